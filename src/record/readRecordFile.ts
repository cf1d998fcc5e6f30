import type * as v from "valibot";
import { checkYaml } from "../problems/checkYaml.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import type { Path } from "../problems/lookIntoSchema.ts";
import { type Place, placeOf } from "../problems/placeOf.ts";
import { readYaml } from "../problems/readYaml.ts";
import type { Source } from "../problems/source.ts";
import { strayComments } from "../problems/strayComments.ts";
import { emptyYaml } from "./emptyFile.ts";
import { meantField } from "./meantField.ts";

export type PlaceIn = (path: Path, part?: "key" | "value") => Place;

export interface RecordFile<T> {
  value?: T;
  /** What is written, unchecked; for going on with what can be used. */
  raw: unknown;
  /** Where a value of it is written. */
  place: PlaceIn;
  diagnostics: Diagnostic[];
}

/** Reads one YAML file of the record against its schema. */
export function readRecordFile<S extends v.GenericSchema>(
  source: Source,
  schema: S,
): RecordFile<v.InferOutput<S>> {
  const { document, value, diagnostics } = readYaml(source);
  const comments = strayComments(source);
  const nothing = { raw: undefined, place: () => ({ start: 0, length: 1 }) };
  if (value === undefined && diagnostics.length > 0)
    return { ...nothing, diagnostics: [...diagnostics, ...comments] };
  if (value === null || value === undefined) return { ...nothing, diagnostics: [emptyYaml(source.file)] };
  const { wayTo, ...checked } = checkYaml(schema, value, source, document, meantField);
  const place: PlaceIn = (path, part = "value") => placeOf(document, wayTo(path), part);
  return {
    raw: value,
    place,
    ...checked,
    diagnostics: [...diagnostics, ...checked.diagnostics, ...comments],
  };
}
