import { type Diagnostic, diagnose } from "../../problems/diagnostic.ts";
import { isMap } from "../../problems/isMap.ts";
import { type Path, readYaml } from "../../problems/readYaml.ts";
import type { Source } from "../../problems/source.ts";
import type { BibtexEntry, BibtexField } from "../bibtex/entry.ts";
import { fieldsOf, scalar, typeOf } from "./cslFields.ts";

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
    const fields = Object.entries(item).flatMap(([key, value]) =>
      fieldsOf(key, value, item).map(([name, value]): [string, BibtexField] => {
        const [start, length] = place([...path, index, key]);
        return [name, { name, value, source, start, length }];
      }),
    );
    const key = scalar(item.id).replaceAll(/[\s,{}"=%#\\]+/g, "-");
    return [
      { source, type: typeOf(item), key, start, keyStart, end: start + length, fields: new Map(fields) },
    ];
  });
  return { entries, diagnostics };
}

const noList = {
  severity: "error",
  code: "no-list",
  message: "this is no list of publications",
  remedy: "begin each one with `- id:`, as pandoc does, or keep them in a `.bib` file",
} as const;
