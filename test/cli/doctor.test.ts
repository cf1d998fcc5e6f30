import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { themeVersion } from "../../src/themePath.ts";
import { CONFIG, DATA, dataIn, writeFiles } from "../package/site.ts";
import { SiteCopy } from "../support/siteCopy.ts";
import { enterFolder, enterSite, runCli } from "./runCli.ts";

const HEAD = `This is a site with eleventy-theme-vitae ${themeVersion()}, on Node ${process.versions.node}.\n`;

test("a site in order has no problems, and says what it replaces", async () => {
  enterSite({
    "pages/index.md": "Mine",
    "_includes/parts/foot.njk": "Mine",
    "assets/css/of-this-test.css": "h1 { color: teal }",
  });
  assert.deepEqual(await runCli(["doctor"]), {
    said: `${HEAD}
It replaces of the theme:
  _includes/parts/foot.njk
  pages/index.md

No problems.`,
    code: 0,
  });
});

test("an override that was made from an older version is told with what to compare it to", async () => {
  enterSite();
  await runCli(["eject", "parts/foot"]);
  assert.equal((await runCli(["doctor"])).code, 0);
  const place = "_includes/parts/foot.njk";
  const text = readFileSync(place, "utf8");
  const current = /checksum (\w+)/.exec(text)?.[1];
  writeFileSync(place, text.replace(/checksum \w+/, "checksum 0123456789ab"));
  const { said, code } = await runCli(["doctor"]);
  assert.equal(
    said,
    `${HEAD}
It replaces of the theme:
  _includes/parts/foot.njk

_includes/parts/foot.njk: warning: this was made from an older version of the theme's \`parts/foot.njk\`
  → compare it with \`node_modules/eleventy-theme-vitae/_includes/parts/foot.njk\`, take over what you like, and write \`checksum ${current}\` at its head

1 warning`,
  );
  assert.equal(code, 1);
});

test("data that is not in `_data` is asked for, and where nobody answers its place is said", async () => {
  enterSite(dataIn("people/ada"));
  renameSync("_data", "elsewhere");
  const { said } = await runCli(["doctor"]);
  assert.match(
    said,
    /^_data: error: there is no such folder\n {2}→ say where the data lies with `--data`, or begin/m,
  );
  writeFiles(".", { "_data/menu.yaml": "- a\n" });
  assert.match((await runCli(["doctor"])).said, /^_data: error: there is no data of a CV in this folder/m);
  const asked = await runCli(["doctor"], ["people/ada"]);
  assert.match(asked.said, /^In which folder is the data of the CV\? \[_data\] people\/ada\n/);
  assert.match(asked.said, /No problems\.$/);
  assert.equal((await runCli(["doctor", "--data", "people/ada"])).code, 0);
});

test("problems of the set-up are told, each with its remedy, and those of the data", async () => {
  enterFolder({
    ".eleventy.js": "module.exports = () => {};",
    ...dataIn("_data", {
      ...DATA,
      "education.yaml": "- instituton: Home\n",
      "meta.json": "{}",
      "talks.md": "None yet",
    }),
  });
  assert.deepEqual(await runCli(["doctor"]), {
    said: `${HEAD}
It replaces nothing of the theme.

package.json: error: Eleventy is not installed
  → npm install @11ty/eleventy

.eleventy.js: error: this does not add the theme
  → import it and add it: \`eleventyConfig.addPlugin(vitae)\`

_data/meta.json: error: Eleventy itself reads this file: a slip in it ends \`--serve\`
  → put it elsewhere, unless a template of yours needs it

_data/education.yaml:1:3: error: unknown field \`instituton\`
  1 | - instituton: Home
    |   ^^^^^^^^^^
  → did you mean \`institution\`?

_data/talks.md: warning: no section of \`site.yaml\` names this file, so it is not shown
  → add \`- talks\` to \`sections\` in \`site.yaml\`, or delete the file

4 errors, 1 warning`,
    code: 1,
  });
});

test("templates that do not parse are told, each with its place", async () => {
  enterSite({
    "_includes/sections/education.njk": "<p>\n{% foor entry in section.entries %}</p>\n",
    "pages/talks.njk": "---\ntitle: Talks\n---\n{% if cv %}\nTalks\n",
  });
  const { said, code } = await runCli(["doctor"]);
  assert.match(
    said,
    /^_includes\/sections\/education\.njk:2:4: error: this template does not parse: unknown block tag: foor\n[^→]+→ did you mean `for`\?$/m,
  );
  assert.match(
    said,
    /^pages\/talks\.njk:5:6: error: .+ expected elif, else, or endif, got end of file\n[^→]+→ close what is open/m,
  );
  assert.equal(code, 1);
});

test("a newer Eleventy is none of doctor's business, by whichever name its configuration goes", async () => {
  enterSite({ "eleventy.config.js": "" });
  renameSync("eleventy.config.js", "buildawesome.config.js");
  writeFileSync("buildawesome.config.js", CONFIG);
  const { said } = await runCli(["doctor"]);
  assert.match(said, /No problems\.$/);
});

test("an empty folder is told what it lacks", async () => {
  enterFolder({});
  const { said } = await runCli(["doctor"]);
  assert.match(
    said,
    /^eleventy\.config\.js: error: there is no such file\n {2}→ write one: `npx eleventy-theme-vitae init --force`$/m,
  );
  assert.match(said, /^_data: error: there is no such folder$/m);
});

test("a fork is in order", async () => {
  const fork = await SiteCopy.make();
  try {
    const program = ["--import", "tsx", "src/cli/main.ts", "doctor"];
    const said = execFileSync(process.execPath, program, { cwd: fork.folder, encoding: "utf8" });
    assert.match(said, /^This is a fork of eleventy-theme-vitae[\s\S]*No problems\.\n$/);
  } finally {
    await fork.remove();
  }
});
