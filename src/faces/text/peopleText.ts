import type { Person, Publication } from "../../cv/model.ts";
import type { RoleMark } from "../../publications/roleMarks.ts";
import type { Words } from "../../words/readWords.ts";

/** The authors of a publication in a line of plain text, with the marks of their roles: `A*, B*, and C`. */
export function peopleText({ authors, moreAuthors }: Publication, marks: RoleMark[], words: Words): string {
  const names = authors.map((person) => person.name + marksOf(person, marks));
  if (moreAuthors) return [...names, words.othersAuthors].join(", ");
  const last = names.pop();
  if (last === undefined || names.length === 0) return last ?? "";
  const and = words.and ? `${words.and} ` : "";
  return `${names.join(", ")}${names.length > 1 || !and ? "," : ""} ${and}${last}`;
}

function marksOf({ roles }: Person, marks: RoleMark[]): string {
  return marks
    .filter(({ role }) => roles.includes(role))
    .map(({ mark }) => mark)
    .join("");
}

/** What the marks of a list mean, for the line below it: `(* indicates equal contributions)`. */
export function legendText(marks: RoleMark[], words: Words): string {
  const meanings = marks.map(({ role, mark }) => {
    const meaning = typeof words.roles === "object" ? words.roles[role] : undefined;
    return `${mark} ${typeof meaning === "string" ? meaning : role}`;
  });
  return meanings.length > 0 ? `(${meanings.join("; ")})` : "";
}
