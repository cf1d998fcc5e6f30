import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { readCv } from "../../src/record/readCv.ts";
import { SiteCopy } from "../support/siteCopy.ts";

const DATA = [
  "background.md",
  "education.yaml",
  "experience.yaml",
  "profile.yaml",
  "publications.bib",
  "site.yaml",
];

/** A fresh fork, and the program in it. */
async function fork() {
  const copy = await SiteCopy.make();
  after(() => copy.remove());
  const run = (...args: string[]) => {
    const { stdout, status } = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
      cwd: copy.folder,
      encoding: "utf8",
    });
    return { said: stdout, code: status };
  };
  return { folder: copy.folder, run };
}

test("init puts a CV in the place of the sample, of which nothing is left", async () => {
  const { folder, run } = await fork();
  const { said, code } = run("init", "--name", "Ada Lovelace", "--email", "ada@example.org");
  assert.equal(
    said,
    `wrote _data/profile.yaml
wrote _data/site.yaml
wrote _data/background.md
wrote _data/education.yaml
wrote _data/experience.yaml
wrote _data/publications.bib
took away _data/miscellaneous.md, which was the sample's
took away _data/awards.yaml, which was the sample's
took away _data/teaching.yaml, which was the sample's
took away assets/betty.jpg, which was the sample's
took away public/jrh/segredario/game.html, which was the sample's

Next: npx eleventy --serve
Then write your CV into \`_data\`. The page follows every save.
`,
  );
  assert.equal(code, 0);
  assert.deepEqual(readdirSync(join(folder, "_data")).sort(), DATA);
  const { cv, diagnostics } = await readCv(join(folder, "_data"), { assets: join(folder, "assets") });
  assert.deepEqual([cv.profile.name, diagnostics], ["Ada Lovelace", []]);
  assert.match(readFileSync(join(folder, "_data/site.yaml"), "utf8"), /\$schema=\.\.\/schemas\/site\.json/);
});

test("what the owner has changed stays, and what it names", async () => {
  const { folder, run } = await fork();
  const mine = "![Betty](./assets/betty.jpg)\n";
  writeFileSync(join(folder, "_data/background.md"), mine);
  writeFileSync(join(folder, "_data/awards.yaml"), "- title: Mine\n");
  const { said, code } = run("init", "--name", "Ada", "--email", "ada@example.org");
  assert.match(said, /\n`_data\/background\.md` was there and is as it was\.\n/);
  assert.equal(code, 0);
  assert.equal(readFileSync(join(folder, "_data/background.md"), "utf8"), mine);
  assert.ok(existsSync(join(folder, "_data/awards.yaml")));
  assert.ok(!existsSync(join(folder, "_data/teaching.yaml")));
  assert.ok(existsSync(join(folder, "assets/betty.jpg")));
});

test("import needs no --force for the sample's files, also through init", async () => {
  for (const args of [
    ["import", "me.json"],
    ["init", "--import", "me.json"],
  ]) {
    const { folder, run } = await fork();
    const awards = [{ title: "Enchantress of Number", awarder: "Babbage" }];
    writeFileSync(join(folder, "me.json"), JSON.stringify({ basics: { name: "Ada Lovelace" }, awards }));
    const { said, code } = run(...args);
    assert.equal(code, 0, said);
    assert.deepEqual(readdirSync(join(folder, "_data")).sort(), ["awards.yaml", "profile.yaml", "site.yaml"]);
    assert.ok(!existsSync(join(folder, "assets/betty.jpg")));
    const { diagnostics } = await readCv(join(folder, "_data"), { assets: join(folder, "assets") });
    assert.deepEqual(diagnostics, []);
  }
});

test("import keeps a file that was changed, and all others with it", async () => {
  const { folder, run } = await fork();
  writeFileSync(join(folder, "me.json"), JSON.stringify({ basics: { name: "Ada Lovelace" } }));
  writeFileSync(join(folder, "_data/profile.yaml"), "name: Me\n");
  const { said, code } = run("import", "me.json");
  assert.match(said, /_data\/profile\.yaml: error: this file is there already, so nothing is written/);
  assert.equal(code, 1);
  assert.ok(existsSync(join(folder, "_data/teaching.yaml")));
});

test("a list of publications takes the place of the sample's, whatever it is written in", async () => {
  const { folder, run } = await fork();
  writeFileSync(
    join(folder, "resume.json"),
    JSON.stringify({ basics: { name: "Ada" }, publications: [{ name: "Notes" }] }),
  );
  const { said, code } = run("import", "resume.json");
  assert.equal(code, 0, said);
  assert.deepEqual(
    readdirSync(join(folder, "_data")).filter((name) => name.startsWith("publications")),
    ["publications.yaml"],
  );
  assert.ok(existsSync(join(folder, "_data/site.yaml")));
});
