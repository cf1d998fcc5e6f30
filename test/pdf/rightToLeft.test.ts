import assert from "node:assert/strict";
import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readCv } from "../../src/record/readCv.ts";
import { dataFolder } from "../support/buildSite.ts";
import { rightToLeft, styled } from "../support/cvs.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";
import { inFolder, pdfOf } from "./pdfOf.ts";

const FONTS = [400, 600].flatMap((weight) => [
  `test-font-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff`,
  `test-font-hebrew/files/noto-sans-hebrew-hebrew-${weight}-normal.woff`,
]);

interface Run {
  text: string;
  left: number;
  right: number;
  bottom: number;
  font: string;
}

/** What the one page of a CV shows, and how wide it is. */
async function pageOf(cv: Record<string, string>) {
  return inFolder(async (root) => {
    await mkdir(join(root, "assets/fonts"), { recursive: true });
    for (const font of FONTS)
      await cp(`test/node_modules/${font}`, join(root, "assets/fonts", font.replace(/.*\//, "")));
    const data = await dataFolder(styled(cv, "classic"));
    const record = await readCv(data, { assets: SAMPLE_ASSETS, shown: "_data" });
    await rm(data, { recursive: true });
    assert.ok(record.cv);
    const { pdf, pages, diagnostics } = await pdfOf(record.cv, { textSize: 10 }, { root });
    assert.deepEqual([pages, diagnostics], [1, []]);
    const loading = getDocument({ data: new Uint8Array(pdf ?? []), verbosity: 0, useSystemFonts: false });
    const page = await (await loading.promise).getPage(1);
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item): Run[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , , left, bottom] = item.transform as [number, number, number, number, number, number];
      return [{ text: item.str, left, right: left + item.width, bottom, font: item.fontName }];
    });
    await loading.destroy();
    return { runs, width: page.view[2] ?? 0, record: record.cv };
  });
}

/** The runs of each line, from left to right. */
function linesOf(runs: Run[]): Run[][] {
  const lines = new Map<number, Run[]>();
  for (const run of runs.toSorted((one, other) => one.left - other.left)) {
    const line = Math.round(run.bottom / 3);
    lines.set(line, [...(lines.get(line) ?? []), run]);
  }
  return [...lines.values()];
}

for (const [name, language] of [
  ["Arabic", "ar"],
  ["Hebrew", "he"],
  ["Persian", "fa"],
] as const) {
  test(`a PDF in ${name} begins at the right, with names of sections outside and dates at the left`, async () => {
    const { runs, width, record } = await pageOf(rightToLeft(language));
    for (const { left, right, text } of runs) assert.ok(left > 40 && right < width - 40, text);
    const phone = linesOf(runs).find((line) => line.some(({ text }) => text.includes("+212")));
    const edge = phone?.at(-1)?.right ?? assert.fail();
    const outside = runs.filter(({ left }) => left > edge);
    assert.equal(linesOf(outside).length, record.sections.length);
    for (const { text, right } of runs.filter((run) => !outside.includes(run)))
      assert.ok(right < edge + 1, text);
    const first = Math.min(...runs.map(({ left }) => left));
    const dates = runs.filter(({ text, left }) => left < first + 1 && /^20\d\d$/.test(text));
    assert.ok(dates.length >= 3, String(dates.length));
  });

  test(`what is written from left to right keeps its order in ${name}`, async () => {
    const { runs } = await pageOf(rightToLeft(language));
    // Brackets that pdf.js gives a line have been turned, or not, by its own lights.
    const bare = (text: string) => text.replaceAll(/[ ()]/g, "");
    const comma = language === "he" ? "," : "،";
    const seen = linesOf(runs).map((line) => bare(line.map(({ text }) => text).join("")));
    for (const text of [
      "0000-0002-1825-0097",
      "+212 537 77 00 00",
      "(Fatima Benali (née Alaoui))",
      "On Arabic Dialects (Again): 50% More 𝑥",
      "GPT-4 (OpenAI), C++, 3.5",
      "BERT & friends (2019–2021)",
      "한국어와 언어학",
      `Linguistics${comma} Université Paris Cité${comma} France`,
    ])
      assert.ok(
        seen.some((line) => line.includes(bare(text))),
        `${text} in\n${seen.join("\n")}`,
      );
  });
}

test("what is bold is so in a font of files of its own too", async () => {
  const { runs } = await pageOf(rightToLeft("he"));
  const font = (text: string) => runs.find((run) => run.text.includes(text))?.font ?? assert.fail(text);
  assert.notEqual(font("דוקטורט"), font("הטכניון"));
});
