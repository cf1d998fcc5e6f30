import type { Finding } from "../problems/diagnostic.ts";
import { toPlain } from "../text/plain.ts";
import type { PdfData } from "./pdfShape.ts";

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

/** Says that a PDF is longer than `maxPages`, by how much, and which entries stand past the limit. */
export function pageLimit(
  data: PdfData,
  maxPages: number,
  pages: number,
  marks: EntryMark[],
  end: EndMark | undefined,
): Finding {
  const beyond = marks.filter(({ page }) => page > maxPages).map(({ id }) => `“${entryName(data, id)}”`);
  const more = beyond.length > 12 ? ` and ${beyond.length - 12} more` : "";
  const past = beyond.length > 0 ? `, and past the limit stand ${beyond.slice(0, 12).join(", ")}${more}` : "";
  const excess = excessOf(pages - maxPages, end);
  return {
    severity: "error",
    code: "too-many-pages",
    message: `the PDF has ${pages} pages where \`maxPages\` allows ${maxPages}; it is too long by ${excess}${past}`,
    remedy: "leave out sections or entries, set a `limit` for a section, or allow more pages",
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
