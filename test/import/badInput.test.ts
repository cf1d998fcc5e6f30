import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { importedText } from "./importedCv.ts";

const FORMATS =
  "a Markdown page, a JSON Resume, a RenderCV file, a `.bib`, or the folder of an al-folio site; a list in CSL needs no import: save it as `_data/publications.yaml`";

/** A file that cannot be imported, and what is said of it. */
const CASES: [file: string, text: string, said: string][] = [
  [
    "index.md",
    "---\nlayout: cv\ntitle: Vision: a survey\n---\n# Ada\n",
    `index.md:3:8: error: a colon followed by a space inside a value reads as a second key
  3 | title: Vision: a survey
    |        ^
  → put the value in quotes: \`title: "Vision: a survey"\``,
  ],
  [
    "index.md",
    "---\ntitle: Ada\n# Ada\n",
    `index.md:1:1: error: the front matter that begins here is never closed
  1 | ---
    | ^^^
  → put \`---\` behind it`,
  ],
  [
    "resume.json",
    '{\n  "basics": { "name": "Ada" }\n  "work": []\n}\n',
    `resume.json:3:3: error: this is not valid JSON: missing , between flow map items
  3 |   "work": []
    |   ^
  → compare with the entries above it; values with \`:\`, \`#\` or quotes in them go in quotes`,
  ],
  [
    "resume.json",
    '{\n\t"basics": {\n\t\t"name": "Ada"\n',
    `resume.json:2:12: error: a quote or bracket is opened here and never closed
  2 |  "basics": {
    |            ^
  → close it, or quote the value`,
  ],
  [
    "_publications/2009-paper.md",
    "---\ntitle: A paper\ncollection: publications\nvenue: Journal 1\n---\nAbout it.\n",
    `_publications/2009-paper.md: error: this page is about one publication or event and no CV
  → name the page that is the CV, or a \`.bib\` file with all publications`,
  ],
  [
    "cv.yaml",
    "cv:\n\tname: Ada\n",
    `cv.yaml:2:1: error: this line is indented with a tab, which YAML does not allow
  2 | \tname: Ada
    | ^
  → use spaces instead`,
  ],
  [
    "other.yaml",
    "colour: blue\n",
    `other.yaml: error: this is none of the formats that can be imported
  → name ${FORMATS}`,
  ],
  [
    "notes.txt",
    "\nMilk, bread.\n",
    `notes.txt: error: this is none of the formats that can be imported
  → name ${FORMATS}`,
  ],
  [
    "empty.json",
    "",
    `empty.json: error: this file is empty
  → name ${FORMATS}`,
  ],
  [
    "papers.bib",
    "No entry here.\n",
    `papers.bib: error: no entry of this bibliography can be read
  → an entry begins like \`@article{newton1687, title = {…},\``,
  ],
];

for (const [file, text, said] of CASES) {
  test(`what is said of ${file}: ${said.split("\n")[0]}`, async () => {
    const { files, diagnostics } = await importedText(file, text);
    assert.equal(formatDiagnostics(diagnostics), `${said}\n\n1 error`);
    assert.deepEqual(files, {});
  });
}
