import type * as v from "valibot";
import type { Finding } from "./diagnostic.ts";
import type { Path } from "./lookIntoSchema.ts";

/**
 * Turns what the validator found at `path` into a sentence and a remedy for the person who wrote the file.
 *
 * A validator's own sentence may have its remedy on a second line.
 *
 * @param example what the schema gives as an example for this field
 */
export function describeIssue(issue: v.BaseIssue<unknown>, path: Path, example: string | undefined): Finding {
  const field = path.findLast((part) => typeof part === "string");
  const name = field === undefined ? "this file" : `\`${field}\``;
  const inItem = typeof path.at(-1) === "number";
  const written = `\`${field}: ${inItem ? `[${example}]` : example}\``;
  if (issue.type === "strict_object" && issue.received === "undefined") {
    return {
      severity: "error",
      code: "missing-field",
      message: `${name} is missing`,
      remedy: `add it: ${written}`,
    };
  }
  // Of a whole file or entry, the example is one of its fields.
  const fields = example?.replace(/^\{ | \}$/g, "");
  const remedy =
    field !== undefined
      ? `write for example ${written}`
      : inItem
        ? `write each as \`key: value\` lines, the first behind \`- \`: \`- ${fields}\``
        : issue.expected === "Array"
          ? "begin each entry with `- `, and indent what belongs to it by two spaces"
          : `write each fact on a line of its own: \`${fields}\``;
  if (issue.kind !== "schema" || issue.type === "picklist") {
    const [message = "", own] = issue.message.split("\n");
    return { severity: "error", code: "bad-value", message, remedy: own ?? remedy };
  }
  const what = inItem ? `each item of ${name}` : name;
  return {
    severity: "error",
    code: "wrong-type",
    message: `${what} should be ${kindOf(issue.expected)}, but is ${kindOf(issue.received).replace(", each item on a line that begins with `- `", "")}`,
    remedy,
  };
}

const KINDS: Record<string, string> = {
  string: "text",
  boolean: "`true` or `false`",
  number: "a number",
  Array: "a list, each item on a line that begins with `- `",
  Object: "a group of `key: value` lines",
  null: "empty",
};

function kindOf(type: string | null): string {
  if (!type) return "something else";
  if (/^(true|false)$/.test(type)) return `\`${type}\``;
  if (/^".*"$/s.test(type)) return `the text ${type}`;
  const parts = type.replace(/[()]/g, "").split(" | ");
  return [...new Set(parts.map((part) => KINDS[part] ?? part))].join(" or ");
}
