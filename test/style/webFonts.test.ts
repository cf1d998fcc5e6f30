import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { charactersOf, readFont } from "../../src/pdf/fonts/fontFile.ts";
import { fontFaces, webFonts } from "../../src/style/webFonts.ts";

const setsFor = (text: string) => [
  ...new Set(webFonts("dossier", { name: text }).map(({ url }) => url.replace(/.*3-(.*)-\d+-.*/, "$1"))),
];

test("a record has the files that its letters need, and other styles have none", () => {
  assert.deepEqual(setsFor("Ada Müller"), ["latin"]);
  assert.deepEqual(setsFor("Šárka"), ["latin", "latin-ext"]);
  assert.deepEqual(setsFor("Ειρήνη"), ["latin", "greek"]);
  assert.deepEqual(setsFor("Дмитро Шевченко"), ["latin", "cyrillic"]);
  assert.deepEqual(setsFor("Nguyễn"), ["latin", "vietnamese"]);
  assert.deepEqual(setsFor("مرحبا"), ["latin"]);
  assert.deepEqual(webFonts("classic", "Šárka"), []);
});

test("each file has the letters that its rule names, but for those that no language of today has", async () => {
  const fonts = webFonts("dossier", "ăŠΕД").filter(({ weight }) => weight === 400);
  assert.equal(fonts.length, 5);
  for (const { file, range } of fonts.slice(1)) {
    const font = readFont(await readFile(file.replace(/2$/, "")));
    const has = font ? charactersOf(font) : new Set();
    const codes = (range ?? "").split(",").flatMap((each) => {
      const [from = 0, to = 0] = each.match(/[\dA-F]{3,4}/g)?.map((code) => Number.parseInt(code, 16)) ?? [];
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
    const letters = codes.filter((code) => /\p{L}/u.test(String.fromCodePoint(code)));
    const share = letters.filter((code) => has.has(code)).length / letters.length;
    assert.ok(share > 0.5, `${file}: ${share}`);
  }
});

test("of two rules for a letter the later, which browsers take, is that of the smaller file", () => {
  const css = fontFaces("dossier", webFonts("dossier", "Nguyễn Đức Šárka"), "./");
  assert.ok(css.indexOf("latin-ext") < css.indexOf("vietnamese"));
  assert.match(css, /vietnamese-400-normal\.woff2\)format\("woff2"\);unicode-range:U\+102-103,U\+110-111/);
});
