import {
  type CollectionTag,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type ScalarTag,
  type Tags,
  visit,
} from "yaml";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { aliasProblems } from "../yaml/aliasProblems.ts";
import { tooDeep } from "../yaml/tooDeep.ts";
import { yamlRemedy } from "../yaml/yamlRemedy.ts";

/**
 * Reads YAML as Jekyll does, version 1.1, in which `yes` is true; but dates stay as they are written, which is how Jekyll
 * shows them. `text` is that part of `source` which begins at `offset`.
 */
export function readJekyllYaml(
  source: Source,
  text = source.text,
  offset = 0,
): { value: Record<string, unknown>; diagnostics: Diagnostic[] } {
  const deep = tooDeep(source, offset, text);
  if (deep) return { value: {}, diagnostics: [deep] };
  const document = parseDocument(text, {
    version: "1.1",
    uniqueKeys: false,
    customTags: (tags) => tags.filter((tag) => typeof tag === "string" || tag.tag !== TIMESTAMP).map(asRuby),
  });
  const [error] = document.errors;
  if (error) {
    const [start, end] = error.pos.map((position) => position + offset) as [number, number];
    error.pos = [start, end];
    const finding = { severity: "error" as const, ...yamlRemedy(source, error) };
    return { value: {}, diagnostics: [diagnose(source, start, end - start, finding)] };
  }
  const diagnostics = [...aliasProblems(source, document, offset), ...badMerges(source, document, offset)];
  if (diagnostics.length > 0) return { value: {}, diagnostics };
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  if (value === null || value === undefined) return { value: {}, diagnostics: [] };
  if (typeof value === "object" && !Array.isArray(value)) {
    return { value: value as Record<string, unknown>, diagnostics: [] };
  }
  const finding = {
    severity: "error" as const,
    code: "no-settings",
    message: "these are no settings",
    remedy: "write one on each line, as `title: Ada Example`",
  };
  return { value: {}, diagnostics: [diagnose(source, offset, text.length, finding)] };
}

/** `<<` takes in the fields of a group, or of several, which YAML 1.1 alone knows (https://yaml.org/type/merge.html). */
function badMerges(source: Source, document: Document, offset: number): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const behind = (node: unknown) => (isAlias(node) ? node.resolve(document) : node);
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || (key.type && key.type !== "PLAIN") || key.source !== "<<") return;
      const merged = behind(value);
      const groups = isSeq(merged) ? merged.items.map(behind) : [merged];
      if (groups.every(isMap)) return;
      const [start] = key.range ?? [0];
      diagnostics.push(
        diagnose(source, start + offset, 2, {
          severity: "error",
          code: "yaml-merge",
          message: "`<<` repeats the fields of a group, but no group stands behind it",
          remedy: "write `<<: *name`, with `&name` behind the colon above the group that you mean",
        }),
      );
    },
  });
  return diagnostics;
}

const TIMESTAMP = "tag:yaml.org,2002:timestamp";

type TagId = Extract<Tags[number], string>;

/** Ruby takes `yes` and `on` for true, but `y` for a letter. */
function asRuby(tag: TagId | CollectionTag | ScalarTag): TagId | CollectionTag | ScalarTag {
  if (typeof tag === "string" || tag.collection || tag.tag !== "tag:yaml.org,2002:bool") return tag;
  const isTrue = tag.test?.test("yes") === true;
  return { ...tag, test: isTrue ? /^(?:yes|true|on)$/i : /^(?:no|false|off)$/i };
}
