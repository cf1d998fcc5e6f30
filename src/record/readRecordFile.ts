import type * as v from "valibot";
import { Lexer } from "yaml";
import { type Diagnostic, diagnose, diagnoseFile } from "../problems/diagnostic.ts";
import { readYaml, type YamlFile } from "../problems/readYaml.ts";
import type { Source } from "../problems/source.ts";
import { type CheckedYaml, checkYaml } from "./checkYaml.ts";
import { findingOf } from "./findings.ts";
import { markStandIns, type Tongue } from "./translations.ts";

const read = new WeakMap<Source, YamlFile>();

/** A file of the record as YAML has it, parsed once in whatever languages it is read. Nothing of it may be changed. */
export function yamlOf(source: Source): YamlFile {
  const found = read.get(source) ?? readYaml(source);
  if (!read.has(source)) found.diagnostics.push(...strayComments(source));
  read.set(source, found);
  return found;
}

/** Reads one YAML file of the record, in one language, against its schema; one that is missing is empty. */
export function readRecordFile<S extends v.GenericSchema>(
  file: Source,
  schema: S,
  tongue: Tongue,
): CheckedYaml<v.InferOutput<S>> {
  const { value: raw, ...yaml } = yamlOf(file);
  if (raw === undefined || raw === null) {
    const diagnostics = raw === null ? [noYaml(file.file)] : [...yaml.diagnostics];
    return { ...yaml, spellings: () => [], chosen: [], diagnostics };
  }
  const checked = checkYaml(schema, { ...yaml, value: raw }, tongue);
  const missing = checked.chosen.filter(({ key, wrong }) => key !== tongue.language && wrong.length === 0);
  // Where something is wrong, entries are left out, and places in what is left are others.
  if (checked.diagnostics.length === 0) markStandIns(checked.value, missing, tongue);
  const untranslated = missing.map(({ path, key }) =>
    yaml.at([...path, key], findingOf("untranslated", tongue.language)),
  );
  return { ...checked, diagnostics: [...yaml.diagnostics, ...checked.diagnostics, ...untranslated] };
}

/** What the files that must be there say at least. */
const NEEDED = new Map([
  ["profile", "name: Your Name"],
  ["site", "sections: [education, publications]"],
]);

/** Says that a YAML file is not there, or has nothing in it, or only comments. */
function noYaml(file: string): Diagnostic {
  const needed = NEEDED.get(file.replace(/^.*\/|\.\w+$/g, ""));
  return diagnoseFile(file, needed ? findingOf("missing-file", needed) : findingOf("empty-file", "entry"));
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
      const whole = JSON.stringify(`${value} ${token}`.trim());
      diagnostics.push(diagnose(source, offset, token.length, findingOf("stray-comment", token, whole)));
    }
    offset += token.length;
  }
  return diagnostics;
}
