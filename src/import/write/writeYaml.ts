import { Document, isMap, isScalar, isSeq, type Node, Scalar, visit, type YAMLSeq } from "yaml";
import type { Fields } from "../draft.ts";

const OPTIONS = {
  doubleQuotedMinMultiLineLength: 1000,
  lineWidth: 110,
  defaultStringType: "PLAIN",
  defaultKeyType: "PLAIN",
} as const;

/** Writes a list of entries as a section file: the line that editors look for, and an empty line between entries. */
export function writeEntries(schema: string, entries: Fields[]): string {
  return write(schema, entries, (list) => {
    (list as YAMLSeq<Node>).items.forEach((entry, index) => {
      entry.spaceBefore = index > 0;
    });
  });
}

/**
 * Writes a group of fields as a data file.
 * @param comments what to say above a field, by its name
 */
export function writeFields(schema: string, fields: Fields, comments: Record<string, string> = {}): string {
  return write(schema, fields, (map) => {
    if (!isMap(map)) return;
    for (const { key } of map.items) {
      if (isScalar(key) && Object.hasOwn(comments, String(key.value)))
        key.commentBefore = ` ${comments[String(key.value)]}`;
    }
  });
}

function write(schema: string, value: unknown, finish: (contents: Node) => void): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  const { contents } = document;
  if (!contents) return schemaLine(schema);
  visit(document, {
    Pair: (_, { key }) => (isScalar(key) && key.value === "resume" ? visit.SKIP : undefined),
    Scalar: (key, node) => (key === "key" ? undefined : asWritten(node)),
  });
  finish(contents);
  if (isSeq(contents) && contents.items.length === 0) return `${schemaLine(schema)}[]\n`;
  return schemaLine(schema) + document.toString(OPTIONS);
}

function schemaLine(schema: string): string {
  return `# yaml-language-server: $schema=${schema}.json\n`;
}

/** A year needs no quotes, and a text of several lines is easier to read below its key. */
function asWritten(node: Scalar): void {
  if (typeof node.value !== "string") return;
  if (/^[1-9]\d{0,8}$/.test(node.value)) node.value = Number(node.value);
  else if (node.value.includes("\n")) {
    node.value = `${node.value.trimEnd()}\n`;
    node.type = Scalar.BLOCK_LITERAL;
  } else if (node.value.length > 90 && needsQuotes(node.value)) node.type = Scalar.BLOCK_FOLDED;
}

/** Whether a text would have to stand in quotes, in which it could not be broken over lines. */
function needsQuotes(text: string): boolean {
  return /^[-?:,[\]{}#&*!|>'"%@`=]|: |:$| #/.test(text);
}
