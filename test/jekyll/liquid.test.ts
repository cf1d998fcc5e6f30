import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compareDom } from "./compareDom.ts";
import { renderMarkdown } from "./renderMarkdown.ts";

test("Liquid is filled in as Jekyll does: its output, tags, filters, includes, site.* and page.*", () => {
  const folder = fileURLToPath(new URL("site", import.meta.url));
  const read = (name: string) => readFileSync(`${folder}/${name}`, "utf8");
  const html = renderMarkdown(read("index.md"), read("_config.yml"), folder);
  assert.equal(compareDom(html, read("index.html")), "");
});
