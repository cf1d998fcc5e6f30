import assert from "node:assert/strict";
import { test } from "node:test";
import { usedCss } from "../../src/style/usedCss.ts";

const page = `<p class="a b">x</p><p class='c'>x</p><p class=d>x</p><pre>class="f"</pre>`.replace(
  'class="f"',
  "class=&quot;f&quot;",
);

/** What is left of a sheet on that page. */
const left = (css: string) => usedCss(css, page);

test("a rule stays where a page has all classes of one of its selectors", () => {
  for (const rule of [
    ".a{x:y}",
    ".a .b{x:y}",
    ".c>p{x:y}",
    "p.d{x:y}",
    ".e,.a{x:y}",
    "p{x:y}",
    ":root{--x: y}",
  ])
    assert.equal(left(rule), rule);
  for (const rule of [".e{x:y}", ".a .e{x:y}", ".f{x:y}", ".e,.f>.a{x:y}", ".a-b{x:y}"])
    assert.equal(left(rule), "");
});

test("what stands in brackets asks for nothing, nor does what looks like a class and is none", () => {
  for (const rule of [
    ".a:not(.e){x:y}",
    ".a:is(.e,:not(.f,.g)) p{x:y}",
    ":root:has(.e){x:y}",
    'a[href$=".pdf"]{x:y}',
    ".e\\:f{x:y}",
    "p{x:.5em}",
    '.a{content:"} .e{"}',
    "@page{margin:1mm;@bottom-right{content:counter(page)}}",
    "@font-face{src:url(a.e.woff2)}",
    "@keyframes k{0.5%{x:y}}",
  ])
    assert.equal(left(rule), rule);
});

test("groups of rules stay as long as one rule in them does, in their order", () => {
  assert.equal(
    left("@layer a,b;@layer a{.e{x:y}@media print{.e{x:y}.a{x:y}}}@layer b{@media print{.e{x:y}}}p{x:y}"),
    "@layer a,b;@layer a{@media print{.a{x:y}}}p{x:y}",
  );
});

test("the owner's own sheets, behind a line break, and classes named besides stay", () => {
  assert.equal(left(".e{x:y}\n.e { x: y }\n"), "\n.e { x: y }\n");
  assert.equal(usedCss(".e{x:y}.f{x:y}", page, ["e"]), ".e{x:y}");
});
