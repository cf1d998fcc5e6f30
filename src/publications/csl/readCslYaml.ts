import { type Diagnostic, diagnose } from "../../problems/diagnostic.ts";
import { isMap } from "../../problems/isMap.ts";
import { type Path, readYaml } from "../../problems/readYaml.ts";
import type { Source } from "../../problems/source.ts";
import type { BibtexEntry, BibtexField } from "../bibtex/entry.ts";
import { cslDate } from "./cslDate.ts";
import { cslNames, cslOrcids } from "./cslNames.ts";
import { fieldOf, typeOf } from "./cslTerms.ts";
import { cslText } from "./cslText.ts";

/**
 * Reads a bibliography in CSL-YAML, as pandoc keeps it (https://pandoc.org/MANUAL.html#specifying-bibliographic-data): a
 * list of items, or one under `references`. Each becomes an entry like those of a `.bib` file, whose fields know where
 * they stand; keys that CSL does not have (`code`, `award` …) are fields as they are.
 */
export function readCslYaml(source: Source): { entries: BibtexEntry[]; diagnostics: Diagnostic[] } {
  const { value, place: placeOf, diagnostics } = readYaml(source);
  const path: Path = isMap(value) && "references" in value ? ["references"] : [];
  const items = isMap(value) && path.length > 0 ? value.references : value;
  const place = (at: Path): [start: number, length: number] => {
    const { start, length } = placeOf(at);
    return [start, length];
  };
  if (!Array.isArray(items)) {
    if (diagnostics.length === 0) diagnostics.push(diagnose(source, 0, 1, noList));
    return { entries: [], diagnostics };
  }
  const entries = items.flatMap((item, index): BibtexEntry[] => {
    if (!isMap(item)) return [];
    const [start, length] = place([...path, index]);
    const [keyStart] = "id" in item ? place([...path, index, "id"]) : [start];
    const fields = fieldsOf(item).map(([name, value, key]): [string, BibtexField] => {
      const [start, length] = place([...path, index, key]);
      return [name, { name, value, source, start, length }];
    });
    const key = textOf(item.id).replaceAll(/[\s,{}"=%#\\]+/g, "-");
    const type = typeOf(textOf(item.type), item);
    return [{ source, type, key, start, keyStart, end: start + length, fields: new Map(fields) }];
  });
  return { entries, diagnostics };
}

const noList = {
  severity: "error",
  code: "no-list",
  message: "this is no list of publications",
  remedy: "begin each one with `- id:`, as pandoc does, or keep them in a `.bib` file",
} as const;

/** A text or number as text; what is neither is none. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The fields of an item by BibLaTeX's names, and under which key each stands in the file. */
function fieldsOf(item: Record<string, unknown>): [name: string, value: string, key: string][] {
  return Object.entries(item).flatMap(([key, value]): [string, string, string][] => {
    if (key === "id" || key === "type") return [];
    if (key === "author" || key === "editor") {
      const orcids = cslOrcids(value);
      const annotation: [string, string, string][] = orcids ? [[`${key}+an:orcid`, orcids, key]] : [];
      return [[key, cslNames(value), key], ...annotation];
    }
    if (key === "issued") return [["date", cslDate(value), key]];
    if (Array.isArray(value)) return [[fieldOf(key, item), value.map(textOf).join(", "), key]];
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return [];
    const text = key === "page" ? String(value).replaceAll(/(?<=\d)[-–](?=\w)/g, "--") : String(value);
    return [[fieldOf(key, item), /^(?:url|doi|[a-z]+\+an)$/i.test(key) ? text : cslText(text), key]];
  });
}
