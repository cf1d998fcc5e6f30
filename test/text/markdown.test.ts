import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { toHtml } from "../../src/text/html.ts";
import { readProse, readText } from "../../src/text/markdown.ts";
import { type Inline, type Node, nodesIn } from "../../src/text/nodes.ts";

/** All formulas of a prose, with `display` before those that stand on lines of their own. */
function formulas(prose: Node[]): string[] {
  return nodesIn(prose).flatMap((node) =>
    node.type === "math" ? [`${node.display ? "display " : ""}${node.tex}`] : [],
  );
}

const words = (nodes: Inline[]) => nodes.map((node) => ("value" in node ? node.value : "")).join("");

test("`$$…$$` is a formula on lines of its own, whether it takes one line or several", () => {
  assert.deepEqual(formulas(readProse("$$x^2$$")), ["display x^2"]);
  assert.deepEqual(formulas(readProse("It holds that\n$$\na\n= b\n- c\n$$\nfor all $a$.")), [
    "display a\n= b\n- c",
    "a",
  ]);
  assert.equal(readProse("It holds that\n$$\na\n= b\n$$\nfor all.").length, 3);
  assert.deepEqual(formulas(readProse("- one\n\n  $$\n  y\n  $$\n\n> $$z$$")), ["display y", "display z"]);
});

test("it may stand within a line as well, and leaves no dollar behind", () => {
  const [paragraph] = readProse("We show $$x < 1$$, always.");
  assert.ok(paragraph?.type === "paragraph");
  assert.deepEqual(formulas(paragraph.children), ["display x < 1"]);
  assert.doesNotMatch(words(paragraph.children), /\$/);
  assert.deepEqual(formulas(readText("Bound $$O(n)$$")), ["display O(n)"]);
});

test("dollars that close nothing stay dollars", () => {
  for (const written of ["$$", "$$ 5 and 6", "$$x\n\ny$$", "$$$$", "grants of $5 and $6", "\\$$x"]) {
    assert.deepEqual(formulas(readProse(written)), [], written);
  }
});

test("braces that are no attributes stay text, and nothing is printed", (context) => {
  const printed = mock.method(console, "error", () => {});
  context.after(() => printed.mock.restore());
  for (const written of ["A set {foo}", "{foo}", "Titles of {BERT}", "a {b} c {d}", "{x, y}"]) {
    assert.equal(words(readText(written)), written);
    const [block] = readProse(written);
    assert.ok(block?.type === "paragraph" && !block.attributes);
    assert.equal(words(block.children), written);
  }
  assert.equal(words(readText("A set {.foo}")), "A set {.foo}");
  assert.equal(words(readText("(a link){.foo}")), "(a link){.foo}");
  assert.equal(printed.mock.callCount(), 0);
});

test("attributes belong to what they stand behind", () => {
  assert.deepEqual(readText("[a](b){.c download} **d**{.e}"), [
    {
      type: "link",
      url: "b",
      attributes: { class: "c", download: "" },
      children: [{ type: "text", value: "a" }],
    },
    { type: "text", value: " " },
    {
      type: "span",
      attributes: { class: "e" },
      children: [{ type: "strong", children: [{ type: "text", value: "d" }] }],
    },
  ]);
  const [block] = readProse("A paragraph {.lead #top}");
  assert.deepEqual(block, {
    type: "paragraph",
    attributes: { class: "lead", id: "top" },
    children: [{ type: "text", value: "A paragraph" }],
  });
});

test("they may be several, in quotes, behind a picture, code or a heading, and on a line of their own", () => {
  assert.deepEqual(readText('![a](b){width=59% title="two words"}{.c} `d`{#e}'), [
    { type: "image", url: "b", alt: "a", attributes: { width: "59%", class: "c" }, title: "two words" },
    { type: "text", value: " " },
    { type: "code", value: "d" },
  ]);
  const [heading, list, code, paragraph] = readProse(
    "# A {.b}\n\n- c {.d}\n\n```js {.e}\nf\n```\n\ng\n{#h .i_j}",
  );
  assert.ok(heading?.type === "heading" && list?.type === "list" && code?.type === "code");
  assert.deepEqual([heading.attributes, code.language], [{ class: "b" }, "js"]);
  assert.deepEqual(paragraph, {
    type: "paragraph",
    attributes: { id: "h", class: "i_j" },
    children: [{ type: "text", value: "g" }],
  });
  for (const written of ["[a](b) {.c}", "a {.b} c", "\\{.a}"]) {
    assert.ok(words(readText(written)).includes("{"), written);
  }
});

test("only what says that it is an address becomes a link", () => {
  for (const text of [
    "B.Sc. and M.Sc.",
    "README.md",
    "ASP.NET",
    "Booking.com",
    "e.g.this",
    "node.js/express",
    "//x.org",
  ]) {
    assert.deepEqual(readText(text), [{ type: "text", value: text }]);
  }
  for (const [text, url] of [
    ["www.cmu.edu/~ada", "https://www.cmu.edu/~ada"],
    ["http://cmu.edu", "http://cmu.edu"],
    ["ada@cmu.edu", "mailto:ada@cmu.edu"],
  ] as const) {
    const children = [{ type: "text", value: text }];
    assert.deepEqual(readText(`${text}, and`), [
      { type: "link", url, children },
      { type: "text", value: ", and" },
    ]);
  }
});

test("a link that holds nothing but a formula has a name for those who hear it", () => {
  assert.match(toHtml(readText("[$x^2$](https://x.org)")), /^<a href="https:\/\/x\.org" aria-label="x²">/);
  assert.doesNotMatch(toHtml(readText("[See $x^2$](https://x.org)")), /aria-label/);
});
