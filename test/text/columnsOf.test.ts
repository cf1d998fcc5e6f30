import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import stringWidth from "string-width";
import { columnsOf } from "../../src/text/columns.ts";

test("a text has as many columns as a terminal gives it", () => {
  for (const [text, columns] of [
    ["CV", 2],
    ["Müller", 6],
    ["Mu\u0308ller", 6],
    ["최상근", 6],
    ["機械学習。", 10],
    ["2016–", 5],
    ["🏆 award", 8],
    ["a\u200bb", 2],
  ] as const)
    assert.equal(columnsOf(text), columns, text);
});

test("letters of all scripts that people write count as in string-width, the library of the field", () => {
  const letter = fc
    .integer({ min: 0x20, max: 0xffff })
    .filter((code) => /^[\p{L}\p{N}\p{P}]$/u.test(String.fromCharCode(code)));
  fc.assert(
    fc.property(letter, (code) => {
      const text = `a ${String.fromCharCode(code)} b`;
      assert.equal(columnsOf(text), stringWidth(text), code.toString(16));
    }),
  );
});
