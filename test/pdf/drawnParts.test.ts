import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { test } from "node:test";
import { drawn, drawnTexts } from "../../src/pdf/drawnParts.ts";
import { pdfData } from "../../src/pdf/pdfData.ts";
import type { Cv } from "../../src/record/cv.ts";
import { readCv } from "../../src/record/readCv.ts";
import type { Text } from "../../src/text/nodes.ts";
import { exampleCv, text } from "../outputs/exampleCv.ts";
import { dataFolder } from "../support/buildSite.ts";
import { SAMPLE_ASSETS, SAMPLE_DATA } from "../support/sample.ts";
import { everyNode } from "./everyNode.ts";

const settings = { file: "assets/a.pdf", paper: "a4" } as const;

test("all texts are drawn, and no part of a formula; what is changed is changed in a copy", () => {
  const before = {
    what: [
      { type: "strong", children: text("bold") },
      { type: "math", tex: "x", mathml: "<math><mi>x</mi></math>", display: false },
    ],
    fields: { url: [text("url")] },
    parts: [{ text: "2020" }],
  };
  const copy = structuredClone(before);
  const texts = drawnTexts(before);
  for (const each of ["bold", "url", "2020"]) assert.ok(texts.includes(each), each);
  assert.ok(!texts.some((each) => each.includes("<math>")));
  const changed = drawn(before, { text: (each) => (each === "2020" ? "2021" : each) });
  assert.deepEqual(changed.parts, [{ text: "2021" }]);
  assert.deepEqual(before, copy);
});

test("nodes are known by their types", () => {
  const nodes: Text = [
    { type: "image", url: "a.png", alt: "alt" },
    { type: "link", url: "b", children: text("link") },
    { type: "span", attributes: { color: "red", lang: "de" }, children: text("span") },
  ];
  const changed = drawn(nodes, { url: () => null, color: () => undefined });
  assert.deepEqual(changed, [
    nodes[0],
    { type: "link", url: null, children: text("link") },
    { type: "span", attributes: { lang: "de" }, children: text("span") },
  ]);
});

test("where a link of an entry, a publication or a person leads is made whole", async () => {
  const cv = { ...exampleCv, words: {} };
  const { sections } = pdfData(cv, settings).cv;
  const urls = JSON.stringify(sections).match(/"url":"[^"]*"/g) ?? [];
  assert.ok(urls.length > 0);
  for (const url of urls) assert.match(url, /^"url":"(?:https?|mailto|tel):/);
});

/** Each node of text in a PDF's data, wherever it is. */
function allTexts(cv: Cv): string[] {
  return everyNode(pdfData(cv, settings)).flatMap((node) => (node.type === "text" ? [node.value] : []));
}

test("no text of the record is forgotten", async () => {
  const folder = await dataFolder({
    "site.yaml": "foot: The foot\nsections: [background, awards, publications]\n",
    "background.md": "# A <b>b</b>\n\n> quote\n\n- item\n\n| a | b |\n|---|---|\n| c | d |\n",
    "awards.yaml":
      "- title: T\n  awarder: W\n  location: L\n  summary: S *e*\n  highlights: [H]\n  date: 2020\n  links: [{label: K, url: k.pdf}]\n",
    "publications.bib":
      "@book{a, author={Ann B.}, title={One {\\it two}}, publisher={P}, year={2020}, addendum={Add}, note={N}, award={Best}, abstract={Abs}}",
  });
  const { cv } = await readCv(folder, { assets: SAMPLE_ASSETS, shown: "_data" });
  await rm(folder, { recursive: true });
  const sample = await readCv(SAMPLE_DATA, { assets: SAMPLE_ASSETS });
  for (const record of [cv, sample.cv]) {
    const found = new Set(drawnTexts(pdfData(record, settings)));
    assert.deepEqual(
      allTexts(record).filter((each) => !found.has(each)),
      [],
    );
    assert.ok(allTexts(record).length > 20);
  }
});
