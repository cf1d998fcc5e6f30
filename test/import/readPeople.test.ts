import assert from "node:assert/strict";
import { test } from "node:test";
import { peopleInLine } from "../../src/import/page/readPublications.ts";
import { showName } from "../../src/publications/names/readName.ts";

/** What is read as a list of names; undefined for a text that is more or less than that. */
const CASES: [text: string, names: string[] | undefined][] = [
  [
    "Sang Keun Choe*, Hosan Jeong*, and Jaime Carbonell",
    ["Sang Keun Choe*", "Hosan Jeong*", "Jaime Carbonell"],
  ],
  ["Greg Ganger, and Eric P. Xing", ["Greg Ganger", "Eric P. Xing"]],
  ["Wilde, H., Knight, V. and Gillard, J.", ["H. Wilde", "V. Knight", "J. Gillard"]],
  ["Järv, O., Hiippala, T., & van der Berg, J.", ["O. Järv", "T. Hiippala", "J. van der Berg"]],
  ["Glavina del Rio, T. and Serre, J.-P.", ["T. Glavina del Rio", "J.-P. Serre"]],
  ["Ada Lovelace et al.", ["Ada Lovelace", "…"]],
  ["Ludwig van Beethoven and Jane de la Cruz", ["Ludwig van Beethoven", "Jane de la Cruz"]],
  ["Ada Lovelace", ["Ada Lovelace"]],
  ["Wilde, H., Knight, V. and Gillard, J. A title", undefined],
  ["In Proceedings of Engines, 2020", undefined],
  ["Lectiones opticæ", undefined],
  ["etc. etc.", undefined],
  ["Notes On The Analytical Engine Of Babbage", undefined],
];

test("names are read as they are written, and nothing else is taken for one", () => {
  for (const [text, expected] of CASES) {
    const people = peopleInLine(text);
    const names = people?.names.map((name) => showName(name) + name.marks.join(""));
    assert.deepEqual(people?.more ? [...(names ?? []), "…"] : names, expected, text);
  }
});
