import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnose, error, type Finding } from "../problems/diagnostic.ts";
import { isMap } from "../problems/isMap.ts";
import { readYaml, type YamlFile } from "../problems/readYaml.ts";
import { type Source, source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { scriptOf } from "./foreign.ts";

/** What the theme itself says, by name; some words are groups of words. `comma` is between the parts of a line, `stop` behind it. */
export interface Words {
  [name: string]: string | Words;
}

/**
 * The words of a language: those of each folder's `<language>.yaml` over those of the folders before it, and all over
 * English, so that a language half translated still says everything. A file that cannot be read is reported and left out.
 *
 * @returns also whether there is any word in that language
 * @param folders the theme's first, then the owner's
 * @param language BCP 47; `ko-KR` reads `ko.yaml` and then `ko-KR.yaml`, `zh-TW` the file of its script, `zh-Hant.yaml`, between them
 */
export async function readWords(
  folders: string[],
  language: string,
): Promise<{ words: Words; isKnown: boolean; diagnostics: Diagnostic[] }> {
  const [base = "en"] = language.split("-");
  const names = [...new Set(["en", base, `${base}-${scriptOf(language)}`, language])];
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, `${name}.yaml`)));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8").catch(() => "")));
  // In a fork the theme's files are the owner's: each is read once.
  const read = [...new Map(texts.map((text, index) => [text, paths[index] ?? ""]))].map(([text, path]) => {
    const file = source(path, text);
    return { file, yaml: readYaml(file) };
  });
  const english = isMap(read[0]?.yaml.value) ? (read[0].yaml.value as Words) : {};
  const marks = { comma: commaIn(language), stop: "." };
  const known: Words = { ...marks, ...english, sections: {} };
  const files = read.map(({ file, yaml }) => wordsIn(file, yaml, known));
  const ofLanguage = names.slice(1).flatMap((name) => paths.filter((path) => path.endsWith(`${name}.yaml`)));
  return {
    words: files.map(({ words }) => words).reduce<Words>(merge, marks),
    isKnown: base === "en" || ofLanguage.some((path) => texts[paths.indexOf(path)] !== ""),
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** @param known the theme's words: one that is nearly such a one is a slip, any other is for the owner's own templates */
function wordsIn(
  file: Source,
  { value, at, diagnostics }: YamlFile,
  known: Words,
): { words: Words; diagnostics: Diagnostic[] } {
  if (isMap(value)) {
    const slips = slipsIn(value, known).map(({ path, finding }) => {
      return at(path, { ...finding, severity: "warning" }, "key");
    });
    return { words: value as Words, diagnostics: [...diagnostics, ...slips] };
  }
  if (diagnostics.length === 0 && value !== null && value !== undefined)
    diagnostics.push(diagnose(file, 0, file.line(1).length, NO_WORDS));
  return { words: {}, diagnostics };
}

function slipsIn(words: object, known: Words): { path: string[]; finding: Finding }[] {
  const names = Object.keys(known);
  return Object.entries(words).flatMap(([name, word]) => {
    const group = Object.hasOwn(known, name) ? known[name] : undefined;
    if (isMap(word) && isMap(group))
      return slipsIn(word, group).map(({ path, finding }) => ({ path: [name, ...path], finding }));
    if (group !== undefined) return [];
    const { finding, near } = unknownName("word", name, names);
    return near ? [{ path: [name], finding }] : [];
  });
}

const NO_WORDS = error(
  "no-words",
  "these are no words",
  "write each on a line of its own: `advisor: Supervisor`",
);

function merge(words: Words, over: Words): Words {
  const merged = { ...words };
  for (const [name, word] of Object.entries(over)) {
    const before = merged[name];
    merged[name] = typeof word === "object" && typeof before === "object" ? merge(before, word) : word;
  }
  return merged;
}

/** The comma of a language with the space behind it (Unicode CLDR's patterns of lists, by `Intl`): `, `, `، `, `、`. */
function commaIn(language: string): string {
  const lists = (["unit", "conjunction"] as const).map((type) =>
    new Intl.ListFormat(language, { type }).format(["", "", ""]),
  );
  const [sign = ","] = /[,،、]/.exec(lists.join("")) ?? [];
  return sign === "、" ? sign : `${sign} `;
}

/** A word of a group of words, `words.roles`; its name, where there is no such word. */
export function wordOf(group: string | Words | undefined, name: string): string {
  const word = typeof group === "object" ? group[name] : undefined;
  return typeof word === "string" ? word : name;
}

/** A word with what it is said of put in its place: "vol. {value}" and 12 are "vol. 12". */
export function fillWord(word: string | Words | undefined, value: string | number): string {
  return typeof word === "string" ? word.replaceAll("{value}", () => String(value)) : String(value);
}
