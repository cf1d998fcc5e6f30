import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../../src/diagnostics/source.ts";
import { readPublications } from "../../src/publications/readPublications.ts";

const owner = { name: "Sang Choe", otherNames: ["Sang Keun Choe"] };
const read = (text: string) => readPublications([source("publications.bib", text)], owner);

test("a paper comes out with its people, venue and links", async () => {
  const { publications, diagnostics } = await read(String.raw`
@inproceedings{raunak2019,
  title = {On Leveraging the Visual Modality for Neural Machine Translation},
  author = {Raunak, Vikas and Choe, Sang Keun and Metze, Florian},
  author+an = {1=equal; 2=equal},
  booktitle = {INLG},
  year = 2019,
  addendum = {Short ver.: \emph{Workshop at ICML}, 2019},
  url = {https://arxiv.org/pdf/1910.02754.pdf}
}`);
  assert.deepEqual(diagnostics, []);
  const [paper] = publications;
  assert.equal(paper?.key, "raunak2019");
  assert.deepEqual(
    paper?.authors.map(({ name, isOwner, roles }) => [name, isOwner, roles]),
    [
      ["Vikas Raunak", false, ["equal"]],
      ["Sang Keun Choe", true, ["equal"]],
      ["Florian Metze", false, []],
    ],
  );
  assert.deepEqual(paper?.venue, [{ type: "text", value: "INLG" }]);
  assert.equal(paper?.venueIsContainer, true);
  assert.equal(paper?.year, 2019);
  assert.equal(paper?.url, "https://arxiv.org/pdf/1910.02754.pdf");
  assert.deepEqual(paper?.addenda, [
    [
      { type: "text", value: "Short ver.: " },
      { type: "emphasis", children: [{ type: "text", value: "Workshop at ICML" }] },
      { type: "text", value: ", 2019" },
    ],
  ]);
});

test("an entry that cannot be read costs only itself", async () => {
  const { publications, diagnostics } = await read(`
@article{one, title = {One}, author = {A. One}, journal = {J}, year = 2001}
@article{two,
  title = {Two,
  author = {B. Two},
  journal = {J},
  year = {2002}
}
@article{three, title = {Three}, author = {C. Three}, journal = {J}, year = 2003}
`);
  assert.deepEqual(
    publications.map(({ key }) => key),
    ["one", "three"],
  );
  assert.deepEqual(diagnostics, [
    {
      severity: "warning",
      code: "lost-entry",
      file: "publications.bib",
      line: 4,
      column: 11,
      length: 1,
      excerpt: "  title = {Two,",
      message: "the value of `title` is not closed before the next field",
      remedy: "write `}` where it ends",
    },
  ]);
});
