import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { test } from "node:test";
import { drawn, drawnTexts } from "../../src/pdf/drawnParts.ts";
import { pdfData } from "../../src/pdf/pdfData.ts";
import type { PdfSection } from "../../src/pdf/pdfSections.ts";
import type { Cv, Entry } from "../../src/record/cv.ts";
import { readCv } from "../../src/record/readCv.ts";
import type { Text } from "../../src/text/nodes.ts";
import { entry, text } from "../outputs/exampleCv.ts";
import { dataFolder } from "../support/buildSite.ts";
import { SAMPLE_DATA } from "../support/sample.ts";
import { everyNode } from "./everyNode.ts";

const settings = { file: "assets/a.pdf", paper: "a4" } as const;
const software: Entry = {
  ...entry("2020", { title: "Prize" }),
  url: "https://example.org",
  tags: ["a tag"],
  links: [{ label: "Slides", url: "slides.pdf", icon: "file" }],
  what: [],
  fields: { type: [text("Software")], url: [text("url")], roles: [text("Author"), text("Editor")] },
};
const drawnAs = { isTall: false, isLineTall: false, factLines: [] };
const inData = (section: Partial<PdfSection>) => ({
  cv: { profile: {}, site: {}, sections: [section as PdfSection] },
});
const withSoftware = inData({ entries: [{ ...software, ...drawnAs }] });

test("what an entry says is drawn, whatever its fields are called; addresses, tags and names of icons are not", () => {
  assert.deepEqual(drawnTexts(withSoftware).sort(), [
    "2020",
    "2020",
    "2020",
    "Author",
    "Editor",
    "Slides",
    "Software",
    "url",
  ]);
});

test("only what is drawn is changed, in a copy", () => {
  const before = structuredClone(software);
  const { cv } = drawn({
    text: (each) => each.toUpperCase(),
    url: (each) => `https://example.org/${each}`,
  })(withSoftware);
  const [changed] = cv.sections[0]?.entries ?? [];
  assert.ok(changed);
  assert.deepEqual(changed.links, [{ label: "SLIDES", url: "https://example.org/slides.pdf", icon: "file" }]);
  assert.deepEqual(changed.fields, {
    type: [text("SOFTWARE")],
    url: [text("URL")],
    roles: [text("AUTHOR"), text("EDITOR")],
  });
  assert.deepEqual(changed.tags, software.tags);
  assert.deepEqual(software, before);
});

test("nodes are known by their types", () => {
  const nodes: Text = [
    { type: "strong", children: text("bold") },
    { type: "code", value: "code" },
    { type: "image", url: "a.png", alt: "alt" },
    { type: "icon", name: "github" },
    { type: "math", tex: "x", mathml: "<math><mi>x</mi></math>", display: false },
    { type: "link", url: "b", children: text("link") },
  ];
  const seen: string[] = [];
  const data = inData({ title: nodes });
  const changed = drawn({
    url: () => null,
    icon: (name) => seen.push(name),
    node: (node) => node.type === "image" && seen.push(node.url),
  })(data);
  assert.deepEqual(drawnTexts(data), ["bold", "code", "alt", "link"]);
  assert.deepEqual(seen, ["a.png", "github"]);
  assert.deepEqual(changed.cv.sections[0]?.title.slice(2, 3), nodes.slice(2, 3));
  assert.deepEqual(changed.cv.sections[0]?.title.at(-1), { type: "link", url: null, children: text("link") });
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
  const { cv } = await readCv(folder, { shown: "_data" });
  await rm(folder, { recursive: true });
  const sample = await readCv(SAMPLE_DATA);
  for (const record of [cv, sample.cv]) {
    const found = new Set(drawnTexts(pdfData(record, settings)));
    assert.deepEqual(
      allTexts(record).filter((each) => !found.has(each)),
      [],
    );
    assert.ok(allTexts(record).length > 20);
  }
});
