import assert from "node:assert/strict";
import { test } from "node:test";
import { shortBibtex } from "../../src/outputs/bibtex.ts";
import { source } from "../../src/problems/source.ts";
import { listPublications } from "../../src/publications/lists/listPublications.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { buildSite } from "../support/buildSite.ts";

const owner = { name: "Nobody Inparticular", otherNames: [] };

async function read(authors: string, more = "") {
  const text = `@misc{a, title={T}, author={${authors}}, ${more}}`;
  const [publication] = (await readPublications([source("p.bib", text)], owner)).publications;
  assert.ok(publication);
  return publication;
}

test("in a list BibTeX has as many authors as the list shows", async () => {
  const paper = await read(
    "Bee, A. and {Cee and Dee, Inc.} and Eff, D. and Gee, E.",
    'author+an={1=equal; 4=student}, author+an:orcid={3="0000-0002-1825-0097"}, note={one and two and three}',
  );
  assert.equal(
    shortBibtex(paper, 2),
    `@misc{a,
  title = {T},
  author = {Bee, A. and {Cee and Dee, Inc.} and others},
  note = {one and two and three},
}
`,
  );
  assert.equal(shortBibtex(paper, 4), paper.bibtex);
  assert.equal(shortBibtex(paper), paper.bibtex);
});

test("editors, and a list that has a collaboration behind it, stay whole", async () => {
  const paper = await read("Bee, A. and Cee, B.", "collaboration={X}, editor={A A and B B and C C}");
  assert.equal(shortBibtex(paper, 2), paper.bibtex);
});

test("of 3,001 authors every list shows a few, and the paper's page and .bib all", async () => {
  const names = Array.from({ length: 3001 }, (_, index) => `Author${index}, A.`);
  const bib = `@article{big, title={Big}, journal={J}, year=2012, author={${names.join(" and ")}}}`;
  const site = "url: https://cv.example\nsections: [publications]\n";
  const pages = await buildSite({ "publications.bib": bib, "site.yaml": site });
  const count = (url: string) => pages[url]?.split("Author1500").length ?? 0;
  for (const url of ["/", "/publications/", "/feed.xml"]) {
    assert.equal(count(url), 1, url);
    assert.match(pages[url] ?? "", /Author3000/, url);
  }
  assert.match(pages["/"] ?? "", /Author9, A\. and others/);
  for (const url of ["/publications/big/", "/publications/big/big.bib", "/publications.bib", "/resume.json"])
    assert.ok(count(url) > 1, url);
  assert.equal(listPublications([], {}).authors, 10);
});
