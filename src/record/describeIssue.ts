import * as v from "valibot";
import type { Finding } from "../problems/diagnostic.ts";
import type { Path } from "../problems/readYaml.ts";
import { findingOf } from "./findings.ts";

/** Turns what the validator found at `path` into a sentence and a remedy for the person who wrote the file. */
export function describeIssue(schema: v.GenericSchema, path: Path, issue: v.BaseIssue<unknown>): Finding {
  const field = path.findLast((part) => typeof part === "string");
  const name = field === undefined ? "this file" : `\`${field}\``;
  const inItem = typeof path.at(-1) === "number";
  const examples = schemasAt(schema, path).map(exampleIn);
  const example = examples.find((each) => each !== undefined) ?? "…";
  const written = `${field}: ${inItem ? `[${example}]` : example}`;
  if (isMissing(issue)) return findingOf("missing-field", name, written);
  const remedy = REMEDIES[issue.expected ?? ""] ?? `write for example \`${written}\``;
  if (issue.kind !== "schema" || issue.type === "picklist") {
    // A validator's own sentence may have its remedy on a second line.
    const [message = "", own = remedy] = issue.message.split("\n");
    return findingOf("bad-value", message, own);
  }
  const what = inItem ? `each item of ${name}` : name;
  return findingOf("wrong-type", what, kindOf(issue.expected), kindOf(issue.received), remedy);
}

/** What to write where there should be several things. */
const REMEDIES: Record<string, string> = {
  Array: "begin each item with `- `, and indent what belongs to it by two spaces",
  Object: "write each fact on a line of its own, as `key: value`",
};

/** Whether it is about a field that must be there. */
export function isMissing(issue: v.BaseIssue<unknown>): boolean {
  return issue.received === "undefined" && issue.type === "strict_object";
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

/** The example of a schema, or of what it is made of, as YAML has it on one line. */
function exampleIn(schema: Seen): string | undefined {
  const [own] = (v.getMetadata(schema as never) as { examples?: unknown[] }).examples ?? [];
  // A text that begins with a bracket would be a list.
  if (own !== undefined) return /^[[{]/.test(String(own)) ? JSON.stringify(own) : String(own);
  if (schema.item) return `[${exampleIn(schema.item)}]`;
  const parts = [...(schema.options ?? []), ...(schema.wrapped ? [schema.wrapped] : [])];
  return parts.map(exampleIn).find((each) => each !== undefined);
}
