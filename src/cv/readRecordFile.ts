import type * as v from "valibot";
import type { Document } from "yaml";
import { type Diagnostic, diagnoseFile } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { checkYaml } from "../yaml/checkYaml.ts";
import { readYaml } from "../yaml/readYaml.ts";

export interface RecordFile<T> {
  value?: T;
  /** What is written, unchecked; for going on with what can be used. */
  raw: unknown;
  document: Document;
  diagnostics: Diagnostic[];
}

/** What files that are no sections cannot do without. */
const FIRST_LINES: Record<string, string> = {
  profile: ": `name: Sang Choe`",
  site: ": `sections: [education, publications]`",
};

/** Reads one YAML file of the record against its schema. */
export function readRecordFile<S extends v.GenericSchema>(
  source: Source,
  schema: S,
): RecordFile<v.InferOutput<S>> {
  const { document, value, diagnostics } = readYaml(source);
  if (diagnostics.length > 0) return { raw: undefined, document, diagnostics };
  if (value === null || value === undefined)
    return { raw: undefined, document, diagnostics: [empty(source.file)] };
  return { raw: value, document, ...checkYaml(schema, value, source, document) };
}

function empty(file: string): Diagnostic {
  const isSection = !/(?:^|\/)(?:profile|site|people)\.ya?ml$/.test(file);
  return diagnoseFile(file, {
    severity: "error",
    code: "empty-file",
    message: "this file is empty",
    remedy: isSection
      ? "write its first entry, or delete the file and its name in `site.yaml`"
      : `write its first line${FIRST_LINES[file.replace(/^.*\/|\.\w+$/g, "")] ?? ""}`,
  });
}
