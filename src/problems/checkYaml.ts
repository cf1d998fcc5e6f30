import * as v from "valibot";
import { describeIssue, fieldsAt, isMissing } from "./describeIssue.ts";
import { isMap } from "./isMap.ts";
import type { Path, YamlFile } from "./readYaml.ts";
import { unknownName } from "./unknownName.ts";

/** What somebody meant by a field that is not among the `known` ones, where more than its letters tell. */
export type MeantField = (
  name: string,
  known: string[],
  value: unknown,
) => { near?: string | undefined; remedy: string } | undefined;

/** A file whose value is what its schema makes of it, with the places of that. */
export interface CheckedYaml<T> extends Omit<YamlFile, "value"> {
  value?: T;
}

/**
 * Checks a parsed value against its schema; each problem becomes a diagnostic at the YAML node it is about. Where there
 * are problems, the value is what is left without unknown fields, and without the entries, or else the top fields, that
 * have other problems.
 */
export function checkYaml<S extends v.GenericSchema>(
  schema: S,
  { value: written, place, at }: YamlFile,
  meant: MeantField = () => undefined,
): CheckedYaml<v.InferOutput<S>> {
  const { rest, unknown } = withoutUnknown(schema, written, meant);
  const first = v.safeParse(schema, rest);
  const issues = (first.issues ?? [])
    .flatMap((issue) => unfold(issue))
    // An item of a list where there should be fields.
    .filter(({ issue }) => !(issue.type === "strict_object" && issue.expected === "never"));
  const misspelt = new Set(unknown.map(({ path, near }) => JSON.stringify([...path.slice(0, -1), near])));
  const isExplained = (path: Path) =>
    misspelt.has(JSON.stringify(path)) || isAllUnknown(schema, written, path.slice(0, -1));
  const told = issues.filter(({ path, issue }) => !(isMissing(issue) && isExplained(path)));
  const diagnostics = [
    ...unknown.map(({ path, finding }) => at(path, finding, "key")),
    ...told.map(({ issue, path }) => {
      const finding = describeIssue(schema, path, issue);
      return isMissing(issue) ? at(path.slice(0, -1), finding, "first key") : at(path, finding);
    }),
  ];
  for (const { path } of issues.toReversed()) remove(rest, entryWith(path));
  const result = first.success ? first : v.safeParse(schema, compact(rest));
  return {
    ...(result.success && { value: result.output }),
    place: (path, part) => place(writtenAt(rest, path), part),
    at: (path, finding, part) => at(writtenAt(rest, path), finding, part),
    diagnostics,
  };
}

/** Where something may be one of two types, what is wrong with the nearer one says more than "neither". */
function unfold(
  issue: v.BaseIssue<unknown>,
  before: Path = [],
): { issue: v.BaseIssue<unknown>; path: Path }[] {
  const path = [...before, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const inner = issue.issues?.filter((nested) => nested.path?.length) ?? [];
  return inner.length > 0 ? inner.flatMap((nested) => unfold(nested, path)) : [{ issue, path }];
}

/** A copy of what is written, and what is not in it; the validator would stop at the first in each object. */
function withoutUnknown(schema: v.GenericSchema, written: unknown, meant: MeantField) {
  const unknown: (ReturnType<typeof unknownName> & { path: Path })[] = [];
  const copy = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => copy(item, [...path, index]));
    if (!isMap(value)) return value;
    const known = fieldsAt(schema, path);
    const fields = Object.entries(value).flatMap(([key, inner]) => {
      const way = [...path, key];
      if (known.length === 0 || known.includes(key)) return [[key, copy(inner, way)]];
      unknown.push({ path: way, ...unknownField(key, known, meant(key, known, inner)) });
      return [];
    });
    return Object.fromEntries(fields);
  };
  return { rest: copy(written, []), unknown };
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
  const parent = path
    .slice(0, -1)
    .reduce((value, step) => (value as Record<string, unknown>)?.[step], written);
  const key = path.at(-1);
  if (parent && key !== undefined) delete (parent as Record<string, unknown>)[key];
}

function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => [compact(item)]);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compact(inner)]));
}
