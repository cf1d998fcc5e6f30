import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { kramdown } from "../../src/jekyll/kramdown.ts";
import { toPlain } from "../../src/text/plain.ts";
import { errorsIn, importedCv, importedText, saidIn, visibleWords } from "./importedCv.ts";

const page = (name: string) => fileURLToPath(new URL(`pages/${name}`, import.meta.url));

for (const name of ["lovelace.md", "dates.md"]) {
  test(`every word that ${name} shows is in the record or in the report, and the record reads without errors`, async () => {
    const imported = await importedCv(page(name));
    assert.deepEqual(errorsIn(imported), []);
    const said = saidIn(imported);
    const shown = visibleWords(kramdown(readFileSync(page(name), "utf8").replace(/^---[\s\S]*?\n---\n/, "")));
    // Raised digits are other characters, `sub` and `sup` alone.
    const missing = shown.filter((word) => !said.has(word) && !/^(h2o|103)$/.test(word));
    assert.deepEqual(missing, []);
  });
}

test("dates stand before, behind and without tags", async () => {
  const { cv } = await importedCv(page("dates.md"));
  const facts = cv.sections.map(({ kind, title, entries = [] }) => [
    kind,
    toPlain(title),
    entries.map(({ fields, date }) => [
      ...Object.values(fields).map((texts) => toPlain(texts.flat())),
      date?.text,
    ]),
  ]);
  assert.deepEqual(facts.slice(0, 3), [
    [
      "experience",
      "Employment",
      [
        ["Guest Professor", "Bryn Mawr College", "Fall 1933 – 1935"],
        ["Privatdozentin", "Universität Göttingen", "1919–1933"],
        ["Lecturer", "University of Erlangen", "1908–1915"],
      ],
    ],
    [
      "general",
      "Education",
      [
        ["Ph.D., Mathematics", "University of Erlangen", "1907"],
        ["MSc (Logic)", "Somewhere University", "2021–2022"],
        ["BSc Physics", "in press"],
      ],
    ],
    [
      "awards",
      "Honors",
      [
        ["Alfred Ackermann-Teubner Memorial Award", "Leipzig", "2019"],
        ["Plenary Speaker", "ICM", "2020"],
      ],
    ],
  ]);
});

test("nothing that acts comes through", async () => {
  const attacks = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "![x](data:text/html;base64,PHNjcmlwdD4=)",
    '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    "<iframe src=//evil.example></iframe>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\\<script>alert(1)</script>",
    '<math><a xlink:href="javascript:alert(1)">x</a></math>',
    "<style>body{display:none}</style>",
    "{% raw %}<script>alert(1)</script>{% endraw %}",
    '<p style="background:url(javascript:alert(1))">x</p>',
    "<script>alert(1)",
    "<!--><script>alert(1)</script>-->",
    "$$<script>alert(1)</script>$$5",
    `<span data-tex="${Buffer.from("<script>alert(1)</script>").toString("base64url")}">x</span>`,
    "&#xE000;%&#xE001;&#57344;%\uE001\uE002<b>\uE003",
    '<input type="image" src="javascript:alert(1)">',
    '<video poster="javascript:alert(1)" src="javascript:alert(1)">x</video>',
    '<base href="javascript:alert(1)//"><a href="x">x</a>',
    "**[x](javascript:alert(1))**",
    "x\\\\<script>alert(1)</script>",
  ];
  const lines = attacks.flatMap((attack) => [
    "",
    `\`2020\` **${attack}**, *${attack}*, ${attack}`,
    "",
    attack,
  ]);
  const { cv, diagnostics } = await importedText(
    "index.md",
    [
      "# Eve",
      ...lines,
      "",
      "## Work",
      ...lines,
      "",
      "## Prose",
      "",
      ...attacks.flatMap((attack) => [attack, ""]),
    ].join("\n"),
  );
  assert.deepEqual(diagnostics, []);
  const dangerous: unknown[] = [];
  JSON.stringify(cv.sections, (key, value) => {
    if (value?.type === "html") dangerous.push(value);
    if (key === "url" && /^\s*(javascript|data|vbscript):/i.test(value)) dangerous.push(value);
    return value;
  });
  assert.deepEqual(dangerous, []);
});

test("hidden contacts stay hidden, and the foot line is the foot's", async () => {
  const { files, cv } = await importedCv(page("dates.md"));
  const profile = parse(files["profile.yaml"] ?? "");
  assert.deepEqual(profile, {
    name: "Emmy Noether",
    nativeName: "에미 뇌터",
    label: "Algebraist",
    email: "noether@example.edu",
    links: [
      { network: "twitter", username: "noether" },
      { label: "Home", url: "https://noether.example.edu" },
      { network: "linkedin", username: "noether", label: "LinkedIn", hidden: true },
    ],
  });
  assert.equal(toPlain(cv.site.foot), "Last modified: 14 April 1935");
});

test("a date that cannot be is reported and stops no build", async () => {
  const imported = await importedText("index.md", "# Ada\n\n## Awards\n\n`2021-13`\n**Prize**, *Body*\n");
  assert.deepEqual(errorsIn(imported), []);
  assert.doesNotMatch(imported.files["awards.yaml"] ?? "", /2021/);
  assert.deepEqual(imported.report, [{ reason: "date", file: "awards.yaml", text: "2021-13: Prize" }]);
});

test("in another language a heading stays as it is, where the theme would make another of it", async () => {
  const sections = async (language: string) => {
    const front = `---\nlang: ${language}\n---\n# Sang Choe\n\n`;
    const { files } = await importedText("cv.md", `${front}## Background\n\nI study things.\n`);
    return parse(files["site.yaml"] ?? "").sections;
  };
  assert.deepEqual(await sections("en"), ["background"]);
  assert.deepEqual(await sections("ko"), [{ file: "background", title: "Background" }]);
});
