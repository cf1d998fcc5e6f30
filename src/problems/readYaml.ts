import { Document, isCollection, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { aliasProblems } from "./aliasProblems.ts";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { misindented } from "./misindented.ts";
import type { Source } from "./source.ts";
import { tooDeep } from "./tooDeep.ts";
import { isUnclosed, keyAt, yamlRemedy } from "./yamlRemedy.ts";

export interface YamlFile {
  document: Document;
  /** Plain JavaScript values, numbers as written (`2020.10` stays text); undefined where the syntax is broken. */
  value: unknown;
  diagnostics: Diagnostic[];
}

/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/) with its core schema, whatever `%YAML` and tags say, so that all values are
 * plain. Broken syntax is reported with its place, never thrown; where there is nothing but warnings there is a value.
 */
export function readYaml(source: Source): YamlFile {
  const deep = tooDeep(source);
  if (deep) return { document: new Document(), value: undefined, diagnostics: [deep] };
  const document = parseDocument(source.text, {
    lineCounter: new LineCounter(),
    uniqueKeys: true,
    schema: "core",
    resolveKnownTags: false,
  });
  const diagnostics = document.errors.slice(0, 1).map((error) => diagnoseYaml(source, document, error));
  const duplicates = document.errors.filter((error) => error.code === "DUPLICATE_KEY").slice(1);
  diagnostics.push(...duplicates.map((error) => diagnoseYaml(source, document, error)));
  diagnostics.push(...aliasProblems(source, document));
  if (diagnostics.length > 0) return { document, value: undefined, diagnostics };
  diagnostics.push(...keepAsWritten(source, document));
  return { document, value: withoutEmpty(document.toJS({ maxAliasCount: -1 })), diagnostics };
}

function diagnoseYaml(source: Source, document: Document, error: YAMLError): Diagnostic {
  const indented =
    isUnclosed(error) || error.code === "DUPLICATE_KEY" ? undefined : misindented(source, error);
  if (indented) return indented;
  let [start, end] = isUnclosed(error) ? lastOpened(document, error.pos) : error.pos;
  if (error.code === "DUPLICATE_KEY") end = start + keyAt(source, start).length;
  return diagnose(source, start, end - start, { severity: "error", ...yamlRemedy(source, error) });
}

/** Where the quote or bracket was opened whose end is missed at `noticed`. */
function lastOpened(document: Document, noticed: [number, number]): [number, number] {
  let opened = noticed;
  visit(document, {
    Node(_, node) {
      const isQuote = isScalar(node) && node.type?.startsWith("QUOTE");
      const [start = 0, end = 0] = node.range ?? [];
      const isOpen = isQuote
        ? end >= noticed[0]
        : isCollection(node) && node.flow && start < noticed[0] && end >= noticed[0] - 1;
      if (isOpen) opened = [start, start + 1];
    },
  });
  return opened;
}

/** Numbers are as they are written, and texts without halves of a character (`"\\ud83d"`), which nothing can encode. */
function keepAsWritten(source: Source, document: Document): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    // What stands under `resume` goes into JSON as it is.
    Pair: (_, { key }) => (isScalar(key) && key.value === "resume" ? visit.SKIP : undefined),
    Scalar(_, node) {
      if (typeof node.value === "number") node.value = node.source ?? String(node.value);
      if (typeof node.value !== "string" || !HALF.test(node.value)) return;
      node.value = node.value.replaceAll(HALVES, "");
      const [start = 0, end = 0] = node.range ?? [];
      diagnostics.push(diagnose(source, start, end - start, halfCharacter));
    },
  });
  return diagnostics;
}

const HALF = /[\ud800-\udfff]/u;
const HALVES = new RegExp(HALF, "gu");
const halfCharacter = {
  severity: "warning",
  code: "half-character",
  message: "half of a character is written in this, and left out",
  remedy: "write the character itself, or both of its halves",
} as const;

/** A key with nothing behind it says no more than no key at all. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!value || typeof value !== "object") return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(
    given.map(([key, inner]) => [key, key === "resume" ? inner : withoutEmpty(inner)]),
  );
}
