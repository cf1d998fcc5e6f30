import { typeOfCsl } from "../entryTypes.ts";

/** Types of CSL that no type of BibLaTeX is alone. */
const types: Record<string, string> = {
  "article-magazine": "article",
  "article-newspaper": "article",
  entry: "incollection",
  "entry-encyclopedia": "incollection",
  "entry-dictionary": "incollection",
  thesis: "phdthesis",
  post: "online",
  "post-weblog": "online",
};

const fields = new Map([
  ["container-title", "booktitle"],
  ["collection-title", "series"],
  ["collection-number", "number"],
  ["publisher-place", "address"],
  ["event", "eventtitle"],
  ["event-title", "eventtitle"],
  ["event-place", "venue"],
  ["page", "pages"],
  ["keyword", "keywords"],
  ["title-short", "shorttitle"],
  ["container-title-short", "shortjournal"],
  ["number-of-pages", "pagetotal"],
  ["genre", "type"],
  ["status", "pubstate"],
  ["medium", "howpublished"],
]);

/** The entry type that a type of CSL is to BibLaTeX. */
export function typeOf(type: string, { genre }: Record<string, unknown>): string {
  if (type === "thesis" && typeof genre === "string" && /master/i.test(genre)) return "mastersthesis";
  const known = Object.hasOwn(types, type) ? types[type] : typeOfCsl(type);
  return known ?? (/^[a-z]+$/.test(type) ? type : "misc");
}

/** The field that a variable of CSL is to BibLaTeX; the title of its container depends on the type. */
export function fieldOf(variable: string, { type }: Record<string, unknown>): string {
  const isArticle = typeof type === "string" && /^article/.test(type);
  if (variable === "container-title" && isArticle) return "journal";
  if (variable === "issue") return "number";
  if (variable === "publisher" && type === "thesis") return "school";
  if (variable === "publisher" && type === "report") return "institution";
  return fields.get(variable) ?? variable.toLowerCase();
}
