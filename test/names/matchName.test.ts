import assert from "node:assert/strict";
import { test } from "node:test";
import { foldName, matchName } from "../../src/publications/names/matchName.ts";
import { readName } from "../../src/publications/names/readName.ts";

const match = (name: string, known: string) => matchName(foldName(readName(name)), foldName(readName(known)));

const same: [known: string, names: string[]][] = [
  [
    "Sang Keun Choe",
    [
      "Sang Keun Choe",
      "Choe, Sang Keun",
      "Choe Sang Keun",
      "SANG KEUN CHOE",
      "Sang-Keun Choe",
      "Choe, Sangkeun",
      "Sang Choe",
    ],
  ],
  ["Jürgen Müller", ["Jurgen Muller", "Juergen Mueller", "Müller, Jürgen", 'M{\\"u}ller, J{\\"u}rgen']],
  ["Bjørn Østergård", ["Bjorn Ostergard", "Bjoern Oestergaard"]],
  [
    "Ludwig van Beethoven",
    ["van Beethoven, Ludwig", "Beethoven, Ludwig van", "Ludwig Van Beethoven", "VanBeethoven, Ludwig"],
  ],
  ["Conan O'Brien", ["O’Brien, Conan", "OBrien, Conan"]],
  ["최상근", ["최상근", "최, 상근", "최 상근"]],
  ["Andrea La Spina", ["La Spina, Andrea", "Andrea La Spina"]],
  ["Aristotle", ["Aristotle"]],
];
for (const [known, names] of same) {
  for (const name of names) test(`${name} is ${known}`, () => assert.equal(match(name, known), "full"));
}

const shortened: [known: string, names: string[]][] = [
  [
    "Sang Keun Choe",
    [
      "S. K. Choe",
      "Choe, S. K.",
      "Choe, S.K.",
      "Choe, SK",
      "Choe SK",
      "S. Choe",
      "Sang K. Choe",
      "S.-K. Choe",
    ],
  ],
  ["Ludwig van Beethoven", ["van Beethoven, L.", "L. van Beethoven", "Beethoven, L. van"]],
];
for (const [known, names] of shortened) {
  for (const name of names)
    test(`${name} may be short for ${known}`, () => assert.equal(match(name, known), "initials"));
}

const others: [known: string, names: string[]][] = [
  [
    "Sang Choe",
    [
      "Choe",
      "Sang",
      "Sang Choi",
      "Sunghyun Choe",
      "T. Choe",
      "Sangwoo Choe",
      "Choe, Keun",
      "Sang Choe-Lee",
      "San Choe",
    ],
  ],
  ["Sang Keun Choe", ["Keun Choe", "K. S. Choe", "Sang Jin Choe"]],
  ["Martin King, Jr.", ["Martin King, Sr."]],
  ["S. Choe", ["Sunghyun Choe Kim"]],
];
for (const [known, names] of others) {
  for (const name of names)
    test(`${name} is not ${known}`, () => assert.equal(match(name, known), undefined));
}

test("the family name of a divided name is never taken for a given name", () => {
  assert.equal(match("Kim, Lee", "Kim Lee"), undefined);
  assert.equal(match("Lee, Kim", "Kim Lee"), "full");
});

test("given names that the person is not known to have leave a doubt", () => {
  assert.equal(match("Sang Keun Choe", "Sang Choe"), "unsure");
  assert.equal(match("Eric Paul Xing", "Eric P. Xing"), "unsure");
});
