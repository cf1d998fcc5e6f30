import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";

/** What the theme itself says, by name; some words are groups of words. */
export interface Words {
  [name: string]: string | Words;
}

/**
 * The words of a language: those of each folder's `<language>.yaml` over those of the folders before it, and all over
 * English, so that a language half translated still says everything.
 *
 * @param folders the theme's first, then the owner's
 * @param language BCP 47; `ko-KR` reads `ko.yaml` and then `ko-KR.yaml`
 */
export async function readWords(folders: string[], language: string): Promise<Words> {
  const [base = "en"] = language.split("-");
  const names = [...new Set(["en", base, language])];
  const files = names.flatMap((name) => folders.map((folder) => join(folder, `${name}.yaml`)));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
  return texts.map((text): Words => parse(text) ?? {}).reduce(merge, {});
}

function merge(words: Words, over: Words): Words {
  const merged = { ...words };
  for (const [name, word] of Object.entries(over)) {
    const before = merged[name];
    merged[name] = typeof word === "object" && typeof before === "object" ? merge(before, word) : word;
  }
  return merged;
}
