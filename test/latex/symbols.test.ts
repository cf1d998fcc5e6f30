import assert from "node:assert/strict";
import { test } from "node:test";
import { latex2unicode } from "unicode2latex";
import written from "../../src/publications/latex/symbols.json" with { type: "json" };
import { symbol } from "../../src/publications/latex/symbols.ts";

const table: Record<string, string | { text?: string; math?: string }> = latex2unicode;

test("the symbols that were written are those of unicode2latex: `npm run symbols`", () => {
  const commands = Object.keys(table).filter((latex) => /^\\(?:[a-zA-Z]+|[^a-zA-Z])$/u.test(latex));
  assert.deepEqual(Object.keys(written).sort(), commands.map((latex) => latex.slice(1)).sort());
  for (const [command, text] of Object.entries(written)) {
    const printed = table[`\\${command}`];
    const meant = typeof printed === "object" ? (printed.text ?? printed.math) : printed;
    assert.equal(text, meant?.normalize("NFC"), command);
  }
});

test("what the table says otherwise than a page should is said for it", () => {
  for (const [command, text] of [
    ["mu", "μ"],
    ["-", ""],
    ["qquad", " "],
    ["quotedblbase", "„"],
    ["bullet", "•"],
    ["constructor", undefined],
  ] as const) {
    assert.equal(symbol(command), text, command);
  }
});
