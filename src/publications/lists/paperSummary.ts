import type { Publication } from "../../model/cv.ts";
import { toPlain } from "../../text/plain.ts";

const LONGEST = 160;

/** A paper in a sentence, for search results and previews: how its abstract begins, else who wrote it and where it stands. */
export function paperSummary({ abstract, authors, venue, year }: Publication): string {
  const names = authors.map(({ name }) => name).join(", ");
  const text = toPlain(abstract) || [names, toPlain(venue), year].filter(Boolean).join(". ");
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}
