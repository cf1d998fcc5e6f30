import type * as v from "valibot";
import { Lexer } from "yaml";
import { type CheckedYaml, checkYaml } from "../problems/checkYaml.ts";
import { type Diagnostic, diagnose, diagnoseFile, error, warning } from "../problems/diagnostic.ts";
import { readYaml, type YamlFile } from "../problems/readYaml.ts";
import type { Source } from "../problems/source.ts";
import { meantField } from "./meantField.ts";
import { inLanguage, markStandIns, type StandIns, type Tongue, untranslated } from "./translations.ts";

export interface RecordFile<T> extends CheckedYaml<T> {
  /** What is written, unchecked and in all languages; for going on with what can be used. */
  raw: unknown;
  /** What it does not say in the language in which it is read. */
  standIns: StandIns;
}

const read = new WeakMap<Source, YamlFile>();

/** A file of the record as YAML has it, parsed once in whatever languages it is read. Nothing of it may be changed. */
export function yamlOf(source: Source): YamlFile {
  const found = read.get(source) ?? readYaml(source);
  read.set(source, found);
  return found;
}

/** Reads one YAML file of the record, in one language, against its schema. */
export function readRecordFile<S extends v.GenericSchema>(
  source: Source,
  schema: S,
  tongue: Tongue,
): RecordFile<v.InferOutput<S>> {
  const { value: raw, ...written } = yamlOf(source);
  const none: StandIns = { missing: [], languages: new Map() };
  const isEmpty = raw === null || (raw === undefined && written.diagnostics.length === 0);
  if (isEmpty) return { ...written, raw, standIns: none, diagnostics: [emptyYaml(source.file)] };
  const stray = strayComments(source);
  if (raw === undefined)
    return { ...written, raw, standIns: none, diagnostics: [...written.diagnostics, ...stray] };
  const { yaml, standIns } = inLanguage(schema, { ...written, value: raw }, tongue);
  const checked = checkYaml(schema, yaml, meantField);
  const diagnostics = [written, yaml, checked].flatMap((each) => each.diagnostics);
  // Where something is wrong, entries are left out, and places in what is left are others.
  const marked = diagnostics.length === 0 ? standIns : [];
  return {
    ...checked,
    raw,
    standIns: {
      missing: standIns.map(({ path }) => yaml.at(path.slice(), untranslated(tongue.language))),
      languages: new Map(markStandIns(checked.value, marked, tongue.language)),
    },
    diagnostics: [...diagnostics, ...stray],
  };
}

/** What files that are no sections cannot do without. */
const FIRST_LINES: Record<string, string> = {
  profile: ": `name: Sang Choe`",
  site: ": `sections: [education, publications]`",
};

/** Says that a YAML file has nothing in it, or only comments. */
function emptyYaml(file: string): Diagnostic {
  const isSection = !/(?:^|\/)(?:profile|site|people)\.ya?ml$/.test(file);
  const remedy = isSection
    ? "write its first entry, or delete the file and its name in `site.yaml`"
    : `write its first line${FIRST_LINES[file.replace(/^.*\/|\.\w+$/g, "")] ?? ""}`;
  return diagnoseFile(file, error("empty-file", "this file is empty", remedy));
}

/**
 * Comments that may have been meant as a part of the value before them: `title: #ff0000`, `name: A #1 grant`. What is meant
 * as a comment mostly has a space behind its sign.
 */
function strayComments(source: Source): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(source.text)) {
    // Some tokens are signs of the parser's own that stand nowhere in the text.
    if (!source.text.startsWith(token, offset)) continue;
    const before = source.text.slice(source.text.lastIndexOf("\n", offset) + 1, offset);
    // Behind a quote or a bracket, nothing else can be meant.
    if (/^#\S/.test(token) && /[^\s"'\]}]\s*$/.test(before)) {
      const value = before.replace(/^\s*(?:- +)*(?:[^\s:][^:]*:(?:\s|$))?/, "").trim();
      diagnostics.push(diagnose(source, offset, token.length, stray(token, value)));
    }
    offset += token.length;
  }
  return diagnostics;
}

function stray(comment: string, value: string) {
  const whole = `${value} ${comment}`.trim().replace(/[\\"]/g, "\\$&");
  const left = value ? `the value is \`${value}\`` : "no value stands on this line";
  const remedy = `put the value in quotes, \`"${whole}"\`, or, if it is a comment, a space behind \`#\``;
  return warning("stray-comment", `\`${comment}\` is a comment to YAML, so that ${left}`, remedy);
}
