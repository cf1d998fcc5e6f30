/** Reading takes time in proportion to the text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../../src/problems/source.ts";
import { readBibtex } from "../../src/publications/bibtex/readBibtex.ts";
import { bareDoi } from "../../src/publications/identifiers.ts";
import { latexToPlain } from "../../src/publications/latex/readLatex.ts";
import { readNames } from "../../src/publications/names/readNames.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { readProse } from "../../src/text/markdown.ts";
import { toPlain } from "../../src/text/plain.ts";
import { growsTooFast } from "../support/growth.ts";

const owner = { name: "Nobody Inparticular", otherNames: [] };
let readings = 0;

/** Reads a `.bib`, different each time, since the last one is kept. */
async function read(text: string): Promise<unknown> {
  return readPublications([source("a.bib", `${text}\n% ${readings++}`)], owner);
}

function entries(count: number, entry: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => entry(index)).join("");
}

const inputs: [what: string, run: (size: number) => unknown, size: number][] = [
  ["entries on one line", (size) => read(entries(size, (i) => `@misc{k${i}, title={T}} `)), 1000],
  ["comments on one line", (size) => read(entries(size, (i) => `% @misc{k${i}, title={T}} `)), 1000],
  ["entries of one key", (size) => read(entries(size, () => "@misc{k, title={T}}\n")), 1000],
  [
    "a chain of crossrefs",
    (size) => read(entries(size, (i) => `@misc{k${i}, crossref={k${i + 1}}}\n`)),
    1000,
  ],
  ["{\\bf", (size) => read(`@misc{k, title={${"{\\bf ".repeat(size)}x${"}".repeat(size)}}}`), 5000],
  ...[
    "\\href{",
    "\\url{",
    "\\cite[",
    "\\$a",
    "{\\textless}i ",
    "<i></b>",
    "a ",
    "\\ifmmode a\\else b",
    "&a",
  ].map((piece): [string, (size: number) => unknown, number] => [
    piece,
    (size) => latexToPlain(piece.repeat(size)),
    2000,
  ]),
  ["dots of a DOI", (size) => bareDoi(`10.1000/${".".repeat(size)}a`), 8000],
  ["lines that begin a formula", (size) => readProse("$$ a\n".repeat(size)), 400],
  ["names in braces never closed", (size) => readNames("{{A, B and ".repeat(size)), 1000],
  ["names joined by commas", (size) => readNames("A, B., ".repeat(size)), 1000],
  [
    "tags that are never closed",
    (size) => toPlain([{ type: "html", value: "<b <img alt <p ".repeat(size) }]),
    2000,
  ],
  ["quotes in a tag", (size) => toPlain([{ type: "html", value: `<b and ${'"x" '.repeat(size)}` }]), 2000],
];

for (const [what, run, size] of inputs) {
  test(`eight times as much does not take much more than eight times as long: ${what}`, async () => {
    assert.equal(await growsTooFast(run, [size, size * 8], 5000), false);
  });
}

test("chains of any length are read, and circles too", async () => {
  const chain = entries(20_000, (i) => `@misc{k${i}, title={T}, crossref={k${i + 1}}}\n`);
  const { entries: found } = readBibtex([source("a.bib", `${chain}@misc{k20000, note={N}, crossref={k0}}`)]);
  assert.equal(found.length, 20_001);
});

test("strings that double are cut short with a word", () => {
  const strings = entries(32, (i) => `@string{s${i + 1} = s${i} # s${i}}\n`);
  const { diagnostics } = readBibtex([source("a.bib", `@string{s0="x"}\n${strings}@misc{k, title=s32}`)]);
  assert.equal(diagnostics[0]?.code, "too-long");
  assert.equal(
    diagnostics[0]?.message,
    "the `@string`s put in place here have more than 100000 characters, so this one is left out",
  );
});

test("a comment ends with its line, and only what stands outside of entries is one", () => {
  const { entries: found } = readBibtex([
    source(
      "a.bib",
      "@misc{a, title={5% of}} @misc{b, title={B}} % @misc{c, title={C}} @misc{d}\n@misc{e, title={E}}",
    ),
  ]);
  assert.deepEqual(
    found.map(({ key }) => key),
    ["a", "b", "e"],
  );
});
