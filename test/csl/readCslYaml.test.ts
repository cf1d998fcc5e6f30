import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { writeCslJson } from "../../src/outputs/cslJson.ts";
import { source } from "../../src/problems/source.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { toPlain } from "../../src/text/plain.ts";

const owner = { name: "Sang Choe", otherNames: [] };
const read = (text: string) => readPublications([source("publications.yaml", text)], owner);

const example = `references:
- id: berg2021
  type: article-journal
  title: "*Homo sapiens* & CO<sub>2</sub>: 100 % {braces} ~ $x^2$"
  author:
  - family: Berg
    given: Jan
    non-dropping-particle: van der
    suffix: Jr.
  - literal: The Group, Inc.
  - family: Smith
    given: J.
  container-title: Journal of X
  volume: 3
  issue: 2
  page: 10-20
  issued:
    date-parts:
    - [2021, 7]
  DOI: 10.1000/x_y
  URL: https://a.org/x_y
  keyword: a, b
  abstract: |
    One.

    Two.
  selected: true
- id: t1
  type: thesis
  title: T
  author: [{family: Bee, given: A.}]
  publisher: S
  issued: 2020-05-01
`;

test("CSL in YAML is read as pandoc reads it", async () => {
  const { publications, diagnostics } = await read(example);
  assert.deepEqual(diagnostics, []);
  const [article, thesis] = publications;
  assert.equal(toPlain(article?.title), "Homo sapiens & CO2: 100 % {braces} ~ x²");
  assert.deepEqual(article?.title[0], {
    type: "emphasis",
    children: [{ type: "text", value: "Homo sapiens" }],
  });
  assert.deepEqual(
    article?.authors.map(({ name }) => name),
    ["Jan van der Berg Jr.", "The Group, Inc.", "J. Smith"],
  );
  assert.deepEqual(
    [
      toPlain(article?.venue),
      article?.date,
      article?.doi,
      article?.url,
      article?.fields.pages,
      article?.selected,
    ],
    ["Journal of X", "2021-07", "10.1000/x_y", "https://a.org/x_y", "10–20", true],
  );
  assert.equal(article?.abstract?.length, 2);
  assert.deepEqual([thesis?.type, toPlain(thesis?.venue), thesis?.date], ["phdthesis", "S", "2020-05-01"]);
});

test("what is written as CSL-JSON is read again as the same", async () => {
  const { publications } = await readPublications(
    [
      source(
        "p.bib",
        "@article{a, title={T}, author={van der Berg, Jr., Jan and {The Group}}, journal={J}, date={2021-07}, volume=3, number=2, pages={1--2}, doi={10.1000/x}}\n@inproceedings{b, title={U}, author={A. Bee}, booktitle={C}, year=2020}",
      ),
    ],
    owner,
  );
  const again = await read(JSON.stringify(writeCslJson(publications)));
  assert.deepEqual(again.diagnostics, []);
  assert.deepEqual(writeCslJson(again.publications), writeCslJson(publications));
});

test("problems stand where they are in the YAML", async () => {
  const { diagnostics } = await read(
    "- id: a\n  type: article-journal\n  title: A\n  author: [{family: B, given: C}]\n  issued: 20211\n- id: a\n  type: book\n  URL: javascript:x\n",
  );
  assert.deepEqual(
    diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`),
    [
      "6:7 duplicate-key",
      "1:7 missing-field",
      "5:11 impossible-date",
      "6:7 missing-field",
      "6:7 missing-field",
      "6:7 missing-field",
      "8:8 unsafe-link",
    ],
  );
});

test("what is no list of publications is an error, and broken YAML too", async () => {
  for (const text of ["a: 1", "- 1\n- [", "text"]) {
    const { publications, diagnostics } = await read(text);
    assert.deepEqual(publications, [], text);
    assert.equal(diagnostics[0]?.severity, "error", text);
  }
});

test("any value in any place gives publications or messages, never an exception", async () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const item = fc.dictionary(
    fc.constantFrom(
      "id",
      "type",
      "title",
      "author",
      "editor",
      "issued",
      "DOI",
      "URL",
      "page",
      "keyword",
      "x",
    ),
    value,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { maxLength: 3 }),
      async (items) => void (await read(JSON.stringify(items))),
    ),
    { numRuns: 500 },
  );
});

test("whatever is in the place of a text is no text", async () => {
  const odd = [{ toString: 0 }];
  const { publications } = await read(
    JSON.stringify([
      { id: odd, type: odd, title: "T", issued: { "date-parts": [[odd]], raw: odd }, keyword: odd },
    ]),
  );
  assert.equal(publications.length, 1);
});
