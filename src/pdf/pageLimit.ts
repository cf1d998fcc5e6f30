import type { Finding } from "../problems/diagnostic.ts";
import { toPlain } from "../text/plain.ts";
import type { PaperData } from "./paperData.ts";

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
}

/** Says that a PDF is longer than `maxPages`, by how much, and which entries stand past the limit. */
export function pageLimit(
  data: PaperData,
  maxPages: number,
  pages: number,
  marks: EntryMark[],
  end: EndMark | undefined,
): Finding {
  const beyond = marks.filter(({ page }) => page > maxPages).map(({ id }) => entryName(data, id));
  const more = pages - maxPages;
  const long = end ? ` and by ${(end.height / 10).toFixed(1)} cm of the last one` : "";
  const whole = more - 1;
  const excess =
    end && whole === 0
      ? `${(end.height / 10).toFixed(1)} cm`
      : `${end ? whole : more} ${(end ? whole : more) === 1 ? "page" : "pages"}${long}`;
  const list = beyond.slice(0, 12).map((name) => `“${name}”`);
  const rest = beyond.length - list.length;
  return {
    severity: "error",
    code: "too-many-pages",
    message:
      `the PDF has ${pages} pages where \`maxPages\` allows ${maxPages}; it is too long by ${excess}` +
      (list.length > 0
        ? `, and past the limit stand ${list.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`
        : ""),
    remedy: "leave out sections or entries, set a `limit` for a section, or allow more pages",
  };
}

function entryName({ cv }: PaperData, id: string): string {
  const [section, entry] = id.split(".").map(Number);
  const found = cv.sections[section ?? -1];
  if (!found) return id;
  const title = toPlain(found.title);
  const publication = found.list?.groups
    .flatMap(({ publications }) => publications)
    .find((each) => each.id === id);
  if (publication) return `${title}: ${toPlain(publication.title)}`;
  const [field] = Object.values(found.entries?.[entry ?? -1]?.fields ?? {});
  return field ? `${title}: ${toPlain(field.flat())}` : title;
}
