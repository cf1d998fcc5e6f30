/** Typst reads JSON that is 128 levels deep, and the entry around a text takes some of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readLatex } from "../../src/publications/latex/readLatex.ts";
import { htmlToBlocks, htmlToInlines } from "../../src/text/htmlNodes.ts";
import { readText } from "../../src/text/markdown.ts";

function levels(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(levels));
}

const nested = (open: string, close: string) => `${open.repeat(3000)}deep${close.repeat(3000)}`;

for (const [what, nodes] of Object.entries({
  "LaTeX's groups": () => readLatex(nested("{\\bf ", "}")),
  "LaTeX's commands": () => readLatex(nested("\\textbf{\\emph{", "}}")),
  "databases' tags": () => readLatex(nested("<i>", "</i>")),
  "an owner's tags": () => htmlToBlocks([{ type: "html", value: nested("<b><a href=x>", "</a></b>") }]),
  "tags in a line": () => htmlToInlines(readText(nested("<b>", "</b>"))),
})) {
  test(`${what} are no deeper than Typst reads`, () => {
    const read = nodes();
    assert.ok(levels(read) < 100, String(levels(read)));
    assert.match(JSON.stringify(read), /deep/);
  });
}
