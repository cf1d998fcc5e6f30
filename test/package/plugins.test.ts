import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { SAMPLE_ASSETS } from "../support/sample.ts";
import { packTheme, temporaryFolder } from "./packed.ts";
import { makePluginBlog } from "./pluginBlog.ts";
import { build, DATA, dataIn, type Files } from "./site.ts";

const theme = packTheme();
const picture = join(process.cwd(), SAMPLE_ASSETS, "betty.jpg");

const ADA = '{ data: "people/ada", key: "ada", address: "/ada/", assets: "people/ada/assets" }';
const BEN = '{ data: "people/ben", key: "ben", address: "/team/ben/" }';
const add = (...calls: string[]) =>
  calls.map((call) => `eleventyConfig.addPlugin(vitae, ${call});`).join("\n  ");

const ABOUT = `I write [programs](https://example.org/notes.txt).

![Betty](./assets/betty.jpg)

<img src="./assets/betty.jpg" alt="Betty, as HTML">
`;
const PEOPLE: Files = {
  ...dataIn("people/ada", { ...DATA, "about.md": ABOUT }),
  ...dataIn("people/ben", {
    ...DATA,
    "profile.yaml": "name: Ben Ode\n",
    "site.yaml": "sections: [about, education]\n",
  }),
};

function blog(plugins: string, files: Files = {}): string {
  const folder = temporaryFolder("plugins");
  makePluginBlog(folder, theme, plugins, { ...PEOPLE, ...files });
  mkdirSync(join(folder, "people/ada/assets"));
  copyFileSync(picture, join(folder, "people/ada/assets/betty.jpg"));
  return folder;
}

/** What a build says that ends in an error; nothing must have been written. */
function refused(plugins: string, files: Files = {}): string {
  const folder = blog(plugins, files);
  let said = "";
  assert.throws(
    () => build(folder),
    (error: Error) => {
      said = error.message;
      return true;
    },
  );
  assert.ok(!existsSync(join(folder, "_site")), "something was written");
  return said;
}

describe("beside a blog's plugins", () => {
  let alone: Files;
  let joined: Files;
  before(() => {
    alone = build(blog(""));
    joined = build(blog(add(ADA, BEN)));
  });

  it("the blog does what its starter does", () => {
    assert.match(alone["about/index.html"] ?? "", /<picture>.*\.webp/s);
    assert.match(alone["blog/first/index.html"] ?? "", /color: teal/);
    assert.ok(!("blog/draft/index.html" in alone));
  });

  it("two CVs leave the blog as it was, byte for byte", () => {
    for (const [name, text] of Object.entries(alone)) assert.equal(joined[name], text, name);
    const added = Object.keys(joined).filter((name) => !(name in alone));
    assert.ok(
      added.every((name) => /^(?:ada|team\/ben)\//.test(name)),
      added.join(" "),
    );
  });

  it("every page keeps its own style sheet and structured data", () => {
    for (const name of ["ada/index.html", "team/ben/index.html", "ada/publications/notes1843/index.html"]) {
      assert.match(joined[name] ?? "", /<style>[^<]*@layer tokens,/, name);
      assert.doesNotMatch(joined[name] ?? "", /color: black|all pages/, name);
    }
    assert.match(joined["ada/index.html"] ?? "", /<script type="application\/ld\+json">\{/);
  });

  it("pictures are those that the theme makes", () => {
    const page = joined["ada/index.html"] ?? "";
    assert.match(
      page,
      /<picture><source type="image\/webp" srcset="\.\/assets\/pictures\/[^>]*><img [^>]*alt="Betty"/,
    );
    assert.match(page, /<img src="\.\/assets\/betty\.jpg" alt="Betty, as HTML">/);
  });

  it("nothing is left of what keeps the plugins away", () => {
    for (const [name, text] of Object.entries(joined)) assert.ok(!text.includes("eleventy:ignore"), name);
  });

  it("no layout of the blog frames a page of a CV, whatever its name", () => {
    for (const [name, text] of Object.entries(joined)) {
      if (!(name in alone)) assert.doesNotMatch(text, /of-the-blog|of the blog/, name);
    }
    assert.match(joined["ada/publications/index.html"] ?? "", /<p class="site-name">/);
  });

  it("a layout that is made for the CV replaces the theme's", () => {
    const layout =
      "---\nlayout: theme:layouts/page.njk\n---\n<b>{{ cv.profile.name }}</b>{{ content | safe }}\n";
    const files = build(
      blog(add(ADA), {
        "_includes/layouts/page.njk": layout,
        "content/content.11tydata.js": "export default {};",
      }),
    );
    assert.match(
      files["ada/publications/index.html"] ?? "",
      /<p class="site-name">[\s\S]*<b>Ada Lovelace<\/b>/,
    );
  });
});

describe("what cannot be is said, before anything is written", () => {
  it("data of the blog under the name of the CV", () => {
    assert.match(
      refused(add('{ data: "people/ada", address: "/ada/" }'), { "_data/cv.json": '{ "title": "CV" }' }),
      /_data\/cv\.json: error: templates find this file as `cv`, which is the name of the CV\n {2}→ rename it, or give the CV another name where you add the theme: `\{ key: "resume" \}`/,
    );
  });

  it("two CVs under one name", () => {
    assert.match(
      refused(add('{ data: "people/ada", address: "/ada/" }', '{ data: "people/ben", address: "/ben/" }')),
      /templates have other data under the name `cv`; give each CV a name of its own: \{ key: "ada" \}/,
    );
  });

  it("an option that there is not", () => {
    assert.match(
      refused(add('{ data: "people/ada", adress: "/ada/" }')),
      /unknown option `adress`; did you mean `address`\?/,
    );
    assert.match(
      refused(add('{ folder: "people/ada" }')),
      /unknown option `folder`; remove it, or use one of `data`, `key`, `address`, `assets`, `collections`/,
    );
  });

  it("a template that one in the place of the theme's includes in a loop, whatever its ending", () => {
    const outer = '{% for x in [1] %}{% include "parts/zz.html" %}{% endfor %}';
    const files = { "_includes/sections/education.njk": outer, "_includes/parts/zz.html": "ZZ{{ x\n" };
    assert.match(
      refused(add(ADA), files),
      /_includes\/parts\/zz\.html:1:\d+: error: this template does not parse/,
    );
  });

  it("a template in the place of one of the theme's that does not parse", () => {
    assert.match(
      refused(add(ADA), { "_includes/sections/education.njk": "<p>\n{% if section %}\n" }),
      /_includes\/sections\/education\.njk:2:17: error: this template does not parse: expected elif, else, or endif, got end of file/,
    );
  });
});
