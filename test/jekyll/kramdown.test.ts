import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { kramdown } from "../../src/jekyll/kramdown.ts";
import { compareDom } from "./compareDom.ts";

/** Pages of our own, each with what Jekyll 4.3.1 makes of it beside it; `npm run test:jekyll` makes it anew. */
const pages = new URL("pages/", import.meta.url);

for (const name of readdirSync(pages).filter((file) => file.endsWith(".md"))) {
  test(`${name}: the DOM is Jekyll's`, () => {
    const text = readFileSync(new URL(name, pages), "utf8");
    const expected = readFileSync(new URL(name.replace(/md$/, "html"), pages), "utf8");
    assert.equal(compareDom(kramdown(text), expected), "");
  });
}

test("formulas become MathML, within a line and as a block", () => {
  assert.match(kramdown("a $$x^2$$ b"), /^<p>a <math>.*<msup>.*<\/math> b<\/p>\n$/);
  assert.match(kramdown("$$\nx\n$$"), /^<math display="block"/);
  assert.equal(kramdown("$$\\nosuch{$$"), "\\[\\nosuch{\\]\n");
});

test("line separators, null bytes and Windows line ends do not hurt", () => {
  assert.equal(kramdown("a\u2028b\r\nc\0"), "<p>a\u2028b\nc\uFFFD</p>\n");
});

test("code is marked as highlighted as _config.yml wants it", () => {
  const highlighted = '<code class="language-plaintext highlighter-rouge">a</code>';
  assert.equal(kramdown("`a`"), `<p>${highlighted}</p>\n`);
  assert.equal(kramdown("`a`", { syntax_highlighter: "none" }), "<p><code>a</code></p>\n");
  assert.equal(kramdown("`a`", { guess_lang: false }), "<p><code>a</code></p>\n");
  const noSpans = { syntax_highlighter_opts: { span: { disable: true } } };
  assert.equal(kramdown("`a`", noSpans), "<p><code>a</code></p>\n");
  assert.match(kramdown("    a", noSpans), /^<div class="language-plaintext highlighter-rouge">/);
});

test("settings from _config.yml are heeded", () => {
  assert.equal(
    kramdown('# "A"\n', { auto_ids: false, smart_quotes: "apos,apos,quot,quot" }),
    '<h1>"A"</h1>\n',
  );
  assert.equal(kramdown("a\nb", { hard_wrap: true }), "<p>a<br />\nb</p>\n");
  assert.equal(kramdown("# 1. A\ntext", { input: "kramdown" }), '<h1 id="a">1. A</h1>\n<p>text</p>\n');
});
