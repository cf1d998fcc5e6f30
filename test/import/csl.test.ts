import assert from "node:assert/strict";
import { test } from "node:test";
import { toPlain } from "../../src/text/plain.ts";
import { importedText } from "./importedCv.ts";

const ITEMS = [
  {
    id: "lovelace1843",
    type: "article-journal",
    title: "Notes on the <i>Analytical</i> Engine",
    author: [
      { family: "Lovelace", given: "Ada" },
      { family: "Beethoven", given: "Ludwig", "non-dropping-particle": "van" },
      { literal: "Royal Society" },
    ],
    "container-title": "Scientific Memoirs",
    volume: 3,
    issue: "2",
    page: "666-731",
    issued: { "date-parts": [[1843, 9]] },
    DOI: "10.1000/xyz",
    URL: "https://example.org/notes",
    abstract: "100% of it & more.",
    custom: "kept aside",
  },
  {
    id: "b",
    type: "paper-conference",
    title: "T",
    author: [{ family: "Doe" }],
    "container-title": "Proc.",
    issued: { raw: "2020" },
    URL: "javascript:alert(1)",
  },
  {
    id: "c",
    type: "thesis",
    title: "Th",
    author: [{ family: "Doe", given: "J.", suffix: "Jr." }],
    publisher: "ETH",
    issued: { "date-parts": [["2021"]] },
  },
];

test("CSL stays CSL, from JSON and from YAML, and is read", async () => {
  for (const [name, text] of [
    ["list.json", JSON.stringify(ITEMS, undefined, 1)],
    ["zotero.json", JSON.stringify({ items: ITEMS })],
    ["list.yaml", `references:\n  ${JSON.stringify(ITEMS)}\n`],
  ] as const) {
    const { files, cv, report, problems, onlyIfMissing } = await importedText(name, text);
    assert.deepEqual(problems, []);
    assert.deepEqual(onlyIfMissing, ["profile.yaml", "site.yaml"]);
    assert.match(files["publications.yaml"] ?? "", /custom: kept aside/);
    assert.doesNotMatch(files["publications.yaml"] ?? "", /javascript/);
    assert.deepEqual(
      cv.publications.map(({ key, type, title, authors, venue, year, doi, url }) => ({
        ...{ key, type, title: toPlain(title), authors: authors.map((author) => author.name) },
        ...{ venue: toPlain(venue), year, doi, url },
      })),
      [
        {
          ...{ key: "lovelace1843", type: "article", title: "Notes on the Analytical Engine" },
          authors: ["Ada Lovelace", "Ludwig van Beethoven", "Royal Society"],
          ...{
            venue: "Scientific Memoirs",
            year: 1843,
            doi: "10.1000/xyz",
            url: "https://example.org/notes",
          },
        },
        {
          ...{ key: "b", type: "inproceedings", title: "T", authors: ["Doe"], venue: "Proc." },
          ...{ year: 2020, doi: undefined, url: undefined },
        },
        {
          ...{ key: "c", type: "phdthesis", title: "Th", authors: ["J. Doe Jr."], venue: "ETH" },
          ...{ year: 2021, doi: undefined, url: undefined },
        },
      ],
    );
    const unsafe = report.map(({ reason, text: said }) => [reason, said.replace(/^\w+\.(?=URL)/, "")]);
    assert.deepEqual(unsafe, [["unsafe", "URL: javascript:alert(1)"]]);
  }
});
