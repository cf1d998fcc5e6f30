import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { renderJekyllPage } from "../../src/jekyll/readJekyll.ts";
import { source } from "../../src/problems/source.ts";
import { readColors } from "../../src/style/colors.ts";
import { growsTooFast } from "../support/growth.ts";

const folder = mkdtempSync(join(tmpdir(), "vitae-hostile-"));
after(() => rmSync(folder, { recursive: true }));
const colors = readColors({});

/** What a page is answered with: its HTML, and the codes of what is said about it. */
function answer(text: string): { html: string; said: string[] } {
  const page = { source: source("pages/a.md", text), frontMatter: {}, text, offset: 0, path: "a.md" };
  const site = {
    config: {},
    input: join(folder, "pages"),
    includes: join(folder, "_includes"),
    data: folder,
  };
  const { page: rendered, diagnostics } = renderJekyllPage(page, site, { colors });
  return { html: rendered.html, said: diagnostics.map(({ code }) => code) };
}

const characters = [..."[]()<>|`_*$&!\\{}:#-+=~^\"'./ \t\na1;,%?@é"];
/** Characters, pairs that mean something together, and longer pieces that open what they never close. */
const pieces = [
  ...characters,
  ...`*a¦_a¦\`a¦[a¦](¦![¦[_¦[*¦<a¦</¦<!¦&a¦&#¦\\[¦\\\`¦{:¦{{¦$a¦$$¦~~¦"'¦"a¦'a¦: ¦- ¦+ ¦> ¦|a¦a|`.split("¦"),
  ...`||¦|\n¦* ¦- a\n¦> a\n¦a\n\n¦a\n-¦~\n¦a\\\n¦  \n¦a b¦[a](¦[a](b "¦[a][¦[a]: b\n¦[^a]`.split("¦"),
  ...`[^a]: b\n¦<!--¦<a b="¦<p></p>x¦{: .a}¦{::comment}¦~~~a\n¦|a|\n¦a|b\n¦**a¦*a ¦a\n---\n`.split("¦"),
  ...`[[a]](b)¦- a\n\n¦a\n: b\n¦{{ a }}¦<i></i>¦<b style='color:red'>a</b> `.split("¦"),
];

test("eight times as much of anything costs no more than about eight times as much", async () => {
  const slow = [];
  for (const piece of pieces) {
    const run = (size: number) => answer(piece.repeat(Math.floor(size / piece.length)));
    if (await growsTooFast(run, [4_000, 32_000], 12_500)) slow.push(piece);
  }
  assert.deepEqual(slow, []);
});

test("a megabyte of anything is refused, with a message", () => {
  for (const character of characters) {
    assert.deepEqual(
      answer(character.repeat(1_000_000)).said.at(-1),
      "page-too-long",
      JSON.stringify(character),
    );
  }
});

test("what is nested deeper than anyone nests it is refused, with a message", () => {
  for (const piece of ["> ", "+ ", "1. ", "<b>", "<div>\n", '<div markdown="1">', "<i>*"]) {
    assert.deepEqual(answer(piece.repeat(2_000)).said, ["page-too-long"], piece);
  }
  assert.deepEqual(answer(`${"> ".repeat(50)}a`).said, []);
});

test("Liquid without an end, and what a page has no business to read, are refused", () => {
  for (const [name, text] of Object.entries({
    "pages/again.md": "{% include_relative again.md %}",
    "_includes/again.html": "{% include again.html %}",
    "secret.txt": "secret",
  })) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const loop = "{% for i in (1..9999) %}";
  for (const endless of [
    "{% for i in (1..999999999) %}a{% endfor %}",
    `${loop}${loop}${loop}a${"{% endfor %}".repeat(3)}`,
    '{% assign a = "abc" %}{% for i in (1..99) %}{% assign a = a | append: a %}{% endfor %}',
    "{% include again.html %}",
    "{% include_relative again.md %}",
  ]) {
    assert.deepEqual(answer(endless).said, ["liquid-endless"], endless);
  }
  for (const outside of [
    "include ../secret.txt",
    "include_relative ../secret.txt",
    "include_relative /etc/passwd",
  ]) {
    const { html, said } = answer(`{% ${outside} %}`);
    assert.deepEqual(said, ["liquid-no-include"], outside);
    assert.doesNotMatch(html, /^<p>secret|root:/);
  }
});

test("a page says everything once, and no more than a hundred things, however much is wrong", () => {
  const { html, said } = answer('<b onclick="x()">a</b>\n\n'.repeat(5_000));
  assert.deepEqual(said, ["html-event-handler"]);
  assert.doesNotMatch(html, /onclick/);
  const pictures = Array.from({ length: 1_000 }, (_, index) => `![a](https://example.org/${index}.png)`);
  assert.equal(answer(pictures.join("\n")).said.length, 100);
});
