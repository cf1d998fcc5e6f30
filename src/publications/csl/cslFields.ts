import { isMap } from "../../problems/isMap.ts";
import { typeOfCsl } from "../entryTypes.ts";
import { escapeLatex, markdownToLatex } from "../latex/toLatex.ts";

/** An item of CSL, its variables as YAML gives them. */
type Item = Record<string, unknown>;

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

/** The field that a variable of CSL is to BibLaTeX, where that is called otherwise. */
const names: Record<string, string> = {
  "container-title": "booktitle",
  "collection-title": "series",
  "collection-number": "number",
  "publisher-place": "address",
  event: "eventtitle",
  "event-title": "eventtitle",
  "event-place": "venue",
  page: "pages",
  issue: "number",
  keyword: "keywords",
  "title-short": "shorttitle",
  "container-title-short": "shortjournal",
  "number-of-pages": "pagetotal",
  genre: "type",
  status: "pubstate",
  medium: "howpublished",
};

/** The entry type that an item has in BibLaTeX. */
export function typeOf({ type, genre }: Item): string {
  const name = scalar(type);
  if (name === "thesis" && typeof genre === "string" && /master/i.test(genre)) return "mastersthesis";
  const known = Object.hasOwn(types, name) ? types[name] : typeOfCsl(name);
  return known ?? (/^[a-z]+$/.test(name) ? name : "misc");
}

/** The name of a variable in BibLaTeX; that of a container's title and of a publisher depends on the type. */
function fieldName(variable: string, type: string): string {
  if (variable === "container-title" && type.startsWith("article")) return "journal";
  if (variable === "publisher" && type === "thesis") return "school";
  if (variable === "publisher" && type === "report") return "institution";
  return (Object.hasOwn(names, variable) && names[variable]) || variable.toLowerCase();
}

/** The fields of BibLaTeX that a variable of an item is, as LaTeX. */
export function fieldsOf(variable: string, value: unknown, item: Item): [name: string, value: string][] {
  if (variable === "id" || variable === "type") return [];
  if (variable === "author" || variable === "editor") {
    const people = [value].flat();
    const orcids = people.flatMap((name, index) => {
      const orcid = isMap(name) && scalar(name.ORCID ?? name.orcid);
      return orcid ? [`${index + 1}="${orcid}"`] : [];
    });
    const fields: [string, string][] = [
      [variable, people.map(personOf).filter(Boolean).join(" and ")],
      [`${variable}+an:orcid`, orcids.join("; ")],
    ];
    return fields.filter(([, value], index) => index === 0 || value);
  }
  if (variable === "issued") return [["date", dateOf(value)]];
  const name = fieldName(variable, scalar(item.type));
  if (Array.isArray(value)) return [[name, value.map(scalar).join(", ")]];
  if (typeof value === "object" || value === undefined) return [];
  const text = variable === "page" ? String(value).replaceAll(/(?<=\d)[-–](?=\w)/g, "--") : String(value);
  return [[name, /^(?:url|doi|[a-z]+\+an)$/i.test(variable) ? text : cslText(text)]];
}

/** A name as BibTeX writes it: `van {Berg}, Jr., Jan`, `{The Group}`. */
function personOf(name: unknown): string {
  if (typeof name === "string") return /,/.test(name) ? escaped(name) : `{${escaped(name)}}`;
  if (!isMap(name)) return "";
  const part = (key: string) => escaped(scalar(name[key]));
  const [family, given] = [part("family"), part("given")];
  if (!family || !given) return `{${part("literal") || family || given}}`;
  const last = [part("dropping-particle"), part("non-dropping-particle"), `{${family}}`];
  return [last.filter(Boolean).join(" "), part("suffix"), given].filter(Boolean).join(", ");
}

/** A date as BibLaTeX writes it: from `date-parts`, pandoc's list of years and months, or text. */
function dateOf(date: unknown): string {
  if (Array.isArray(date)) return date.map(dateOf).filter(Boolean).join("/");
  if (!isMap(date)) return scalar(date);
  const parts = date["date-parts"];
  if (Array.isArray(parts)) return parts.map((each) => joined([each].flat())).join("/");
  return joined([date.year, date.month, date.day]) || scalar(date.raw ?? date.literal);
}

function joined(parts: unknown[]): string {
  const known = parts.slice(0, parts.findIndex((part) => part === undefined || part === "") >>> 0);
  return known.map((part) => scalar(part).padStart(2, "0")).join("-");
}

/** A text or number as text; what is neither is none. */
export function scalar(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Text of a CSL item as LaTeX: its Markdown (pandoc) and its few tags (citeproc) are emphasis, all else is text. */
export function cslText(text: string): string {
  return text
    .split(/(\$(?!\s)[^$\n]+?(?<!\s)\$(?!\d))/)
    .map((part, index) => (index % 2 === 1 ? part : markdownToLatex(escaped(part))))
    .join("");
}

/** Text whose characters mean to LaTeX what they are. */
export function escaped(text: string): string {
  return escapeLatex(text, /[\\{}~^$]/g)
    .replaceAll(/<span class="nocase">([^<]*)<\/span>/g, "{$1}")
    .replaceAll(/<span style="font-variant: ?small-caps;?">([^<]*)<\/span>/g, "\\textsc{$1}");
}
