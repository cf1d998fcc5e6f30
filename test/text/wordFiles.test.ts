import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { readWords } from "../../src/text/words.ts";
import { themePath } from "../../src/themePath.ts";

const FOLDER = themePath("_includes/words");
const LANGUAGES = "ar de en es fa fr he it ja ko nl pl pt zh zh-Hant".split(" ");

/** The names of all words in a file, those in groups with the name of their group. */
async function namesIn(language: string): Promise<string[]> {
  const words = parse(await readFile(join(FOLDER, `${language}.yaml`), "utf8")) as Record<string, unknown>;
  return (
    Object.entries(words)
      .flatMap(([name, word]) =>
        typeof word === "object" && word !== null ? Object.keys(word).map((each) => `${name}.${each}`) : name,
      )
      // Chinese has another comma than Unicode's lists know, and, as Japanese, another full stop.
      .filter((name) => name !== "comma" && name !== "stop")
      .sort()
  );
}

/** Every blank that a word has, as `{value}`, by the word's name. */
async function blanksIn(language: string): Promise<string[]> {
  const { words } = await readWords([FOLDER], language);
  return Object.entries(words)
    .flatMap(([name, word]) =>
      typeof word === "string" ? (word.match(/\{\w+\}/g) ?? []).map((blank) => name + blank) : [],
    )
    .sort();
}

test("the theme speaks fifteen languages, and no file lacks a word", async () => {
  const files = (await readdir(FOLDER)).map((name) => name.replace(".yaml", "")).sort();
  assert.deepEqual(files, LANGUAGES);
  const korean = await namesIn("ko");
  // Headings in English come from the names of files.
  assert.deepEqual(
    await namesIn("en"),
    korean.filter((name) => !name.startsWith("sections.")),
  );
  for (const language of files.filter((name) => name !== "en"))
    assert.deepEqual(await namesIn(language), korean, language);
});

test("a word has the same blanks in each language", async () => {
  const korean = await blanksIn("ko");
  for (const language of LANGUAGES) assert.deepEqual(await blanksIn(language), korean, language);
});

test("the parts of a line have the comma of their language between them", async () => {
  const commas = await Promise.all(
    LANGUAGES.map(async (language) => [language, (await readWords([FOLDER], language)).words.comma]),
  );
  const own = { ar: "، ", fa: "، ", ja: "、", zh: "，", "zh-Hant": "，" };
  assert.deepEqual(
    Object.fromEntries(commas),
    Object.fromEntries(LANGUAGES.map((language) => [language, ", "]).concat(Object.entries(own))),
  );
});

test("a line ends in the full stop of its language, and the theme's own words are no slips", async () => {
  const read = await Promise.all(LANGUAGES.map((language) => readWords([FOLDER], language)));
  assert.deepEqual(
    read.flatMap(({ words }, index) => (words.stop === "." ? [] : [LANGUAGES[index], words.stop])),
    ["ja", "。", "zh", "。", "zh-Hant", "。"],
  );
  assert.deepEqual(
    read.flatMap(({ diagnostics }) => diagnostics),
    [],
  );
});

test("Chinese is in the characters of its place", async () => {
  const said = await Promise.all(
    ["zh", "zh-CN", "zh-SG", "zh-TW", "zh-HK", "zh-Hant"].map(async (language) => {
      const { words, isKnown } = await readWords([FOLDER], language);
      return [language, words.contactCard, isKnown];
    }),
  );
  assert.deepEqual(said, [
    ["zh", "联系人名片", true],
    ["zh-CN", "联系人名片", true],
    ["zh-SG", "联系人名片", true],
    ["zh-TW", "聯絡人名片", true],
    ["zh-HK", "聯絡人名片", true],
    ["zh-Hant", "聯絡人名片", true],
  ]);
});
