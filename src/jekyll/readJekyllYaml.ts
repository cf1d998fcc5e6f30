import { type CollectionTag, parseDocument, type ScalarTag, type Tags } from "yaml";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
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
  const value: unknown = document.toJS();
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

const TIMESTAMP = "tag:yaml.org,2002:timestamp";

type TagId = Extract<Tags[number], string>;

/** Ruby takes `yes` and `on` for true, but `y` for a letter. */
function asRuby(tag: TagId | CollectionTag | ScalarTag): TagId | CollectionTag | ScalarTag {
  if (typeof tag === "string" || tag.collection || tag.tag !== "tag:yaml.org,2002:bool") return tag;
  const isTrue = tag.test?.test("yes") === true;
  return { ...tag, test: isTrue ? /^(?:yes|true|on)$/i : /^(?:no|false|off)$/i };
}
