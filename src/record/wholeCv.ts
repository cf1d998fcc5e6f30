import type { Cv, Section } from "../model/cv.ts";

/**
 * All sections of a CV, for an output that has no pages, in the order of `site.yaml`: of those with a page of their own, those of
 * which nothing is on the CV.
 */
export function wholeCv({ sections, pages }: Pick<Cv, "sections" | "pages">): Section[] {
  const isOn = ({ file, publications }: Section) =>
    sections.some(
      (each) =>
        each.file === file && (!publications || publications.some((one) => each.publications?.includes(one))),
    );
  const others = pages.filter(({ isMade, section }) => !isMade && !isOn(section));
  return [...sections, ...others.map(({ section }) => section)].sort(
    (one, other) => (one.place ?? 0) - (other.place ?? 0),
  );
}
