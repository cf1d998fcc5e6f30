import type { Fields } from "../draft/draft.ts";
import { pairsOf, type Sort, type Table } from "./input.ts";

/** Fields of entries in JSON Resume (1.0 and before), RenderCV and al-folio, by how they are read. */
const FIELDS: Record<Sort, string> = {
  line: `institution area studyType degree=studyType study_type=studyType organization company=organization
    entity=organization issuer=organization publisher=organization department position title name label=name
    language=name awarder level fluency=level role type location score gpa=score grade=score`,
  lines: "roles courses keywords highlights items=highlights",
  text: "date year=date releaseDate=date startDate start_date=startDate endDate end_date=endDate",
  url: "url website=url",
  prose: "summary reference=summary description=summary",
};

export const ENTRY_FIELDS: Table = Object.fromEntries(
  Object.entries(FIELDS).flatMap(([sort, names]) =>
    pairsOf(names).map(([theirs, ours]) => [theirs, [ours, sort as Sort]] as const),
  ),
);

/** An entry with what a program calls its details or value: a list of words where it is one, else text. */
export function withDetails(entry: Fields, details: string): Fields {
  if (details === "") return entry;
  if (!entry.name) return { ...entry, name: details };
  const words = details.split(/[,;](?![^([]*[)\]])/).map((word) => word.trim());
  const isList =
    words.length > 1 && words.every((word) => word && word.length < 60) && !/[.!?]\s/.test(details);
  return isList
    ? { ...entry, keywords: words }
    : { ...entry, summary: [details, entry.summary].filter(Boolean).join("\n\n") };
}
