import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { test } from "node:test";
import { notedChecksum, themeFiles } from "../../src/cli/themeFiles.ts";
import { enterFolder, runCli } from "./runCli.ts";

test("a file is copied with a note on what it was made from", async () => {
  enterFolder({});
  assert.deepEqual(await runCli(["eject", "parts/name"]), {
    said: "`_includes/parts/name.njk` now takes the place of the theme's. It can include what it replaces as `theme:parts/name.njk`.",
    code: 0,
  });
  assert.match(
    readFileSync("_includes/parts/name.njk", "utf8"),
    /^\{#- From eleventy-theme-vitae \d+\.\d+\.\d+, parts\/name\.njk, checksum [0-9a-f]{12} -#\}\n<h1[ >{]/,
  );
});

test("every file of the theme can be copied, and its note is read again", async () => {
  enterFolder({});
  const files = themeFiles();
  assert.equal((await runCli(["eject", ...files.map(({ name }) => name)])).code, 0);
  for (const { place } of files) assert.ok(notedChecksum(readFileSync(place, "utf8")), place);
});

test("a file is known by its place too, with its ending or without", async () => {
  for (const [wanted, place] of [
    ["pages/resume.json", "pages/resume.json.njk"],
    ["_includes/parts/foot.njk", "_includes/parts/foot.njk"],
    ["assets/css/print", "assets/css/print.css"],
    ["index", "pages/index.njk"],
  ] as const) {
    enterFolder({});
    assert.match((await runCli(["eject", wanted])).said, new RegExp(`^\`${place}\` now takes`), wanted);
  }
});

test("without a name all files are listed", async () => {
  const { said } = await runCli(["eject"]);
  for (const name of [
    "parts/foot.njk",
    "pages/index.njk",
    "css/print.css",
    "words/en.yaml",
    "pdf/style.typ",
  ]) {
    assert.ok(said.split("\n").includes(name), name);
  }
});

test("a file of the owner's is replaced with --force alone", async () => {
  enterFolder({ "_includes/parts/foot.njk": "Mine" });
  assert.deepEqual(await runCli(["eject", "foot"]), {
    said: "`_includes/parts/foot.njk` is there already. To begin again from the theme's, add --force.",
    code: 1,
  });
  assert.equal(readFileSync("_includes/parts/foot.njk", "utf8"), "Mine");
  assert.equal((await runCli(["eject", "foot", "--force"])).code, 0);
  assert.notEqual(readFileSync("_includes/parts/foot.njk", "utf8"), "Mine");
});

test("a name that the theme does not have, or has twice, is told with those it has", async () => {
  enterFolder({});
  assert.deepEqual(await runCli(["eject", "parts/foto.njk"]), {
    said: "The theme has no file `parts/foto.njk`. Did you mean `parts/foot.njk`?",
    code: 1,
  });
  assert.deepEqual(await runCli(["eject", "weather"]), {
    said: "The theme has no file `weather`. List them all: npx eleventy-theme-vitae eject",
    code: 1,
  });
  assert.deepEqual(await runCli(["eject", "education"]), {
    said: "`education` may be `pdf/sections/education.typ` or `sections/education.njk`: say which.",
    code: 1,
  });
});

test("nothing is written through a link in the file system", async () => {
  enterFolder({ "elsewhere/name.njk": "Theirs" });
  mkdirSync("_includes");
  symlinkSync("../elsewhere", "_includes/parts");
  assert.deepEqual(await runCli(["eject", "parts/name", "--force"]), {
    said: "`_includes/parts` is a link to elsewhere, and nothing is written through one.",
    code: 1,
  });
  assert.equal(readFileSync("elsewhere/name.njk", "utf8"), "Theirs");
});

test("in a fork there is nothing to copy", async () => {
  assert.deepEqual(await runCli(["eject", "parts/foot"]), {
    said: "This is a fork: `_includes/parts/foot.njk` is yours to change as it is.",
    code: 0,
  });
});
