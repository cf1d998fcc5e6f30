import type * as v from "valibot";
import type { Path } from "../yaml/checkYaml.ts";

/** A schema seen from outside; the parts of valibot's schemas that a walk through them needs. */
interface Seen {
  type: string;
  entries?: Record<string, Seen>;
  item?: Seen;
  wrapped?: Seen;
  options?: Seen[];
  pipe?: (Seen & { metadata?: { examples?: unknown[] }; description?: string })[];
}

/** The names of the fields that the object at `path` may have. */
export function fieldsAt(schema: v.GenericSchema, path: Path): string[] {
  return candidates(schema as unknown as Seen, path).flatMap((found) => Object.keys(found.entries ?? {}));
}

/** The example given in the schema for the field at `path`, as it would be written in YAML. */
export function exampleOf(schema: v.GenericSchema, path: Path): string | undefined {
  for (const found of candidates(schema as unknown as Seen, path, true)) {
    const example = exampleIn(found);
    if (example !== undefined) return typeof example === "string" ? example : JSON.stringify(example);
    if (found.type === "array") return `[${exampleOf(schema, [...path, 0]) ?? "…"}]`;
  }
  return undefined;
}

function exampleIn(schema: Seen): unknown {
  for (const step of schema.pipe ?? []) {
    const example = step.metadata?.examples?.[0] ?? (step === schema ? undefined : exampleIn(step));
    if (example !== undefined) return example;
  }
  return undefined;
}

function candidates(schema: Seen, path: Path, whole = false): Seen[] {
  const inner = schema.wrapped ? [schema.wrapped] : schema.type === "union" ? (schema.options ?? []) : [];
  if (inner.length > 0) return inner.flatMap((option) => candidates(option, path, whole));
  if (path.length === 0) return [schema];
  const [key, ...rest] = path;
  const next = typeof key === "number" ? schema.item : schema.entries?.[String(key)];
  return next ? candidates(next, rest, whole) : [];
}
