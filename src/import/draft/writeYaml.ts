import { Document, isMap, isSeq, Scalar, visit } from "yaml";
import type { Fields } from "./draft.ts";

const OPTIONS = { doubleQuotedMinMultiLineLength: 1000, lineWidth: 110 };

/**
 * Writes a data file as a person would: the line that editors look for, an empty line between the entries of a list.
 * @param comments what to say above a field, by its name
 */
export function writeYaml(
  schema: string,
  value: Fields | Fields[],
  comments: Record<string, string> = {},
): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, { Scalar: (key, node) => (key === "key" ? undefined : asWritten(node)) });
  const { contents } = document;
  for (const [index, item] of (isSeq(contents) ? contents.items : []).entries()) {
    if (isMap(item)) item.spaceBefore = index > 0;
  }
  for (const { key } of isMap<Scalar<string>>(contents) ? contents.items : []) {
    const comment = comments[key.value];
    if (comment) key.commentBefore = ` ${comment}`;
  }
  return `# yaml-language-server: $schema=${schema}.json\n${document.toString(OPTIONS)}`;
}

/** A year needs no quotes, and a text of several lines is easier to read below its key. */
function asWritten(node: Scalar): void {
  const { value } = node;
  if (typeof value !== "string") return;
  const needsQuotes = /^[-?:,[\]{}#&*!|>'"%@`=]|: |:$| #/.test(value);
  if (/^[1-9]\d{0,8}$/.test(value)) node.value = Number(value);
  else if (value.includes("\n")) {
    node.value = `${value.trimEnd()}\n`;
    node.type = Scalar.BLOCK_LITERAL;
  } else if (value.length > 90 && needsQuotes) node.type = Scalar.BLOCK_FOLDED;
}
