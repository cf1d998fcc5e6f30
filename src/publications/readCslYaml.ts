import { type Diagnostic, diagnose, error } from "../problems/diagnostic.ts";
import { isMap } from "../problems/isMap.ts";
import { type Path, readYaml } from "../problems/readYaml.ts";
import type { Source } from "../problems/source.ts";
import type { BibtexEntry, BibtexField } from "./bibtex/entry.ts";
import { byWord } from "./byWord.ts";
import { typeOfCsl } from "./entryTypes.ts";
import { escapeLatex, markdownToLatex } from "./latex/toLatex.ts";

/** An item of CSL, its variables as YAML gives them. */
type Item = Record<string, unknown>;

/** The field that a variable of CSL is to BibLaTeX, where that is called otherwise. */
const names = byWord([
  ["booktitle", "container-title"],
  ["series", "collection-title"],
  ["number", "collection-number issue"],
  ["address", "publisher-place"],
  ["eventtitle", "event event-title"],
  ["venue", "event-place"],
  ["pages", "page"],
  ["keywords", "keyword"],
  ["shorttitle", "title-short"],
  ["shortjournal", "container-title-short"],
  ["pagetotal", "number-of-pages"],
  ["type", "genre"],
  ["pubstate", "status"],
  ["howpublished", "medium"],
]);

const noList = error(
  "no-list",
  "this is no list of publications",
  "begin each one with `- id:`, as pandoc does, or keep them in a `.bib` file",
);

/**
 * Reads a bibliography in CSL-YAML, as pandoc keeps it (https://pandoc.org/MANUAL.html#specifying-bibliographic-data): a
 * list of items, or one under `references`. Each becomes an entry like those of a `.bib` file, whose fields know where
 * they stand; keys that CSL does not have (`code`, `award` …) are fields as they are.
 */
export function readCslYaml(source: Source): { entries: BibtexEntry[]; diagnostics: Diagnostic[] } {
  const { value, place, diagnostics } = readYaml(source);
  const path: Path = isMap(value) && "references" in value ? ["references"] : [];
  const items = isMap(value) && path.length > 0 ? value.references : value;
  if (!Array.isArray(items)) {
    return {
      entries: [],
      diagnostics: diagnostics.length > 0 ? diagnostics : [diagnose(source, 0, 1, noList)],
    };
  }
  const entries = items.flatMap((item, index): BibtexEntry[] => {
    if (!isMap(item)) return [];
    const at = (...field: Path) => place([...path, index, ...field]);
    const fields = Object.entries(item).flatMap(([key, value]) =>
      fieldsOf(key, value, item).map(([name, value]): [string, BibtexField] => {
        return [name, { name, value, source, ...at(key) }];
      }),
    );
    const key = scalar(item.id).replaceAll(/[\s,{}"=%#\\]+/g, "-");
    const { start } = at();
    const keyStart = "id" in item ? at("id").start : start;
    return [{ source, type: typeOf(item), key, start, keyStart, fields: new Map(fields) }];
  });
  return { entries, diagnostics };
}

/** The entry type that an item has in BibLaTeX. */
function typeOf({ type, genre }: Item): string {
  const name = scalar(type);
  if (name === "thesis") return /master/i.test(scalar(genre)) ? "mastersthesis" : "phdthesis";
  if (name.startsWith("article-")) return "article";
  return typeOfCsl(name) ?? (/^[a-z]+$/.test(name) ? name : "misc");
}

/** The name of a variable in BibLaTeX; that of a container's title and of a publisher depends on the type. */
function fieldName(variable: string, type: string): string {
  if (variable === "container-title" && type.startsWith("article")) return "journal";
  if (variable === "publisher" && type === "thesis") return "school";
  if (variable === "publisher" && type === "report") return "institution";
  return names.get(variable) ?? variable.toLowerCase();
}

/** The fields of BibLaTeX that a variable of an item is, as LaTeX. */
function fieldsOf(variable: string, value: unknown, item: Item): [name: string, value: string][] {
  if (variable === "id" || variable === "type") return [];
  if (variable === "author" || variable === "editor")
    return [[variable, [value].flat().map(personOf).filter(Boolean).join(" and ")]];
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
function scalar(value: unknown): string {
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
