import type { Finding } from "../problems/diagnostic.ts";
import type { PdfSettings, ViewSection } from "../record/cv.ts";
import { toPlain } from "../text/plain.ts";
import { findingOf } from "./findings.ts";
import type { PdfEntry, PdfPublication, PdfSection } from "./pdfSections.ts";

/** Where the text ends. */
export interface EndMark {
  /** From the top of the text on its last page, in millimetres. */
  height: number;
  /** How much of that page is filled, of 1. */
  share: number;
}

/**
 * Says that a PDF is longer than `maxPages`, by how much, and without which entries it fits: as few as possible, the last of
 * its last section first.
 *
 * @param sections what it shows
 * @param fits whether it does with these sections
 */
export async function pageLimit(
  { maxPages = 0, sections: asked = [] }: PdfSettings,
  sections: PdfSection[],
  { pages, end }: { pages: number; end: EndMark | undefined },
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
  const excess = excessOf(pages - maxPages, end);
  const first = all.at(-enough);
  if (!first) return findingOf("too-many-pages:any", pages, maxPages, excess);
  const name = nameOf(first.section, first.thing);
  const which = enough === 1 ? `last entry, ${name}` : `last ${enough} entries, from ${name} on`;
  const ways = without(enough)
    .filter(({ isWhole }) => !isWhole)
    .map(({ id, limit }) => (limit > 0 ? `set \`limit: ${limit}\` for \`${id}\`` : `leave out \`${id}\``));
  return findingOf("too-many-pages", pages, maxPages, excess, which, ways.reverse().join(", "));
}

function thingsOf({ entries = [], list }: PdfSection): (PdfEntry | PdfPublication)[] {
  return [...entries, ...(list?.groups.flatMap(({ publications }) => publications) ?? [])];
}

/** "1 page and by 7.7 cm of the last one"; the last of the pages counts by how far it is filled, where that is known. */
function excessOf(pages: number, end: EndMark | undefined): string {
  const whole = end ? pages - 1 : pages;
  const last = end && `${(end.height / 10).toFixed(1)} cm`;
  if (last && whole === 0) return last;
  return `${whole} ${whole === 1 ? "page" : "pages"}${last ? ` and by ${last} of the last one` : ""}`;
}

/** “Awards: Gold”. */
function nameOf({ title }: PdfSection, thing: PdfEntry | PdfPublication): string {
  const said = toPlain("fields" in thing ? Object.values(thing.fields)[0]?.flat() : thing.title);
  return `“${[toPlain(title), said].filter(Boolean).join(": ")}”`;
}
