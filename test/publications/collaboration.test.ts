import assert from "node:assert/strict";
import { after, before, mock, test } from "node:test";
import { source } from "../../src/problems/source.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { cvWith, papers, pdfOf } from "../pdf/pdfOf.ts";
import { buildSite, type Pages } from "../support/buildSite.ts";
import { readPdf } from "../support/readPdf.ts";

const read = (authors: string, collaboration: string, more = "") =>
  readPublications(
    [
      source(
        "p.bib",
        `@misc{a, title={T}, ${authors && `author={${authors}},`} collaboration={${collaboration}}, ${more}}`,
      ),
    ],
    { name: "Jane Doe", otherNames: [] },
  );

/** The names of the authors, `…` where some are left out. */
async function names(authors: string, collaboration: string): Promise<string> {
  const { publications, diagnostics } = await read(authors, collaboration);
  assert.deepEqual(diagnostics, []);
  const [paper] = publications;
  const shown = paper?.authors.map(({ name, isAfterGap }) => `${isAfterGap ? "… " : ""}${name}`) ?? [];
  return [...shown, ...(paper?.moreAuthors ? ["et al."] : [])].join(" · ");
}

const cases: [authors: string, collaboration: string, shown: string][] = [
  ["Aad, G. and others", "ATLAS", "G. Aad · … ATLAS Collaboration"],
  ["Aad, G. and Doe, Jane", "ATLAS", "G. Aad · Jane Doe · ATLAS Collaboration"],
  ["Aad, G.", "{ATLAS Collaboration}", "G. Aad · ATLAS Collaboration"],
  [
    "Abbott, B. P. and others",
    "LIGO Scientific, Virgo",
    "B. P. Abbott · … LIGO Scientific Collaboration · Virgo Collaboration",
  ],
  ["Aad, G.", "ATLAS and CMS", "G. Aad · ATLAS Collaboration · CMS Collaboration"],
  ["Doe, Jane", "HEP Software Foundation", "Jane Doe · HEP Software Foundation"],
  ["Doe, Jane", "for the ALICE", "Jane Doe · ALICE Collaboration"],
  ["Aad, G. and {ATLAS Collaboration} and others", "ATLAS", "G. Aad · ATLAS Collaboration · et al."],
  ["", "ATLAS", "ATLAS Collaboration"],
  ["Doe, Jane", " ", "Jane Doe"],
];
for (const [authors, collaboration, shown] of cases)
  test(`${authors} of ${collaboration}`, async () =>
    assert.equal(await names(authors, collaboration), shown));

test("a collaboration is no author's number", async () => {
  const { publications, diagnostics } = await read("Doe, Jane", "ATLAS", "author+an={1=equal}");
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    publications[0]?.authors.map(({ roles }) => roles),
    [["equal"], []],
  );
});

const bib = `@article{aad2012, title={A new particle}, author={Aad, G. and others}, collaboration={ATLAS}, journal={PLB}, year=2012}`;

// The sample's sections that are of no interest here.
before(() => void mock.method(console, "error", () => {}));
after(() => mock.restoreAll());

test("a collaboration is in all outputs", async () => {
  const pages: Pages = await buildSite({
    "publications.bib": bib,
    "site.yaml": "url: https://cv.example\nsections: [publications]\n",
  });
  const page = "/publications/aad2012/";
  const said: [url: string, text: string][] = [
    ["/", "G. Aad, …, and ATLAS Collaboration"],
    ["/publications/", "G. Aad, …, and ATLAS Collaboration"],
    [page, "G. Aad, …, and ATLAS Collaboration"],
    [page, '<meta name="citation_author" content="ATLAS Collaboration">'],
    [page, '{"@type":"Organization","name":"ATLAS Collaboration"}'],
    ["/cv.txt", "G. Aad, …, and ATLAS Collaboration"],
    ["/resume.json", '"name": "ATLAS Collaboration"'],
    ["/resume.json", '"moreAuthors": true'],
    ["/publications.json", '"literal": "ATLAS Collaboration"'],
    [`${page}aad2012.ris`, "AU  - ATLAS Collaboration\r\n"],
    ["/feed.xml", "<author><name>ATLAS Collaboration</name></author>"],
    ["/publications.bib", "author = {Aad, G. and others},\n  collaboration = {ATLAS},"],
  ];
  for (const [url, text] of said)
    assert.ok(pages[url]?.replaceAll("&quot;", '"').includes(text), `${url}: ${text}`);
});

test("a collaboration is in the PDF", async () => {
  const { publications } = await readPublications([source("p.bib", bib)], {
    name: "Jane Doe",
    otherNames: [],
  });
  const { pdf } = await pdfOf(cvWith({ sections: [papers(...publications)] }));
  const { pages } = await readPdf(pdf);
  assert.match(pages.join(" "), /G\. Aad, …, and ATLAS Collaboration/);
});
