import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { enterFolder, runCli } from "./runCli.ts";

const PAGE = `---
layout: cv
---
# Ada Lovelace

## Awards

\`1843\`
**Enchantress of Number**, *Charles Babbage*

<script></script>
`;

test("a page becomes data files, and what it loses is said", async () => {
  enterFolder({ "index.md": PAGE });
  assert.deepEqual(await runCli(["import", "index.md"]), {
    said: `Written:
  _data/profile.yaml
  _data/site.yaml
  _data/awards.yaml

What to look at:

Scripts, frames and drawings are left out:
  index.md:11: <script>`,
    code: 0,
  });
  assert.equal(
    readFileSync("_data/awards.yaml", "utf8"),
    `# yaml-language-server: $schema=../node_modules/eleventy-theme-vitae/schemas/awards.json
- title: Enchantress of Number
  awarder: Charles Babbage
  date: 1843
`,
  );
});

test("nothing is written over, unless that is asked for", async () => {
  enterFolder({ "index.md": PAGE, "_data/profile.yaml": "name: Ada\n" });
  assert.deepEqual(await runCli(["import", "index.md"]), {
    said: `_data/profile.yaml: error: this file is there already, so nothing is written
  → add \`--force\` to write over it, or name another folder: \`--to imported\`

1 error`,
    code: 1,
  });
  assert.deepEqual(readdirSync("_data"), ["profile.yaml"]);
  assert.equal((await runCli(["import", "index.md", "--force"])).code, 0);
  assert.match(readFileSync("_data/profile.yaml", "utf8"), /name: Ada Lovelace/);
});

test("no second file of one section is written, and nothing besides", async () => {
  enterFolder({ "index.md": PAGE, "_data/awards.md": "Many.\n" });
  assert.deepEqual(await runCli(["import", "index.md", "--force"]), {
    said: `_data/awards.md: error: beside this file, \`awards.yaml\` would be a second one of the same section, so nothing is written
  → rename or delete it first, or name another folder: \`--to imported\`

1 error`,
    code: 1,
  });
  assert.deepEqual(readdirSync("_data"), ["awards.md"]);
});

test("a list of publications joins a CV that is there", async () => {
  const bib =
    "@article{a,\n  title = {T},\n  author = {Ada Lovelace},\n  journal = {J},\n  year = {1843}\n}\n";
  enterFolder({
    "papers.bib": bib,
    "_data/profile.yaml": "name: Ada\n",
    "_data/site.yaml": "sections: []\n",
  });
  assert.deepEqual(await runCli(["import", "papers.bib"]), {
    said: `Written:
  _data/publications.bib

Name the new files in \`sections\` of your \`site.yaml\`, where they are not there yet.`,
    code: 0,
  });
  assert.equal(readFileSync("_data/publications.bib", "utf8"), bib);
});

test("on an error nothing is written", async () => {
  enterFolder({ "resume.json": '{ "basics": {' });
  assert.equal((await runCli(["import", "resume.json"])).code, 1);
  assert.deepEqual(readdirSync("."), ["resume.json"]);
  assert.equal((await runCli(["import"])).code, 1);
  assert.equal((await runCli(["import", "nothing.md"])).code, 1);
});
