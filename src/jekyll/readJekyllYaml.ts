/** YAML as Jekyll reads it: `_config.yml`, and the front matter of pages. */
import { parseDocument, visit } from "yaml";
import { type Diagnostic, diagnose, type Finding } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { aliasProblems } from "../yaml/aliasProblems.ts";
import { cutFrontMatter } from "../yaml/cutFrontMatter.ts";
import { tooDeep } from "../yaml/tooDeep.ts";
import { yamlRemedy } from "../yaml/yamlRemedy.ts";
import { findingOf } from "./findings.ts";
import type { JekyllSource } from "./jekyllSite.ts";

interface Settings {
  value: Record<string, unknown>;
  diagnostics: Diagnostic[];
}

/** Splits a page into its front matter and its text, as Jekyll does; a page without front matter is all text. */
export function splitFrontMatter(
  source: Source,
  path: string,
): { page: JekyllSource; diagnostics: Diagnostic[] } {
  const { head, diagnostics } = cutFrontMatter(source);
  const page = { source, frontMatter: {}, text: source.text, offset: 0, path };
  if (!head) return { page, diagnostics };
  const { value, diagnostics: ofYaml } = readJekyllYaml(source, head.yaml, head.start);
  const text = source.text.slice(head.end);
  return { page: { ...page, frontMatter: value, text, offset: head.end }, diagnostics: ofYaml };
}

/**
 * Reads YAML as Ruby does, to which `yes` is true and `4.0` no whole number; but dates stay as they are written, which is
 * how Jekyll shows them. `text` is that part of `source` which begins at `offset`.
 */
export function readJekyllYaml(source: Source, text = source.text, offset = 0): Settings {
  const failed = (start: number, end: number, said: Finding): Settings => ({
    value: {},
    diagnostics: [diagnose(source, start + offset, end - start, said)],
  });
  const deep = tooDeep(source, offset, text);
  if (deep) return { value: {}, diagnostics: [deep] };
  const document = parseDocument(text, { schema: "core", merge: true, uniqueKeys: false });
  const [error] = document.errors;
  if (error) {
    const [start, end] = error.pos;
    error.pos = [start + offset, end + offset];
    return failed(start, end, { severity: "error", ...yamlRemedy(source, error) });
  }
  const diagnostics = aliasProblems(source, document, offset);
  if (diagnostics.length > 0) return { value: {}, diagnostics };
  visit(document, {
    Scalar(key, node) {
      if (key !== "key" && node.type === "PLAIN") node.value = asRuby(node.source ?? "", node.value);
    },
  });
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: -1 }) ?? {};
  } catch {
    // All else is checked before: https://yaml.org/type/merge.html.
    const start = Math.max(0, text.indexOf("<<"));
    return failed(start, start + 2, findingOf("yaml-merge"));
  }
  if (typeof value !== "object" || Array.isArray(value))
    return failed(0, text.length, findingOf("no-settings"));
  return { value: value as Record<string, unknown>, diagnostics: [] };
}

function asRuby(written: string, value: unknown): unknown {
  if (/^(?:yes|on|no|off)$/i.test(written)) return /^(?:yes|on)$/i.test(written);
  if (/^\d[\d_]*_\d+$/.test(written)) return Number(written.replaceAll("_", ""));
  return /^-?\d+\.0+$/.test(written) ? written : value;
}
