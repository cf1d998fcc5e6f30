import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { test } from "node:test";
import { styleNames } from "../../src/style/pageCss.ts";
import { dataFolder } from "../support/buildSite.ts";
import { readTags } from "../support/readTags.ts";
import { assertTags } from "./assertTags.ts";
import { bytesOf, facesBuilder, textOf } from "./buildFaces.ts";

const bib = `@inproceedings{a, title = {Over and under}, author = {Choe, Sang Keun and Lee, A.}, author+an = {1=equal}, booktitle = {OSDI}, abbr = {OSDI},
  year = 2021, url = {https://example.org/a}, preview = {betty.jpg}, award = {Best paper}, addendum = {Short ver.: \\emph{Elsewhere}, 2020}}
@article{b, title = {Of numbers}, author = {Choe, Sang Keun}, journal = {Nature}, year = 2021}
@article{c, title = {Of letters}, author = {Lee, A. and Choe, Sang Keun}, journal = {Nature}, abbr = {Nature}, year = 2019}
`;

/** All that a style may draw in its own way. */
const record = (style: string, list: string) => ({
  "site.yaml": `style: ${style}\nurl: https://example.org\nsections: [background, education, ${list}, awards, experience, teaching, miscellaneous]\n`,
  "profile.yaml": `name: Sang Choe
nativeName: 최상근
otherNames: [Sang Keun Choe]
label: PhD student
location: Pittsburgh, USA
phone: +1 412 268 2000
photo: ./assets/betty.jpg
email: sang@example.org
links:
  - { network: github, username: sang }
  - { network: orcid, username: 0000-0002-1825-0097 }
  - { network: website, username: sang.example.org }
`,
  "education.yaml": `- { studyType: Ph.D., institution: Carnegie Mellon University, location: USA, startDate: 2019-09, advisor: Eric Xing, score: A,
    summary: On the scheduling of learning., highlights: [Made **it** fast], links: [{ label: Thesis, url: "https://example.org/t" }] }
- { institution: Ph.D., date: 2018 }
`,
  "awards.yaml": "- { title: Gold, awarder: SNU, date: Sep 2017 - Aug 2018 }\n",
  "publications.bib": bib,
});

const lists = [
  "publications",
  "{ file: publications, group: year, numbered: true }",
  "{ file: publications, group: type, numbered: true, order: oldest }",
];
for (const style of await styleNames(["assets/css/styles"])) {
  test(`in the style ${style} page and PDF say the same in the same order: contacts, numbers, badges, headings of years`, async () => {
    for (const list of lists) {
      const folder = await dataFolder(record(style, list));
      try {
        const faces = await (await facesBuilder(folder))();
        const [pdf, page] = [bytesOf(faces, "/assets/resume.pdf"), textOf(faces, "/")];
        await assertTags(pdf, page);
        const said = (await readTags(pdf)).map(({ number, text }) => number + text);
        assert.ok(said.includes("OSDIInOSDI,2021(Shortver.:Elsewhere,2020)"), said.join("\n"));
        if (list.includes("year"))
          for (const heard of ["2021", "2019", "3.Overandunder", "1.Ofletters"])
            assert.ok(said.includes(heard), heard);
      } finally {
        await rm(folder, { recursive: true });
      }
    }
  });
}
