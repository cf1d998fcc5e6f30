import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { linkTheme } from "../support/linkTheme.ts";
import { SiteCopy } from "../support/siteCopy.ts";

const PROGRAMS: Record<string, string[]> = {
  eleventy: [resolve("node_modules/@11ty/eleventy/cmd.cjs")],
  "eleventy-theme-vitae": ["--import", "tsx", resolve("src/cli/main.ts")],
};

const CONFIGURATION = `import vitae, { config } from "eleventy-theme-vitae";
export { config };
export default (eleventyConfig) => eleventyConfig.addPlugin(vitae);
`;

const documents = ["README.md", ...readdirSync("docs").map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith(".md"),
);
const fences = documents.flatMap((document) => {
  const found = readFileSync(document, "utf8").matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm);
  return [...found].map(({ 2: language = "", 3: text = "" }) => ({ document, language, text }));
});

/**
 * `npx eleventy-theme-vitae check` and the like, also in the settings of hosts; but for those that ask, that serve, or
 * that only `test:install` can run.
 */
const shown = fences
  .filter(({ language }) => ["sh", "yaml", "toml"].includes(language))
  .flatMap(({ document, text }) =>
    text.split(/\n|&&/).flatMap((line) => {
      const [command = ""] = /npx eleventy(?:[^#"]|"\$PREFIX")*/.exec(line) ?? [];
      return command ? [{ document, line: command.replace('"$PREFIX"', "/cv/").trim() }] : [];
    }),
  )
  .filter(({ line }) => !/--serve| init\b/.test(line));
/** Each of them once, in the order of the documents. */
const commands = [...new Map(shown.toReversed().map((each) => [each.line, each])).values()].reverse();

/** Pieces that say whose file they are: `_includes/parts/name.njk`, `assets/css/own.css`. */
const pieces = fences.flatMap(({ document, text }) => {
  const file = /^(?:\{#|\/\*) ((?:_includes|assets)\/\S+)/.exec(text)?.[1];
  return file ? [{ document, file, text }] : [];
});

describe("the documents", () => {
  let site: SiteCopy;
  /** A site that has the theme as a package: nothing of it in folders of its own. */
  let installed: SiteCopy;
  before(async () => {
    site = await SiteCopy.make();
    const { code, output } = await site.build();
    assert.equal(code, 0, output);
    installed = await SiteCopy.make();
    cpSync(join(site.folder, "_site"), join(installed.folder, "_site"), { recursive: true });
    for (const part of ["_includes", "pages", "src", ".eleventy.ts", "assets/css", "schemas"]) {
      rmSync(join(installed.folder, part), { recursive: true });
    }
    linkTheme(installed.folder);
    await installed.write("package.json", '{ "type": "module" }');
    await installed.write("eleventy.config.js", CONFIGURATION);
    mkdirSync(join(installed.folder, "pages"));
    // What `import` is shown with.
    await installed.write(
      "pages/index.md",
      "---\nlayout: cv\ntitle: Ada Example\n---\n# Ada Example\n\n## Education\n\n`2020`\n**BSc**, *A University*\n",
    );
    for (const [language, name] of [
      ["en", "Ada Example"],
      ["ko", "에이다"],
    ])
      await installed.write(
        `resume.${language}.json`,
        JSON.stringify({ basics: { name }, awards: [{ title: "A" }] }),
      );
  });
  after(() => Promise.all([site.remove(), installed.remove()]));

  it("show commands, and files of the owner's", () => {
    assert.ok(commands.length > 5 && pieces.length > 1);
  });

  for (const { document, line } of commands) {
    it(`show a command that runs: ${line} (${document})`, () => {
      const [, program = "", ...words] = line.split(" ");
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [...(PROGRAMS[program] ?? []), ...words, ...more(words)],
        {
          cwd: program === "eleventy" ? site.folder : installed.folder,
          encoding: "utf8",
          env: { ...process.env, NODE_TEST_CONTEXT: "" },
        },
      );
      if (program === "eleventy")
        cpSync(join(site.folder, "_site"), join(installed.folder, "_site"), { recursive: true });
      // Of a site that has been cut down so, `doctor` has something to say, and ends with 1 for it.
      if (words[0] === "doctor") assert.match(stdout, /^This is a site with eleventy-theme-vitae/);
      else assert.equal(status, 0, `${stdout}${stderr}`);
    });
  }

  for (const { document, file, text } of pieces) {
    it(`show a file that builds: ${file} (${document})`, async () => {
      // A fork's own file is the theme's, which the piece includes as a site would that has the theme as a package.
      const piece = text.replace(/\{% include "theme:.*%\}/, "");
      mkdirSync(dirname(join(site.folder, file)), { recursive: true });
      writeFileSync(join(site.folder, file), piece);
      const { code, output } = await site.build();
      assert.equal(code, 0, output);
    });
  }
});

/** The data is there already, so that an import needs to be told to write over it. */
function more([command]: string[]): string[] {
  return command === "import" ? ["--force"] : [];
}
