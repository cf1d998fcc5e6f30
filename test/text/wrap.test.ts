import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { columnsOf, wrap } from "../../src/text/columns.ts";

test("text is broken between words", () => {
  assert.equal(wrap("the quick  brown fox", 10), "the quick\nbrown fox");
  assert.equal(wrap("the quick brown fox", 9, { first: "- ", rest: "  " }), "- the\n  quick\n  brown\n  fox");
  assert.equal(wrap("one\n\ntwo", 10), "one\n\ntwo");
});

test("an address stays whole", () => {
  assert.equal(
    wrap("see https://example.org/a-long-one now", 10),
    "see\nhttps://example.org/a-long-one\nnow",
  );
});

test("scripts without spaces are broken between signs, never before punctuation", () => {
  assert.equal(wrap("機械学習、深層学習。", 8), "機械学\n習、深層\n学習。");
  assert.equal(wrap("최상근은 서울에 산다", 10), "최상근은\n서울에\n산다");
});

test("lines fit, and no character is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 10, max: 80 }), (text, columns) => {
      const wrapped = wrap(text, columns);
      assert.equal(wrapped.replace(/\s/g, ""), text.replace(/\s/g, ""));
      for (const line of wrapped.split("\n")) {
        assert.ok(columnsOf(line) <= columns || !line.includes(" "), JSON.stringify(line));
      }
    }),
  );
});
