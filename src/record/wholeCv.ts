import { listPublications } from "../publications/lists/listPublications.ts";
import type { Words } from "../text/words.ts";
import type { Cv, Publication, Section } from "./cv.ts";
import { withPublications } from "./listEntries.ts";

type Sections = Pick<Cv, "sections" | "pages">;

/**
 * All sections of a CV, for an output that has no pages, in the order of `site.yaml`: of those with a page of their own, those of
 * which nothing is on the CV.
 */
export function wholeCv({ sections, pages }: Sections): Section[] {
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

const URL = "/publications/";

/**
 * Adds the page of all publications, by year, unless a section of `site.yaml` has taken that address; the CV's sections
 * of publications lead there. It is headed as the CV heads its publications, as long as that does not say which ones.
 */
export function withAllPublications(cv: Sections, all: Publication[], words: Words): Sections {
  if (all.length === 0) return cv;
  const sections = cv.sections.map((section) => (section.list ? { ...section, more: URL } : section));
  if (cv.pages.some(({ url }) => url === URL)) return { sections, pages: cv.pages };
  const whole = sections.find(
    ({ publications, list }) => publications?.length === all.length && !list?.selected,
  );
  const head: Section = {
    id: "publications",
    kind: "publications",
    title: whole?.title ?? [{ type: "text", value: String(words.publications) }],
    file: whole?.file ?? all[0]?.file ?? "",
  };
  const section = withPublications(head, listPublications(all, { group: "year" }));
  return { sections, pages: [...cv.pages, { url: URL, isMade: true, section }] };
}
