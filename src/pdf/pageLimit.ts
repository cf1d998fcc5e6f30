import type { Finding } from "../problems/diagnostic.ts";
import { toPlain } from "../text/plain.ts";
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
  const late = new Set(entries.flatMap(({ id, page }) => (page > maxPages ? [id] : [])));
  const beyond = sections.flatMap((section) =>
    thingsOf(section).flatMap((thing) => (late.has(thing.id) ? [nameOf(section, thing)] : [])),
  );
  const more = beyond.length > 12 ? ` and ${beyond.length - 12} more` : "";
  const past = beyond.length > 0 ? `, and past the limit stand ${beyond.slice(0, 12).join(", ")}${more}` : "";
  const excess = excessOf(pages - maxPages, end);
  const dropped = await leastDropped(sections, fits);
  return {
    severity: "error",
    code: "too-many-pages",
    message: `the PDF has ${pages} pages where \`maxPages\` allows ${maxPages}; it is too long by ${excess}${past}`,
    remedy: dropped
      ? `${whatFits(sections, dropped)}, or allow more pages`
      : "leave out sections or entries, set a `limit` for a section, or allow more pages",
  };
}

/** "it fits without its last 3 entries, from “Awards: Gold” on: leave out `talks`, set `limit: 5` for `awards`". */
function whatFits(sections: PdfSection[], dropped: number): string {
  const kept = keptOf(sections, dropped);
  const cut = sections.flatMap((section, index) => {
    const { [kept[index] ?? 0]: first } = thingsOf(section);
    return first ? [{ id: section.id, limit: kept[index], name: nameOf(section, first) }] : [];
  });
  const ways = cut.map(({ id, limit }) =>
    limit ? `set \`limit: ${limit}\` for \`${id}\`` : `leave out \`${id}\``,
  );
  const which = dropped === 1 ? "last entry," : `last ${dropped} entries, from`;
  return `it fits without its ${which} ${cut[0]?.name}${dropped === 1 ? "" : " on"}: ${ways.reverse().join(", ")}`;
}

/** How many entries of each section are left without the last of all. */
function keptOf(sections: PdfSection[], dropped: number): number[] {
  let left = dropped;
  const kept = sections.toReversed().map((section) => {
    const { length } = thingsOf(section);
    const gone = Math.min(length, left);
    left -= gone;
    return length - gone;
  });
  return kept.reverse();
}

/** How many entries must go, undefined where a PDF is too long without any. */
async function leastDropped(
  sections: PdfSection[],
  fits: (kept: number[]) => Promise<boolean>,
): Promise<number | undefined> {
  let tooFew = 0;
  let enough = sections.flatMap(thingsOf).length;
  if (enough === 0 || !(await fits(keptOf(sections, enough)))) return undefined;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (await fits(keptOf(sections, middle))) enough = middle;
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
