import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Document, parseDocument, visit } from "yaml";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Source } from "../../diagnostics/source.ts";
import type { Path } from "../../yaml/checkYaml.ts";
import { isMap } from "../../yaml/isMap.ts";
import { placeOf } from "../../yaml/placeOf.ts";
import { readYaml } from "../../yaml/readYaml.ts";
import { Report } from "../report.ts";

/**
 * A JSON or YAML file of another tool. It keeps count of what has been read, so that all that nobody asked for can be
 * reported at the end.
 */
export class DataInput {
  readonly report: Report;
  readonly value: unknown;
  readonly #document: Document;
  readonly #read = new Set<string>();

  constructor(source: Source, document: Document, value: unknown) {
    this.report = new Report(source);
    this.#document = document;
    this.value = value;
  }

  /** Where the value at `path` begins in the file. */
  at(path: Path): number {
    return placeOf(this.#document, path, "value").start;
  }

  /** The value at `path`, not yet counted as read. */
  peek(path: Path): unknown {
    return path.reduce<unknown>(
      (value, key) => (isMap(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined),
      this.value,
    );
  }

  /** Counts `path` and all below it as read, and gives its value. */
  take(path: Path): unknown {
    this.#read.add(JSON.stringify(path));
    return this.peek(path);
  }

  /** A text, a number or a yes or no at `path`, as text; empty where there is none. */
  text(path: Path): string {
    const value = this.peek(path);
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return "";
    this.take(path);
    return String(value).trim();
  }

  /** The texts of the list at `path`; one text alone is a list of one. */
  texts(path: Path): string[] {
    const value = this.peek(path);
    if (!Array.isArray(value)) return [this.text(path)].filter(Boolean);
    return value.map((_, index) => this.text([...path, index])).filter(Boolean);
  }

  /** The paths of the items of the list at `path`. */
  items(path: Path): Path[] {
    const value = this.peek(path);
    return Array.isArray(value) ? value.map((_, index) => [...path, index]) : [];
  }

  /** The names of the fields at `path`. */
  keys(path: Path): string[] {
    const value = this.peek(path);
    return isMap(value) ? Object.keys(value) : [];
  }

  /** Reports every value that nobody has read, and, of YAML, every comment. */
  reportRest(why: string): void {
    this.#reportUnread(this.value, [], why);
    this.#reportComments();
  }

  #reportUnread(value: unknown, path: Path, why: string): void {
    if (this.#read.has(JSON.stringify(path)) || value === null || value === undefined || value === "") return;
    if (Array.isArray(value))
      value.forEach((item, index) => {
        this.#reportUnread(item, [...path, index], why);
      });
    else if (isMap(value))
      for (const [key, item] of Object.entries(value)) this.#reportUnread(item, [...path, key], why);
    else
      this.report.add(
        this.at(path),
        `${path.filter((key) => typeof key === "string").join(".")}: ${String(value)}`,
        why,
      );
  }

  #reportComments(): void {
    const { source } = this.report;
    if (!this.#document.options || source.text.trimStart().startsWith("{")) return;
    const isInside: [number, number][] = [];
    visit(this.#document, {
      Scalar(_, node) {
        if (node.range && node.source !== undefined) isInside.push([node.range[0], node.range[1]]);
      },
    });
    for (const { 0: found, index } of source.text.matchAll(/(?<=^|\s)#.*(?:\n[^\S\n]*#.*)*/gm)) {
      if (isInside.some(([start, end]) => index > start && index < end)) continue;
      if (/[\p{L}\p{N}]/u.test(found)) this.report.add(index, found, "a comment of the old file is left out");
    }
  }
}

/** Reads YAML of another tool. */
export function yamlInput(source: Source): { input?: DataInput; diagnostics: Diagnostic[] } {
  const { document, value, diagnostics } = readYaml(source);
  return diagnostics.length > 0
    ? { diagnostics }
    : { input: new DataInput(source, document, value), diagnostics };
}

/** Reads JSON (https://www.rfc-editor.org/rfc/rfc8259); what breaks it is reported with its place. */
export function jsonInput(source: Source): { input?: DataInput; diagnostics: Diagnostic[] } {
  const text = source.text.replace(/^\uFEFF/, " ");
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error) return { diagnostics: [brokenJson(source, error)] };
  const document = parseDocument(text, { uniqueKeys: false });
  return { input: new DataInput(source, document, JSON.parse(text)), diagnostics: [] };
}

const REMEDIES: Record<string, [string, string]> = {
  CommaExpected: ["a comma is missing before this", "put `,` behind the value above it"],
  ColonExpected: ["a colon is missing here", 'write `"name": "value"`'],
  PropertyNameExpected: [
    "a name in double quotes is expected here",
    'write `"name": "value"`, and no comma behind the last one',
  ],
  ValueExpected: [
    "a value is missing here",
    "write a text in double quotes, or take the comma before it out",
  ],
  CloseBraceExpected: ["a `{` is never closed", "put `}` where the group ends"],
  CloseBracketExpected: ["a `[` is never closed", "put `]` where the list ends"],
  UnexpectedEndOfString: ["a text is opened here and never closed", 'put `"` at its end, on the same line'],
  InvalidCommentToken: ["JSON has no comments", "take it out"],
  InvalidEscapeCharacter: [
    "a backslash stands before a character that needs none",
    "write `\\\\` for a backslash",
  ],
  InvalidCharacter: [
    "a character that JSON does not allow stands in this text",
    "write `\\n` for a line break, `\\t` for a tab",
  ],
  EndOfFileExpected: [
    "there is more behind the end of the document",
    "take it out, or look for a bracket too many above it",
  ],
};

function brokenJson(source: Source, { error, offset, length }: ParseError): Diagnostic {
  const [message, remedy] = REMEDIES[printParseErrorCode(error)] ?? [
    "this is not valid JSON",
    'texts and names stand in double quotes: `"name": "value"`',
  ];
  // What is missing at the end of the file is best shown behind its last character.
  const end = source.text.trimEnd().length;
  return diagnose(source, Math.min(offset, Math.max(0, end - 1)), length, {
    severity: "error",
    code: "json-syntax",
    message,
    remedy,
  });
}
