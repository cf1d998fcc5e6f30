import type * as v from "valibot";
import { isMap } from "./isMap.ts";

/** The way to a value within a file: names of fields and numbers of items. */
export type Path = (string | number)[];

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

/** The example given in the schema for the field at `path`, as it would be written in YAML on one line. */
export function exampleOf(schema: v.GenericSchema, path: Path): string | undefined {
  const found = candidates(schema as unknown as Seen, path, true).map(exampleValue);
  const example = found.find((each) => each !== undefined);
  return example === undefined ? undefined : inYaml(example, false);
}

/** An example of a schema without one of its own is made of those of its parts: a group's two first, or all that it needs. */
function exampleValue(schema: Seen): unknown {
  const own = exampleIn(schema);
  if (own !== undefined) return own;
  if (schema.wrapped) return exampleValue(schema.wrapped);
  if (schema.options) return schema.options.map(exampleValue).find((each) => each !== undefined);
  if (schema.type === "array") return schema.item && [exampleValue(schema.item)];
  const fields = Object.entries(schema.entries ?? {});
  if (fields.length === 0) return undefined;
  const needed = fields.filter(([, field]) => !field.type.endsWith("optional"));
  const shown = needed.length > 0 ? needed : fields.slice(0, 2);
  return Object.fromEntries(shown.map(([name, field]) => [name, exampleValue(field)]));
}

/** Quotes stand where YAML or a list around it would read a text as something else. */
function inYaml(value: unknown, isInside: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => inYaml(item, true)).join(", ")}]`;
  if (isMap(value)) {
    const fields = Object.entries(value).map(([name, each]) => `${name}: ${inYaml(each, true)}`);
    return `{ ${fields.join(", ")} }`;
  }
  const text = String(value);
  const isPlain = !/^[\s>|@`"'%&*!?#[\]{},-]|: |:$| #/.test(text) && !(isInside && /[,[\]{}]/.test(text));
  return typeof value !== "string" || isPlain ? text : JSON.stringify(text);
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
