import { Document, isMap, isSeq, Scalar, visit } from "yaml";
import type { Fields } from "./draft.ts";

/** What to say above a field. */
const COMMENTS: Record<string, string> = {
  otherNames: " Other spellings of your name, as papers print it: by these you are found in author lists.",
  sections: " The sections of the page, in order: each is a file in this folder.",
  foot: " The line at the foot of the page.",
};

/** Writes a data file as a person would: the line that editors look for, an empty line between the entries of a list. */
export function writeYaml(schema: string, value: Fields | Fields[]): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, { Scalar: (key, node) => (key === "key" ? undefined : asWritten(node)) });
  const { contents } = document;
  for (const [index, item] of (isSeq(contents) ? contents.items : []).entries())
    if (isMap(item)) item.spaceBefore = index > 0;
  for (const { key } of isMap<Scalar<string>>(contents) ? contents.items : [])
    if (COMMENTS[key.value] && !Array.isArray(value)) key.commentBefore = COMMENTS[key.value] ?? null;
  const written = document.toString({ doubleQuotedMinMultiLineLength: 1000, lineWidth: 110 });
  return `# yaml-language-server: $schema=${schema}.json\n${written}`;
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
