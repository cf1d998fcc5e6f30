import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { readPdf } from "../support/readPdf.ts";
import { installTheme, packTheme, temporaryFolder } from "./packed.ts";
import { build, CONFIG, dataIn, type Files, writeFiles } from "./site.ts";

/** One file of the owner's for each thing that can be replaced or extended. */
const OVERRIDES: Files = {
  "_includes/sections/education.njk": "<p>Schools: {{ section.entries.length }}</p>\n",
  "_includes/parts/name.njk": '{% include "theme:parts/name.njk" %}<p>Countess</p>\n',
  "_includes/parts/link.njk": `{% from "theme:parts/link.njk" import link as original with context %}
{% macro link(target) %}<b>{{ original(target) }}</b>{% endmacro %}
`,
  "_includes/pdf/sections/education.typ": "#let body(section) = [Schools: #section.entries.len()]\n",
  "_includes/pdf/sections/publications.typ": `#import "/theme/sections/publications.typ" as original
#let body(section) = [Papers of mine. #original.body(section)]
`,
  "_includes/parts/head-end.njk": '<meta name="verification" content="1">\n',
  "_includes/layouts/cv.njk":
    '---\nlayout: theme:layouts/cv.njk\n---\n<div class="mine">{{ content | safe }}</div>\n',
  "_includes/words/en.yaml": "contactCard: a card\n",
  "assets/css/own.css": ":root { --vitae-measure: 50rem }",
  "assets/css/tokens.css": "@layer tokens { :root { --mine: 1 } }",
  "pages/resume.json.md": "---\npermalink: /resume.json\n---\nNot *JSON*\n",
  "pages/publications.md": "What I wrote.\n",
  "pages/other.njk": "---\npermalink: cv.txt\n---\nMine",
  "pages/talks/first.md": "---\nlayout: layouts/cv.njk\ntitle: Talk\n---\nBy {{ cv.profile.name }}.\n",
  "assets/favicon.svg": "<svg></svg>",
  "public/robots.txt": "User-agent: *\nDisallow: /\n",
};

const folder = temporaryFolder("override");

describe("a file of the owner's", () => {
  let files: Files;
  let page: string;

  before(() => {
    writeFiles(folder, {
      "package.json": '{ "type": "module" }',
      "eleventy.config.js": CONFIG,
      ...dataIn("_data"),
      ...OVERRIDES,
    });
    installTheme(folder, packTheme());
    files = build(folder);
    page = files["index.html"] ?? "";
  });

  it("replaces a section's template of the same name", () => {
    assert.match(page, /<p>Schools: 1<\/p>/);
  });

  it("replaces a part in every template that includes it, and can build on the theme's", () => {
    assert.match(page, /<h1>Ada Lovelace<\/h1>\s*<p>Countess<\/p>/);
  });

  it("replaces a part that other parts import, and can build on the theme's", () => {
    assert.match(page, /<b>\s*<a href="https:\/\/github\.com\/ada"/);
  });

  it("replaces a layout, and can build on the theme's", () => {
    assert.match(page, /<h1>Ada Lovelace<\/h1>[\s\S]*<div class="mine">/);
  });

  it("replaces a section of the PDF, and can build on the theme's", async () => {
    const { text } = await readPdf(readFileSync(join(folder, "_site/assets/resume.pdf")));
    assert.match(text, /Schools: 1/);
    assert.match(text, /Papers of mine\. .*Sketch of the Analytical Engine/);
  });

  it("adds to the head of every page", () => {
    for (const name of ["index.html", "404.html"]) {
      assert.match(files[name] ?? "", /<meta name="verification" content="1">\s*<\/head>/);
    }
  });

  it("sets a token of the style, by coming last and outside all layers", () => {
    assert.match(page, /:root \{ --vitae-measure: 50rem \}\s*<\/style>/);
  });

  it("replaces a style sheet, which is not published as a file", () => {
    assert.match(page, /--mine: ?1/);
    assert.doesNotMatch(page, /--vitae-leading: ?1\.5/);
    assert.ok(Object.keys(files).every((name) => !name.endsWith(".css")));
  });

  it("replaces a word and leaves the others", () => {
    assert.match(page, />a card<\/a>/);
    assert.match(page, />plain text<\/a>/);
  });

  it("replaces the list of all publications, and leaves the papers' pages", () => {
    const own = files["publications/index.html"] ?? "";
    assert.match(own, /<h1>Publications<\/h1>\s*<p>What I wrote\.<\/p>/);
    assert.doesNotMatch(own, /class="publication/);
    assert.match(files["publications/notes1843/index.html"] ?? "", /citation_title/);
  });

  it("replaces a page of the same name, in any language of templates", () => {
    assert.match(files["resume.json"] ?? "", /<p>Not <em>JSON<\/em><\/p>/);
  });

  it("replaces a page by being published at its address, as a page or as a file", () => {
    assert.equal(files["cv.txt"], "Mine");
    assert.equal(files["robots.txt"], "User-agent: *\nDisallow: /\n");
    assert.equal(files["assets/favicon.svg"], "<svg></svg>");
  });

  it("is a page with the theme's layout and the record, at any depth", () => {
    const talk = files["talks/first/index.html"] ?? "";
    assert.match(talk, /<p>By Ada Lovelace\.<\/p>/);
    assert.match(talk, /href="\.\.\/\.\.\/assets\/favicon\.svg"/);
  });

  it("is a style, once `site.yaml` names it", () => {
    const site = readFileSync(join(folder, "_data/site.yaml"), "utf8").replace(/^style:.*$/m, "");
    writeFiles(folder, {
      "_data/site.yaml": `style: mine\n${site}`,
      "assets/css/styles/mine.css": "h1 { --style: mine }",
    });
    assert.match(build(folder)["index.html"] ?? "", /--style: ?mine/);
  });
});
