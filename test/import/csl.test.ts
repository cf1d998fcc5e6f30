import assert from "node:assert/strict";
import { test } from "node:test";
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

const BIB = `@article{lovelace1843,
  title    = {Notes on the \\emph{Analytical} Engine},
  author   = {Lovelace, Ada and van Beethoven, Ludwig and {Royal Society}},
  journal  = {Scientific Memoirs},
  volume   = {3},
  number   = {2},
  pages    = {666--731},
  doi      = {10.1000/xyz},
  abstract = {100\\% of it \\& more.},
  date     = {1843-09},
  url      = {https://example.org/notes}
}

@inproceedings{b,
  title     = {T},
  author    = {Doe},
  booktitle = {Proc.},
  year      = {2020}
}

@phdthesis{c,
  title  = {Th},
  author = {Doe, Jr., J.},
  school = {ETH},
  year   = {2021}
}
`;

test("CSL becomes BibTeX, as JSON and as YAML, and what has no field is reported", async () => {
  for (const [name, text] of [
    ["list.json", JSON.stringify(ITEMS, undefined, 1)],
    ["list.yaml", `references:\n  ${JSON.stringify(ITEMS)}\n`],
  ] as const) {
    const { files, report, problems } = await importedText(name, text);
    assert.equal(files["publications.bib"], BIB);
    assert.deepEqual(problems, []);
    assert.deepEqual(report.map(({ text: said, why }) => [said.replace("references.", ""), why]).sort(), [
      ["custom: kept aside", "the theme has no field for this"],
      ["javascript:alert(1)", "an address that is not safe to follow is left out"],
    ]);
  }
});
