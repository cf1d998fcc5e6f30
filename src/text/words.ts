import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { isMap } from "../problems/isMap.ts";
import { readYaml } from "../problems/readYaml.ts";
import { source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { scriptOf } from "./foreign.ts";

/** What the theme itself says, by name; some words are groups of words. */
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
  const files = names.flatMap((name) =>
    folders.map((folder) => ({ name, path: join(folder, `${name}.yaml`) })),
  );
  const texts = await Promise.all(files.map(({ path }) => readFile(path, "utf8").catch(() => "")));
  // In a fork the theme's files are the owner's: each is read once.
  const distinct = new Map(texts.map((text, index) => [text, files[index]?.path ?? ""]));
  const read = [...distinct].map(([text, path]) => readYaml(source(path, text)));
  const maps = read.map(({ value }) => (isMap(value) ? (value as Words) : {}));
  const known = Object.keys({ ...maps[0], sections: {} });
  const diagnostics = read.flatMap(({ at, diagnostics }, index) => {
    const others = Object.keys(maps[index] ?? {}).filter((name) => !known.includes(name));
    // One that is nearly a word of the theme's is a slip, any other is for the owner's own templates.
    const slips = others.flatMap((name) => {
      const { finding, near } = unknownName("word", name, known);
      return near ? [at([name], { ...finding, severity: "warning" }, "key")] : [];
    });
    return [...diagnostics, ...slips];
  });
  return {
    words: maps.reduce<Words>(merge, {}),
    isKnown: base === "en" || files.some(({ name }, index) => name !== "en" && texts[index] !== ""),
    diagnostics,
  };
}

function merge(words: Words, over: Words): Words {
  const merged = { ...words };
  for (const [name, word] of Object.entries(over)) {
    const before = merged[name];
    merged[name] = typeof word === "object" && typeof before === "object" ? merge(before, word) : word;
  }
  return merged;
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
