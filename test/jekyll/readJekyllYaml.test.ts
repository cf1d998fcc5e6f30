import assert from "node:assert/strict";
import { test } from "node:test";
import { readJekyllYaml } from "../../src/jekyll/jekyllSite.ts";
import { source } from "../../src/problems/source.ts";

test("settings are read as Ruby reads them", () => {
  const text = "a: yes\nb: Off\nc: N\nd: y\ne: 2021-03-04\nf: 'yes'\ng: ~\ni: TRUE\n";
  const { value, diagnostics } = readJekyllYaml(source("_config.yml", text));
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(value, {
    a: true,
    b: false,
    c: "N",
    d: "y",
    e: "2021-03-04",
    f: "yes",
    g: null,
    i: true,
  });
});

test("an empty file says nothing, a list is no settings", () => {
  assert.deepEqual(readJekyllYaml(source("_config.yml", "# nothing\n")), { value: {}, diagnostics: [] });
  const [problem] = readJekyllYaml(source("_config.yml", "- a\n")).diagnostics;
  assert.equal(problem?.message, "these are no settings");
});
