import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { readCv } from "../../src/record/readCv.ts";
import { buildSite, dataFolder } from "../support/buildSite.ts";
import { copyFork, SAMPLE_ASSETS } from "../support/sample.ts";
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
    await writeFile(
      settings,
      `menu: [education, teaching, for-students, office-hours, what-i-read]\n${sections}`,
    );
    const own = {
      "for-students": "---\ntitle: For students\n---\nCome *and* see.\n",
      "office-hours": "# Office *hours* in May\n\nOn Tuesdays.\n",
      "what-i-read": "Much.\n\n## Of late\n",
      bare: "---\nlayout: false\n---\nNothing *around* it.\n",
      robot: "---\npermalink: /robot.txt\n---\nNothing here either.\n",
    };
    for (const [name, text] of Object.entries(own)) await writeFile(join(fork, `pages/${name}.md`), text);
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
      ["Office hours in May", "./office-hours/", null],
      ["What i read", "./what-i-read/", null],
    ]);
  });

  it("stands on every page, and says on which one is", async () => {
    assert.deepEqual(await menuOf("for-students"), [
      ["Education", "../#education", null],
      ["Teaching", "../courses/", null],
      ["For students", "../for-students/", "page"],
      ["Office hours in May", "../office-hours/", null],
      ["What i read", "../what-i-read/", null],
    ]);
    assert.deepEqual((await menuOf("courses"))[1], ["Teaching", "../courses/", "page"]);
    assert.equal((await menuOf("publications/qiao2021pollux")).length, 5);
  });

  it("shows a page of one's own, of which nothing is needed but Markdown, as its own with its title as its heading", async () => {
    const titles = {
      "for-students": "For students",
      "office-hours": "Office hours in May",
      "what-i-read": "What i read",
    };
    for (const [name, title] of Object.entries(titles)) {
      const page = await readFile(join(site.folder, name, "index.html"), "utf8");
      const { document } = parseHTML(page);
      assert.deepEqual(
        [...document.querySelectorAll("h1")].map(({ textContent }) => textContent),
        [title],
      );
      assert.equal(document.title, `${title} – Sang Choe`);
      assert.match(page, /^<!doctype html>.*--vitae-background/s);
    }
  });

  it("leaves a page alone that asks for no layout, or is no page", async () => {
    const read = (path: string) => readFile(join(site.folder, path), "utf8");
    assert.equal(await read("bare/index.html"), "<p>Nothing <em>around</em> it.</p>\n");
    assert.equal(await read("robot.txt"), "<p>Nothing here either.</p>\n");
  });
});

it("a name that is neither a section nor a page is an error; where pages are not known, none is", async () => {
  const folder = await dataFolder({ "site.yaml": "sections: [education]\nmenu: [eduction, frobnicate]\n" });
  try {
    const found = async (options: object) => {
      const { diagnostics } = await readCv(folder, { assets: SAMPLE_ASSETS, shown: "_data", ...options });
      return diagnostics
        .filter(({ code }) => code === "unknown-menu-item")
        .map(
          ({ file, line, column, message, remedy }) => `${file}:${line}:${column}: ${message}\n→ ${remedy}`,
        );
    };
    assert.deepEqual(await found({ ownPages: [{ name: "talks", title: "Talks", url: "/talks/" }] }), [
      "_data/site.yaml:2:8: unknown menu-item `eduction`\n→ did you mean `education`?",
      "_data/site.yaml:2:18: unknown menu-item `frobnicate`\n→ remove it, or use one of `talks`, `education`",
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
