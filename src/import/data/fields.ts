import type { Sort, Table } from "./input.ts";

/** Fields that JSON Resume (1.0 and before), RenderCV and al-folio call as we do, by how they are read. */
const SAME: [Sort, string][] = [
  [
    "line",
    "institution area studyType organization position title name awarder level role type location score department",
  ],
  ["lines", "roles courses keywords highlights"],
  ["text", "date startDate endDate"],
  ["url", "url"],
  ["prose", "summary"],
];

/** Fields of entries in other programs, and ours. */
export const ENTRY_FIELDS: Table = {
  ...Object.fromEntries(
    SAME.flatMap(([sort, names]) => names.split(" ").map((name) => [name, [name, sort]] as const)),
  ),
  degree: ["studyType", "line"],
  study_type: ["studyType", "line"],
  company: ["organization", "line"],
  entity: ["organization", "line"],
  issuer: ["organization", "line"],
  publisher: ["organization", "line"],
  label: ["name", "line"],
  language: ["name", "line"],
  fluency: ["level", "line"],
  gpa: ["score", "line"],
  grade: ["score", "line"],
  year: ["date", "text"],
  releaseDate: ["date", "text"],
  start_date: ["startDate", "text"],
  end_date: ["endDate", "text"],
  website: ["url", "url"],
  reference: ["summary", "prose"],
  description: ["summary", "prose"],
  items: ["highlights", "lines"],
};
