import assert from "node:assert/strict";
import { test } from "node:test";
import { readProse } from "../../src/text/markdown.ts";
import { toPlain } from "../../src/text/plain.ts";

const plain = (markdown: string) => toPlain(readProse(markdown));

test("a line keeps its words and loses its dress", () => {
  assert.equal(
    plain("I *do* ==this== `code` and [that](https://example.org).\nMore."),
    "I do this code and that. More.",
  );
  assert.equal(plain("one  \ntwo"), "one\ntwo");
  assert.equal(plain("see ![a dog](dog.jpg)"), "see a dog");
});

test("blocks are set apart", () => {
  assert.equal(
    plain("# One\n\ntwo\n\n> three\n>\n> four\n\n---\n\nfive"),
    "One\n\ntwo\n\nthree\n\nfour\n\nfive",
  );
  assert.equal(plain("text\n\n```js\na;\nb;\n```\n\ntext"), "text\n\na;\nb;\n\ntext");
});

test("lists keep their marks and their levels", () => {
  assert.equal(plain("- one\n- two\n  - three\n- four"), "- one\n- two\n  - three\n- four");
  assert.equal(plain("3. one\n4. two"), "3. one\n4. two");
});

test("tables are rows", () => {
  assert.equal(plain("| a | b |\n|---|---|\n| c | d |"), "a | b\nc | d");
});

test("HTML of the owner's is read, not copied", () => {
  assert.equal(plain("a<br>b <b>c</b> &amp; d"), "a\nb c & d");
  assert.equal(plain('<div title="a > b">one<!-- two --></div>\n\nthree'), "one\n\nthree");
  assert.equal(plain("<style>b { color: red }</style>\n\nthree"), "three");
});
