import type { Fields } from "../draft/draft.ts";
import { type Table, tableOf } from "./input.ts";

const LINES = `institution area studyType degree=studyType study_type=studyType organization company=organization
  entity=organization issuer=organization publisher=organization department position title name label=name
  language=name bullet=name number=name reversed_number=name awarder level fluency=level role type location score
  gpa=score grade=score`;
const DATES = "date year=date releaseDate=date startDate start_date=startDate endDate end_date=endDate";

/** Fields of entries in JSON Resume (1.0 and before), RenderCV and al-folio. */
export const ENTRY_FIELDS: Table = {
  ...tableOf("line", LINES),
  ...tableOf("lines", "roles courses keywords highlights items=highlights"),
  ...tableOf("text", DATES),
  ...tableOf("url", "url website=url"),
  ...tableOf("prose", "summary reference=summary description=summary"),
};

/** An entry with what a program calls its details or value: a list of words where it is one, else text. */
export function withDetails(entry: Fields, details: string): Fields {
  if (details === "") return entry;
  if (!entry.name) return { ...entry, name: details };
  const words = details.split(/[,;](?![^([]{0,99}[)\]])/).map((word) => word.trim());
  const isList =
    words.length > 1 && words.every((word) => word && word.length < 60) && !/[.!?]\s/.test(details);
  return isList
    ? { ...entry, keywords: words }
    : { ...entry, summary: [details, entry.summary].filter(Boolean).join("\n\n") };
}
