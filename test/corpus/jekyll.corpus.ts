import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readJekyllYaml, splitFrontMatter } from "../../src/jekyll/jekyllSite.ts";
import { renderJekyllPage } from "../../src/jekyll/readJekyll.ts";
import { source } from "../../src/problems/source.ts";
import { readColors } from "../../src/style/colors.ts";
import { compareDom, idsAndLinks } from "../jekyll/compareDom.ts";
import { renderMarkdown } from "../jekyll/renderMarkdown.ts";

/** The corpus is real pages of other people's, and therefore not in the repository. */
const shared = new URL("../../../shared/", import.meta.url);

interface Example {
  name: string;
  page: URL;
  html: URL;
  config: URL;
}

function examples(): Example[] {
  if (!existsSync(new URL("corpus/kramdown", shared))) {
    throw new Error("The corpus is missing: it belongs beside the repository, as `../shared/corpus`.");
  }
  const features = new URL("corpus/kramdown/", shared);
  const cvs = new URL("corpus/markdown-cv/", shared);
  const folders = readdirSync(cvs).filter((name) => existsSync(new URL(`${name}/index.md`, cvs)));
  return [
    ...readdirSync(features)
      .filter((name) => name.endsWith(".md"))
      .map((name) => ({
        name,
        page: new URL(name, features),
        html: new URL(name.replace(/md$/, "html"), features),
        config: new URL("_config.yml", features),
      })),
    ...[...folders.map((name) => new URL(`${name}/`, cvs)), new URL("seed/", shared)].map((folder) => ({
      name: folder.pathname.split("/").at(-2) ?? "",
      page: new URL("index.md", folder),
      html: new URL("content.html", folder),
      config: new URL("_config.yml", folder),
    })),
  ];
}

const read = (file: URL) => readFileSync(file, "utf8");

for (const { name, page, html, config } of examples()) {
  test(`${name}: the DOM is Jekyll's, with all attributes`, () => {
    assert.equal(compareDom(renderMarkdown(read(page), read(config)), read(html)), "");
  });

  test(`${name}: once cleaned, its elements, ids, links and text are still Jekyll's`, () => {
    const { page: split, diagnostics } = splitFrontMatter(source("pages/index.md", read(page)), "index.md");
    const site = {
      config: readJekyllYaml(source("_config.yml", read(config))).value,
      input: ".",
      includes: ".",
      data: ".",
    };
    const rendered = renderJekyllPage(split, site, { colors: readColors({}) });
    const errors = [...diagnostics, ...rendered.diagnostics].filter(({ severity }) => severity === "error");
    assert.deepEqual(errors, []);
    assert.equal(compareDom(rendered.page.html, read(html), idsAndLinks), "");
    assert.doesNotMatch(rendered.page.html, /\son\w+=|javascript:|<script/i);
  });
}
