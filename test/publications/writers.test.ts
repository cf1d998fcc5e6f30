import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Publication } from "../../src/model/cv.ts";
import { writeBibtex } from "../../src/outputs/bibtex.ts";
import { writeCslJson } from "../../src/outputs/cslJson.ts";
import { writeRis } from "../../src/outputs/ris.ts";
import { source } from "../../src/problems/source.ts";
import { readPublications } from "../../src/publications/readPublications.ts";

const read = async (text: string): Promise<Publication[]> =>
  (await readPublications([source("p.bib", text)], { name: "Sang Choe", otherNames: [] })).publications;

const example = String.raw`@article{a,
  title = {The \emph{Theory} of $x^2$},
  author = {van der Berg, Jr., Jan and {The Group} and Choe*, Sang},
  editor = {Ed Itor},
  journal = {J. of R\&D}, year = 2021, month = jul, volume = 3, number = 2, pages = {10--20},
  doi = {https://doi.org/10.1000/x}, abstract = {One.

  Two.}, keywords = {a, b}, note = {Oral}, issn = {1234-5678}, selected = {true}
}
@phdthesis{t, title = {T}, author = {A. Bee}, school = {S}, year = 2020, address = {Pittsburgh}}
@inproceedings{p, title = {P}, author = {A. Bee}, booktitle = {ICML}, publisher = {PMLR}, year = 2019}`;

test("RIS has a line for everything that reference managers ask for", async () => {
  assert.deepEqual(writeRis(await read(example)).split("\r\n"), [
    "TY  - JOUR",
    "ID  - a",
    "TI  - The Theory of x²",
    "AU  - van der Berg, Jan, Jr.",
    "AU  - The Group",
    "AU  - Choe, Sang",
    "A2  - Itor, Ed",
    "T2  - J. of R&D",
    "PY  - 2021",
    "DA  - 2021/07//",
    "VL  - 3",
    "IS  - 2",
    "SN  - 1234-5678",
    "SP  - 10",
    "EP  - 20",
    "DO  - 10.1000/x",
    "UR  - https://doi.org/10.1000/x",
    "AB  - One. Two.",
    "N1  - Oral",
    "KW  - a",
    "KW  - b",
    "ER  - ",
    "",
    "TY  - THES",
    "ID  - t",
    "TI  - T",
    "AU  - Bee, A.",
    "PY  - 2020",
    "DA  - 2020///",
    "PB  - S",
    "CY  - Pittsburgh",
    "ER  - ",
    "",
    "TY  - CPAPER",
    "ID  - p",
    "TI  - P",
    "AU  - Bee, A.",
    "T2  - ICML",
    "PY  - 2019",
    "DA  - 2019///",
    "PB  - PMLR",
    "ER  - ",
    "",
  ]);
});

test("CSL-JSON says the same", async () => {
  assert.deepEqual(writeCslJson(await read(example)), [
    {
      id: "a",
      type: "article-journal",
      title: "The Theory of x²",
      author: [
        { family: "Berg", given: "Jan", "non-dropping-particle": "van der", suffix: "Jr." },
        { literal: "The Group" },
        { family: "Choe", given: "Sang" },
      ],
      editor: [{ family: "Itor", given: "Ed" }],
      issued: { "date-parts": [[2021, 7]] },
      "container-title": "J. of R&D",
      issue: "2",
      volume: "3",
      page: "10-20",
      ISSN: "1234-5678",
      DOI: "10.1000/x",
      URL: "https://doi.org/10.1000/x",
      abstract: "One.\n\nTwo.",
      keyword: "a, b",
      note: "Oral",
    },
    {
      id: "t",
      type: "thesis",
      title: "T",
      author: [{ family: "Bee", given: "A." }],
      issued: { "date-parts": [[2020]] },
      genre: "PhD thesis",
      publisher: "S",
      "publisher-place": "Pittsburgh",
    },
    {
      id: "p",
      type: "paper-conference",
      title: "P",
      author: [{ family: "Bee", given: "A." }],
      issued: { "date-parts": [[2019]] },
      "container-title": "ICML",
      publisher: "PMLR",
    },
  ]);
});

/** Values as people write them: words, accents, groups, maths, never an unbalanced brace. */
const { value } = fc.letrec<{ value: string; piece: string }>((tie) => ({
  value: fc.array(tie("piece"), { minLength: 1, maxLength: 6 }).map((pieces) => `Word ${pieces.join("")}`),
  piece: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(
      "a",
      "B",
      "é",
      "王",
      " ",
      "--",
      "~",
      '\\"o',
      "{\\'e}",
      "\\ss{}",
      "\\&",
      "\\%",
      "$x^2$",
      "\\LaTeX",
      "'",
      "`",
      "_",
      "#",
      "@",
      "%",
      '"',
      "=",
      "<b>",
      "&amp;",
      "\\emph{x}",
      "\\url{https://a.org/?a=b}",
      "😀",
      "\n\n",
      ",",
    ),
    tie("value").map((inner) => `{${inner}}`),
  ),
}));
const name = fc.constantFrom(
  "Choe, Sang",
  "A. Bee",
  "van der Berg, Jan",
  "{The Group}",
  'M{\\"u}ller, J.',
  "King, Jr., Martin",
  "최, 상근",
  "Park*, Jaden",
  "Doe†, J.",
  "Aristotle",
);
const entry = fc.record({
  type: fc.constantFrom("article", "inproceedings", "phdthesis", "misc", "book"),
  title: value,
  authors: fc.array(name, { minLength: 1, maxLength: 5 }),
  more: fc.boolean(),
  fields: fc.dictionary(
    fc.constantFrom(
      "journal",
      "booktitle",
      "note",
      "abstract",
      "keywords",
      "addendum",
      "publisher",
      "subtitle",
      "pages",
    ),
    value,
  ),
  year: fc.integer({ min: 1900, max: 2099 }),
  doi: fc.option(fc.constantFrom("10.1000/a_b", "https://doi.org/10.1000/x<1>")),
});

test("a list written out as .bib and read again is the same list", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 4 }), async (entries) => {
      const text = entries
        .map(({ type, title, authors, more, fields, year, doi }, index) => {
          const all = {
            title,
            author: [...authors, ...(more ? ["others"] : [])].join(" and "),
            ...fields,
            year,
            ...(doi ? { doi } : {}),
          };
          return `@${type}{key${index},\n${Object.entries(all)
            .map(([name, value]) => `${name} = {${value}}`)
            .join(",\n")}}\n`;
        })
        .join("");
      const first = await read(text);
      assert.equal(first.length, entries.length);
      const again = await read(writeBibtex(first));
      assert.deepEqual(again.map(comparable), first.map(comparable));
      assert.deepEqual(
        (await read(writeBibtex(again))).map(({ bibtex }) => bibtex),
        again.map(({ bibtex }) => bibtex),
      );
    }),
    { numRuns: 300 },
  );
});

/** All but the fields as they are kept for templates, whose marks and line breaks need not come back, and what marks mean. */
function comparable({ fields: _, bibtex: __, authors, ...publication }: Publication) {
  return { ...publication, authors: authors.map((person) => ({ ...person, roles: [] })) };
}
