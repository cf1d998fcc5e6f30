/** What version 0.1 read as the kind `general` under names that are kinds of their own now is read for ever, and says the same. */
import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { readCv } from "../../src/record/readCv.ts";
import { facesBuilder, textOf } from "../outputs/buildFaces.ts";
import { dataFolder } from "../support/buildSite.ts";
import { readPdf } from "../support/readPdf.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";

const NAMES = "grants talks supervision service skills languages projects media references news".split(" ");

/** Entries with all fields that the kind had, and with few; what they say begins with the name of the file. */
const entries = (name: string) => `- name: ${name} A
  role: ${name} role
  roles: [${name} first, ${name} second]
  organization: "[${name} organization](https://example.org/${name})"
  type: ${name} type
  level: ${name} level
  keywords: [${name} one, ${name} two]
  date: May 2021
  location: ${name} place
  url: https://example.org
  summary: ${name} summary
  highlights: [${name} highlight]
  links: [{ label: ${name} link, url: "mailto:${name}@example.org" }]
- { name: ${name} B, organization: ${name} alone, startDate: 2019, endDate: 2020 }
- { name: ${name} C, keywords: [${name} last] }
`;

/** The words of a CV with such files, where it names their kinds and where it does not, on the page, in its PDF and its text. */
async function wordsWith(kind: string): Promise<string[][]> {
  const sections = NAMES.map((name) => `  - { file: ${name}${kind} }\n`);
  const others = ["awards", "education", "experience", "teaching"].map((name) => [`${name}.yaml`, undefined]);
  const folder = await dataFolder({
    ...Object.fromEntries(others),
    ...{ "background.md": undefined, "miscellaneous.md": undefined, "publications.bib": undefined },
    "site.yaml": `url: https://example.org\nsections:\n${sections.join("")}`,
    ...Object.fromEntries(NAMES.map((name) => [`${name}.yaml`, entries(name)])),
  });
  try {
    assert.deepEqual((await readCv(folder, { assets: SAMPLE_ASSETS })).diagnostics, []);
    const faces = await (await facesBuilder(folder))();
    const { document } = parseHTML(textOf(faces, "/"));
    const { text } = await readPdf(faces.get("/assets/resume.pdf") as Uint8Array);
    return [
      document.querySelector("main")?.innerHTML.replace(/<[^>]*>/g, " ") ?? "",
      text,
      textOf(faces, "/cv.txt"),
    ].map(ownWords);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The owner's words in any order, without heads of pages: a kind has its own order, and its own names for what they are. */
function ownWords(text: string): string[] {
  const body = text.replace(/Sang Choe(\s·\s\w+)?\s+\d\s*\/\s*\d/g, " ");
  const said = body.replace(/\b(Type|Level|Keywords): /g, "").match(/[\p{L}\d@]+/gu) ?? [];
  return said.sort();
}

test("every word of such files is on the page, in the PDF and in the text, and there is no message", async () => {
  const [page, pdf, text] = await wordsWith("");
  const [pageBefore, pdfBefore, textBefore] = await wordsWith(", kind: general");
  assert.ok((page?.length ?? 0) > 300);
  assert.deepEqual(page, pageBefore);
  assert.deepEqual(pdf, pdfBefore);
  assert.deepEqual(text, textBefore);
});
