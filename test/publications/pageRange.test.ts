import assert from "node:assert/strict";
import { test } from "node:test";
import { pageRange } from "../../src/publications/venue.ts";

const cases: [pages: string | undefined, first: string | undefined, last?: string][] = [
  ["1–18", "1", "18"],
  ["11761--11766", "11761", "11766"],
  ["123-45", "123", "145"],
  ["1--4, 9, 12", "1", "12"],
  ["071802", "071802"],
  ["e45", "e45"],
  ["3:1–3:20", "3:1", "3:20"],
  ["7–7", "7"],
  ["xi--xxiv", "xi", "xxiv"],
  ["XI–24", "XI", "24"],
  ["iv", "iv"],
  ["xii+324", "324"],
  ["viii, 324", "324"],
  ["to appear", undefined],
  ["in press, civilly", undefined],
  ["", undefined],
  [undefined, undefined],
];

for (const [pages, first, last] of cases) {
  test(`pages \`${pages}\``, () => {
    const expected = first === undefined ? undefined : { first, ...(last && { last }) };
    assert.deepEqual(pageRange(pages), expected);
  });
}
