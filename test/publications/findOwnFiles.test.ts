import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import type { Publication } from "../../src/model/cv.ts";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { source } from "../../src/problems/source.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { findOwnFiles } from "../../src/record/readPapers.ts";

let assets: string;

before(async () => {
  assets = await mkdtemp(join(tmpdir(), "vitae-assets-"));
  for (const name of ["pdf/pollux.pdf", "papers/Keyed.pdf", "pdf/my slides.pdf"]) {
    await mkdir(dirname(join(assets, name)), { recursive: true });
    await writeFile(join(assets, name), "%PDF-1.7");
  }
});

after(() => rm(assets, { recursive: true }));

async function read(bib: string) {
  const file = source("_data/publications.bib", bib);
  const { publications } = await readPublications([file], { name: "A B", otherNames: [] });
  const found = await findOwnFiles(publications, [file], assets);
  return { ...found, publication: found.publications[0] as Publication };
}

const entry = (fields: string) =>
  `@misc{paper,\n  title = {T},\n  author = {A B},\n  year = {2020},\n  ${fields}\n}`;

test("a PDF in assets that a field names stands beside the paper's page, and the link leads there", async () => {
  const { publication, diagnostics } = await read(entry("pdf = {pollux.pdf}"));
  assert.equal(publication.pdf, join(assets, "pdf/pollux.pdf"));
  assert.deepEqual(publication.links, [
    { label: "PDF", url: "/publications/paper/paper.pdf", icon: "file-pdf" },
  ]);
  assert.deepEqual(diagnostics, []);
});

test("so does one that is called by the paper's key", async () => {
  const { publication } = await read(entry("").replace("paper", "keyed"));
  assert.equal(publication.pdf, join(assets, "papers/Keyed.pdf"));
  assert.deepEqual(publication.links[0]?.url, "/publications/keyed/keyed.pdf");
});

test("one of another host stays where it is", async () => {
  const { publication } = await read(entry("pdf = {https://example.org/paper.pdf}"));
  assert.equal(publication.pdf, undefined);
  assert.equal(publication.links[0]?.url, "https://example.org/paper.pdf");
});

test("a title that leads to the PDF leads to where it stands", async () => {
  const { publication } = await read(entry("url = {/assets/pdf/pollux.pdf}"));
  assert.equal(publication.url, "/publications/paper/paper.pdf");
});

test("other files of the owner's stay in assets, spaces in their names or not", async () => {
  const { publication, diagnostics } = await read(entry("slides = {/assets/pdf/my%20slides.pdf}"));
  assert.deepEqual(diagnostics, []);
  assert.equal(publication.pdf, undefined);
  assert.deepEqual(
    publication.links.map(({ label, url }) => [label, url]),
    [["Slides", "/assets/pdf/my%20slides.pdf"]],
  );
});

test("slides do not take the place of a PDF that is called by the paper's key", async () => {
  const { publication } = await read(entry("slides = {pollux.pdf}").replace("paper", "keyed"));
  assert.equal(publication.pdf, join(assets, "papers/Keyed.pdf"));
  assert.deepEqual(
    publication.links.map(({ label, url }) => [label, url]),
    [
      ["PDF", "/publications/keyed/keyed.pdf"],
      ["Slides", "/assets/pdf/pollux.pdf"],
    ],
  );
});

test("a link to a file that is not there is left out, and reported", async () => {
  const { publication, diagnostics } = await read(entry("pdf = {polux.pdf}"));
  assert.deepEqual(publication.links, []);
  assert.equal(
    formatDiagnostics(diagnostics),
    `_data/publications.bib:5:10: warning: the file \`assets/pdf/polux.pdf\` of \`paper\` is missing, so no link leads to it
  5 |   pdf = {polux.pdf}
    |          ^^^^^^^^^
  → put it there

1 warning`,
  );
});
