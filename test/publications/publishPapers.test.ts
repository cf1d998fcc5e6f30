import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { publishPapers } from "../../src/eleventy/publish.ts";

test("a paper is copied beside its page, and again only when it has changed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vitae-papers-"));
  try {
    const pdf = join(folder, "draft.pdf");
    const target = join(folder, "publications/a/a.pdf");
    const publish = () => publishPapers([{ slug: "a", pdf }, { slug: "b" }], folder);
    await writeFile(pdf, "one");
    await publish();
    assert.equal(await readFile(target, "utf8"), "one");

    await utimes(folder, 1, 1);
    const { ctimeMs } = await stat(target);
    await publish();
    assert.equal((await stat(target)).ctimeMs, ctimeMs, "not copied again");

    await writeFile(pdf, "two");
    await utimes(pdf, 1_000_000_000, 1_000_000_000);
    await publish();
    assert.equal(await readFile(target, "utf8"), "two", "of the same size, and older");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("where no paper is left, neither are the lists of all; what this build or the owner has written stays", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vitae-papers-"));
  try {
    await mkdir(join(folder, "publications"));
    const lists = [
      "publications.bib",
      "publications.json",
      "feed.xml",
      "publications/index.html",
      "index.html",
    ];
    for (const file of lists) await writeFile(join(folder, file), file);
    await publishPapers([{ slug: "a" }], folder);
    await publishPapers([], folder);
    for (const file of lists)
      assert.ok(existsSync(join(folder, file)), `${file}, of a site that never had a paper`);
    await mkdir(join(folder, "publications/a"));
    for (const file of ["index.html", "a.bib", "a.ris"])
      await writeFile(join(folder, "publications/a", file), file);
    await publishPapers([], folder, (path) => path === "feed.xml");
    assert.deepEqual(
      lists.filter((file) => existsSync(join(folder, file))),
      ["feed.xml", "index.html"],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("what was published of a paper that is gone or hidden now is taken away, and nothing of the owner's", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vitae-papers-"));
  try {
    const write = async (path: string) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), path);
    };
    for (const file of ["index.html", "a.bib", "a.ris", "a.pdf"]) await write(`publications/a/${file}`);
    for (const file of ["index.html", "b.bib", "b.ris", "b.pdf", "notes.txt"])
      await write(`publications/b/${file}`);
    for (const file of ["index.html", "c.pdf"]) await write(`publications/c/${file}`);
    for (const file of ["index.html", "kept.bib", "kept.ris", "kept.pdf"])
      await write(`publications/kept/${file}`);
    await write("publications/index.html");
    await publishPapers([{ slug: "kept" }], folder, (path) => path === "publications/a/a.pdf");
    const left = await readdir(join(folder, "publications"), { recursive: true });
    assert.deepEqual(left.filter((name) => /\./.test(name)).sort(), [
      "a/a.pdf",
      "b/notes.txt",
      "c/c.pdf",
      "c/index.html",
      "index.html",
      "kept/index.html",
      "kept/kept.bib",
      "kept/kept.ris",
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
