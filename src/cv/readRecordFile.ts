import type * as v from "valibot";
import type { Document } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { checkYaml } from "../yaml/checkYaml.ts";
import { readYaml } from "../yaml/readYaml.ts";
import { strayComments } from "../yaml/strayComments.ts";
import { emptyYaml } from "./emptyFile.ts";
import { meantField } from "./meantField.ts";

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
  const comments = strayComments(source);
  if (value === undefined && diagnostics.length > 0)
    return { raw: undefined, document, diagnostics: [...diagnostics, ...comments] };
  if (value === null || value === undefined)
    return { raw: undefined, document, diagnostics: [emptyYaml(source.file)] };
  const checked = checkYaml(schema, value, source, document, meantField);
  return {
    raw: value,
    document,
    ...checked,
    diagnostics: [...diagnostics, ...checked.diagnostics, ...comments],
  };
}
