import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { test } from "node:test";
import { readCv } from "../../src/record/readCv.ts";
import { dataFolder } from "../support/buildSite.ts";
import { readPdf } from "../support/readPdf.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";
import { pdfOf } from "./pdfOf.ts";

test("a displayed formula stands between the lines around it, alone or within a paragraph", async () => {
  const folder = await dataFolder({
    "site.yaml": "sections: [background]\n",
    "background.md": "Before\n\n$$\\zeta$$\n\nOf course\n$$\\xi$$\nfollows.\n",
  });
  const { cv } = await readCv(folder, { assets: SAMPLE_ASSETS });
  await rm(folder, { recursive: true });
  const { pdf, diagnostics } = await pdfOf(cv, {}, { templates: "_includes/pdf" });
  assert.deepEqual(diagnostics, []);
  const { pages } = await readPdf(pdf ?? new Uint8Array());
  assert.match(pages.join("\n").normalize("NFKC").replace(/\s+/g, " "), /Before ζ Of course ξ follows\./);
});
