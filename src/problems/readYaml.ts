import * as yaml from "yaml";
import { type Diagnostic, diagnose, type Finding } from "./diagnostic.ts";
import type { Source } from "./source.ts";
import { aliasProblems, keyAt, misindented, tooDeep, yamlFinding, yamlRemedy } from "./yamlProblems.ts";

/** The way to a value within a file: names of fields and numbers of items. */
export type Path = (string | number)[];

/** What stands at a path within a value. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((group, step) => (group as Record<string, unknown> | undefined)?.[step], value);
}

/** What of a field is meant. */
export type Part = "key" | "value";

export interface YamlFile {
  /** Plain JavaScript values, numbers as written (`2020.10` stays text); undefined where the syntax is broken. */
  value: unknown;
  /** Where the node at `path` is written, or, where there is none, that which it would stand in: an offset and a length. */
  place(path: Path, part?: Part): { start: number; length: number };
  /** Places a finding there. */
  at(path: Path, finding: Finding, part?: Part): Diagnostic;
  diagnostics: Diagnostic[];
}

/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/) with its core schema, whatever `%YAML` and tags say, so that all values are
 * plain. Broken syntax is reported with its place, never thrown; where there is nothing but warnings there is a value.
 */
export function readYaml(source: Source): YamlFile {
  const deep = tooDeep(source);
  const document = deep
    ? new yaml.Document()
    : yaml.parseDocument(source.text, { schema: "core", resolveKnownTags: false });
  const place: YamlFile["place"] = (path, part = "value") => rangeOf(document, path, part);
  const at: YamlFile["at"] = (path, finding, part) => {
    const { start, length } = place(path, part);
    return diagnose(source, start, length, finding);
  };
  const told = document.errors.filter(({ code }, index) => index === 0 || code === "DUPLICATE_KEY");
  const errors = deep
    ? [deep]
    : [...told.map((each) => diagnoseYaml(source, each)), ...aliasProblems(source, document)];
  if (errors.length > 0) return { value: undefined, place, at, diagnostics: errors };
  const diagnostics = keepAsWritten(source, document);
  return { value: withoutEmpty(document.toJS({ maxAliasCount: -1 })), place, at, diagnostics };
}

function diagnoseYaml(source: Source, error: yaml.YAMLError): Diagnostic {
  const finding = yamlRemedy(source, error);
  const [start, end] = error.pos;
  if (finding.code === "yaml-unclosed") return diagnose(source, lastOpened(source, error), 1, finding);
  if (error.code === "DUPLICATE_KEY") return diagnose(source, start, keyAt(source, start).length, finding);
  return misindented(source, error) ?? diagnose(source, start, end - start, finding);
}

/** Where the quote or bracket was opened whose end is missed. */
function lastOpened({ text }: Source, { message, pos: [noticed] }: yaml.YAMLError): number {
  const [sign = "]"] = /(?<=closing )["']|(?<=end with a )[\]}]/.exec(message) ?? [];
  const opening = sign.replace("]", "[").replace("}", "{");
  return Math.max(0, text.lastIndexOf(opening, noticed - 1));
}

function rangeOf(document: yaml.Document, path: Path, part: Part): ReturnType<YamlFile["place"]> {
  const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined;
  const pair = yaml.isMap(parent)
    ? parent.items.find(({ key }) => yaml.isScalar(key) && key.value === path.at(-1))
    : undefined;
  const found = part === "key" && pair ? pair.key : document.getIn(path, true);
  const range = yaml.isNode(found) ? found.range : yaml.isNode(pair?.key) ? pair.key.range : undefined;
  if (!range && path.length > 0) return rangeOf(document, path.slice(0, -1), "value");
  const [start, end] = range ?? [0, 1];
  return { start, length: end - start };
}

/**
 * Numbers are as they are written, and texts without halves of a character (`"\\ud83d"`), which nothing can encode. What may be meant
 * as a part of the value before it, `title: #ff0000`, `name: A #1 grant`, is a comment; most have a space behind their sign.
 */
function keepAsWritten(source: Source, document: yaml.Document): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  yaml.visit(document, {
    // What stands under `resume` goes into JSON as it is.
    Pair: (_, { key }) => (yaml.isScalar(key) && key.value === "resume" ? yaml.visit.SKIP : undefined),
    Scalar(_, node) {
      const [start = 0, end = 0] = node.range ?? [];
      if (node.type === "PLAIN" && /^\S/.test(node.comment ?? "")) {
        // It goes on in the next line, where nothing else is behind it.
        const comment = `#${node.comment}`.replace(/\n.*/s, "");
        const whole = JSON.stringify(`${node.source} ${comment}`.trim());
        const at = source.text.indexOf(comment, end);
        diagnostics.push(diagnose(source, at, comment.length, yamlFinding("stray-comment", comment, whole)));
      }
      if (typeof node.value === "number") node.value = node.source ?? String(node.value);
      if (typeof node.value !== "string" || !HALF.test(node.value)) return;
      node.value = node.value.replaceAll(HALVES, "");
      diagnostics.push(diagnose(source, start, end - start, yamlFinding("half-character")));
    },
  });
  return diagnostics;
}

const HALF = /[\ud800-\udfff]/u;
const HALVES = new RegExp(HALF, "gu");

/** A key with nothing behind it says no more than no key at all. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!value || typeof value !== "object") return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(
    given.map(([key, inner]) => [key, key === "resume" ? inner : withoutEmpty(inner)]),
  );
}
