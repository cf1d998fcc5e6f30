/** What the usual programs write into `.bib` files, and what people mean by it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Publication } from "../../src/cv/model.ts";
import { source } from "../../src/diagnostics/source.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { toPlain } from "../../src/text/plain.ts";

const owner = { name: "Nobody Inparticular", otherNames: [] };
const raw = String.raw;

async function read(fields: string, type = "article", key = "a") {
  const text = `@${type}{${key}, title = {T}, author = {Doe, Jane}, ${fields}}`;
  const { publications, diagnostics } = await readPublications([source("a.bib", text)], owner);
  const [publication] = publications;
  assert.ok(publication);
  return { publication, problems: diagnostics.map(({ code }) => code) };
}

/** An entry that nothing is wrong with. */
async function good(fields: string, type?: string): Promise<Publication> {
  const { publication, problems } = await read(fields, type);
  assert.deepEqual(problems, []);
  return publication;
}

const journals = {
  "\\apj": "ApJ",
  "{\\mnras}": "MNRAS",
  "\\aap": "A&A",
  "\\apss{}": "Ap&SS",
  "\\jqsrt": "J. Quant. Spec. Radiat. Transf.",
  "\\prd": "Phys. Rev. D",
  "\\astap": "A&A",
};
for (const [macro, name] of Object.entries(journals)) {
  test(`ADS: the journal ${macro} is ${name}, for readers of the .bib too`, async () => {
    const { venue, bibtex } = await good(`journal = {${macro}}, year = 2020`);
    assert.equal(toPlain(venue), name);
    assert.ok(!bibtex.includes(macro));
  });
}

test("what was escaped twice is whole in people, titles and the .bib", async () => {
  const { authors, title, bibtex } = await good(
    raw`note = {x}, journal = {J}, year = 2020, subtitle = {Of H{\textless}sub{\textgreater}2{\textless}/sub{\textgreater} \&amp; us}, editor = {Fern{\textbackslash}'andez, A.}`,
  );
  assert.equal(authors[0]?.name, "Jane Doe");
  assert.equal(toPlain(title), "T: Of H2 & us");
  assert.match(bibtex, /subtitle = \{Of H\\textsubscript\{2\} \\& us\}/);
  assert.match(bibtex, /editor = \{Fern\\'andez, A\.\}/);
});
