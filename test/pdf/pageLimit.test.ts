import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { text } from "../outputs/exampleCv.ts";
import { awards, cvWith, inFolder, papers, pdfOf } from "./pdfOf.ts";

const many = awards(...Array.from({ length: 44 }, (_, index) => `Award ${index + 1}`));

test("a PDF over its pages says by how much, and which entries stand past the limit", async () => {
  await inFolder(async (root) => {
    await mkdir(join(root, "_data"));
    await writeFile(join(root, "_data/site.yaml"), "pdfs:\n  - file: ./assets/resume.pdf\n    maxPages: 1\n");
    const { pages, diagnostics } = await pdfOf(
      cvWith({ profile: { nativeName: undefined }, sections: [many, papers({ title: text("On paper") })] }),
      { maxPages: 1, written: ["pdfs", 0] },
      { root },
    );
    assert.equal(pages, 2);
    assert.equal(
      formatDiagnostics(diagnostics),
      [
        "_data/site.yaml:3:15: error: the PDF has 2 pages where `maxPages` allows 1; it is too long by 7.7 cm, and past the limit stand “Awards: Award 37”, “Awards: Award 38”, “Awards: Award 39”, “Awards: Award 40”, “Awards: Award 41”, “Awards: Award 42”, “Awards: Award 43”, “Awards: Award 44”, “Papers: On paper”",
        "  3 |     maxPages: 1",
        "    |               ^",
        "  → leave out sections or entries, set a `limit` for a section, or allow more pages",
        "",
        "1 error",
      ].join("\n"),
    );
  });
});

test("a PDF within its pages says nothing", async () => {
  assert.deepEqual((await pdfOf(cvWith({ sections: [many] }), { maxPages: 2 })).diagnostics, []);
});
