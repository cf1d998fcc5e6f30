import assert from "node:assert/strict";
import { test } from "node:test";
import { frontMatterDefaults, jekyllUrl } from "../../src/jekyll/jekyllSite.ts";

const url = (path: string, frontMatter = {}, config = {}) => jekyllUrl({ path, frontMatter }, config);

test("a page keeps the address that it has with Jekyll", () => {
  assert.equal(url("index.md"), "/");
  assert.equal(url("talks/index.md"), "/talks/");
  assert.equal(url("about.md"), "/about.html");
  assert.equal(url("talks/2020.list.md"), "/talks/2020.list.html");
  assert.equal(url("about.md", {}, { permalink: "pretty" }), "/about/");
  assert.equal(url("about.md", {}, { permalink: "/:categories/:title/" }), "/about/");
  assert.equal(url("about.md", {}, { permalink: "date" }), "/about.html");
  assert.equal(url("about.md", { permalink: "/me/" }), "/me/");
  assert.equal(url("about.md", { permalink: "me.html" }), "/me.html");
  assert.equal(url("a/b.md", { permalink: "/:path/x/:basename:output_ext" }), "/a/x/b.html");
});

test("front matter that _config.yml gives to all pages, or to those of a folder, of which the nearer one counts", () => {
  const config = {
    defaults: [
      { scope: { path: "talks" }, values: { layout: "cv", lang: "fr" } },
      { scope: { path: "", type: "pages" }, values: { lang: "en", author: "Ada" } },
      { scope: { path: "", type: "posts" }, values: { author: "nobody" } },
      { scope: { path: "notes/*" }, values: { lang: "de" } },
      null,
    ],
  };
  assert.deepEqual(frontMatterDefaults(config, "index.md"), { lang: "en", author: "Ada" });
  assert.deepEqual(frontMatterDefaults(config, "talks/a.md"), { lang: "fr", author: "Ada", layout: "cv" });
  assert.deepEqual(frontMatterDefaults(config, "notes/a.md"), { lang: "de", author: "Ada" });
  assert.deepEqual(frontMatterDefaults({ defaults: "x" }, "a.md"), {});
});
