import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { readCv } from "../../src/record/readCv.ts";
import { buildSite, dataFolder } from "../support/buildSite.ts";
import { copyFork } from "../support/sample.ts";
import { buildFork, type WrittenSite } from "../support/writeSite.ts";

describe("a menu", () => {
  let site: WrittenSite;
  before(async () => {
    const fork = await mkdtemp(join(tmpdir(), "vitae-menu-"));
    copyFork(fork);
    await mkdir(join(fork, ".cache"));
    await symlink(resolve("node_modules"), join(fork, "node_modules"), "dir");
    const settings = join(fork, "_data/site.yaml");
    const text = await readFile(settings, "utf8");
    const sections = text.replace("  - teaching\n", "  - { file: teaching, page: courses }\n");
    await writeFile(settings, `menu: [education, teaching, for-students]\n${sections}`);
    const page = "---\nlayout: layouts/page.njk\ntitle: For students\n---\nCome *and* see.\n";
    await writeFile(join(fork, "pages/for-students.md"), page);
    try {
      site = await buildFork(fork);
    } finally {
      await rm(fork, { recursive: true });
    }
  });
  after(() => site.remove());

  const menuOf = async (path: string) => {
    const { document } = parseHTML(await readFile(join(site.folder, path, "index.html"), "utf8"));
    const links = [...document.querySelectorAll("nav.menu a")];
    return links.map((link) => [
      link.textContent,
      link.getAttribute("href"),
      link.getAttribute("aria-current"),
    ]);
  };

  it("leads to sections on the CV, to their pages and to pages of one's own", async () => {
    assert.deepEqual(await menuOf(""), [
      ["Education", "#education", null],
      ["Teaching", "./courses/", null],
      ["For students", "./for-students/", null],
    ]);
  });

  it("stands on every page, and says on which one is", async () => {
    assert.deepEqual(await menuOf("for-students"), [
      ["Education", "../#education", null],
      ["Teaching", "../courses/", null],
      ["For students", "../for-students/", "page"],
    ]);
    assert.deepEqual((await menuOf("courses"))[1], ["Teaching", "../courses/", "page"]);
    assert.equal((await menuOf("publications/qiao2021pollux")).length, 3);
  });

  it("shows the title of a page of one's own as its heading", async () => {
    const { document } = parseHTML(await readFile(join(site.folder, "for-students/index.html"), "utf8"));
    assert.deepEqual(
      [...document.querySelectorAll("h1")].map(({ textContent }) => textContent),
      ["For students"],
    );
    assert.equal(document.title, "For students – Sang Choe");
  });
});

it("a name that is neither a section nor a page is an error; where pages are not known, none is", async () => {
  const folder = await dataFolder({ "site.yaml": "sections: [education]\nmenu: [eduction, frobnicate]\n" });
  try {
    const found = async (options: object) => {
      const { diagnostics } = await readCv(folder, { shown: "_data", ...options });
      return diagnostics
        .filter(({ code }) => code === "unknown-menu-item")
        .map(
          ({ file, line, column, message, remedy }) => `${file}:${line}:${column}: ${message}\n→ ${remedy}`,
        );
    };
    assert.deepEqual(await found({ ownPages: [{ name: "talks", title: "Talks", url: "/talks/" }] }), [
      "_data/site.yaml:2:8: the menu names `eduction`, which is neither a section nor a page of yours\n→ did you mean `education`?",
      "_data/site.yaml:2:18: the menu names `frobnicate`, which is neither a section nor a page of yours\n→ name one of `talks`, `education`, or make `pages/frobnicate.md` with a `title`",
    ]);
    assert.deepEqual(await found({}), []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("without `menu` the classic style has none, and the dossier has the names of the sections", async () => {
  const menuIn = (page = "") => parseHTML(page).document.querySelectorAll("nav a").length;
  const sections = "sections: [education, awards]\n";
  assert.equal(menuIn((await buildSite({ "site.yaml": sections }))["/"]), 0);
  assert.equal(menuIn((await buildSite({ "site.yaml": `style: dossier\n${sections}` }))["/"]), 2);
});
