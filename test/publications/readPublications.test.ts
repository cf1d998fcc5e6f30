import assert from "node:assert/strict";
import { test } from "node:test";
import type { Publication } from "../../src/model/cv.ts";
import { source } from "../../src/problems/source.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { toPlain } from "../../src/text/plain.ts";

const owner = { name: "Sang Choe", otherNames: ["Sang Keun Choe"] };
const readText = (text: string) => readPublications([source("publications.bib", text)], owner);

/** The only publication of a text without problems. */
async function one(text: string): Promise<Publication> {
  const { publications, diagnostics } = await readText(text);
  assert.deepEqual(diagnostics, []);
  const [publication] = publications;
  assert.ok(publication && publications.length === 1);
  return publication;
}

/** What is warned of, as `line:column code: message; remedy`. */
async function problems(text: string): Promise<string[]> {
  const { diagnostics } = await readText(text);
  return diagnostics.map(
    ({ line, column, code, message, remedy }) => `${line}:${column} ${code}: ${message}; ${remedy}`,
  );
}

const paper = (fields: string) =>
  `@inproceedings{paper, title = {T}, author = {A. Bee}, booktitle = {B}, year = 2001,\n${fields}}`;

test("a paper comes out with its people, venue and links", async () => {
  const found = await one(String.raw`
@inproceedings{raunak2019,
  title = {On Leveraging the Visual Modality for Neural Machine Translation},
  author = {Raunak, Vikas and Choe, Sang Keun and Metze, Florian},
  author+an = {1=equal; 2=equal},
  booktitle = {INLG},
  year = 2019,
  addendum = {Short ver.: \emph{Workshop at ICML}, 2019},
  url = {https://arxiv.org/pdf/1910.02754.pdf}
}`);
  assert.equal(found.key, "raunak2019");
  assert.deepEqual(
    found.authors.map(({ name, isOwner, roles }) => [name, isOwner, roles]),
    [
      ["Vikas Raunak", false, ["equal"]],
      ["Sang Keun Choe", true, ["equal"]],
      ["Florian Metze", false, []],
    ],
  );
  assert.deepEqual(found.venue, [{ type: "text", value: "INLG" }]);
  assert.equal(found.venueIsContainer, true);
  assert.equal(found.year, 2019);
  assert.equal(found.url, "https://arxiv.org/pdf/1910.02754.pdf");
  assert.deepEqual(found.addenda, [
    [
      { type: "text", value: "Short ver.: " },
      { type: "emphasis", children: [{ type: "text", value: "Workshop at ICML" }] },
      { type: "text", value: ", 2019" },
    ],
  ]);
});

test("an entry that cannot be read costs only itself", async () => {
  const { publications, diagnostics } = await readText(`
@misc{one, title = {One}}
@misc{two,
  title = {Two,
  year = {2002}
}
@misc{three, title = {Three}}
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

const venues: [entry: string, shown: string][] = [
  ["@article{k, title={T}, author={A}, year=2000, journal={J}}", "J"],
  ["@article{k, title={T}, author={A}, date=2000, journaltitle={J}, booktitle={B}}", "J"],
  ["@conference{k, title={T}, author={A}, year=2000, booktitle={B}, publisher={P}}", "In B"],
  ["@incollection{k, title={T}, author={A}, year=2000, booktitle={B}}", "In B"],
  ["@phdthesis{k, title={T}, author={A}, year=2000, school={S}}", "S"],
  ["@thesis{k, title={T}, author={A}, year=2000, institution={I}}", "I"],
  ["@techreport{k, title={T}, author={A}, year=2000, institution={I}}", "I"],
  ["@book{k, title={T}, author={A}, year=2000, publisher={P}}", "P"],
  ["@misc{k, title={T}, howpublished={H}}", "H"],
  ["@misc{k, title={T}, eprint={1712.00166}, archivePrefix={arXiv}}", "arXiv:1712.00166"],
  ["@misc{k, title={T}, eprint={1712.00166}, eprinttype={}}", "arXiv:1712.00166"],
  ["@online{k, title={T}}", ""],
  ["@constructor{k, title={T}}", ""],
];
for (const [entry, shown] of venues) {
  test(`where it appeared: ${entry}`, async () => {
    const { venue, venueIsContainer } = await one(entry);
    assert.equal(`${venueIsContainer ? "In " : ""}${toPlain(venue)}`, shown);
  });
}

const dates: [fields: string, year: number | undefined, date: string | undefined, addendum: string][] = [
  ["year = 2021", 2021, "2021", ""],
  ["year = {2021}, month = jul", 2021, "2021-07", ""],
  ["year = {2021}, month = {July}", 2021, "2021-07", ""],
  ["year = {2021}, month = 7", 2021, "2021-07", ""],
  ['year = {2021}, month = "14~" # jul', 2021, "2021-07-14", ""],
  ["year = {2021}, month = {jul}, day = {4}", 2021, "2021-07-04", ""],
  ["year = {2021}, month = {June 31}", 2021, "2021-06", ""],
  ["year = {2021}, month = feb, day = {29}", 2021, "2021-02", ""],
  ["year = {2020}, month = feb, day = {29}", 2020, "2020-02-29", ""],
  ["year = {31 June 1987}", 1987, "1987-06", ""],
  ["year = {2021}, month = jul, day = {0}", 2021, "2021-07", ""],
  ["year = {2021}, month = jul, day = {14th}", 2021, "2021-07", ""],
  ["date = {2021-07-14}", 2021, "2021-07-14", ""],
  ["date = {2021-07-14/2021-07-16}", 2021, "2021-07-14", ""],
  ["date = {2021-21}", 2021, "2021", ""],
  ["year = {1999a}", 1999, "1999", ""],
  ["year = {January 1978}", 1978, "1978-01", ""],
  ["year = {5 May 1987}", 1987, "1987-05-05", ""],
  ["year = {c. 1850}", 1850, "1850", ""],
  ["year = {2020/2021}", 2020, "2020", ""],
  ["year = {to appear}", undefined, undefined, "to appear"],
  ["year = {2021}, pubstate = {inpress}", 2021, "2021", "in press"],
  ["year = {2021 (to appear)}", 2021, "2021", "to appear"],
  ["year = {To appear in 2021}", 2021, "2021", "To appear"],
  ["year = {2021, in press}", 2021, "2021", "in press"],
  ["year = {1998 (reprint 2010)}", 1998, "1998", "reprint 2010"],
  ["year = {2016 [à paraître]}", 2016, "2016", "à paraître"],
  ["year = {Fall 2021}", 2021, "2021", "Fall"],
  ["year = {May 2021}", 2021, "2021-05", ""],
  ["year = {12.05.2021}", 2021, "2021", ""],
];
for (const [fields, year, date, addendum] of dates) {
  test(`when: ${fields}`, async () => {
    const found = await one(`@misc{k, title = {T}, ${fields}}`);
    assert.deepEqual([found.year, found.date, found.addenda.map(toPlain).join()], [year, date, addendum]);
  });
}

test("a year that is none is warned of and shown as it stands", async () => {
  const { publications } = await readText(paper("").replace("2001", "{20211}"));
  assert.deepEqual(publications[0]?.addenda.map(toPlain), ["20211"]);
  assert.deepEqual(
    await problems("@misc{a,\n  title = {A},\n  year = {20211}\n}\n@misc{b, title={B}, date={2021-13-01}}"),
    [
      "3:11 impossible-year: `20211` is no year; write it as in `year = {2021}`",
      "5:27 impossible-date: `2021-13-01` is no date; write it as in `date = {2021-07-14}`",
    ],
  );
});

const links: [fields: string, url: string | undefined, shown: string][] = [
  ["doi = {10.1000/x}", "https://doi.org/10.1000/x", "DOI https://doi.org/10.1000/x"],
  ["doi = {https://doi.org/10.1000/x}", "https://doi.org/10.1000/x", "DOI https://doi.org/10.1000/x"],
  [
    "doi = {http://dx.doi.org/10.1000/x}, url = {https://doi.org/10.1000/X}",
    "https://doi.org/10.1000/X",
    "DOI https://doi.org/10.1000/x",
  ],
  ["doi = {DOI: 10.1000/a\\_b}", "https://doi.org/10.1000/a_b", "DOI https://doi.org/10.1000/a_b"],
  [
    "doi = {10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2}",
    "https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2",
    "DOI https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2",
  ],
  ["url = {https://a.org/x\\_y\\%20z\\&b}", "https://a.org/x_y%20z&b", ""],
  ["url = {\\url{https://a.org/~me}}", "https://a.org/~me", ""],
  ['url = {<a href="https://a.org/1">https://a.org/1</a>}', "https://a.org/1", ""],
  ["url = {www.a.org/x}", "https://www.a.org/x", ""],
  ["url = {papers/x.html}", "/papers/x.html", ""],
  [
    "eprint = {1712.00166}, eprinttype = {arxiv}",
    "https://arxiv.org/abs/1712.00166",
    "arXiv https://arxiv.org/abs/1712.00166",
  ],
  [
    "eprint = {hep-th/9901001}, archiveprefix = {arXiv}",
    "https://arxiv.org/abs/hep-th/9901001",
    "arXiv https://arxiv.org/abs/hep-th/9901001",
  ],
  [
    "arxiv = {1712.00166}, eprint = {arXiv:1712.00166v2}",
    "https://arxiv.org/abs/1712.00166",
    "arXiv https://arxiv.org/abs/1712.00166",
  ],
  [
    "pdf = {x y.pdf}, slides = {talks/s.pdf}",
    "/assets/pdf/x%20y.pdf",
    "PDF /assets/pdf/x%20y.pdf, Slides /talks/s.pdf",
  ],
  [
    "code = {https://github.com/a/b}, video = {https://v.org/1}, website = {https://w.org}, blog = {https://b.org}, poster = {p.pdf}, supp = {s.pdf}, data = {https://d.org}, html = {https://h.org}",
    "https://h.org",
    "HTML https://h.org, Code https://github.com/a/b, Data https://d.org, Poster /assets/pdf/p.pdf, Video https://v.org/1, Supplement /assets/pdf/s.pdf, Website https://w.org, Blog https://b.org",
  ],
  [
    "eprint = {https://onlinelibrary.wiley.com/doi/pdf/10.1002/x}, doi = {10.1002/x}",
    "https://doi.org/10.1002/x",
    "PDF https://onlinelibrary.wiley.com/doi/pdf/10.1002/x, DOI https://doi.org/10.1002/x",
  ],
  ["eprint = {https://academic.oup.com/mnras/article/1}", undefined, ""],
  [
    "eprint = {31452104}, eprinttype = {pmid}",
    "https://pubmed.ncbi.nlm.nih.gov/31452104",
    "PubMed https://pubmed.ncbi.nlm.nih.gov/31452104",
  ],
  [
    "journal = {arXiv preprint arXiv:1704.04861}",
    "https://arxiv.org/abs/1704.04861",
    "arXiv https://arxiv.org/abs/1704.04861",
  ],
  ["", undefined, ""],
];
for (const [fields, url, shown] of links) {
  test(`links: ${fields}`, async () => {
    const found = await one(paper(fields));
    assert.equal(found.url, url);
    assert.equal(found.links.map((link) => `${link.label} ${link.url}`).join(", "), shown);
  });
}

test("an address that could run something is left out and warned of", async () => {
  for (const address of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "java\nscript:alert(1)",
    "file:///etc/passwd",
  ]) {
    for (const field of ["url", "pdf", "html", "code", "video", "slides", "website"]) {
      const { publications, diagnostics } = await readText(paper(`${field} = {${address}}`));
      assert.deepEqual(
        [publications[0]?.url, publications[0]?.links],
        [undefined, []],
        `${field} ${address}`,
      );
      assert.deepEqual(
        diagnostics.map(({ code, line }) => [code, line]),
        [["unsafe-link", 2]],
      );
    }
  }
});

test("al-folio's fields work as they are", async () => {
  const found = await one(
    paper(`abbr = {ICML}, bibtex_show = {true}, selected = {true}, preview = {x.png},
      award_name = {Best Paper}, award = {The **Best** *of* [all](https://a.org)}, additional_info = {. *More* here},
      annotation = {* Equal contribution<br>† Joint work}, keywords = {one, two; three}`).replace(
      "A. Bee",
      "Bee*†, A. and Cee*, D.",
    ),
  );
  assert.equal(found.badge, "ICML");
  assert.equal(found.selected, true);
  assert.deepEqual(found.keywords, ["one", "two", "three"]);
  assert.equal(toPlain(found.award), "Best Paper: The Best of all");
  assert.deepEqual(found.award?.at(-1), {
    type: "link",
    url: "https://a.org",
    children: [{ type: "text", value: "all" }],
  });
  assert.equal(toPlain(found.note), "More here");
  assert.deepEqual(
    found.authors.map(({ roles }) => roles),
    [["equal", "Joint work"], ["equal"]],
  );
});

test("the BibTeX for readers stands on its own and has nothing private in it", async () => {
  const { publications } = await readText(`@string{icml = {Proc.\n of ICML}}
@proceedings{p, title = {Book}, year = 2001, publisher = {P}}
@inproceedings{a, title = {{T}he {\\"O}}, author = {Bee*, A. and Cee, D. and others}, series = icml, crossref = {p}, selected = {true}, abbr = {X}, annote = {weak}, comment = {for me}, review = {B+}, note = {}}`);
  assert.equal(
    publications[1]?.bibtex,
    `@inproceedings{a,
  title = {{T}he {\\"O}},
  author = {Bee, A. and Cee, D. and others},
  series = {Proc. of ICML},
  booktitle = {Book},
  year = {2001},
  publisher = {P},
}
`,
  );
});

test("hidden entries are left out, and may still be related to others", async () => {
  const found = await one(`
@inproceedings{long, title={L}, author={A}, booktitle={INLG}, year=2019, related={short}, relatedstring={Short ver.}}
@inproceedings{short, title={S}, author={A}, booktitle={Workshop}, year=2018, options={dataonly=true}}
@misc{gone, title={G}, hidden={true}}`);
  assert.deepEqual(found.addenda, [
    [
      { type: "text", value: "Short ver." },
      { type: "text", value: ": " },
      { type: "emphasis", children: [{ type: "text", value: "Workshop" }] },
      { type: "text", value: ", 2018" },
    ],
  ]);
});

test("several files make one list", async () => {
  const { publications, diagnostics } = await readPublications(
    [
      source("a.bib", "@misc{a, title = t}"),
      source("b.bib", "@string{t = {T}}@misc{b, title = t}@misc{a, title={U}}"),
    ],
    owner,
  );
  assert.deepEqual(
    publications.map(({ file, key, slug }) => [file, key, slug]),
    [
      ["a.bib", "a", "a"],
      ["b.bib", "b", "b"],
      ["b.bib", "a", "a-2"],
    ],
  );
  assert.deepEqual(
    diagnostics.map(({ file, message }) => [file, message]),
    [["b.bib", "the key `a` is used already at a.bib:1"]],
  );
});

test("doubtful entries are warned of, each at its place", async () => {
  assert.deepEqual(
    await problems(`@aritcle{a, title={A}}
@article{b, auhtor={B}, title={B}, journal={J}, year=2000}
@misc{c, title={C}, doi={10.1000/X}}
@misc{d, title={D},
  doi={https://doi.org/10.1000/x}}
@misc{c, title={C2}}
@misc{e, title={E}, author={A. Bee and C. Dee},
  author+an={1=equl; 3=equal; 2=drew it}}
@misc{f, title={F}, author={Bee, A.; Cee, D.‡}}`),
    [
      "5:8 duplicate-doi: the DOI `10.1000/x` is that of `c` too, at publications.bib:3; correct one of the two, or take one entry out",
      "6:7 duplicate-key: the key `c` is used already at publications.bib:3; give one of the two another key, or take it out",
      "1:1 unknown-type: unknown type of entry `@aritcle`; did you mean `@article`?",
      "2:10 missing-field: `b` has no `author`; did you mean `author` where it says `auhtor`?",
      "8:16 unknown-role: unknown role `equl`; did you mean `equal`?",
      "8:24 unknown-person: there is no author number 3; count from 1 to 2",
      '8:33 unknown-role: unknown role `drew it`; roles are equal, corresponding, student, advisor, senior, presenting, alphabetical; for any other words use quotes: `1="drew it"`',
      "9:29 names-joined: not all names in `author` are joined by `and`; write `and` between all: `Bee, A. and Cee, D.`",
      "9:38 unknown-role: nothing says what `‡` behind a name means; say it in the entry: `annotation = {‡ joint supervision}`",
    ],
  );
});

test("the same files are read once", async () => {
  const text = "@misc{a, title = {A}}";
  const first = await readText(text);
  assert.equal(await readText(text), first);
  const changed = await readText(`${text}@misc{b, title = {B}}`);
  assert.notEqual(changed, first);
  assert.notEqual(
    await readPublications([source("publications.bib", text)], { ...owner, otherNames: [] }),
    first,
  );
});

test("an entry without a key gets one", async () => {
  const text = '@misc{, title = {The Theory}, author = {M\\"uller, J.}, year = 1999}\n@misc{title = {U}}';
  const { publications } = await readText(text);
  assert.deepEqual(
    publications.map(({ key }) => key),
    ["muller1999the", "untitled"],
  );
  assert.deepEqual(await problems(text), [
    "1:1 missing-key: this entry has no key; write one before its fields: `@misc{muller1999the,`",
    "2:1 missing-key: this entry has no key; write one before its fields: `@misc{untitled,`",
  ]);
});

test("two entries without a key are not taken for one", async () => {
  const text =
    "@misc{, title = {A}, year = 2020}\n@misc{, title = {B}, year = 2020}\n@misc{2020b, title = {C}}";
  const { publications } = await readText(text);
  assert.deepEqual(
    publications.map(({ key }) => key),
    ["2020", "2020c", "2020b"],
  );
  assert.deepEqual(
    (await problems(text)).map((said) => said.replace(/;.*/, "")),
    ["1:1 missing-key: this entry has no key", "2:1 missing-key: this entry has no key"],
  );
});

test("a parent to which papers refer is warned of where it is none of the owner's", async () => {
  const child = "@inproceedings{a, title={A}, author={Choe, Sang}, crossref={p}}\n";
  const parent = (more: string) => `@proceedings{p, title={P}, booktitle={P}, year=2020, ${more}}`;
  assert.deepEqual(await problems(child + parent("editor={Bee, Anna}")), [
    "2:14 listed-parent: `p`, to which others refer by `crossref`, is listed as a publication of yours, and you are not among its authors or editors; add `hidden = {true}` to it: those that refer to it keep what they take from it",
  ]);
  assert.deepEqual(await problems(child + parent("hidden={true}")), []);
  assert.deepEqual(await problems(child + parent("editor={Bee, Anna and Choe, Sang}")), []);
  assert.deepEqual(await problems((child + parent("")).replace("Choe", "Bee")), []);
});
