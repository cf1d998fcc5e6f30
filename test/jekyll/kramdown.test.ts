import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { kramdown } from "../../src/jekyll/kramdown.ts";
import { compareDom } from "./compareDom.ts";
import { differences } from "./differences.ts";

/** Pages of our own, each with what Jekyll 4.3.1 makes of it beside it; `npm run test:jekyll` makes it anew. */
const pages = new URL("pages/", import.meta.url);

for (const name of readdirSync(pages).filter((file) => file.endsWith(".md"))) {
  test(`${name}: the DOM is Jekyll's`, () => {
    const text = readFileSync(new URL(name, pages), "utf8");
    const expected = readFileSync(new URL(name.replace(/md$/, "html"), pages), "utf8");
    assert.equal(compareDom(kramdown(text), expected), "");
  });
}

for (const { what, markdown, jekyll, ours } of differences) {
  test(`otherwise than in Jekyll, ${what}`, () => {
    assert.equal(compareDom(kramdown(markdown), ours), "");
    assert.notEqual(compareDom(ours, jekyll), "");
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

test("what {::comment} hides is hidden, and {::options} are passed over", () => {
  assert.equal(kramdown("a{::comment}b{:/comment}c\n\n{::comment}\nb\n\nb\n{:/}\n"), "<p>ac</p>\n");
  assert.equal(kramdown('{::options parse_block_html="true" /}\n\na'), "<p>a</p>\n");
});

test("an id or a class cannot break out of its attribute", () => {
  const html = kramdown('a\n{: title="\\"><script>x</script>" .x"y}\n\n[b](x"onclick="y "\\"><i>")');
  assert.doesNotMatch(html, /<script|<i>|"onclick="/);
});
