import assert from "node:assert/strict";
import { test } from "node:test";
import { DATA, dataIn } from "../package/site.ts";
import { enterFolder, enterSite, runCli } from "./runCli.ts";

test("good data has no problems", async () => {
  enterFolder(dataIn("_data"));
  assert.deepEqual(await runCli(["check"]), { said: "No problems in `_data`.", code: 0 });
});

test("all problems of all files are told together, and an error ends with 1", async () => {
  enterFolder(
    dataIn("people/ada", {
      ...DATA,
      "education.yaml": "- instituton: Home\n  area: Mathematics\n",
      "talks.md": "None yet.\n",
    }),
  );
  assert.deepEqual(await runCli(["check", "people/ada"]), {
    said: `people/ada/education.yaml:1:3: error: unknown field \`instituton\`
  1 | - instituton: Home
    |   ^^^^^^^^^^
  → did you mean \`institution\`?

people/ada/talks.md: warning: no section of \`site.yaml\` names this file, so it is not shown
  → add \`- talks\` to \`sections\` in \`site.yaml\`, or delete the file

1 error, 1 warning`,
    code: 1,
  });
});

test("texts that are missing in a language are listed", async () => {
  enterFolder(
    dataIn("_data", {
      ...DATA,
      "site.yaml": "languages: [en, ko]\nsections: [education]\n",
      "education.yaml": "- institution: { en: Home }\n  area: { en: Law, ko: 법학 }\n",
    }),
  );
  const { said, code } = await runCli(["check", "--language", "ko"]);
  assert.equal(code, 0);
  assert.match(
    said,
    /\n_data\/education\.yaml:1:22: warning: this text is missing in `ko`\n {2}1 \| - institution: \{ en: Home \}\n[^→]*→ write it beside the others: `ko: …`\n/,
  );
  assert.match(said, /\n_data\/site\.yaml:1:17: warning: ko: 1 text is missing\n/);
  const other = await runCli(["check", "--language", "de"]);
  assert.equal(other.code, 1);
  assert.equal(other.said, "`de` is none of the site's languages (`en`, `ko`).");
});

test("warnings alone end with 0, but not where a publication is lost", async () => {
  enterFolder(dataIn("_data", { ...DATA, "talks.md": "None yet.\n" }));
  assert.equal((await runCli(["check"])).code, 0);
  enterFolder(
    dataIn("_data", { ...DATA, "publications.bib": `${DATA["publications.bib"]}\n@article{broken,\n` }),
  );
  const { said, code } = await runCli(["check"]);
  assert.match(said, /^_data\/publications\.bib:\d+:\d+: warning: /);
  assert.equal(code, 1);
});

test("templates that do not parse are told after the data, with all that the site's configuration adds to Nunjucks", async () => {
  const config = `import vitae, { config } from "eleventy-theme-vitae";
export { config };
export default (eleventyConfig) => {
  eleventyConfig.addPlugin(vitae);
  eleventyConfig.addShortcode("year", () => "2024");
};
`;
  enterSite({
    "eleventy.config.js": config,
    "_includes/parts/foot.njk": "{% year %}",
    "_includes/layouts/cv.njk": "---\nlayout: theme:layouts/cv.njk\n---\n<p>{{ content | safe </p>\n",
  });
  assert.deepEqual(await runCli(["check"]), {
    said: `_includes/layouts/cv.njk:4:23: error: this template does not parse: unexpected token: /
  4 | <p>{{ content | safe </p>
    |                       ^
  → see how it is written: https://mozilla.github.io/nunjucks/templating.html

1 error`,
    code: 1,
  });
});

test("a configuration that cannot be read is told as what it is", async () => {
  enterSite({
    "eleventy.config.js": `import vitae from "eleventy-theme-vitae";
export default (eleventyConfig) => eleventyConfig.addPlugin(vitae, { adress: "/cv/" });
`,
  });
  assert.deepEqual(await runCli(["check"]), {
    said: `eleventy.config.js: error: Eleventy cannot read this configuration: eleventy-theme-vitae: unknown option \`adress\`; did you mean \`address\`?
  → run \`npx eleventy\`, which says where

1 error`,
    code: 1,
  });
});
