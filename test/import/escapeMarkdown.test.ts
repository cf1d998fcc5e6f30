import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { escapeMarkdown, escapeMarkdownLines } from "../../src/import/markdown/escapeMarkdown.ts";
import { writeInline } from "../../src/import/markdown/writeInline.ts";
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

test("escaped text is read as the text it was", () => {
  fc.assert(
    fc.property(words, (text) => {
      assert.equal(toPlain(readText(escapeMarkdown(text))), text);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test("escaped lines are read as the lines they were", () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("\n", "\n\n"),
      (lines, between) => {
        assert.equal(toPlain(readProse(escapeMarkdownLines(lines.join(between)))), lines.join(between));
      },
    ),
    { numRuns: 1000, seed: 1 },
  );
});

test("what is read can be written again", () => {
  for (const markdown of [
    "Plain, with C# and a_b and 5 < 6",
    "**bold** and *em*, ==high== and [a link](https://example.org/a_(b)){.plain}",
    "`code` and $x^2$ and ![alt](./a.png){width=59%}",
    "a \\*star\\* and \\{.class\\}",
  ]) {
    const nodes = readText(markdown);
    assert.deepEqual(readText(writeInline(nodes)), nodes);
  }
});
