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

const noList = {
  severity: "error",
  code: "no-list",
  message: "this is no list of publications",
  remedy: "begin each one with `- id:`, as pandoc does, or keep them in a `.bib` file",
} as const;
