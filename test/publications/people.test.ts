import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../../src/problems/source.ts";
import { readPublications } from "../../src/publications/readPublications.ts";

const read = (
  text: string,
  owner: Parameters<typeof readPublications>[1],
  people: Parameters<typeof readPublications>[2] = [],
) => readPublications([source("p.bib", text)], owner, people);
const papers = (...lists: string[]) =>
  lists.map((authors, index) => `@misc{k${index}, title={T}, author={${authors}}}`).join("\n");
const jane = { name: "Jane Doe", otherNames: [] };

async function owners(text: string, owner = jane): Promise<string[]> {
  const { publications } = await read(text, owner);
  return publications.map(({ authors }) =>
    authors
      .filter(({ isOwner }) => isOwner)
      .map(({ name }) => name)
      .join("+"),
  );
}

async function questions(text: string, owner = jane): Promise<string[]> {
  const { diagnostics } = await read(text, owner);
  return diagnostics.map(
    ({ line, column, code, message, remedy }) => `${line}:${column} ${code}: ${message}; ${remedy}`,
  );
}

test("the owner is marked by whole names", async () => {
  assert.deepEqual(
    await owners(
      papers("A. Bee and Doe, Jane", "J. Doe and Mary Jane", "Jane Doering", "Doe Jane", "DOE, J."),
    ),
    ["Jane Doe", "J. Doe", "", "Doe Jane", "J. DOE"],
  );
});

test("two of a list who both may be the owner: a warning asks", async () => {
  const text = papers("Doe, J. and Doe, J.");
  assert.deepEqual(await owners(text), [""]);
  assert.deepEqual(await questions(text), [
    "1:30 ambiguous-owner: is `J. Doe` the owner of this site?; if so, list `J. Doe` under `otherNames` in profile.yaml, or write `author+an = {1=owner}` here",
  ]);
});

test("initials that fit somebody else of the bibliography too: a warning asks, once", async () => {
  const text = papers("John Doe and A. Bee", "J. Doe and A. Bee", "J. Doe", "Jane Doe");
  assert.deepEqual(await owners(text), ["", "", "", "Jane Doe"]);
  assert.deepEqual(await questions(text), [
    "2:30 ambiguous-owner: is `J. Doe` the owner of this site?; if so, list `J. Doe` under `otherNames` in profile.yaml, or write `author+an = {1=owner}` here",
  ]);
  assert.deepEqual(await owners(text, { ...jane, otherNames: ["J. Doe"] } as never), [
    "",
    "J. Doe",
    "J. Doe",
    "Jane Doe",
  ]);
});

test("a full name goes before initials in the same list", async () => {
  assert.deepEqual(await owners(papers("J. Doe and Jane Doe")), ["Jane Doe"]);
});

test("given names that the owner is not known to have: a warning asks", async () => {
  assert.deepEqual(await owners(papers("Jane Mary Doe")), [""]);
  assert.deepEqual(await questions(papers("Jane Mary Doe")), [
    "1:30 ambiguous-owner: is `Jane Mary Doe` the owner of this site?; if so, list `Jane Mary Doe` under `otherNames` in profile.yaml, or write `author+an = {1=owner}` here",
  ]);
});

test("names that are joined by something else: a warning says how to write them", async () => {
  const text = papers(
    "Smith, J., Doe, J., Roe, B., and Poe, E.A.",
    "Bee, A. and Cee, B. \\& Dee, C. et al.",
    "Ann Bee, Bo Cee, Cy Dee, Di Eff, Ed Gee",
    "Bee, A. and Cee, B. et al.",
  );
  assert.deepEqual(await questions(text), [
    "1:30 names-joined: not all names in `author` are joined by `and`; write `and` between all: `Smith, J. and Doe, J. and Roe, B. and Poe, E.A.`",
    "2:30 names-joined: not all names in `author` are joined by `and`; write `and` between all: `Bee, A. and Cee, B. and Dee, C. and others`",
    "3:30 names-joined: not all names in `author` are joined by `and`; write `and` between all: `Ann Bee and Bo Cee and Cy Dee and Di Eff and …`",
  ]);
  const { publications } = await read(text, jane);
  assert.deepEqual(
    publications.map(({ authors, moreAuthors }) => [authors.length, moreAuthors]),
    [
      [4, false],
      [3, true],
      [5, false],
      [2, true],
    ],
  );
  assert.match(publications[1]?.bibtex ?? "", /author = \{Bee, A\. and Cee, B\. and Dee, C\. and others\},/);
});

test("the owner is found in a list that commas join, and with initials last", async () => {
  assert.deepEqual(
    await owners(papers("Bee, A., Doe, J., Cee, B.", "Bee A, Doe J", "{Doe, Jane}", "A. Bee, Jane Doe")),
    ["J. Doe", "J Doe", "Jane Doe", "Jane Doe"],
  );
  const known = { ...jane, otherNames: ["Roe JA"] } as never;
  assert.deepEqual(await owners(papers("Bee A, Roe JA"), known), ["JA Roe"]);
});

test("an annotation settles it", async () => {
  const annotated = "@misc{a, title={T}, author={J. Doe and J. Doe}, author+an={2=owner}}";
  assert.deepEqual(await owners(annotated), ["J. Doe"]);
  assert.deepEqual(await questions(annotated), []);
});

test("an annotation of no words gives no role", async () => {
  const { publications, diagnostics } = await read(
    '@misc{a, title={T}, author={A. Bee and C. Dee}, author+an={1=""; 2=" "}}',
    jane,
  );
  assert.deepEqual(
    publications[0]?.authors.map(({ roles }) => roles),
    [[], []],
  );
  assert.deepEqual(diagnostics, []);
});

test("a name in its own script is the owner's too", async () => {
  const sang = { name: "Sang Choe", otherNames: [], nativeName: "최상근" };
  const { publications } = await read(papers("최상근 and 김, 철수", "최, 상근"), sang);
  assert.deepEqual(
    publications.map(({ authors }) => authors.map(({ name, isOwner }) => [name, isOwner])),
    [
      [
        ["최상근", true],
        ["김철수", false],
      ],
      [["최상근", true]],
    ],
  );
});

test("co-authors get their links where it is sure who they are", async () => {
  const people = [
    { name: "Eric P. Xing", url: "https://x.org" },
    { name: "Wei Wang", otherNames: ["Wang, W. B."], url: "https://w.org" },
    { name: "No Page" },
  ];
  const text = papers(
    "Xing, Eric and Wei Wang",
    "E. Xing and W. Wang and Weiping Wang and No Page",
    "Eric Paul Xing",
    "W. B. Wang",
  );
  const { publications, diagnostics } = await read(text, jane, people);
  assert.deepEqual(
    publications.map(({ authors }) => authors.map(({ url }) => url)),
    [
      ["https://x.org", "https://w.org"],
      ["https://x.org", undefined, undefined, undefined],
      [undefined],
      ["https://w.org"],
    ],
  );
  assert.deepEqual(diagnostics, []);
});
