import assert from "node:assert/strict";
import { test } from "node:test";
import { toHtml } from "../../src/text/html.ts";
import { readText } from "../../src/text/markdown.ts";
import { withoutLinks } from "../../src/text/nodes.ts";

test("what links say stays, at any depth", () => {
  const text = readText("a [b *c*](https://example.org) **[d](https://example.org)**");
  assert.equal(toHtml(withoutLinks(text)), "a b <em>c</em> <strong>d</strong>");
});
