import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compareDom } from "./compareDom.ts";
import { differences } from "./differences.ts";
import { renderMarkdown } from "./renderMarkdown.ts";
import { runJekyll } from "./runJekyll.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const page = (text: string) => `---\nlayout: cv\nrender_with_liquid: false\n---\n${text}`;

test("what is kept of Jekyll's for each page of ours is what Jekyll makes of it", () => {
  const names = readdirSync(here("pages")).filter((name) => name.endsWith(".md"));
  const read = (name: string) => readFileSync(here(`pages/${name}`), "utf8");
  const made = runJekyll(Object.fromEntries(names.map((name) => [name, page(read(name))])));
  for (const name of names) {
    assert.equal(compareDom(read(name.replace(/md$/, "html")), made.get(name) ?? ""), "", name);
  }
});

test("so is what is said of Jekyll where it is read otherwise", () => {
  const made = runJekyll(
    Object.fromEntries(differences.map(({ markdown }, i) => [`${i}.md`, page(markdown)])),
  );
  for (const [i, { what, jekyll }] of differences.entries()) {
    assert.equal(compareDom(jekyll, made.get(`${i}.md`) ?? ""), "", what);
  }
});

test("a site with Liquid, includes and data has the DOM that Jekyll gives it", () => {
  const folder = here("site");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = Object.fromEntries(
    names
      .filter((name) => /\.(?:md|yml|html)$/.test(name) && name !== "index.html")
      .map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]),
  );
  const expected = runJekyll(files, ["index.md"]).get("index.md") ?? "";
  assert.equal(
    compareDom(renderMarkdown(files["index.md"] ?? "", files["_config.yml"], folder), expected),
    "",
  );
  assert.equal(
    compareDom(readFileSync(`${folder}/index.html`, "utf8"), expected),
    "",
    "what is kept of Jekyll's",
  );
});

/** Real pages of other people's lie beside the repository, where there are any. */
const corpus = here("../../../shared/corpus/markdown-cv");

test("so have real CVs", { skip: existsSync(corpus) ? false : "there is no ../shared/corpus" }, () => {
  const owners = readdirSync(corpus).filter((owner) => existsSync(`${corpus}/${owner}/index.md`));
  for (const owner of owners) {
    const [text = "", config = ""] = ["index.md", "_config.yml"].map((name) =>
      readFileSync(`${corpus}/${owner}/${name}`, "utf8"),
    );
    // Plugins and themes that their owners use are not installed.
    const plain = config.replace(
      /^(?:plugins|gems|theme|remote_theme|exclude|include)\s*:.*(?:\n[ \t-].*)*/gm,
      "",
    );
    const made = runJekyll({ "index.md": text, "_config.yml": plain }).get("index.md") ?? "";
    assert.equal(compareDom(renderMarkdown(text, plain), made), "", owner);
  }
});
