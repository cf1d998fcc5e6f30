import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlToBlocks, htmlToInlines } from "../../src/text/htmlNodes.ts";
import { readProse, readText } from "../../src/text/markdown.ts";
import type { Block } from "../../src/text/nodes.ts";
import { toPlain } from "../../src/text/plain.ts";

const text = (value: string) => ({ type: "text", value }) as const;

test("tags that stand in different nodes enclose what is between them", () => {
  assert.deepEqual(htmlToInlines(readText("H<sub>2</sub>O")), [
    text("H"),
    { type: "subscript", children: [text("2")] },
    text("O"),
  ]);
  assert.deepEqual(htmlToInlines(readText('<b>a <a href="https://x.org">b</a></b> c')), [
    {
      type: "strong",
      children: [text("a "), { type: "link", url: "https://x.org", attributes: {}, children: [text("b")] }],
    },
    text(" c"),
  ]);
});

test("breaks and pictures are what they are, unknown and lone tags are passed over", () => {
  assert.deepEqual(htmlToInlines(readText('a<br>b<u>c</u></i><img src="d.png" alt="e">')), [
    text("a"),
    { type: "break" },
    text("b"),
    text("c"),
    { type: "image", url: "d.png", alt: "e", attributes: {} },
  ]);
});

test("blocks of HTML become paragraphs; scripts and comments are not read", () => {
  const blocks: Block[] = htmlToBlocks(
    readProse("<div><p>One &amp; two</p><ul><li>a</li><li>b</li></ul><script>x()</script><!-- c --></div>"),
  );
  assert.deepEqual(
    blocks.map((block) => [block.type, toPlain([block])]),
    [
      ["paragraph", "One & two"],
      ["paragraph", "a"],
      ["paragraph", "b"],
    ],
  );
});
