/** What the usual programs write into `.bib` files, and what people mean by it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Publication } from "../../src/model/cv.ts";
import { writeCslJson } from "../../src/outputs/cslJson.ts";
import { writeRis } from "../../src/outputs/ris.ts";
import { source } from "../../src/problems/source.ts";
import { citationDetails } from "../../src/publications/lists/paperPage.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { toPlain } from "../../src/text/plain.ts";
import { readWords } from "../../src/text/words.ts";

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

const links: [what: string, fields: string, links: string][] = [
  ["a publisher's PDF", "eprint = {https://x.org/a.pdf}", "PDF https://x.org/a.pdf"],
  ["a publisher's page", "eprint = {https://onlinelibrary.wiley.com/doi/10.1/x}", ""],
  ["PubMed", "eprint = {123}, eprinttype = {pmid}", "PubMed https://pubmed.ncbi.nlm.nih.gov/123"],
  ["HAL", "eprint = {https://hal.science/hal-1}, eprinttype = {hal}", "HAL https://hal.science/hal-1"],
  [
    "arXiv by address",
    "eprint = {https://arxiv.org/abs/1704.04861}",
    "arXiv https://arxiv.org/abs/1704.04861",
  ],
  ["arXiv in the number", "number = {arXiv:1704.04861}", "arXiv https://arxiv.org/abs/1704.04861"],
  ["DBLP's CoRR", "journal = {CoRR}, volume = {abs/1704.04861}", "arXiv https://arxiv.org/abs/1704.04861"],
  ["Zotero's arXiv", "note = {arXiv: 1704.04861 [cs]}", "arXiv https://arxiv.org/abs/1704.04861"],
];
for (const [what, fields, shown] of links) {
  test(`a link from ${what}: ${fields}`, async () => {
    const { links, note } = await good(`${fields}, year = 2020`, "misc");
    assert.equal(links.map(({ label, url }) => `${label} ${url}`).join(), shown);
    assert.equal(note, undefined);
  });
}

test("the number of a preprint stands in its journal, as Google Scholar writes it", async () => {
  const { venue, url, bibtex } = await good("journal = {arXiv preprint arXiv:1704.04861}, year = 2017");
  assert.equal(toPlain(venue), "arXiv preprint arXiv:1704.04861");
  assert.equal(url, "https://arxiv.org/abs/1704.04861");
  assert.match(bibtex, /eprint = \{1704\.04861\},\n {2}archiveprefix = \{arXiv\}/);
});

test("of two addresses in one field the first counts", async () => {
  for (const between of [" ", ", ", "; ", " and "]) {
    const { url } = await good(
      `url = {https://a.org/x?a=1&amp;b=2${between}https://b.org}, year = 2020`,
      "misc",
    );
    assert.equal(url, "https://a.org/x?a=1&b=2");
  }
  const archived = "https://web.archive.org/web/2020/https://b.org";
  assert.equal((await good(`url = {${archived}}, year = 2020`, "misc")).url, archived);
});

test("Zotero's lines in a note are the fields they name, or nobody's business", async () => {
  const { fields, note, bibtex } = await good(
    raw`year = 2020, journal = {J}, note = {Publisher: Elsevier
{\_eprint: https://x.org/a.html}
tex.owner: me
ZSCC: 0000012
PMID: 123
Read this: it is good}`,
  );
  assert.equal(fields.publisher, "Elsevier");
  assert.equal(fields.pmid, "123");
  assert.equal(toPlain(note), "Read this: it is good");
  assert.doesNotMatch(bibtex, /tex\.owner|ZSCC|eprint/);
  assert.equal((await good("year = 2020, journal = {J}, note = {tex.owner: me}")).note, undefined);
  assert.equal(toPlain((await good("year = 2020, journal = {J}, note = {Award: best}")).note), "Award: best");
});

test("a key with LaTeX is a safe key, and a warning says so", async () => {
  const entry = raw`@misc{\nt{\"o}nne2023where, title = {T}, year = 2023}
@misc{G\"{o}tz2020, title = {U}, year = 2020}
@misc{plain, title = {V}, year = 2020}`;
  const { publications, diagnostics } = await readPublications([source("a.bib", entry)], owner);
  assert.deepEqual(
    publications.map(({ key, title }) => [key, toPlain(title)]),
    [
      ["onne2023where", "T"],
      ["Gotz2020", "U"],
      ["plain", "V"],
    ],
  );
  assert.deepEqual(
    diagnostics.map(({ line, column, message, remedy }) => `${line}:${column} ${message}; ${remedy}`),
    [
      raw`1:7 the key ${"`"}\nt{\"o}nne2023where${"`"} has LaTeX in it, so it is read as ${"`"}onne2023where${"`"}; write ${"`"}onne2023where${"`"}`,
      raw`2:7 the key ${"`"}G\"{o}tz2020${"`"} has LaTeX in it, so it is read as ${"`"}Gotz2020${"`"}; write ${"`"}Gotz2020${"`"}`,
    ],
  );
});

test("months stay macros in the .bib, and private fields are not in it", async () => {
  const { bibtex } = await good(
    "month = feb, year = 2020, journal = {J}, annote = {weak}, comment = {reject}, review = {bad}, mendeley-tags = {x}",
  );
  assert.match(bibtex, /^ {2}month = feb,$/m);
  assert.doesNotMatch(bibtex, /weak|reject|bad|mendeley/);
});

test("RIS has whole pages and no address within the site, CSL-JSON the archive of a preprint", async () => {
  const ris = writeRis([await good("journal = {J}, year = 2020, url = {/x.html}, pages = {12--7}")]);
  assert.match(ris, /SP {2}- 12\r\nEP {2}- 17\r\n/);
  assert.doesNotMatch(ris, /^UR/m);
  const preface = writeRis([await good("journal = {J}, year = 2020, pages = {xi--xxiv}")]);
  assert.match(preface, /SP {2}- xi\r\nEP {2}- xxiv\r\n/);
  const [item] = writeCslJson([await good("eprint = {1704.04861}, year = 2017", "misc")]);
  assert.equal(item?.["container-title"], "arXiv:1704.04861");
});

const details: [type: string, fields: string, shown: string[]][] = [
  ["article", "journal = {J}, pages = {xi--xxiv}", ["pp. xi–xxiv"]],
  ["phdthesis", "school = {S}", ["PhD thesis"]],
  ["thesis", "school = {S}, type = {mathesis}", ["Master's thesis"]],
  ["thesis", "school = {S}, type = {Doktorarbeit}", ["Doktorarbeit"]],
  ["article", "journal = {J}, volume = 3, eid = {045001}", ["vol. 3", "art. 045001"]],
  ["article", "journal = {J}, articleno = {39}, numpages = {20}", ["art. 39"]],
  ["article", "journal = {J}, pages = {7}, eid = {7}, type = {article}", ["p. 7"]],
  ["patent", "number = {US 123}", ["no. US 123"]],
];
for (const [type, fields, shown] of details) {
  test(`the page of a paper says ${shown.join(", ")} for @${type} with ${fields}`, async () => {
    const { words } = await readWords(["_includes/words"], "en");
    assert.deepEqual(citationDetails(await good(`${fields}, year = 2020`, type), words), [...shown, "2020"]);
  });
}
