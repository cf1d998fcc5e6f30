import { closest, distance } from "fastest-levenshtein";
import type * as v from "valibot";
import type { Finding } from "../diagnostics/diagnostic.ts";
import { exampleOf, fieldsAt } from "../schema/look.ts";
import type { Path } from "./checkYaml.ts";

/** Turns what the validator found into a sentence and a remedy for the person who wrote the file. */
export function describeIssue(issue: v.BaseIssue<unknown>, schema: v.GenericSchema, path: Path): Finding {
  const field = String(path.at(-1) ?? "the file");
  if (issue.type === "strict_object" && issue.expected === "never")
    return unknownName("field", field, fieldsAt(schema, path.slice(0, -1)));
  if (issue.type === "strict_object" && issue.received === "undefined") {
    return {
      severity: "error",
      code: "missing-field",
      message: `\`${field}\` is missing`,
      remedy: `add it: ${example(schema, path)}`,
    };
  }
  if (issue.kind === "validation" || issue.type === "picklist") {
    return {
      severity: "error",
      code: "bad-value",
      message: issue.message,
      remedy: `write for example ${example(schema, path)}`,
    };
  }
  return {
    severity: "error",
    code: "wrong-type",
    message: `\`${field}\` should be ${kindOf(issue.expected)}, but is ${kindOf(issue.received)}`,
    remedy: `write for example ${example(schema, path)}`,
  };
}

/** A name that nobody knows, with the nearest of those that are known, or all of them. */
export function unknownName(what: string, name: string, known: string[]): Finding {
  const guess = known.length > 0 ? closest(name, known) : undefined;
  const near =
    guess !== undefined && distance(name.toLowerCase(), guess.toLowerCase()) <= Math.max(2, name.length / 3);
  return {
    severity: "error",
    code: `unknown-${what}`,
    message: `unknown ${what} \`${name}\``,
    remedy: near
      ? `did you mean \`${guess}\`?`
      : `remove it, or use one of ${known.map((other) => `\`${other}\``).join(", ")}`,
  };
}

function example(schema: v.GenericSchema, path: Path): string {
  const key = [...path].reverse().find((part) => typeof part === "string") ?? "";
  const written = exampleOf(schema, path);
  return `\`${key ? `${key}: ` : ""}${written ?? "…"}\``;
}

const KINDS: Record<string, string> = {
  string: "text",
  boolean: "`true` or `false`",
  number: "a number",
  Array: "a list (lines that begin with `- `)",
  Object: "a group of `key: value` lines",
  null: "empty",
  undefined: "missing",
};

function kindOf(type: string | null): string {
  if (!type) return "something else";
  if (/^(true|false)$/.test(type)) return `\`${type}\``;
  if (/^".*"$/.test(type)) return `the text ${type}`;
  const parts = type.replace(/[()]/g, "").split(" | ");
  return parts.map((part) => KINDS[part] ?? part).join(" or ");
}
