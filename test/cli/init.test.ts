import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readCv } from "../../src/record/readCv.ts";
import { readFiles } from "../package/site.ts";
import { enterFolder, runCli } from "./runCli.ts";

const WRITTEN = `wrote _data/profile.yaml
wrote _data/site.yaml
wrote _data/background.md
wrote _data/education.yaml
wrote _data/experience.yaml
wrote _data/publications.bib
wrote eleventy.config.js
wrote .gitignore
wrote .github/workflows/pages.yml
wrote package.json`;
const NEXT = `Next: npm install && npx eleventy --serve
Then write your CV into \`_data\`. The page follows every save.`;
const ADA = ["--name", "Ada Lovelace", "--email", "ada@example.org"];

test("an empty folder becomes a site whose data is in order", async () => {
  enterFolder({});
  assert.deepEqual(await runCli(["init", ...ADA]), { said: `${WRITTEN}\n\n${NEXT}`, code: 0 });
  const { cv, diagnostics } = await readCv("_data");
  assert.deepEqual(diagnostics, []);
  assert.equal(cv.profile.name, "Ada Lovelace");
  assert.equal(cv.publications[0]?.authors[0]?.isOwner, true);
  const { scripts, dependencies, type } = JSON.parse(readFileSync("package.json", "utf8"));
  assert.deepEqual(Object.keys(dependencies), ["@11ty/eleventy", "eleventy-theme-vitae"]);
  assert.equal(scripts.start, "eleventy --serve");
  assert.equal(type, "module");
});

test("what is not given is asked for, where there is a terminal", async () => {
  enterFolder({});
  const { said } = await runCli(["init"], ["최상근", "sang@example.org"]);
  assert.equal(said, `Your name: 최상근\nYour mail address: sang@example.org\n${WRITTEN}\n\n${NEXT}`);
  assert.equal((await readCv("_data")).cv.profile.name, "최상근");
});

test("without a terminal nothing is asked", async () => {
  enterFolder({});
  assert.equal((await runCli(["init"])).code, 0);
  assert.equal((await readCv("_data")).cv.profile.name, "Your Name");
});

test("a CV kept by other means is taken in place of the sample", async () => {
  const resume = JSON.stringify({ basics: { name: "Ada Lovelace", email: "ada@example.org" } });
  enterFolder({ "resume.json": resume });
  const { said, code } = await runCli(["init", "--force", "--import", "resume.json"]);
  assert.match(said, /^Written:\n/);
  assert.equal(code, 0);
  const { cv, diagnostics } = await readCv("_data");
  assert.equal(cv.profile.name, "Ada Lovelace");
  assert.deepEqual(diagnostics, []);
});

test("a name is data, whatever it looks like", async () => {
  for (const name of ["Dr. O'Neil: yes & {no} #1", "null", '"Q" \\ %', "- x"]) {
    enterFolder({});
    await runCli(["init", `--name=${name}`, "--email", "a+b@example.org"]);
    const { cv, diagnostics } = await readCv("_data");
    assert.equal(cv.profile.name, name);
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === "error"),
      [],
    );
  }
});

test("a folder that is not empty is left alone", async () => {
  enterFolder({ "notes.md": "Mine", LICENSE: "MIT", ".git/HEAD": "" });
  const before = readFiles(".");
  assert.deepEqual(await runCli(["init", ...ADA]), {
    said: "This folder is not empty: `notes.md`. To write beside what is there, add --force; nothing is replaced.",
    code: 1,
  });
  assert.deepEqual(readFiles("."), before);
});

test("with --force files are written beside those that are there, of which none is replaced", async () => {
  enterFolder({
    "_data/profile.yaml": "name: Me\n",
    "package.json": '{ "name": "mine" }',
  });
  const { said } = await runCli(["init", ...ADA, "--force"]);
  assert.equal(
    said,
    `wrote _data/site.yaml
wrote _data/background.md
wrote _data/education.yaml
wrote _data/experience.yaml
wrote _data/publications.bib
\`_data/profile.yaml\` was there and is as it was.
wrote eleventy.config.mjs
wrote .gitignore
wrote .github/workflows/pages.yml
\`package.json\` was there and is as it was.

Next: npm install @11ty/eleventy eleventy-theme-vitae && npx eleventy --serve
Then write your CV into \`_data\`. The page follows every save.`,
  );
  assert.equal(readFileSync("_data/profile.yaml", "utf8"), "name: Me\n");
});

test("a configuration by any of Eleventy's names is one", async () => {
  enterFolder({ "buildawesome.config.js": "export default () => {};\n" });
  const { said } = await runCli(["init", ...ADA, "--force"]);
  assert.match(said, /`buildawesome\.config\.js` was there and is as it was\./);
  assert.ok(!existsSync("eleventy.config.js"));
});
