import assert from "node:assert/strict";
import { test } from "node:test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Section } from "../../src/model/cv.ts";
import { awards, cvWith, papers, pdfOf } from "./pdfOf.ts";

/** How far from the edge of the sheet each piece of text of the first page begins, in points. */
async function edgesOf(parts: Parameters<typeof cvWith>[0]): Promise<(text: string) => number | undefined> {
  const { pdf, diagnostics } = await pdfOf(cvWith(parts), { textSize: 10 });
  assert.deepEqual(diagnostics, []);
  const loading = getDocument({ data: new Uint8Array(pdf ?? []), verbosity: 0, useSystemFonts: false });
  const { items } = await (await (await loading.promise).getPage(1)).getTextContent();
  await loading.destroy();
  return (text) => {
    const found = items.find((item) => "str" in item && item.str.startsWith(text));
    return found && "transform" in found ? Math.round(found.transform[4]) : undefined;
  };
}

test("the dossier's PDF has photo, dates, years and names of sections at the left, and all text at one other edge", async () => {
  const site = { style: "dossier" };
  const profile = { photo: "./assets/betty.jpg" };
  const photographed = await edgesOf({ site, profile });
  const [heading, text] = [photographed("Education"), photographed("Ph.D.")];
  assert.ok(heading && text && heading < text);
  for (const date of ["Fall 2021", "2020", "2023"]) assert.equal(photographed(date), heading, date);
  for (const said of [
    "Sang Choe",
    "PhD student",
    "I study how",
    "Making",
    "In Advances",
    "Summa",
    "(* indicates",
  ])
    assert.equal(photographed(said), text, said);
  const bare = await edgesOf({ site, profile: { photo: undefined }, sections: [awards("Gold")] });
  assert.deepEqual([bare("Sang Choe"), bare("Awards"), bare("Gold")], [heading, heading, text]);
});

test("there a list with numbers has its text at the same edge, and years that are headings at the left", async () => {
  const { publications = [], ...section } = papers({});
  const list = {
    groups: [{ heading: "2023", numbers: [7], publications }],
    group: "year",
    order: "oldest",
    numbered: true,
  };
  const sections = [
    awards("Gold"),
    { ...section, publications, list: { selected: false, details: "short", ...list } },
  ];
  const edge = await edgesOf({ site: { style: "dossier" }, sections: sections as Section[] });
  assert.deepEqual([edge("2023"), edge("Making")], [edge("Awards"), edge("Gold")]);
  assert.ok((edge("7.") ?? 0) > (edge("2023") ?? 0) && (edge("7.") ?? 0) < (edge("Making") ?? 0));
});
