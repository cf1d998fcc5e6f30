import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
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
    ["_includes/sections/awards.njk", "<ul", '<ul data-edit="section"', 'data-edit="section"'],
    ["_includes/parts/name.njk", "<h1", '<h1 data-edit="part"', 'data-edit="part"'],
    ["pages/index.njk", "{% for", "<!-- edited page -->{% for", "<!-- edited page -->"],
    ["assets/css/styles/classic.css", "@layer", ".edited-css { color: red; }\n@layer", "edited-css"],
    ["_includes/words/en.yaml", "in: In", "in: Within", "Within"],
    ["src/text/html.ts", 'highlight: "mark"', 'highlight: "b"', "<b>efficient"],
    [".eleventy.ts", "addPlugin(vitae)", 'addPlugin(vitae, { data: "nowhere" })', "there is no such folder"],
  ];
  for (const [file, piece, by, shown] of edits) {
    it(`shows a save in ${file}`, async () => {
      await site.edit(file, piece, by);
      await shows(shown);
    });
  }

  it("shows every save of code, also while a build is running", async () => {
    let [tag, call] = ["b", 'addPlugin(vitae, { data: "nowhere" })'];
    const say = async (next: string) => {
      await site.edit(".eleventy.ts", call, next);
      call = next;
    };
    for (const pause of [0, 60, 120, 180, 240, 300, 400]) {
      await site.edit("src/text/html.ts", `highlight: "${tag}"`, `highlight: "b${pause}"`);
      tag = `b${pause}`;
      await new Promise((done) => setTimeout(done, pause));
      await say(`addPlugin(vitae, { data: "nowhere${pause}" })`);
      await shows(`nowhere${pause}: error`);
      await say("addPlugin(vitae)");
      await shows(`<${tag}>efficient`);
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
