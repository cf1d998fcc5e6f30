import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Publication } from "../../src/model/cv.ts";
import { type ListSettings, listPublications } from "../../src/publications/lists/listPublications.ts";
import { exampleCv } from "../outputs/exampleCv.ts";

const [example] = exampleCv.publications;
assert.ok(example);
const { year: _, date: __, ...undated } = example;

function paper(key: string, more: Partial<Publication> = {}): Publication {
  return { ...undated, key, type: "article", selected: false, keywords: [], fields: {}, ...more };
}

const papers = [
  paper("b", { year: 2021, date: "2021", type: "inproceedings", selected: true }),
  paper("old", { year: 1999, date: "1999-03" }),
  paper("a", { year: 2021, date: "2021-07", keywords: ["Survey"] }),
  paper("undated", { type: "phdthesis" }),
  paper("soon", { fields: { pubstate: "inpress" } }),
  paper("c", { year: 2021, date: "2021", type: "misc", fields: { eprint: "2101.00001" } }),
];

/** The keys as they are shown, below their headings. */
function shown(settings: ListSettings): Record<string, string[]> {
  const { groups } = listPublications(papers, settings);
  return Object.fromEntries(
    groups.map(({ heading = "", publications }) => [heading, publications.map(({ key }) => key)]),
  );
}

describe("a list of publications", () => {
  it("has the newest first, what is to appear before all, and keeps the file's order within a date", () => {
    assert.deepEqual(shown({}), { "": ["soon", "a", "b", "c", "old", "undated"] });
  });

  it("has the oldest first, or the order of the file", () => {
    assert.deepEqual(shown({ order: "oldest" }), { "": ["undated", "old", "b", "c", "a", "soon"] });
    assert.deepEqual(shown({ order: "file" }), { "": ["b", "old", "a", "undated", "soon", "c"] });
  });

  it("is grouped by year", () => {
    const { groups } = listPublications(papers, { group: "year" });
    assert.deepEqual(
      groups.map(({ heading, publications }) => [heading, publications.length]),
      [
        ["upcoming", 1],
        ["2021", 3],
        ["1999", 1],
        ["undated", 1],
      ],
    );
  });

  it("is grouped by type, in the order of a CV", () => {
    assert.deepEqual(shown({ group: "type" }), {
      article: ["soon", "a", "old"],
      inproceedings: ["b"],
      thesis: ["undated"],
      preprint: ["c"],
    });
  });

  it("holds what a section asks for", () => {
    assert.deepEqual(shown({ keyword: "survey" }), { "": ["a"] });
    assert.deepEqual(shown({ type: "inproceedings" }), { "": ["b"] });
    assert.deepEqual(shown({ type: "thesis" }), { "": ["undated"] });
    assert.deepEqual(shown({ type: "phdthesis" }), { "": ["undated"] });
    assert.deepEqual(shown({ type: "preprint" }), { "": ["c"] });
    assert.deepEqual(shown({ selected: true }), { "": ["b"] });
    assert.deepEqual(shown({ keyword: "none" }), {});
  });

  it("is numbered so that a paper keeps its number when newer ones come", () => {
    const firsts = (settings: ListSettings) =>
      listPublications(papers, { numbered: true, ...settings }).groups.map(({ numbers }) => numbers[0]);
    assert.deepEqual(firsts({}), [6]);
    assert.deepEqual(firsts({ group: "year" }), [6, 5, 2, 1]);
    assert.deepEqual(firsts({ group: "year", order: "oldest" }), [1, 2, 3, 6]);
  });
});
