import type { Finding } from "../problems/diagnostic.ts";
import { toPlain } from "../text/plain.ts";
import type { PdfData, PdfSection } from "./pdfShape.ts";

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

/** What is known of a PDF that is longer than `maxPages`. */
interface TooLong {
  maxPages: number;
  pages: number;
  entries: EntryMark[];
  end: EndMark | undefined;
  /** Without so many of its last entries it fits (`leastDropped`). */
  dropped: number | undefined;
}

/** Says that a PDF is longer than `maxPages`, by how much, which entries stand past the limit, and without which it fits. */
export function pageLimit(data: PdfData, { maxPages, pages, entries, end, dropped }: TooLong): Finding {
  const beyond = entries.filter(({ page }) => page > maxPages).map(({ id }) => `“${entryName(data, id)}”`);
  const more = beyond.length > 12 ? ` and ${beyond.length - 12} more` : "";
  const past = beyond.length > 0 ? `, and past the limit stand ${beyond.slice(0, 12).join(", ")}${more}` : "";
  const excess = excessOf(pages - maxPages, end);
  return {
    severity: "error",
    code: "too-many-pages",
    message: `the PDF has ${pages} pages where \`maxPages\` allows ${maxPages}; it is too long by ${excess}${past}`,
    remedy: dropped
      ? `${whatFits(data, dropped)}, or allow more pages`
      : "leave out sections or entries, set a `limit` for a section, or allow more pages",
  };
}

/** "it fits without its last 3 entries, from “Awards: Gold” on: leave out `talks`, set `limit: 5` for `awards`". */
function whatFits(data: PdfData, dropped: number): string {
  const { sections } = data.cv;
  const kept = keptOf(sections, dropped);
  const cut = [...sections.entries()].filter(([index, section]) => kept[index] !== countOf(section));
  const ways = cut.map(([index, { id }]) =>
    kept[index] ? `set \`limit: ${kept[index]}\` for \`${id}\`` : `leave out \`${id}\``,
  );
  const [first = 0] = cut[0] ?? [];
  const name = entryName(data, `${first}.${kept[first]}`);
  const which = dropped === 1 ? `last entry, “${name}”` : `last ${dropped} entries, from “${name}” on`;
  return `it fits without its ${which}: ${ways.reverse().join(", ")}`;
}

/** How many entries of each section are left without the last of all. */
function keptOf(sections: PdfSection[], dropped: number): number[] {
  let left = dropped;
  const kept = sections.toReversed().map((section) => {
    const count = countOf(section);
    const gone = Math.min(count, left);
    left -= gone;
    return count - gone;
  });
  return kept.reverse();
}

/**
 * How many of a PDF's entries must go for it to fit, the last of its last section first: as few as possible, undefined where it
 * is too long without any.
 */
export async function leastDropped(
  cv: PdfData["cv"],
  fits: (cv: PdfData["cv"]) => Promise<boolean>,
): Promise<number | undefined> {
  let tooFew = 0;
  let enough = cv.sections.reduce((sum, section) => sum + countOf(section), 0);
  if (enough === 0 || !(await fits(withoutLast(cv, enough)))) return undefined;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (await fits(withoutLast(cv, middle))) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

function countOf({ entries = [], list }: PdfSection): number {
  return entries.length + (list?.groups.flatMap(({ publications }) => publications).length ?? 0);
}

function withoutLast(cv: PdfData["cv"], dropped: number): PdfData["cv"] {
  const all = keptOf(cv.sections, dropped);
  const sections = cv.sections.flatMap((section, index) => {
    const kept = all[index] ?? 0;
    return kept === countOf(section) ? [section] : kept > 0 ? [firstOf(section, kept)] : [];
  });
  return { ...cv, sections };
}

function firstOf({ entries, groups, list, ...section }: PdfSection, kept: number): PdfSection {
  let before = 0;
  const lists = list?.groups.map((group) => {
    const publications = group.publications.slice(0, Math.max(0, kept - before));
    before += group.publications.length;
    return { ...group, publications };
  });
  return {
    ...section,
    ...(entries && { entries: entries.slice(0, kept) }),
    ...(groups && {
      groups: groups
        .filter(({ start }) => start < kept)
        .map((group) => ({ ...group, end: Math.min(group.end, kept) })),
    }),
    ...(list &&
      lists && { list: { ...list, groups: lists.filter(({ publications }) => publications.length > 0) } }),
  };
}

/** "1 page and by 7.7 cm of the last one"; the last of the pages counts by how far it is filled, where that is known. */
function excessOf(pages: number, end: EndMark | undefined): string {
  const whole = end ? pages - 1 : pages;
  const last = end && `${(end.height / 10).toFixed(1)} cm`;
  if (last && whole === 0) return last;
  return `${whole} ${whole === 1 ? "page" : "pages"}${last ? ` and by ${last} of the last one` : ""}`;
}

function entryName({ cv }: PdfData, id: string): string {
  const section = cv.sections[Number(id.split(".")[0])];
  if (!section) return id;
  const title = toPlain(section.title);
  const publications = section.list?.groups.flatMap((group) => group.publications) ?? [];
  const publication = publications.find((each) => each.id === id);
  if (publication) return `${title}: ${toPlain(publication.title)}`;
  const entry = section.entries?.find((each) => each.id === id);
  const [first = []] = Object.values(entry?.fields ?? {});
  const text = toPlain(first.flat());
  return text ? `${title}: ${text}` : title;
}
