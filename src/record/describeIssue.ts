import * as v from "valibot";
import { stringify } from "yaml";
import type { Finding } from "../problems/diagnostic.ts";
import type { Path } from "../problems/readYaml.ts";
import { findingOf } from "./findings.ts";

/** Turns what the validator found at `path` into a sentence and a remedy for the person who wrote the file. */
export function describeIssue(schema: v.GenericSchema, path: Path, issue: v.BaseIssue<unknown>): Finding {
  const example = exampleOf(schema, path);
  const field = path.findLast((part) => typeof part === "string");
  const inItem = typeof path.at(-1) === "number";
  const shown = inItem && field !== undefined ? `[${example}]` : example;
  const name = field === undefined ? "this file" : `\`${field}\``;
  const written = field === undefined ? example.replace(/^\{ | \}$/g, "") : `${field}: ${shown}`;
  if (isMissing(issue)) return findingOf("missing-field", name, written);
  const remedy =
    field === undefined && issue.expected === "Array"
      ? "begin each entry with `- `, and indent what belongs to it by two spaces"
      : `write for example \`${written}\``;
  if (issue.kind !== "schema" || issue.type === "picklist") {
    // A validator's own sentence may have its remedy on a second line.
    const [message = "", own = remedy] = issue.message.split("\n");
    return findingOf("bad-value", message, own);
  }
  const what = inItem ? `each item of ${name}` : name;
  return findingOf("wrong-type", what, kindOf(issue.expected), kindOf(issue.received), remedy);
}

/** Whether it is about a field that must be there. */
export function isMissing(issue: v.BaseIssue<unknown>): boolean {
  return issue.received === "undefined" && /^(strict_object|raw_check)$/.test(issue.type);
}

const KINDS: Record<string, string> = {
  string: "text",
  boolean: "`true` or `false`",
  Array: "a list",
  Object: "a group of `key: value` lines",
  null: "empty",
};

function kindOf(type: string | null): string {
  if (!type) return "something else";
  if (/^".*"$/s.test(type)) return `the text ${type}`;
  const parts = type.replace(/[()]/g, "").split(" | ");
  return [...new Set(parts.map((part) => KINDS[part] ?? `\`${part}\``))].join(" or ");
}

/** A schema seen from outside; the parts of valibot's schemas that a walk through them needs. */
export interface Seen {
  type: string;
  entries?: Record<string, Seen>;
  item?: Seen;
  wrapped?: Seen;
  options?: Seen[];
}

/** The schemas that a value at `path` may follow. */
export function schemasAt(schema: v.GenericSchema, path: Path): Seen[] {
  const within = (each: Seen): Seen[] =>
    each.wrapped
      ? within(each.wrapped)
      : each.type === "union"
        ? (each.options ?? []).flatMap(within)
        : [each];
  const into = (each: Seen, step: string | number) =>
    typeof step === "number" ? each.item : each.entries?.[step];
  return path.reduce(
    (here, step) => here.flatMap((each) => into(each, step) ?? []).flatMap(within),
    within(schema as unknown as Seen),
  );
}

const ON_ONE_LINE = { schema: "failsafe", collectionStyle: "flow", lineWidth: 0 } as const;

/** The example given in the schema for the field at `path`, as it would be written in YAML on one line. */
function exampleOf(schema: v.GenericSchema, path: Path): string {
  const example = schemasAt(schema, path)
    .map(exampleIn)
    .find((each) => each !== undefined);
  const asText = (_: unknown, value: unknown) => (value instanceof Object ? value : String(value));
  return stringify(example ?? "…", asText, ON_ONE_LINE).trim();
}

/** An example of a schema without one of its own is made of those of its parts: a group's two first, or all that it needs. */
function exampleIn(schema: Seen): unknown {
  const [own] = (v.getMetadata(schema as never) as { examples?: unknown[] }).examples ?? [];
  if (own !== undefined) return own;
  if (schema.wrapped) return exampleIn(schema.wrapped);
  if (schema.options) return schema.options.map(exampleIn).find((each) => each !== undefined);
  if (schema.type === "array") return schema.item && [exampleIn(schema.item)];
  const fields = Object.entries(schema.entries ?? {});
  if (fields.length === 0) return undefined;
  const needed = fields.filter(([, field]) => !field.type.endsWith("optional"));
  const shown = needed.length > 0 ? needed : fields.slice(0, 2);
  return Object.fromEntries(shown.map(([name, field]) => [name, exampleIn(field)]));
}
