import * as v from "valibot";
import type { Document } from "yaml";
import { describeIssue } from "./describeIssue.ts";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { isMap } from "./isMap.ts";
import { exampleOf, fieldsAt, type Path } from "./lookIntoSchema.ts";
import { placeOf } from "./placeOf.ts";
import type { Source } from "./source.ts";
import { unknownName } from "./unknownName.ts";

/** What somebody meant by a field that is not among the `known` ones, where more than its letters tell. */
export type MeantField = (
  name: string,
  known: string[],
  value: unknown,
) => { near?: string | undefined; remedy: string } | undefined;

interface Issue {
  issue: v.BaseIssue<unknown>;
  path: Path;
}

/**
 * Checks a parsed value against its schema; each problem becomes a diagnostic at the YAML node it is about. Where there
 * are problems, the value is what is left without unknown fields, and without the entries, or else the top fields, that
 * have other problems.
 */
export function checkYaml<S extends v.GenericSchema>(
  schema: S,
  written: unknown,
  source: Source,
  document: Document,
  meant: MeantField = () => undefined,
): { value?: v.InferOutput<S>; diagnostics: Diagnostic[]; wayTo: (path: Path) => Path } {
  const result = v.safeParse(schema, written);
  if (result.success) return { value: result.output, diagnostics: [], wayTo: (path) => path };
  const issues = result.issues
    .flatMap((issue) => unfold(issue))
    .filter(({ issue }) => !isUnknownField(issue));
  const unknown = unknownFields(schema, written, meant);
  const misspelt = new Set(unknown.map(({ path, near }) => JSON.stringify([...path.slice(0, -1), near])));
  const explained = (path: Path) =>
    misspelt.has(JSON.stringify(path)) || isAllUnknown(schema, written, path.slice(0, -1));
  const missing = issues.filter(({ path, issue }) => !(isMissing(issue) && explained(path)));
  const diagnostics = [
    ...unknown.map(({ path, finding }) => {
      const { start, length } = placeOf(document, path, "key");
      return diagnose(source, start, length, finding);
    }),
    ...missing.map(({ issue, path }) => {
      const place = isMissing(issue)
        ? placeOf(document, path.slice(0, -1), "first key")
        : placeOf(document, path, "value");
      return diagnose(source, place.start, place.length, describeIssue(issue, path, exampleOf(schema, path)));
    }),
  ];
  const rest = structuredClone(written);
  for (const { path } of issues.toReversed()) remove(rest, entryWith(path));
  for (const { path } of unknown) remove(rest, path);
  const second = v.safeParse(schema, compact(rest));
  const wayTo = (path: Path) => writtenAt(rest, path);
  return { ...(second.success && { value: second.output }), diagnostics, wayTo };
}

/** Where something may be one of two types, what is wrong with the nearer one says more than "neither". */
function unfold(issue: v.BaseIssue<unknown>, before: Path = []): Issue[] {
  const path = [...before, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const inner = issue.issues?.filter((nested) => nested.path?.length) ?? [];
  return inner.length > 0 ? inner.flatMap((nested) => unfold(nested, path)) : [{ issue, path }];
}

function isUnknownField(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === "strict_object" && issue.expected === "never";
}

function isMissing(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === "strict_object" && issue.received === "undefined";
}

/** All of them: the validator stops at the first in each object. */
function unknownFields(schema: v.GenericSchema, written: unknown, meant: MeantField, path: Path = []) {
  const found: (ReturnType<typeof unknownName> & { path: Path })[] = [];
  if (Array.isArray(written)) {
    for (const [index, item] of written.entries())
      found.push(...unknownFields(schema, item, meant, [...path, index]));
  } else if (written && typeof written === "object") {
    const known = fieldsAt(schema, path);
    for (const [key, value] of Object.entries(written)) {
      if (known.length === 0 || known.includes(key))
        found.push(...unknownFields(schema, value, meant, [...path, key]));
      else found.push({ path: [...path, key], ...unknownField(key, known, meant(key, known, value)) });
    }
  }
  return found;
}

/** Whether none of the fields at `path` is known there, so that what is missing is among them. */
function isAllUnknown(schema: v.GenericSchema, written: unknown, path: Path): boolean {
  const group = path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], written);
  const known = fieldsAt(schema, path);
  return isMap(group) && Object.keys(group).every((name) => !known.includes(name));
}

function unknownField(key: string, known: string[], meant: ReturnType<MeantField>) {
  const named = unknownName("field", key, known);
  if (!meant || (named.near && named.near === meant.near)) return named;
  const { fix: _, ...finding } = named.finding;
  return { near: meant.near, finding: { ...finding, remedy: meant.remedy } };
}

/** The way to the entry that a problem is in, or else to the top field. */
function entryWith(path: Path): Path {
  const lastEntry = path.findLastIndex((part) => typeof part === "number");
  return path.slice(0, Math.max(0, lastEntry) + 1);
}

/** A path with its numbers as they were before entries were taken out, which left gaps. */
function writtenAt(rest: unknown, path: Path): Path {
  let at = rest;
  return path.map((step) => {
    const own = Array.isArray(at) && typeof step === "number" ? Number(Object.keys(at)[step] ?? step) : step;
    at = (at as Record<string, unknown> | undefined)?.[own];
    return own;
  });
}

function remove(written: unknown, path: Path): void {
  let parent = written as Record<string, unknown> | undefined;
  for (const step of path.slice(0, -1)) parent = parent?.[step] as typeof parent;
  const key = path.at(-1);
  if (parent && key !== undefined) delete parent[key];
}

function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(() => true).map(compact);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compact(inner)]));
}
