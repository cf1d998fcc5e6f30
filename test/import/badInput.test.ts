import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDiagnostics } from "../../src/diagnostics/formatDiagnostics.ts";
import { importedText } from "./importedCv.ts";

const FORMATS =
  "a Markdown page, a JSON Resume, a RenderCV file, a list of publications (BibTeX or CSL), or the folder of an al-folio site";

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
  → put a line \`---\` behind its last \`key: value\``,
  ],
  [
    "resume.json",
    '{\n  "basics": {\n    "name": "Ada",\n  }\n}\n',
    `resume.json:4:3: error: a name in double quotes is expected here
  4 |   }
    |   ^
  → write \`"name": "value"\`, and no comma behind the last one`,
  ],
  [
    "resume.json",
    '{\n  "basics": { "name": "Ada" }\n  "work": []\n}\n',
    `resume.json:3:3: error: a comma is missing before this
  3 |   "work": []
    |   ^^^^^^
  → put \`,\` behind the value above it`,
  ],
  [
    "resume.json",
    '{\n  "basics": {\n    "name": "Ada"\n',
    `resume.json:3:17: error: a \`{\` is never closed
  3 |     "name": "Ada"
    |                 ^
  → put \`}\` where the group ends`,
  ],
  [
    "cv.yaml",
    "cv:\n\tname: Ada\n",
    `cv.yaml:2:1: error: this line is indented with a tab, which YAML does not allow
  2 | \tname: Ada
    | ^
  → indent with two spaces instead`,
  ],
  [
    "other.yaml",
    "colour: blue\n",
    `other.yaml:1:1: error: this is none of the formats that can be imported
  1 | colour: blue
    | ^^^^^^^^^^^^
  → name ${FORMATS}`,
  ],
  [
    "notes.txt",
    "\nMilk, bread.\n",
    `notes.txt:2:1: error: this is none of the formats that can be imported
  2 | Milk, bread.
    | ^^^^^^^^^^^^
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
    `papers.bib:1:1: error: there is no entry in this bibliography
  1 | No entry here.
    | ^
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
