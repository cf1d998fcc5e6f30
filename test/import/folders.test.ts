import assert from "node:assert/strict";
import test from "node:test";
import { importedFiles } from "./importedCv.ts";

const BIB = "@article{a, title = {Engines}, author = {Lovelace, Ada}, journal = {Memoirs}, year = {1843}}\n";
const YAML = "- title: Experience\n  type: time_table\n  contents:\n    - title: Analyst\n      year: 1842\n";
const RESUME =
  '{"basics": {"name": "Albert Einstein"}, "work": [{"name": "Patent office", "position": "Clerk"}]}';
const LOADS = 'jekyll_get_json:\n  - data: resume\n    json: "assets/json/resume.json"\n';
/** Files of an al-folio site, and whose CV its page shows. */
const SITES: [name: string, files: Record<string, string>, isResume: boolean][] = [
  ["the settings load nothing", {}, false],
  ["the settings load it", { "_config.yml": LOADS }, true],
  ["the page asks for it", { "_pages/cv.md": "---\nlayout: cv\ncv_format: jsonresume\n---\n" }, true],
  [
    "the page asks for the other",
    { "_config.yml": LOADS, "_pages/cv.md": "---\ncv_format: rendercv\n---\n" },
    false,
  ],
];

for (const [name, files, isResume] of SITES) {
  test(`of two CVs in an al-folio site the shown one is taken: ${name}`, async () => {
    const both = { "_data/cv.yml": YAML, "assets/json/resume.json": RESUME, ...files };
    const { cv, diagnostics } = await importedFiles(both);
    assert.deepEqual(diagnostics, []);
    assert.equal(cv.profile.name, isResume ? "Albert Einstein" : "Your Name");
    assert.equal(JSON.stringify(cv.sections).includes("Analyst"), !isResume);
  });
}

test("a slip in the CV that is not shown stops nothing", async () => {
  const { cv, diagnostics } = await importedFiles({ "_data/cv.yml": YAML, "assets/json/resume.json": "{" });
  assert.deepEqual(diagnostics, []);
  assert.match(JSON.stringify(cv.sections), /Analyst/);
});

for (const [what, head] of Object.entries({
  "a page": "---\nlayout: cv\n---\n",
  "a page without front matter": "",
})) {
  test(`${what} and the bibliographies beside it are one CV`, async () => {
    const page = `${head}# Ada Lovelace\n\n## Education\n\n\`1835\`\n**Home**\n`;
    const { files, cv } = await importedFiles({
      "index.md": page,
      "_bibliography/papers.bib": `---\n---\n${BIB}`,
    });
    assert.deepEqual(Object.keys(files), ["profile.yaml", "site.yaml", "education.yaml", "publications.bib"]);
    assert.equal(cv.profile.name, "Ada Lovelace");
    assert.equal(files["publications.bib"], BIB);
  });
}

test("a page by another name is found, beside files that are no CV", async () => {
  const files = {
    "README.md": "# A site\n",
    "package.json": "{}",
    "notes.md": "# Notes\n\nMilk.\n",
    "ada_lovelace_CV.md": "# Ada Lovelace\n\n## Education\n\n`1835`\n**Home**\n",
  };
  const { cv } = await importedFiles(files);
  assert.equal(cv.profile.name, "Ada Lovelace");
});

test("of a folder the one file that can be imported is, and several are named", async () => {
  const { cv } = await importedFiles({ "resume.json": RESUME, "package.json": "{}" });
  assert.equal(cv.profile.name, "Albert Einstein");
  const { diagnostics } = await importedFiles({ "resume.json": RESUME, "cv.yml": YAML });
  assert.equal(diagnostics[0]?.remedy, "name one of them: `cv.yml`, `resume.json`");
});

test("a year above several things is so many entries", async () => {
  const list =
    "- title: Awards\n  type: time_table\n  contents:\n    - year: 1843\n      items: [A medal, A prize]\n";
  const { files } = await importedFiles({ "cv.yml": list }, "cv.yml");
  assert.equal(
    files["awards.yaml"]?.replace(/^#.*\n/, ""),
    "- title: A medal\n  date: 1843\n\n- title: A prize\n  date: 1843\n",
  );
});
