import * as v from "valibot";
import type { Diagnostic, Finding } from "../problems/diagnostic.ts";
import { isMap } from "../problems/isMap.ts";
import { type Part, type Path, valueAt, type YamlFile } from "../problems/readYaml.ts";
import { unknownName } from "../problems/unknownName.ts";
import { describeIssue, isMissing, schemasAt } from "./describeIssue.ts";
import { findingOf } from "./findings.ts";
import { meantField } from "./meantField.ts";
import { type Chosen, chosenLanguage, type Tongue } from "./translations.ts";

/** A file as its schema has it. Paths count in `value`. */
export interface CheckedYaml<T> extends Omit<YamlFile, "value" | "place"> {
  value?: T;
  /** All spellings of the text at a path, in whatever languages it is written. */
  spellings(path: Path): string[];
  /** The maps from languages to texts, with the language of which each is read. */
  chosen: Chosen[];
}

/**
 * Checks a parsed value against its schema, as it is read in one language; each problem becomes a diagnostic at the YAML node it is
 * about. Where there are problems, the value is what is left without unknown fields, and without the entries, or else the
 * top fields, that have other problems.
 */
export function checkYaml<S extends v.GenericSchema>(
  schema: S,
  yaml: YamlFile,
  tongue: Tongue,
): CheckedYaml<v.InferOutput<S>> {
  const { rest, unknown, chosen } = known(schema, yaml.value, tongue);
  /** Where a path leads in the file: entries that were taken out have left gaps, and of a map one language was taken. */
  const written = (path: Path, part?: Part): Path => {
    const way: Path = [];
    return path.flatMap((step, index) => {
      const group = valueAt(rest, way);
      way.push(Array.isArray(group) ? Number(Object.keys(group)[Number(step)] ?? step) : step);
      const key = chosen.get(JSON.stringify(way))?.key;
      const isName = key === undefined || (part === "key" && index === path.length - 1);
      return [...way.slice(-1), ...(isName ? [] : [key])];
    });
  };
  const at: YamlFile["at"] = (path, finding, part) => yaml.at(written(path, part), finding, part);
  const first = v.safeParse(schema, rest);
  const issues = (first.issues ?? [])
    .flatMap((issue) => unfold(issue))
    // An item of a list where there should be fields.
    .filter(({ issue }) => issue.expected !== "never");
  /** A field that is missing is told at the entry; not where it may be meant by one that is not known. */
  const shownAt = ({ issue, path }: (typeof issues)[number]) => (isMissing(issue) ? path.slice(0, -1) : path);
  const doubtful = new Set(unknown.map(({ path }) => JSON.stringify(path.slice(0, -1))));
  const told = issues.filter((each) => !doubtful.has(JSON.stringify(shownAt(each))));
  const diagnostics: Diagnostic[] = [
    ...[...chosen.values()].flatMap(({ path, wrong }) =>
      wrong.map((key) =>
        yaml.at([...path, key], findingOf("unknown-language", key, tongue.languages.join(", ")), "key"),
      ),
    ),
    ...unknown.map(({ path, finding }) => at(path, finding, "key")),
    ...told.map((each) => at(shownAt(each), describeIssue(schema, each.path, each.issue))),
  ];
  for (const { path } of issues.toReversed()) {
    const way = entryWith(path);
    const group = valueAt(rest, way.slice(0, -1)) as Record<string, unknown> | undefined;
    delete group?.[way.at(-1) ?? ""];
  }
  const result = first.success ? first : v.safeParse(schema, compact(rest));
  return {
    ...(result.success && { value: result.output }),
    at,
    spellings: (path) => {
      const text = valueAt(yaml.value, written(path, "key"));
      return (isMap(text) ? Object.values(text) : [text]).filter((each) => typeof each === "string");
    },
    chosen: [...chosen.values()],
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

/**
 * A copy of what is written, in one language and without unknown fields, and what these are; the validator would stop at the first in
 * each object.
 */
function known(schema: v.GenericSchema, written: unknown, tongue: Tongue) {
  const unknown: { path: Path; finding: Finding }[] = [];
  const chosen = new Map<string, Chosen>();
  const copy = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => copy(item, [...path, index]));
    if (!isMap(value)) return value;
    const here = schemasAt(schema, path);
    const choice = chosenLanguage(value, here, tongue);
    if (choice) {
      chosen.set(JSON.stringify(path), { path, ...choice });
      return value[choice.key];
    }
    const names = here.flatMap(({ entries = {} }) => Object.keys(entries));
    const fields = Object.entries(value).flatMap(([key, inner]) => {
      const way = [...path, key];
      if (names.length === 0 || names.includes(key)) return [[key, copy(inner, way)]];
      const { finding } = unknownName("field", key, names);
      const remedy = meantField(key, names, inner) ?? finding.remedy;
      unknown.push({ path: way, finding: { ...finding, remedy } });
      return [];
    });
    return Object.fromEntries(fields);
  };
  return { rest: copy(written, []), unknown, chosen };
}

/** The way to the entry that a problem is in, or else to the top field. */
function entryWith(path: Path): Path {
  const lastEntry = path.findLastIndex((part) => typeof part === "number");
  return path.slice(0, Math.max(0, lastEntry) + 1);
}

/** Without the gaps in its lists. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => [compact(item)]);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compact(inner)]));
}
