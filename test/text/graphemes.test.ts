import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { graphemes } from "../../src/text/columns.ts";

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

test("a text is cut as Unicode says, however little of it needs that", () => {
  const letters = fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code));
  const usual = fc.constantFrom(..."aé–최상근機械ñЖΩ（。\u0301\u200d\ufe0f©🏆\u1161\r\n");
  fc.assert(
    fc.property(fc.array(fc.oneof(letters, usual, fc.string({ unit: "binary", maxLength: 2 }))), (parts) => {
      const text = parts.join("");
      assert.deepEqual(
        graphemes(text),
        [...segmenter.segment(text)].map(({ segment }) => segment),
      );
    }),
    { numRuns: 3000 },
  );
});

test("no pair of characters that are cut without looking would be one", () => {
  const alone = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(
    (character) => /[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u.test(character) && graphemes(character).length === 1,
  );
  for (const character of alone) {
    for (const text of [`a${character}`, `${character}a`, `한${character}`, `${character}한`])
      assert.deepEqual(
        graphemes(text),
        [...segmenter.segment(text)].map(({ segment }) => segment),
      );
  }
});
