import assert from "node:assert/strict";
import { test } from "node:test";
import { splitNames } from "../../src/import/bib/splitNames.ts";

/** What is read as names at the head of a text, `family, given` each, and what is left of it. */
const CASES: [text: string, names: string[] | undefined, left: string][] = [
  [
    "Sang Keun Choe*, Hosan Jeong*, and Jaime Carbonell",
    ["Choe, Sang Keun*", "Jeong, Hosan*", "Carbonell, Jaime"],
    "",
  ],
  ["Greg Ganger, and Eric P. Xing", ["Ganger, Greg", "Xing, Eric P."], ""],
  ["Wilde, H., Knight, V. and Gillard, J. A title", ["Wilde, H.", "Knight, V.", "Gillard, J."], "A title"],
  [
    "Järv, O., Hiippala, T., & Toivonen, T. (2020). X",
    ["Järv, O.", "Hiippala, T.", "Toivonen, T."],
    "(2020). X",
  ],
  ["Pellikka, P. K. E., & Serre, J.-P. (2018)", ["Pellikka, P. K. E.", "Serre, J.-P."], "(2018)"],
  ["Wilde, H., et al. A title", ["Wilde, H.", "…"], " A title"],
  ["Choe SK, Xing EP. The title", ["Choe, SK", "Xing, EP"], ". The title"],
  ["Ludwig van Beethoven and Jane de la Cruz", ["van Beethoven, Ludwig", "de la Cruz, Jane"], ""],
  ["Noether, Emmy; Artin, Emil. A title", ["Noether, Emmy", "Artin, Emil"], ". A title"],
  ["Lectiones opticæ", undefined, "Lectiones opticæ"],
  ["etc. etc.", undefined, "etc. etc."],
];

test("names are read as they are written", () => {
  for (const [text, expected, left] of CASES) {
    const list = splitNames(text);
    const names = list?.names.map(({ family, given, marks }) => `${family}, ${given}${marks}`);
    assert.deepEqual(list?.more ? [...(names ?? []), "…"] : names, expected, text);
    assert.equal(text.slice(list?.length ?? 0), left, text);
  }
});
