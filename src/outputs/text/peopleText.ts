import type { Person, Publication } from "../../model/cv.ts";
import type { RoleMark } from "../../publications/roleMarks.ts";
import type { Words } from "../../text/words.ts";

/** Who wrote a publication, or, where nobody is named, who edited it, with the marks of their roles: `A*, B*, and C`. */
export function peopleText(publication: Publication, marks: RoleMark[], words: Words): string {
  const { authors, editors, moreAuthors } = publication;
  if (authors.length > 0) return namesText(authors, moreAuthors, marks, words);
  return editors.length > 0 ? `${words.editedBy} ${namesText(editors, false, marks, words)}` : "";
}

function namesText(people: Person[], hasMore: boolean, marks: RoleMark[], words: Words): string {
  const names = people.flatMap((person) => [
    ...(person.isAfterGap ? ["…"] : []),
    person.name + marksOf(person, marks),
  ]);
  if (hasMore) return [...names, words.othersAuthors].join(", ");
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
