import assert from "node:assert/strict";
import test from "node:test";
import { growsTooFast } from "../support/growth.ts";
import { importedText } from "./importedCv.ts";

/** What slows patterns down that look back and forth: each is all that stands below three headings. */
const PIECES = [
  "[",
  "a@",
  "{{",
  "{% ",
  "`",
  "| ",
  ", ",
  "\\",
  " ",
  "\n",
  "*a* ",
  "[a](b) ",
  "a, B. ",
  "`2020` ",
  "- a\n",
];
const HEADINGS = ["# A\n\n", "\n\n## Work\n\n`2020`\n", "\n\n## Publications\n\n"];

for (const piece of PIECES) {
  test(`a page of ${JSON.stringify(piece)} takes time as it is long`, async () => {
    const page = (length: number) =>
      HEADINGS.map((heading) => `${heading}${piece.repeat(length / piece.length)} x`).join("");
    const run = (length: number) => importedText("index.md", page(length));
    assert.equal(await growsTooFast(run, [4000, 32_000]), false);
  });
}

for (const piece of [
  "<!-- a -->\n",
  "<i></i>\n",
  "<script></script>\n",
  "<b><i></i></b> ",
  "<a href='a'></a>\n",
]) {
  test(`a page of ${JSON.stringify(piece)} without a word takes time as it is long`, async () => {
    const run = (pieces: number) => importedText("index.md", `# A\n\n${piece.repeat(pieces)}`);
    assert.equal(await growsTooFast(run, [500, 4000]), false);
  });
}

for (const [name, text] of Object.entries({
  "deep.md": `# A\n\n## B\n\n${"<b>".repeat(9000)}`,
  "deep.yaml": `cv:\n  name: A\n  sections:\n    b: ["${"<i>".repeat(9000)}"]\n`,
  "many.md": `# A\n\n## B\n\n${"<b>a</b> ".repeat(20_000)}`,
})) {
  test(`${name} is read or refused with a message`, async () => {
    const { diagnostics, files } = await importedText(name, text);
    if (diagnostics.length === 0) assert.ok(Object.keys(files).length > 0);
    else assert.equal(diagnostics[0]?.message, "this is longer, or nested deeper, than anyone writes a CV");
  });
}
