import assert from "node:assert/strict";
import { test } from "node:test";
import type { Section } from "../../src/model/cv.ts";
import { text } from "../outputs/exampleCv.ts";
import { readPdf } from "../support/readPdf.ts";
import { awards, cvWith, papers, pdfOf } from "./pdfOf.ts";

const title = "Trained all models of the group on a tenth of the machines";
const detailed: Section = {
  ...awards("Prize A", "Prize B"),
  id: "prizes",
  title: text("PRIZES"),
  entries:
    awards("Prize A", "Prize B").entries?.map((entry) => ({
      ...entry,
      highlights: [text(`${title} FIRST`), text(title), text(`${title} LAST`)],
    })) ?? [],
};
const prose: Section = {
  id: "about",
  kind: "prose",
  title: text("ABOUT"),
  file: "_data/about.md",
  prose: [{ type: "paragraph", children: text(`Begins here. ${`${title}. `.repeat(4)}Ends.`) }],
};

/** With so many lines above it, one after another, each section comes to stand at the foot of a page. */
const heights = Array.from({ length: 12 }, (_, index) => 24 + index);

test("no heading stands alone at the foot of a page, and no entry is torn", async () => {
  for (const lines of heights) {
    const filler = awards(...Array.from({ length: lines }, (_, index) => `Filler ${index}`));
    const papersSection = { ...papers({}, {}), title: text("PAPERS") };
    for (const [section, parts] of [
      [detailed, ["PRIZES", "Prize A", "FIRST", "LAST"]],
      [papersSection, ["PAPERS", "Making meta-learning practical", "Sang Keun Choe", "Best Paper"]],
      [prose, ["ABOUT", "Begins here"]],
    ] as const) {
      const { pdf } = await pdfOf(cvWith({ sections: [filler, section] }), { textSize: 10 });
      const { pages } = await readPdf(pdf);
      const places = parts.map((part) => pages.findIndex((page) => page.includes(part)));
      assert.ok(
        places.every((place) => place >= 0 && place === places[0]),
        `after ${lines} lines ${JSON.stringify(parts)} stand on pages ${places}`,
      );
    }
  }
});

test("from the second page on, each says whose it is and which, and what section goes on there", async () => {
  const filler = awards(...Array.from({ length: 100 }, (_, index) => `Filler ${index}`));
  const { pdf } = await pdfOf(cvWith({ sections: [filler] }));
  const { pages } = await readPdf(pdf);
  assert.equal(pages.length, 3);
  assert.doesNotMatch(pages[0] ?? "", /1 \/ 3/);
  assert.match(pages[1] ?? "", /^Sang Choe · Awards\s+2 \/ 3/);
  assert.match(pages[2] ?? "", /^Sang Choe · Awards\s+3 \/ 3/);
});

test("an entry longer than a page is broken rather than cut off", async () => {
  const long = awards("Long");
  const [entry] = long.entries ?? [];
  const highlights = Array.from({ length: 120 }, (_, index) => text(`Highlight ${index}.`));
  const sections = [{ ...long, entries: entry ? [{ ...entry, highlights }] : [] }];
  const { pdf } = await pdfOf(cvWith({ sections }));
  const { text: all, pages } = await readPdf(pdf);
  assert.ok(pages.length >= 2);
  for (let index = 0; index < 120; index++) assert.ok(all.includes(`Highlight ${index}.`), `${index}`);
});

test("a section of a few lines is not torn between pages", async () => {
  for (const lines of heights) {
    const filler = awards(...Array.from({ length: lines }, (_, index) => `Filler ${index}`));
    const few = { ...awards("One", "Two", "Three", "Four"), id: "few", title: text("FEW") };
    const { pages } = await readPdf((await pdfOf(cvWith({ sections: [filler, few] }), { textSize: 10 })).pdf);
    const places = ["FEW", "One.", "Four."].map((part) => pages.findIndex((page) => page.includes(part)));
    assert.equal(new Set(places).size, 1, `after ${lines} lines on pages ${places}`);
  }
});
