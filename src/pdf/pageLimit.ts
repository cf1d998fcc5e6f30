import type { Finding } from "../problems/diagnostic.ts";
import { toPlain } from "../text/plain.ts";
import { findingOf } from "./findings.ts";
import type { PdfEntry, PdfPublication, PdfSection } from "./pdfSections.ts";

/** Where an entry ends, as `parts/whole.typ` marks it; `id` is the number of its section and its own within it. */
export interface EntryMark {
  id: string;
  page: number;
}

/** Where the text ends. */
export interface EndMark {
  page: number;
  /** From the top of the text on that page, in millimetres. */
  height: number;
  /** How much of that page is filled, of 1. */
  share: number;
}

/** A PDF that is longer than `maxPages`. */
interface TooLong {
  sections: PdfSection[];
  maxPages: number;
  pages: number;
  entries: EntryMark[];
  end: EndMark | undefined;
}

/**
 * Says that a PDF is longer than `maxPages`, by how much, which entries stand past the limit, and without which it fits: as few
 * as possible, the last of its last section first.
 *
 * @param fits whether it does with so many entries of each of its sections
 */
export async function pageLimit(
  { sections, maxPages, pages, entries, end }: TooLong,
  fits: (kept: number[]) => Promise<boolean>,
): Promise<Finding> {
  const all = sections.flatMap((section) =>
    thingsOf(section).map((thing) => ({ section, id: thing.id, name: nameOf(section, thing) })),
  );
  const late = new Set(entries.flatMap(({ id, page }) => (page > maxPages ? [id] : [])));
  const beyond = all.filter(({ id }) => late.has(id)).map(({ name }) => name);
  const more = beyond.length > 12 ? ` and ${beyond.length - 12} more` : "";
  const past = beyond.length > 0 ? `, and past the limit stand ${beyond.slice(0, 12).join(", ")}${more}` : "";
  const excess = excessOf(pages - maxPages, end);
  const keptOf = (dropped: number) => {
    const left = all.slice(0, all.length - dropped);
    return sections.map((section) => left.filter((each) => each.section === section).length);
  };
  const dropped = await leastThat(all.length, (count) => fits(keptOf(count)));
  const kept = keptOf(dropped ?? 0);
  const ways = sections.flatMap((section, index) => {
    const limit = kept[index] ?? 0;
    if (limit === thingsOf(section).length) return [];
    return limit > 0 ? `set \`limit: ${limit}\` for \`${section.id}\`` : `leave out \`${section.id}\``;
  });
  const from = all.at(-(dropped ?? 0))?.name;
  const which = dropped === 1 ? `last entry, ${from}` : `last ${dropped} entries, from ${from} on`;
  const way = dropped
    ? `it fits without its ${which}: ${ways.reverse().join(", ")}`
    : "leave out sections or entries, set a `limit` for a section";
  return findingOf("too-many-pages", pages, maxPages, excess + past, way);
}

/** The least number up to `most` that is enough, where all above it are; undefined where none is. */
async function leastThat(
  most: number,
  isEnough: (count: number) => Promise<boolean>,
): Promise<number | undefined> {
  let [tooFew, enough] = [0, most];
  if (most === 0 || !(await isEnough(most))) return undefined;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (await isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
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
