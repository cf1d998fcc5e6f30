import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";
import { parse } from "yaml";
import type { Cv, Section } from "../../src/cv/model.ts";
import { readCv } from "../../src/cv/readCv.ts";
import { jsonResume } from "../../src/faces/jsonResume.ts";
import type { Block, Inline } from "../../src/text/nodes.ts";
import { toPlain } from "../../src/text/plain.ts";
import { importedCv, saidIn, wordsOf } from "../import/importedCv.ts";
import { buildSite } from "../support/buildSite.ts";

/** The corpus is real pages of other people's, and therefore not in the repository. */
const shared = new URL("../../../shared/", import.meta.url);
if (!existsSync(new URL("corpus/rendercv", shared))) {
  throw new Error("The corpus is missing: it belongs beside the repository, as `../shared/corpus`.");
}

const inside = (path: string) => fileURLToPath(new URL(path, shared));
const namesIn = (path: string) => readdirSync(new URL(path, shared)).map((name) => `${path}${name}`);

const pages = [...namesIn("corpus/markdown-cv/").filter((path) => !path.endsWith("styles")), "seed"];

for (const path of pages) {
  test(`every word of ${path} is in the record or in the report`, async () => {
    const imported = await importedCv(inside(path));
    assert.deepEqual(errors(imported), []);
    const page = readFileSync(inside(`${path}/index.md`), "utf8");
    const rendered = readFileSync(inside(`${path}/content.html`), "utf8");
    const { document } = parseHTML(`<body>${rendered}</body>`);
    const words = [
      ...wordsOf(document.body.textContent ?? ""),
      // What the page hides, too: comments, attributes, front matter.
      ...wordsOf(page.replace(/&#?\w+;/g, " ").replace(/<\/?[a-z]+|\b(?:href|src|alt|class)=/gi, " ")),
      ...wordsOf(
        readFileSync(inside(`${path}/_config.yml`), "utf8")
          .replace(/^\w+:/gm, " ")
          .replace(/---.*$/gm, ""),
      ),
    ];
    const said = saidIn(imported);
    assert.deepEqual(
      [...new Set(words)].filter((word) => !said.has(word) && !isMark(word)),
      [],
    );
    const shown = await shownOf(imported);
    const visible = wordsOf(document.body.textContent ?? "");
    assert.deepEqual(
      [...new Set(visible)].filter((word) => !shown.has(word)),
      [],
    );
  });
}

/** All words of the built page and of the report. */
async function shownOf({ files, report }: Awaited<ReturnType<typeof importedCv>>): Promise<Set<string>> {
  const sample = readdirSync(new URL("../../_data", import.meta.url));
  const none = Object.fromEntries(sample.map((name) => [name, undefined]));
  const { "/": page = "" } = await buildSite({ ...none, ...files });
  const { document } = parseHTML(page);
  return new Set([document.body.textContent ?? "", ...report.map(({ text }) => text)].flatMap(wordsOf));
}

/** Parts of the languages such pages are written in, not of what they say. */
function isMark(word: string): boolean {
  return /^(webaddress|skills|width|html|fa|fas|fab|ai|fa[a-z]*|brands|solid|envelope|open|researchgate|orcid|map|pin|clipboard|home|layout|title|markdown|style|br|p|i|div|skill|id)$/.test(
    word,
  );
}

for (const path of namesIn("corpus/kramdown/").filter((name) => name.endsWith(".md"))) {
  test(`every word of ${path} is in the record or in the report`, async () => {
    const imported = await importedCv(inside(path));
    assert.deepEqual(errors(imported), []);
    const { document } = parseHTML(
      `<body>${readFileSync(inside(path.replace(/md$/, "html")), "utf8")}</body>`,
    );
    const said = saidIn(imported);
    const words = wordsOf(document.body.textContent ?? "");
    assert.deepEqual(
      [...new Set(words)].filter((word) => !said.has(word)),
      [],
    );
  });
}

const data = [
  ...namesIn("corpus/rendercv/"),
  ...namesIn("corpus/json-resume/"),
  ...namesIn("corpus/al-folio/"),
];

for (const path of data) {
  test(`every value of ${path} is in the record or in the report`, async () => {
    const imported = await importedCv(inside(path));
    assert.deepEqual(errors(imported), []);
    const files = path.includes("al-folio")
      ? ["_config.yml", "_data/cv.yml", "_data/coauthors.yml"].map((name) => `${path}/${name}`)
      : [path];
    const texts = files.flatMap((file) => textsOf(parse(readFileSync(inside(file), "utf8"))));
    const comments = files.flatMap((file) => readFileSync(inside(file), "utf8").match(/^\s*#.*$/gm) ?? []);
    const said = saidIn(imported);
    for (const word of wordsOf(Object.values(imported.files).join("\n")))
      if (path.includes("al-folio")) said.add(word);
    const words = [...texts, ...comments].flatMap((text) => wordsOf(plainOf(text)));
    assert.deepEqual(
      [...new Set(words)].filter((word) => !said.has(word)),
      [],
    );
  });
}

function errors({ diagnostics, problems }: Awaited<ReturnType<typeof importedCv>>) {
  return [...diagnostics, ...problems].filter(({ severity }) => severity === "error");
}

function textsOf(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsOf);
  return value === null || value === undefined ? [] : [String(value)];
}

/** Text without the names of HTML's elements, and with what entities stand for. */
function plainOf(text: string): string {
  const { document } = parseHTML(`<body>${text}</body>`);
  const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  return [document.body.textContent, ...links].join(" ");
}

for (const path of namesIn("corpus/bibtex/")) {
  test(`${path} is imported as it stands`, async () => {
    const imported = await importedCv(inside(path));
    const text = readFileSync(inside(path), "utf8").replace(/\r\n/g, "\n");
    const bib = imported.files["publications.bib"] ?? "";
    assert.ok(text.trimEnd().endsWith(bib.trimEnd()));
    assert.deepEqual(wordsOf(text.slice(0, text.indexOf(bib.trimEnd()))), []);
  });
}

test("a JSON Resume comes out as it went in", async () => {
  for (const path of namesIn("corpus/json-resume/")) {
    const { cv } = await importedCv(inside(path));
    assert.deepEqual(JSON.parse(jsonResume(cv)), JSON.parse(readFileSync(inside(path), "utf8")));
  }
});

test("the seed's Markdown gives the facts of the sample", async () => {
  const sample = await readCv(fileURLToPath(new URL("../../_data", import.meta.url)));
  const { cv, files } = await importedCv(inside("seed/index.md"));
  const facts = factsOf(cv);
  assert.deepEqual(facts, factsOf(sample.cv));
  const hidden = (yaml: string) => parse(yaml).links.filter((link: { hidden?: boolean }) => link.hidden);
  const written = readFileSync(new URL("../../_data/profile.yaml", import.meta.url), "utf8");
  assert.deepEqual(hidden(files["profile.yaml"] ?? ""), hidden(written));
});

/** What the sample and the seed have in common: the facts; the sample's prose is its own. */
function factsOf({ profile, site, sections }: Cv) {
  return {
    names: [profile.name, profile.nativeName, ...profile.otherNames],
    contacts: profile.contacts.map(({ label, url }) => [label, url]),
    foot: site.foot,
    sections: sections.map(sectionFacts),
  };
}

function sectionFacts({ kind, title, entries = [], publications = [], prose = [] }: Section) {
  return {
    kind,
    title: toPlain(title),
    entries: entries.map(({ fields, date, location }) => ({
      ...Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, toPlain(text as Inline[])])),
      date: date?.text,
      location: toPlain(location),
    })),
    publications: publications.map((each) => ({
      type: each.type,
      title: toPlain(each.title),
      authors: each.authors.map(({ name, isOwner, roles }) => ({ name, isOwner, roles })),
      venue: toPlain(each.venue),
      year: each.year,
      url: each.url,
      award: toPlain(each.award),
      addenda: each.addenda,
    })),
    links: found(prose, "link").map((node) => [node.url, node.attributes]),
    highlighted: found(prose, "highlight").map((node) => toPlain([node as Inline])),
    pictures: found(prose, "image").map(({ url, attributes }) => [url, attributes]),
  };
}

function found<T extends Inline["type"]>(
  nodes: readonly (Block | Inline)[],
  type: T,
): Extract<Inline, { type: T }>[] {
  return nodes.flatMap((node: Block | Inline) => {
    const inner = (node as { children?: (Block | Inline)[] }).children ?? [];
    return [...(node.type === type ? [node as Extract<Inline, { type: T }>] : []), ...found(inner, type)];
  });
}
