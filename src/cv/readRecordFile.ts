import type * as v from "valibot";
import type { Document } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { checkYaml } from "../yaml/checkYaml.ts";
import { readYaml } from "../yaml/readYaml.ts";
import { emptyYaml } from "./emptyFile.ts";

export interface RecordFile<T> {
  value?: T;
  /** What is written, unchecked; for going on with what can be used. */
  raw: unknown;
  document: Document;
  diagnostics: Diagnostic[];
}

/** Reads one YAML file of the record against its schema. */
export function readRecordFile<S extends v.GenericSchema>(
  source: Source,
  schema: S,
): RecordFile<v.InferOutput<S>> {
  const { document, value, diagnostics } = readYaml(source);
  if (diagnostics.length > 0) return { raw: undefined, document, diagnostics };
  if (value === null || value === undefined)
    return { raw: undefined, document, diagnostics: [emptyYaml(source.file)] };
  return { raw: value, document, ...checkYaml(schema, value, source, document) };
}
