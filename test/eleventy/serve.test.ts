import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readPdf } from "../support/readPdf.ts";
import { SiteCopy, waitFor } from "../support/siteCopy.ts";

describe("while serving", () => {
  let site: SiteCopy;
  let address: string;
  const shows = (text: string) => waitFor(address, (page) => page.includes(text), text);
  const hides = (text: string) =>
    waitFor(address, (page) => page !== "" && !page.includes(text), `no ${text}`);

  before(async () => {
    site = await SiteCopy.make();
    // The first build meets a mistake, which must not keep the server from starting.
    await site.edit("_data/education.yaml", "area: Mathematics", "are: Mathematics");
    // With a file `hold`, a build goes on until that is gone.
    await site.edit(
      ".eleventy.ts",
      "addPlugin(vitae);",
      `addPlugin(vitae);
  eleventyConfig.on("eleventy.before", async () => {
    const { existsSync } = await import("node:fs");
    if (existsSync("hold")) console.log("held");
    while (existsSync("hold")) await new Promise((done) => setTimeout(done, 10));
  });`,
    );
    address = await site.serve();
  });
  after(() => site.remove());

  it("starts with a mistake in the data, shows it on the page, and recovers with the next good save", async () => {
    const page = await shows("did you mean");
    assert.match(page, /_data\/education\.yaml:21:3: error: unknown field `are`/);
    assert.match(page, /Electrical Engineering/, "entries without a mistake are shown all the same");
    await site.edit("_data/education.yaml", "are: Mathematics", "area: Mathematics");
    await hides("did you mean");
  });

  const edits: [file: string, piece: string, by: string, shown: string][] = [
    ["_data/education.yaml", "Electrical", "Electronic", "Electronic Engineering"],
    ["_data/background.md", "second year", "third year", "third year"],
    ["_data/publications.bib", "Pollux:", "Castor:", "Castor:"],
    ["_data/site.yaml", "Awards & honors", "Prizes", "Prizes"],
    ["_includes/sections/general.njk", "<ul", '<ul data-edit="section"', 'data-edit="section"'],
    ["_includes/parts/name.njk", "<h1", '<h1 data-edit="part"', 'data-edit="part"'],
    ["pages/index.njk", "{% for", "<!-- edited page -->{% for", "<!-- edited page -->"],
    ["assets/css/styles/classic.css", "@layer", "h1 { --edited-css: 1; }\n@layer", "--edited-css"],
    ["_includes/words/en.yaml", "in: In", "in: Within", "Within"],
    ["src/text/html.ts", 'highlight: "mark"', 'highlight: "b"', "<b>efficient"],
    [".eleventy.ts", "addPlugin(vitae)", 'addPlugin(vitae, { data: "nowhere" })', "there is no such folder"],
  ];
  for (const [file, piece, by, shown] of edits) {
    it(`shows a save in ${file}`, async () => {
      await site.rests();
      await site.edit(file, piece, by);
      await shows(shown);
    });
  }

  const renamed: typeof edits = [
    [".eleventy.ts", 'addPlugin(vitae, { data: "nowhere" })', "addPlugin(vitae)", "Electronic Engineering"],
    ["_data/education.yaml", "Electronic", "Electrical", "Electrical Engineering"],
    ["_includes/sections/general.njk", 'data-edit="section"', 'data-edit="moved"', 'data-edit="moved"'],
    ["pages/index.njk", "edited page", "moved page", "<!-- moved page -->"],
    ["assets/css/styles/classic.css", "--edited-css", "--moved-css", "--moved-css"],
  ];
  for (const [file, piece, by, shown] of renamed) {
    it(`shows a save in ${file} by an editor that puts a new file in its place`, async () => {
      await site.rests();
      await site.replace(file, piece, by);
      await shows(shown);
    });
  }

  it("shows a new page, and a new file of data once a section names it", async () => {
    await site.rests();
    // Of a folder that is new, the watcher may miss a file that comes in the same moment.
    await site.write("pages/new.njk", "---\npermalink: /new/\n---\nNew: {{ cv.profile.name }}");
    await waitFor(`${address}new/`, (page) => page.includes("New: "), "the new page");
    await site.write("_data/talks.yaml", "- name: A new talk\n");
    await site.edit("_data/site.yaml", "- teaching", "- talks\n  - teaching");
    await shows("A new talk");
  });

  it("publishes a language that `site.yaml` comes to name, and shows a save of its words", async () => {
    await site.rests();
    await site.edit("_data/site.yaml", "language: en", "languages: [en, ko]");
    const shows = (text: string) => waitFor(`${address}ko/`, (page) => page.includes(text), text);
    await shows('<html lang="ko">');
    await site.write("_data/background.ko.md", "박사과정 학생이다.\n");
    await shows("박사과정 학생이다.");
    await site.edit("pages/index.njk", "moved page", "page in all languages");
    await shows("<!-- page in all languages -->");
    await site.edit("_data/site.yaml", "languages: [en, ko]", "language: en");
    await site.edit("pages/index.njk", "page in all languages", "moved page");
    await waitFor(address, (page) => !page.includes("hreflang"), "no other language");
  });

  it("shows with the next save that a file is gone: of data, a template", async () => {
    await site.rests();
    await site.delete("_data/talks.yaml");
    await site.edit("_data/background.md", "third", "third");
    await shows("there is no data file for the section `talks`");
    await site.edit("_data/site.yaml", "- talks\n  - teaching", "- teaching");
    await hides("there is no data file");
    await site.write("_includes/parts/extra.njk", "{% foor %}");
    await shows("_includes/parts/extra.njk:1:4");
    await site.delete("_includes/parts/extra.njk");
    await site.edit("_data/background.md", "third", "third");
    await hides("_includes/parts/extra.njk:1:4");
  });

  it("sets PDFs after the page, and says on the page what is wrong with them", async () => {
    const pdf = `${address}assets/resume.pdf`;
    const before = await waitFor(pdf, (bytes) => bytes.startsWith("%PDF"), "a PDF");
    await site.edit("_data/education.yaml", "Electrical", "Hydraulic");
    await shows("Hydraulic Engineering");
    await waitFor(pdf, (bytes) => bytes.startsWith("%PDF") && bytes !== before, "the PDF of this save");
    const bytes = await readFile(join(site.folder, "_site/assets/resume.pdf"));
    assert.match((await readPdf(bytes)).text, /Hydraulic Engineering/);
    await site.edit("_data/education.yaml", "Hydraulic", "Electrical \u{13000}");
    await shows("no font of the PDF has");
    await site.edit("_data/education.yaml", "Electrical \u{13000}", "Electrical");
    await hides("no font of the PDF has");
  });

  it("shows the last of many saves, and one in each of many files", async () => {
    for (let count = 1; count < 30; count++) {
      await site.edit(
        "_data/education.yaml",
        `Electrical${"!".repeat(count - 1)}`,
        `Electrical${"!".repeat(count)}`,
      );
    }
    await shows(`Electrical${"!".repeat(29)} Engineering`);
    await Promise.all([
      site.edit("_data/education.yaml", "!".repeat(29), ""),
      site.edit("_includes/sections/general.njk", "moved", "together"),
      site.edit("pages/index.njk", "moved page", "page together"),
      site.edit("assets/css/styles/classic.css", "--moved-css", "--css-together"),
    ]);
    for (const text of [
      "Electrical Engineering",
      'data-edit="together"',
      "<!-- page together -->",
      "--css-together",
    ]) {
      await shows(text);
    }
  });

  it("shows a save that comes while a build is running", async () => {
    for (const [file, piece, by, shown] of [
      ["_data/education.yaml", "Electrical", "Magnetic", "Magnetic Engineering"],
      ["_includes/sections/general.njk", "together", "meanwhile", 'data-edit="meanwhile"'],
      ["pages/index.njk", "page together", "page meanwhile", "<!-- page meanwhile -->"],
      ["assets/css/styles/classic.css", "--css-together", "--css-meanwhile", "--css-meanwhile"],
    ] as const) {
      // What was saved in the midst of a build has Eleventy build once more, which must not be the build that is held.
      await site.rests();
      await site.says("held", async () => {
        await site.write("hold", "");
        await site.edit("_data/background.md", "third", "third");
      });
      await site.says(file, () => site.edit(file, piece, by));
      await site.delete("hold");
      await shows(shown);
    }
  });

  it("stays up through broken YAML, a template that does not parse, and a section without its file", async () => {
    await site.edit("_data/awards.yaml", "- title", "- title: [");
    await shows("_data/awards.yaml:2");
    await site.edit("_data/awards.yaml", "- title: [", "- title");
    await hides("_data/awards.yaml:2");
    await site.edit("_includes/parts/name.njk", "<h1", "{% if %}<h1");
    await site.edit("_data/site.yaml", "- teaching", "- teachin");
    await site.edit("_includes/parts/name.njk", "{% if %}<h1", "<h1");
    await shows("there is no data file for the section `teachin`");
    assert.ok(site.isServing, site.log);
  });
});
