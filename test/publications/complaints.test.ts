/**
 * What people complained of elsewhere, one test for each thread: what its first post shows does not happen here. What
 * concerns pages is tested beside them.
 */
import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import type { Publication } from "../../src/model/cv.ts";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { source } from "../../src/problems/source.ts";
import type { KnownPerson, OwnerNames } from "../../src/publications/markPeople.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { loadFiles } from "../../src/record/loadFiles.ts";
import { toPlain } from "../../src/text/plain.ts";
import { dataFolder } from "../support/buildSite.ts";

const owner: OwnerNames = { name: "Jane Doe", otherNames: [] };
const read = (text: string, known = owner, people: KnownPerson[] = []) =>
  readPublications([source("publications.bib", text)], known, people);

async function first(text: string, known = owner, people: KnownPerson[] = []): Promise<Publication> {
  const [publication] = (await read(text, known, people)).publications;
  assert.ok(publication);
  return publication;
}

const paper = (authors: string, more = "") =>
  `@article{a, title={T}, author={${authors}}, journal={J}, year=2020, ${more}}`;
const ownersOf = ({ authors }: Publication) =>
  authors.filter(({ isOwner }) => isOwner).map(({ name }) => name);
const namesOf = ({ authors }: Publication) => authors.map(({ name }) => name);

test("inukshuk/jekyll-scholar#2: maths in a title is maths, and LaTeX beside it is still read", async () => {
  const { title } = await first(String.raw`@misc{a, title={{$I_{S}A$} of \textsf{M\"uller} \& co}}`);
  assert.deepEqual(title[0]?.type, "math");
  assert.equal(toPlain(title.slice(1)), "of Müller & co");
  assert.match(JSON.stringify(title[0]), /<msub><mi>I<\/mi><mi>S<\/mi><\/msub>/);
});

test("inukshuk/jekyll-scholar#79: a key with an umlaut is a key, and a message names the line, not a character", async () => {
  const { publications, diagnostics } = await read(`@Book{schro\u0308der1982de,
  author =       "Horst Schro\u0308der",
  title =        "De første tegneserier",
  publisher =    "Carlsen",
  year =         "1982",
  ISBN =         "87-562-2148-7",
}
@book{schröder1983,
  title = {B}
  author = {Schröder, Horst},
  publisher = {Carlsen}, year = 1983
}`);
  assert.deepEqual(
    publications.map(({ slug, authors }) => [slug, authors[0]?.name.normalize("NFC")]),
    [
      ["schroder1982de", "Horst Schröder"],
      ["schroder1983", "Horst Schröder"],
    ],
  );
  assert.equal(
    formatDiagnostics(diagnostics),
    `publications.bib:9:14: warning: no comma behind \`title\`
  9 |   title = {B}
    |              ^
  → write \`,\` here

1 warning`,
  );
});

test("inukshuk/jekyll-scholar#79: all messages name the line, and what to do", async () => {
  const { diagnostics } = await read(
    "@article{a,\n  title = {A},\n  author {B},\n  year = 2000 2001\n}\n@misc{b, title = {B\n",
  );
  for (const { line, column, excerpt, remedy } of diagnostics) assert.ok(line && column && excerpt && remedy);
  assert.equal(
    diagnostics.some(({ line }) => line === 3),
    true,
  );
});

test("inukshuk/jekyll-scholar#212: keys with quotes and backquotes are keys", async () => {
  const { publications, diagnostics } = await read(
    "@misc{O'Brien2017, title={A}}\n@misc{d`Arc2017, title={B}}",
  );
  assert.deepEqual(
    publications.map(({ key, slug }) => [key, slug]),
    [
      ["O'Brien2017", "O-Brien2017"],
      ["d`Arc2017", "d-Arc2017"],
    ],
  );
  assert.deepEqual(diagnostics, []);
});

test("inukshuk/jekyll-scholar#242: \\emph in a title is emphasis", async () => {
  const { title } = await first("@misc{a, title={Genome of \\emph{Escherichia coli}}}");
  assert.deepEqual(title, [
    { type: "text", value: "Genome of " },
    { type: "emphasis", children: [{ type: "text", value: "Escherichia coli" }] },
  ]);
});

test("inukshuk/jekyll-scholar#247: \\textsuperscript and \\textit leave nothing of themselves behind", async () => {
  const { title } = await first(
    String.raw`@misc{a, title={Specificity in Big Blue\textsuperscript{\tiny\textregistered} \textit{lacI} Transgenic Rodents}}`,
  );
  assert.deepEqual(title, [
    { type: "text", value: "Specificity in Big Blue" },
    { type: "superscript", children: [{ type: "text", value: "®" }] },
    { type: "text", value: " " },
    { type: "emphasis", children: [{ type: "text", value: "lacI" }] },
    { type: "text", value: " Transgenic Rodents" },
  ]);
});

for (const thread of ["inukshuk/jekyll-scholar#256", "inukshuk/jekyll-scholar#347"]) {
  test(`${thread}: a bibliography that did not change is not parsed again`, async () => {
    const text = paper("Jane Doe", `note={${thread}}`);
    const reading = await read(text);
    for (let save = 0; save < 5; save++) assert.equal(await read(text), reading);
    assert.notEqual(await read(`${text}\n`), reading);
  });
}

test("inukshuk/jekyll-scholar#290: one bad entry does not take the others with it", async () => {
  const { publications, diagnostics } = await read(
    `${paper("Jane Doe")}\n@article{bad, title = {Bad,\n year = {1}\n}\n@misc{c, title={C}}`,
  );
  assert.deepEqual(
    publications.map(({ key }) => key),
    ["a", "c"],
  );
  assert.deepEqual(
    diagnostics.map(({ code, line }) => [code, line]),
    [["lost-entry", 2]],
  );
});

test("inukshuk/jekyll-scholar#290: dashes and accents of an older encoding do not take their entries with them", async () => {
  const folder = await dataFolder({ "publications.bib": undefined });
  const bibliography = String.raw`@inproceedings{a, title={Cyber--Physical Models}, author={Nu\xF1ez, A. R.},
  booktitle={Proc. 19th Int\x92l. Symp.}, pages={1\x964}, year={2019}}
@inproceedings{b, title={State}, author={Jarus, N.}, booktitle={Resilience Week}, year=2019}`;
  const bytes = bibliography.replace(/\\x(..)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  await writeFile(join(folder, "publications.bib"), bytes, "latin1");
  try {
    const { files, diagnostics } = await loadFiles(folder, "_data");
    const { publications } = await readPublications(
      files.filter(({ file }) => file.endsWith(".bib")),
      owner,
      [],
    );
    assert.deepEqual(
      publications.map(({ title, authors, venue, fields }) => [
        toPlain(title),
        authors[0]?.name,
        toPlain(venue),
        fields.pages,
      ]),
      [
        ["Cyber–Physical Models", "A. R. Nuñez", "Proc. 19th Int’l. Symp.", "1–4"],
        ["State", "N. Jarus", "Resilience Week", undefined],
      ],
    );
    assert.deepEqual(
      diagnostics.map(({ severity, code, line }) => [severity, code, line]),
      [["warning", "not-utf8", 1]],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("inukshuk/jekyll-scholar#361: the owner's own name is marked, in any spelling", async () => {
  for (const name of [
    "Jane Doe",
    "Doe, Jane",
    "J. Doe",
    "Doe, J.",
    "DOE, Jane",
    "Doe Jane",
    "{\\bfseries Doe, Jane}",
  ]) {
    assert.equal(ownersOf(await first(paper(`A. Bee and ${name}`))).length, 1, name);
  }
  assert.deepEqual(
    ownersOf(await first(paper("Jane Doering and Janet Doe and Mary Jane and Doe, John"))),
    [],
  );
});

test("alshedivat/al-folio#357: maths in an abstract stays whole", async () => {
  const { abstract } = await first(
    String.raw`@misc{a, title={T}, abstract={Runs in $\mathcal{O}(n_{1} \log n_{2})$ time, 5\% faster.}}`,
  );
  assert.match(toPlain(abstract), /^Runs in 𝒪\(n.* log n.*\) time, 5% faster\.$/);
});

test("alshedivat/al-folio#749: marks of equal contribution may be written as they are", async () => {
  for (const mark of ["*", "$^*$", "$^{*}$", "$^{\\*}$", "$^\\ast$", "\\textsuperscript{*}"]) {
    const { authors } = await first(paper(`Name One${mark} and Two${mark}, Name and Name Three`));
    assert.deepEqual(
      authors.map(({ name, roles }) => [name, ...roles]),
      [["Name One", "equal"], ["Name Two", "equal"], ["Name Three"]],
      mark,
    );
  }
});

test("alshedivat/al-folio#808: a mark does not hide the owner, and means equal contribution", async () => {
  const publication = await first(paper("Doe*, Jane and Roe*, R."));
  assert.deepEqual(ownersOf(publication), ["Jane Doe"]);
  assert.deepEqual(
    publication.authors.map(({ roles }) => roles),
    [["equal"], ["equal"]],
  );
});

test("alshedivat/al-folio#2409: accents do not keep co-authors from their links", async () => {
  const people = [
    { name: "Kaan Akşit", url: "https://kaanaksit.com" },
    { name: "Müller, J.", url: "https://m.org" },
  ];
  const { authors } = await first(paper('Ak\\c{s}it, Kaan and Aksit, K. and M{\\"u}ller, J.'), owner, people);
  assert.deepEqual(
    authors.map(({ url }) => url),
    ["https://kaanaksit.com", undefined, "https://m.org"],
  );
});

test("alshedivat/al-folio#2512: all marks are taken off names, and off the BibTeX that readers copy", async () => {
  const publication = await first(
    paper(
      "One*†, A. and B. Two‡ and Three§¶, C. and D. Four‖",
      "annotation={* Equal contribution<br>† Corresponding author<br>‡ A<br>§ B<br>¶ C<br>‖ D}",
    ),
  );
  assert.deepEqual(namesOf(publication), ["A. One", "B. Two", "C. Three", "D. Four"]);
  assert.deepEqual(
    publication.authors.map(({ roles }) => roles),
    [["equal", "corresponding"], ["A"], ["B", "C"], ["D"]],
  );
  assert.match(publication.bibtex, /author = \{One, A\. and B\. Two and Three, C\. and D\. Four\}/);
});

test("HugoBlox/kit#60: names keep their letters, and one that is set in bold by hand is a name", async () => {
  const publication = await first(
    paper("\\textbf{Doe, Jane} and **Ana Ruiz** and Nu{\\~n}ez, Jos{\\'e} and Erd{\\H o}s, P."),
  );
  assert.deepEqual(namesOf(publication), ["Jane Doe", "Ana Ruiz", "José Nuñez", "P. Erdős"]);
  assert.deepEqual(ownersOf(publication), ["Jane Doe"]);
});

test("HugoBlox/kit#1143: letters beyond ASCII do not keep anybody from their link", async () => {
  const url = "https://example.org/authors/frédéric-grondin/";
  for (const known of ["Pedro Javier Ortiz Suárez", "Ortiz Sua\u0301rez, Pedro Javier"]) {
    for (const written of [
      "Pedro Javier Ortiz Suárez",
      "Ortiz Sua\u0301rez, Pedro Javier",
      String.raw`Pedro Javier {Ortiz Su\'arez}`,
      "Ortiz Suarez, Pedro Javier",
    ]) {
      const text = paper(`Author Two and ${written}`, `note={${known}}`);
      const { authors } = await first(text, owner, [{ name: known, url }]);
      assert.deepEqual(
        authors.map((author) => author.url),
        [undefined, url],
        `${known}, ${written}`,
      );
    }
  }
});

test("HugoBlox/kit#1731: names keep the capitals they are written with", async () => {
  const names = ["Cainã M. Couto-Silva", "Robert Ford", "O.V. Astafiev", "Ángel de la Cruz", "bell hooks"];
  const people = names.map((name) => ({ name: name.toLowerCase(), url: "https://example.org" }));
  const publication = await first(
    paper(names.join(" and ")),
    { name: "robert ford", otherNames: [] },
    people,
  );
  assert.deepEqual(namesOf(publication), names);
  assert.deepEqual(ownersOf(publication), ["Robert Ford"]);
  assert.ok(publication.bibtex.includes(`author = {${names.join(" and ")}}`));
});

test("HugoBlox/kit#1756: the owner is known by several spellings, and shown as each paper has it", async () => {
  const gianluca = { name: "Gianluca Baio", otherNames: ["G. Baio", "Baio Gianluca"] };
  for (const [written, shown] of [
    ["G Baio", "G Baio"],
    ["Baio, G.", "G. Baio"],
    ["Gianluca Baio", "Gianluca Baio"],
  ] as const) {
    assert.deepEqual(ownersOf(await first(paper(`${written} and A Colleague`), gianluca)), [shown]);
  }
});

test("HugoBlox/kit#3141: the BibTeX of each paper is at hand, to be copied", async () => {
  const { bibtex } = await first(paper("Jane Doe", "abbr={X}, selected={true}, pdf={x.pdf}"));
  assert.equal(
    bibtex,
    "@article{a,\n  title = {T},\n  author = {Jane Doe},\n  journal = {J},\n  year = {2020},\n}\n",
  );
});

test("HugoBlox/academic-file-converter#61: \\textsc and other commands are read", async () => {
  const { title, venue } = await first(
    String.raw`@article{a, title={\textsc{Nasa} and \texttt{grep}}, author={A}, journal={\textsc{JACM}}, year=2000}`,
  );
  assert.deepEqual(title, [
    { type: "smallcaps", children: [{ type: "text", value: "Nasa" }] },
    { type: "text", value: " and " },
    { type: "code", value: "grep" },
  ]);
  assert.equal(toPlain(venue), "JACM");
});

test("yunanwg/brilliant-CV#109: a DOI that is a whole address is not doubled, and the author is marked", async () => {
  const publication = await first(
    paper("Atabey Ünlü and Melih Darcan", "doi={https://doi.org/10.1016/j.sbi.2025.103017}"),
    { name: "Melih Darcan", otherNames: [] },
  );
  assert.equal(publication.doi, "10.1016/j.sbi.2025.103017");
  assert.equal(publication.url, "https://doi.org/10.1016/j.sbi.2025.103017");
  assert.deepEqual(
    publication.links.map(({ url }) => url),
    ["https://doi.org/10.1016/j.sbi.2025.103017"],
  );
  assert.deepEqual(ownersOf(publication), ["Melih Darcan"]);
});

test("rendercv/rendercv#27: authors may be marked without any formatting in their names", async () => {
  const publication = await first(
    paper("A. Bee and Jane Doe and C. Dee", "author+an={1=student; 3=student}"),
  );
  assert.deepEqual(ownersOf(publication), ["Jane Doe"]);
  assert.deepEqual(
    publication.authors.map(({ roles }) => roles),
    [["student"], [], ["student"]],
  );
});

for (const thread of ["rendercv/rendercv#105", "rendercv/rendercv#281"]) {
  test(`${thread}: a .bib file is all that is needed, preprints and papers without a DOI too`, async () => {
    const { publications, diagnostics } = await read(`${paper("Jane Doe")}
@misc{b, title={B}, author={Jane Doe}, eprint={2401.00001}, archivePrefix={arXiv}, year=2024}
@inproceedings{c, title={C}, author={Jane Doe}, booktitle={Conf}, url={https://c.org}, year=2024}`);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
      publications.map(({ venue, url }) => [toPlain(venue), url]),
      [
        ["J", undefined],
        ["arXiv:2401.00001", "https://arxiv.org/abs/2401.00001"],
        ["Conf", "https://c.org"],
      ],
    );
  });
}
