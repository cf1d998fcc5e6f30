import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { test } from "node:test";
import { readCv } from "../../src/record/readCv.ts";
import { dataFolder } from "../support/buildSite.ts";
import { readPdf } from "../support/readPdf.ts";
import { readTags } from "../support/readTags.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";
import { cvWith, pdfOf } from "./pdfOf.ts";

/** What is heard, each with its role and, by `>`, how many lists it is in; links in brackets behind it. */
async function heard(pdf: Uint8Array | undefined): Promise<string[]> {
  const units = await readTags(pdf ?? new Uint8Array());
  return units.map(({ role, text, number, links, items }) => {
    const said = links.length > 0 ? ` [${links.join("|")}]` : "";
    return `${">".repeat(items.length)}${role} ${number}${text}${said}`;
  });
}

async function heardOf(files: Record<string, string>): Promise<string[]> {
  const folder = await dataFolder(files);
  const { cv } = await readCv(folder, { assets: SAMPLE_ASSETS });
  await rm(folder, { recursive: true });
  const { pdf, diagnostics } = await pdfOf(cv);
  assert.deepEqual(diagnostics, []);
  return heard(pdf);
}

test("by its tags a PDF reads as it is shown: headings in levels, lists, whole paragraphs, links with their words", async () => {
  const { pdf } = await pdfOf(cvWith(), { maxPages: 2 });
  assert.deepEqual(await heard(pdf), [
    "H1 SangChoe(최상근)",
    "P PhDstudent;machinelearning,systems",
    "P Pittsburgh,USA·+14122682000 [+14122682000]",
    "H2 Background",
    "P Istudyhowmodelslearntolearn.",
    "P Ilike</script>intext&elsewhere.",
    "P sang@example.orgsangkeun00 [sang@example.org|sangkeun00]",
    "H2 Education",
    ">P Ph.D.,CarnegieMellonUniversity.",
    ">P Fall2021–Present",
    ">P B.S.,ElectricalEngineering,SeoulNationalUniversity,SouthKorea. [B.S.,ElectricalEngineering]",
    ">P 2020",
    "H2 Experience",
    ">P Intern,Acme.",
    ">P Summer2021",
    ">>P Madeitfast",
    ">P Adviser,ExampleInstitute.",
    ">P Jun2022–Present",
    "H2 Awards&honors",
    ">P SummaCumLaude,SeoulNationalUniversity.",
    ">P 2020",
    "H2 Languages",
    ">P Korean.",
    ">P Level:Native",
    "H2 Talks",
    ">P Howtolearn,ASummerSchool.",
    ">P Sep14,2019",
    ">P Slides [Slides]",
    ...["Publications", "Selectedpublications"].flatMap((title) => [
      `H2 ${title}`,
      ">P Makingmeta-learningpractical [Makingmeta-learningpractical]",
      ">P SangKeunChoe*,TheOthers,etal.",
      ">P InAdvancesinNeuralInformationProcessingSystems,2023(Shortversionataworkshop)",
      ">P BestPaper",
      "P (*indicatesequalcontributions)",
    ]),
  ]);
});

test("two entries are two items, and all that an entry says is one", async () => {
  const units = await readTags((await pdfOf(cvWith())).pdf ?? new Uint8Array());
  const experience = units.filter(({ text }) => /^(Intern|Summer2021|Madeit|Adviser|Jun2022)/.test(text));
  const [first] = experience[0]?.items ?? [];
  assert.deepEqual(
    experience.map(({ items }) => items[0] === first),
    [true, true, true, false, false],
  );
});

test("the name is a heading, and no bookmark", async () => {
  const { bookmarks } = await readPdf((await pdfOf(cvWith())).pdf);
  assert.ok(!bookmarks.some((title) => title.includes("Sang Choe")));
});

const prose = `Hello *you* there, ![a dog](./assets/betty.jpg){width=10%} and *me*.

# A part *with* a mark

##### Its own

1. One *two* three
2. Four

   And **more** of it
   - within *x* y

> Said *so* once

| a *b* c | d |
|---|---|
| e **f** g | h |

    code here

Some \`code\` and $x^2$ in *it*.

$$\\left(\\frac{a}{b}\\right)^2$$

![Betty](./assets/betty.jpg)
`;

test("what prose may hold is read whole too", async () => {
  const said = await heardOf({ "site.yaml": "sections: [background]\n", "background.md": prose });
  assert.deepEqual(
    said.slice(said.indexOf("H2 Background") + 1).filter((line) => !/sangkeun00/.test(line)),
    [
      "P Helloyouthere,adogandme.",
      "H3 Apartwithamark",
      "H4 Itsown",
      ">P 1.Onetwothree",
      ">P 2.Four",
      ">P Andmoreofit",
      ">>P withinxy",
      "P Saidsoonce",
      "P abc",
      "P d",
      "P efg",
      "P h",
      "P codehere",
      "P Somecodeandx^2init.",
      "Formula \\left(\\frac{a}{b}\\right)^2",
      "Figure Betty",
    ],
  );
});

test("headings in a list of papers are below that of their section", async () => {
  const said = await heardOf({
    "site.yaml": "url: https://a.org\nsections: [{file: publications, group: year, numbered: true}]\n",
    "publications.bib": "@book{a, title={On A}, author={Ada, A.}, year={2020}, publisher={P}}",
  });
  assert.deepEqual(said.slice(said.indexOf("H2 Publications")), [
    "H2 Publications",
    "H3 2020",
    ">P 1.OnA [OnA]",
    ">P A.Ada",
    ">P P,2020",
  ]);
});
