import assert from "node:assert/strict";
import { test } from "node:test";
import { jekyllUrl } from "../../src/jekyll/jekyllSite.ts";

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
});
