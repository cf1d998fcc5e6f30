/** Adds a kind of section as CONTRIBUTING says, word by word, and looks for it in all that is published. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { kindFromTitle } from "../../src/import/draft/entrySection.ts";
import { readPdf } from "../support/readPdf.ts";
import { SiteCopy } from "../support/siteCopy.ts";

const run = promisify(execFile);
const tsx = resolve("node_modules/tsx/dist/cli.mjs");
let site: SiteCopy;

before(async () => {
  site = await SiteCopy.make();
  const [, code = ""] =
    /## Add a kind of section[\s\S]*?```ts\n([\s\S]*?)```/.exec(await readFile("CONTRIBUTING.md", "utf8")) ??
    [];
  await site.write("src/record/kinds/exhibitions.ts", code);
  await site.edit(
    "src/record/kinds/kinds.ts",
    "import { teaching",
    'import { exhibitions } from "./exhibitions.ts";\nimport { teaching',
  );
  await site.edit("src/record/kinds/kinds.ts", "awards, experience", "awards, exhibitions, experience");
  await site.write(
    "_data/exhibitions.yaml",
    "- title: Slow machines\n  venue: Carnegie Museum of Art\n  role: Curator\n  amount: $500\n  catalogue: CMA-162\n  date: 2024\n",
  );
  await site.edit("_data/site.yaml", "  - education\n", "  - education\n  - exhibitions\n");
  const { code: ended, output } = await site.build("--quiet");
  assert.equal(ended, 0, output);
});
after(() => site.remove());

const line = "Slow machines, Carnegie Museum of Art";
const facts = ["Role: Curator", "Amount: $500", "Catalogue: CMA-162"];

test("a new kind is on the page, drawn by the general template", async () => {
  const [section = ""] =
    /<section class="section exhibitions"[\s\S]*?<\/section>/.exec(await site.read("_site/index.html")) ?? [];
  const words = section
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll(" ,", ",");
  for (const text of ["Exhibitions", line, ...facts, "2024"])
    assert.ok(words.includes(text), `${text} in ${words}`);
});

test("in the PDF", async () => {
  const { text } = await readPdf(await readFile(join(site.folder, "_site/assets/resume.pdf")));
  for (const words of ["Exhibitions", line, ...facts]) assert.ok(text.includes(words), words);
});

test("in cv.txt, its facts by name", async () => {
  const text = await site.read("_site/cv.txt");
  assert.ok(text.includes(`${line}, 2024\n${facts.map((fact) => `  ${fact}\n`).join("")}`), text);
});

test("in resume.json", async () => {
  const { sections } = JSON.parse(await site.read("_site/resume.json"));
  const { id, kind, entries } = sections.find((section: { id: string }) => section.id === "exhibitions");
  assert.deepEqual(
    { id, kind, entries },
    {
      id: "exhibitions",
      kind: "exhibitions",
      entries: [
        {
          title: "Slow machines",
          venue: "Carnegie Museum of Art",
          role: "Curator",
          amount: "$500",
          catalogue: "CMA-162",
          startDate: "2024",
          endDate: "2024",
        },
      ],
    },
  );
});

test("in the schema that editors read, and in the reference", async () => {
  await mkdir(join(site.folder, "docs"));
  await run(process.execPath, [tsx, "tools/schemas.ts"], { cwd: site.folder });
  const { items } = JSON.parse(await site.read("schemas/exhibitions.json"));
  assert.deepEqual(items.required, ["title", "venue"]);
  const kinds = JSON.stringify(JSON.parse(await site.read("schemas/site.json")));
  assert.ok(kinds.includes('"awards","exhibitions","experience"'), kinds);
  assert.match(
    await site.read("docs/reference.md"),
    /## exhibitions\.yaml[\s\S]*\| `catalogue` \| text \| The catalogue's number for it\. \| `CMA-162` \|/,
  );
});

test("a mistake in it is told as in any other", async () => {
  await site.edit("_data/exhibitions.yaml", "venue", "venu");
  const { code, output } = await site.build("--quiet");
  await site.edit("_data/exhibitions.yaml", "venu", "venue");
  assert.equal(code, 1);
  assert.match(
    output,
    /_data\/exhibitions\.yaml:2:3: error: unknown field `venu`[\s\S]*did you mean `venue`\?/,
  );
});

test("a template of its own draws it in place of the general one", async () => {
  await site.write("_includes/sections/exhibitions.njk", "<p>MINE {{ section.entries.length }}</p>");
  await site.write(
    "_includes/pdf/sections/exhibitions.typ",
    "#let body(section) = [MINE #section.entries.len()]",
  );
  const { code, output } = await site.build("--quiet");
  assert.equal(code, 0, output);
  assert.match(await site.read("_site/index.html"), /<p>MINE 1<\/p>/);
  const { text } = await readPdf(await readFile(join(site.folder, "_site/assets/resume.pdf")));
  assert.ok(text.includes("MINE 1"));
});

test("an import knows a kind by its headings", () => {
  for (const [heading, kind] of [
    ["Education", "education"],
    ["Honors & Awards", "awards"],
    ["Teaching Experience", "teaching"],
    ["Work experience", "experience"],
    ["Selected papers", "publications"],
    ["Languages", "skills"],
    ["Invited Talks", "talks"],
    ["Grants & funding", "grants"],
    ["Thesis supervision", "supervision"],
    ["Professional service", "service"],
    ["Projects", "projects"],
    ["In the press", "media"],
    ["References", "references"],
    ["News", "news"],
    ["Interests", "general"],
  ] as const) {
    assert.equal(kindFromTitle(heading), kind);
  }
});
