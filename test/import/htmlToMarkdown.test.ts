import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { toLatex } from "../../src/import/draft/writeBib.ts";
import { htmlToMarkdown, oneLine, plainToMarkdown } from "../../src/import/text/htmlToMarkdown.ts";
import { readProse, readText } from "../../src/text/markdown.ts";
import { toPlain } from "../../src/text/plain.ts";

/** Words as people write them, with every character that means something to Markdown among them. */
const words = fc
  .array(
    fc.constantFrom(
      ..."a b C# x_y _z_ * ** *em* `code` [a] [a](b) ![a](b) <b> </b> < > & &amp; &#42; $5 $x$ $$ == ==a== ~~ ~~b~~ {a} {.b} \\ \\* 1. 2) - + # ## | ||: — https://x.org/a_b https://x.org/%20 www.x.org me@x.org :) <!-- --> ``` ~~~ ^ ' \" … 최상근 --- === [^1] [a]: (c) !".split(
        " ",
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.join(" "));

test("text that is written is read as the text it was", () => {
  fc.assert(
    fc.property(words, (value) => {
      assert.equal(toPlain(readText(oneLine(plainToMarkdown(value)))), value);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test("paragraphs that are written are read as the paragraphs they were", () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (paragraphs) => {
      const written = plainToMarkdown(paragraphs.join("\n\n"));
      assert.equal(toPlain(readProse(written)), paragraphs.join("\n\n"));
    }),
    { numRuns: 1000, seed: 1 },
  );
});

/** HTML as pages have it, and what is written of it: Markdown of the theme, and LaTeX. */
const CASES: [html: string, markdown: string, latex?: string][] = [
  [
    "a <b>b</b> <em>c</em> 5 &lt; 6 &amp; more",
    "a **b** *c* 5 < 6 & more",
    "a \\textbf{b} \\emph{c} 5 < 6 \\& more",
  ],
  ['<font color="red">x</font> <u>y</u> <span style="color:red">z</span>', "==x== ==y== ==z=="],
  [
    '<a href="https://github.com/a"><i class="fab fa-github"></i> a</a>',
    "[a](https://github.com/a){.contact icon=github}",
  ],
  ['<a href="./x.html" style="text-decoration:none">1</a>', "[1](./x.html){.plain}", "\\href{./x.html}{1}"],
  ['<img src="./b.jpg" alt="B" width="59%" height="auto">', "![B](./b.jpg){width=59%}"],
  [
    '<a href="https://e.org/a_(b)">a</a> <a href="https://e.org">https://e.org</a>',
    "[a](https://e.org/a_\\(b\\)) <https://e.org>",
  ],
  ['<a href="me@example.org">me</a>', "[me](mailto:me@example.org)"],
  ["H<sub>2</sub>O, 10<sup>3</sup>, 4<sup>th</sup>, <code>a`b</code>", "H₂O, 10³, 4th, ``a`b``"],
  [
    "100% {a} $5 to $6",
    "100% \\{a} \\$5 to \\$6",
    "100\\% \\textbraceleft{}a\\textbraceright{} \\$5 to \\$6",
  ],
  ['<a href="javascript:alert(1)">x</a><script>alert(1)</script>', "x", "x"],
];

test("HTML is written as the theme's Markdown and as LaTeX", () => {
  for (const [html, markdown, latex] of CASES) {
    const written = htmlToMarkdown(`<p>${html}</p>`, () => {});
    assert.equal(written, markdown);
    if (latex) assert.equal(toLatex(written), latex);
  }
});

test("what is left out is said", () => {
  const lost: string[][] = [];
  htmlToMarkdown(
    '<a href="javascript:alert(1)">x</a><img src="data:text/html,x" alt="y"><script>alert(1)</script><iframe src="//evil.example"></iframe>',
    (reason, text) => lost.push([reason, text]),
  );
  assert.deepEqual(lost, [
    ["unsafe", "javascript:alert(1)"],
    ["unsafe", "data:text/html,x"],
    ["active", "<script>"],
    ["active", "<iframe>"],
  ]);
});
