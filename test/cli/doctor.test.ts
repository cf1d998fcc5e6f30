import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { eleventyProblem, nodeProblem } from "../../src/cli/setUp.ts";
import { themeVersion } from "../../src/themePath.ts";
import { CONFIG, DATA, dataIn, writeFiles } from "../package/site.ts";
import { SiteCopy } from "../support/siteCopy.ts";
import { enterFolder, enterSite, runCli } from "./runCli.ts";

const HEAD = `This is a site with eleventy-theme-vitae ${themeVersion()}, on Node ${process.versions.node}.\n`;

test("a site in order has no problems, and says what it replaces", async () => {
  enterSite({
    "pages/index.md": "Mine",
    "_includes/parts/foot.njk": "Mine",
    "assets/css/own.css": "h1 { color: teal }",
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

\`_includes/parts/foot.njk\` was made from an older version of the theme's \`parts/foot.njk\`.
  → compare it with \`node_modules/eleventy-theme-vitae/_includes/parts/foot.njk\`, take over what you like, and write \`checksum ${current}\` at its head`,
  );
  assert.equal(code, 1);
});

test("files that nothing uses are told: templates, and data that no section names", async () => {
  enterSite({
    "_includes/sections/educaton.njk": "Slip",
    "_includes/mine/box.njk": "Unused",
    "_includes/mine/used.njk": "Used",
    "_includes/words/de.yaml": "and: und\n",
    "pages/talks.njk": '{% include "mine/used.njk" %}',
    "_data/talks.md": "None yet",
  });
  assert.deepEqual((await runCli(["doctor"])).said.split("\n\n").slice(2), [
    "`_includes/mine/box.njk` is used by nothing: the theme has no file of this name, and nothing of yours mentions it.\n  → include it where it belongs, or delete it",
    "`_includes/sections/educaton.njk` is used by nothing: the theme has no file of this name, and nothing of yours mentions it.\n  → rename it to `_includes/sections/education.njk` if it should take the place of that one",
    "`_data/talks.md`: no section of `site.yaml` names this file, so it is not shown.\n  → add `- talks` to `sections` in `site.yaml`, or delete the file",
  ]);
});

test("layouts that data of pages, of folders, of the site or its configuration name are used", async () => {
  const names = ["page", "folder", "data", "computed", "config", "elsewhere"];
  enterSite({
    ...Object.fromEntries(
      names.map((name) => [`_includes/layouts/${name}-layout.njk`, "{{ content | safe }}"]),
    ),
    "pages/talk.md": "Talk",
    "pages/talk.11tydata.js": 'export default { layout: "layouts/page-layout.njk" };',
    "pages/notes/notes.json": '{ "layout": "layouts/folder-layout.njk" }',
    "posts/first.md": "---\nlayout: layouts/elsewhere-layout.njk\n---\nFirst",
    "_data/layout.js": 'export default "layouts/data-layout.njk";',
    "_data/eleventyComputed.js": "export default { layout: () => 'layouts/computed-layout.njk' };",
    "eleventy.config.js": `${CONFIG}// layouts/config-layout.njk`,
  });
  const { said } = await runCli(["doctor"]);
  assert.doesNotMatch(said, /is used by nothing/);
});

test("data that is not in `_data` is asked for, and where nobody answers its place is said", async () => {
  enterSite(dataIn("people/ada"));
  renameSync("_data", "elsewhere");
  const { said } = await runCli(["doctor"]);
  assert.match(
    said,
    /There is no folder `_data`\.\n {2}→ say where the data lies with `--data elsewhere` or `--data people\/ada`, or begin/,
  );
  writeFiles(".", { "_data/menu.yaml": "- a\n" });
  assert.match((await runCli(["doctor"])).said, /There is no data of a CV in `_data`\./);
  const asked = await runCli(["doctor"], ["people/ada"]);
  assert.match(asked.said, /^In which folder is the data of the CV\? \[elsewhere\] people\/ada\n/);
  assert.match(asked.said, /No problems\.$/);
  assert.equal((await runCli(["doctor", "--data", "people/ada"])).code, 0);
});

test("problems of the set-up are told, each with its remedy", async () => {
  const folder = enterFolder({
    ".eleventy.js": "module.exports = () => {};",
    "eleventy.config.js": CONFIG,
    ".git/HEAD": "ref: refs/heads/main\n",
    ".gitignore": "_site\n",
    ...dataIn("_data", {
      ...DATA,
      "education.yaml": `# yaml-language-server: $schema=../schemas/education.json\n- instituton: Home\n`,
      "meta.json": "{}",
    }),
  });
  writeFiles(folder, {});
  assert.deepEqual(await runCli(["doctor"]), {
    said: `${HEAD}
It replaces nothing of the theme.

Eleventy is not installed.
  → npm install @11ty/eleventy@latest

\`.eleventy.js\` does not add the theme.
  → import it from "eleventy-theme-vitae" and add it: \`eleventyConfig.addPlugin(vitae)\`

There is \`.eleventy.js\` and \`eleventy.config.js\`, and Eleventy reads one of them.
  → delete the other

\`_data/meta.json\` is read by Eleventy itself: a slip in it ends \`--serve\`.
  → put it elsewhere, unless a template of yours needs it

\`_data/education.yaml\` names a schema that is not there, so that your editor cannot help: \`../schemas/education.json\`.
  → write \`../node_modules/eleventy-theme-vitae/schemas/\` before its name, or run \`npm install\`

Git does not ignore \`node_modules\`.
  → add a line for each to \`.gitignore\`

The data in \`_data\` has problems: 1 error.
  → see them with \`npx eleventy-theme-vitae check\``,
    code: 1,
  });
});

test("templates that do not parse are told, each with its place", async () => {
  enterSite({
    "_includes/sections/education.njk": "<p>\n{% foor entry in section.entries %}</p>\n",
    "pages/talks.njk": "---\ntitle: Talks\n---\n{% if cv %}\nTalks\n",
  });
  const { said, code } = await runCli(["doctor"]);
  assert.deepEqual(said.split("\n\n").slice(2), [
    "`_includes/sections/education.njk:2:4`: this template does not parse: unknown block tag: foor.\n  → did you mean `for`?",
    "`pages/talks.njk:5:6`: this template does not parse: expected elif, else, or endif, got end of file.\n  → close what is open: each `{% if %}` with `{% endif %}`, each `{% for %}` with `{% endfor %}`, each `{{` with `}}`",
  ]);
  assert.equal(code, 1);
});

test("a newer Eleventy is none of doctor's business, by whichever name its configuration goes", async () => {
  enterSite({ "eleventy.config.js": "" });
  renameSync("eleventy.config.js", "buildawesome.config.js");
  writeFileSync("buildawesome.config.js", CONFIG);
  const { said } = await runCli(["doctor"]);
  assert.match(said, /No problems\.$/);
  for (const [version, problems] of [
    ["3.0.0", 1],
    ["3.1.0", 0],
    ["4.0.0-alpha.10", 0],
    ["12.0.0", 0],
  ] as const) {
    assert.equal(eleventyProblem(version).length, problems, version);
  }
});

test("an empty folder is told what it lacks", async () => {
  enterFolder({});
  const { said } = await runCli(["doctor"]);
  assert.match(
    said,
    /There is no `eleventy\.config\.js`\.\n {2}→ write one: `npx eleventy-theme-vitae init --force`/,
  );
  assert.match(said, /There is no folder `_data`\./);
});

test("Node 20.19 is the oldest that will do", () => {
  assert.deepEqual(nodeProblem("20.19.0"), []);
  assert.deepEqual(nodeProblem("24.1.0"), []);
  assert.equal(nodeProblem("20.18.3")[0]?.what, "Node 20.18.3 is too old.");
  assert.equal(nodeProblem("18.20.0").length, 1);
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
