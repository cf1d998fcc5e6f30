import type { Finding } from "../problems/diagnostic.ts";
import type { PdfSettings, ViewSection } from "../record/cv.ts";
import { toPlain } from "../text/plain.ts";
import { findingOf } from "./findings.ts";
import type { PdfEntry, PdfPublication, PdfSection } from "./pdfSections.ts";

/**
 * Says that a PDF is longer than `maxPages`, and without which entries it fits: as few as possible, the last of
 * its last section first.
 *
 * @param sections what it shows
 * @param fits whether it does with these sections
 */
export async function pageLimit(
  { maxPages = 0, sections: asked = [] }: PdfSettings,
  sections: PdfSection[],
  pages: number,
  fits: (sections: ViewSection[]) => Promise<boolean>,
): Promise<Finding> {
  const all = sections.flatMap((section) => thingsOf(section).map((thing) => ({ section, thing })));
  /** What is left of each section without so many of the last entries. */
  const without = (dropped: number) =>
    sections.map((section) => {
      const left = all.slice(0, all.length - dropped).filter((each) => each.section === section);
      return { id: section.id, limit: left.length, isWhole: left.length === thingsOf(section).length };
    });
  const viewWithout = (dropped: number): ViewSection[] =>
    without(dropped)
      .filter(({ limit, isWhole }) => isWhole || limit > 0)
      .map(({ id, limit, isWhole }) => ({
        ...asked.find(({ section }) => section === id),
        section: id,
        ...(!isWhole && { limit }),
      }));
  let [tooFew, enough] = [0, all.length + 1];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (await fits(viewWithout(middle))) enough = middle;
    else tooFew = middle;
  }
  const first = all.at(-enough);
  if (!first) return findingOf("too-many-pages:any", pages, maxPages);
  const name = nameOf(first.section, first.thing);
  const which = enough === 1 ? `last entry, ${name}` : `last ${enough} entries, from ${name} on`;
  const ways = without(enough)
    .filter(({ isWhole }) => !isWhole)
    .map(({ id, limit }) => (limit > 0 ? `set \`limit: ${limit}\` for \`${id}\`` : `leave out \`${id}\``));
  return findingOf("too-many-pages", pages, maxPages, which, ways.reverse().join(", "));
}

function thingsOf({ entries = [], list }: PdfSection): (PdfEntry | PdfPublication)[] {
  return [...entries, ...(list?.groups.flatMap(({ publications }) => publications) ?? [])];
}

/** “Awards: Gold”. */
function nameOf({ title }: PdfSection, thing: PdfEntry | PdfPublication): string {
  const said = toPlain("fields" in thing ? Object.values(thing.fields)[0]?.flat() : thing.title);
  return `“${[toPlain(title), said].filter(Boolean).join(": ")}”`;
}
