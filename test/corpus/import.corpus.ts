import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";
import { parse } from "yaml";
import { formatReport } from "../../src/import/draft/draft.ts";
import type { Cv, Section } from "../../src/record/cv.ts";
import { readCv } from "../../src/record/readCv.ts";
import type { Block, Inline } from "../../src/text/nodes.ts";
import { toPlain } from "../../src/text/plain.ts";
import { errorsIn, importedCv, saidIn, visibleWords, wordsOf } from "../import/importedCv.ts";
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
  test(`every word that ${path} shows is on the built page or in the report`, async () => {
    const imported = await importedCv(inside(path));
    assert.deepEqual(errorsIn(imported), []);
    const rendered = readFileSync(inside(`${path}/content.html`), "utf8");
    const shown = await shownOf(imported);
    assert.deepEqual(
      visibleWords(rendered).filter((word) => !shown.has(word)),
      [],
    );
    const lines = formatReport(imported.report).split("\n");
    assert.ok(lines.length <= 24, `the report is longer than a screen: ${lines.length} lines`);
  });
}

/** All words of the built page and of the report. */
async function shownOf({ files, report }: Awaited<ReturnType<typeof importedCv>>): Promise<Set<string>> {
  const sample = readdirSync(new URL("../../_data", import.meta.url));
  const none = Object.fromEntries(sample.map((name) => [name, undefined]));
  const { "/": page = "" } = await buildSite({ ...none, ...files });
  const { document } = parseHTML(page);
  const links = [...document.querySelectorAll("a[href], img[src]")].flatMap((element) => [
    element.getAttribute("href") ?? "",
    element.getAttribute("src") ?? "",
    element.getAttribute("alt") ?? "",
  ]);
  const texts = [document.body.textContent ?? "", ...links, ...report.map(({ text }) => text)];
  return new Set(texts.flatMap(wordsOf));
}

for (const path of namesIn("corpus/kramdown/").filter((name) => name.endsWith(".md"))) {
  test(`every word that ${path} shows is in the record or in the report`, async () => {
    const imported = await importedCv(inside(path));
    assert.deepEqual(errorsIn(imported), []);
    const rendered = readFileSync(inside(path.replace(/md$/, "html")), "utf8");
    const said = saidIn(imported);
    assert.deepEqual(
      visibleWords(rendered).filter((word) => !said.has(word)),
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
  test(`every value of ${path} is on the built page or in the report`, async () => {
    const imported = await importedCv(inside(path));
    assert.deepEqual(errorsIn(imported), []);
    const [file, key] = path.includes("al-folio") ? [`${path}/_data/cv.yml`, "cv"] : [path, "cv"];
    const whole = parse(readFileSync(inside(file), "utf8"));
    const { $schema: _, meta: __, ...content } = whole[key] ?? whole;
    const shown = await shownOf(imported);
    const texts = textsOf(content).map((text) => plainOf(text));
    // Dates have other words for `present`, and months have names; addresses are behind words.
    const words = texts.flatMap(wordsOf).filter((word) => !/^\d\d$|^present$/.test(word));
    assert.deepEqual(
      [...new Set(words)].filter((word) => !shown.has(word)),
      [],
    );
    const lines = formatReport(imported.report).split("\n");
    assert.ok(lines.length <= 24, `the report is longer than a screen: ${lines.length} lines`);
  });
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
      ...Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, toPlain(text.flat())])),
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
