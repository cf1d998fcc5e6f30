import assert from "node:assert/strict";
import { test } from "node:test";
import { directionOf, foreignAttributes, initialsOf, ogLocale } from "../../src/text/foreign.ts";

const texts: [text: string, page: string, attributes: Record<string, string>, named?: string][] = [
  ["Sang Choe", "en", {}],
  ["최상근", "en", { lang: "ko" }],
  ["최상근", "ko", {}],
  ["Sang Choe", "ko", { lang: "en" }],
  ["深層学習による翻訳", "en", { lang: "ja" }],
  ["深度学习", "en", { lang: "zh" }],
  ["深度学习", "ja", {}],
  ["فاطمة الزهراء", "en", { lang: "ar", dir: "rtl" }],
  ["پژوهش", "de", { lang: "fa", dir: "rtl" }],
  ["פרופסור", "en", { lang: "he", dir: "rtl" }],
  ["Attention Is All You Need (Again)", "ar", { lang: "en", dir: "ltr" }],
  ["Über Zahlen", "en", { lang: "de" }, "ngerman"],
  ["Sur les nombres", "ar", { lang: "fr", dir: "ltr" }, "french"],
  ["A title", "en", {}, "english"],
  ["Записки", "en", { lang: "und-Cyrl" }],
  ["2021", "ar", {}],
  ["", "en", {}],
];
for (const [text, page, attributes, named] of texts) {
  test(`${text || "nothing"} on a page in ${page}${named ? `, called ${named}` : ""}`, () => {
    assert.deepEqual(foreignAttributes(text, page, named), attributes);
  });
}

test("which way a language is written", () => {
  for (const language of ["ar", "fa", "he", "ur", "ar-EG", "uz-Arab", "yi"])
    assert.equal(directionOf(language), "rtl", language);
  for (const language of ["en", "ko", "de-AT", "uz", "az-Latn"])
    assert.equal(directionOf(language), "ltr", language);
});

test("a language as Open Graph wants it", () => {
  assert.deepEqual(["en", "ko", "de-AT", "zh-Hant"].map(ogLocale), ["en_US", "ko_KR", "de_AT", "zh_TW"]);
});

test("initials of names", () => {
  const names = [
    "Sang Choe",
    "Margaret Elizabeth Hamilton-Whitfield",
    "Plato",
    "최상근",
    "فاطمة بن علي",
    "éva ädám",
    "",
  ];
  assert.deepEqual(names.map(initialsOf), ["SC", "MH", "P", "최", "ف", "É", ""]);
});
