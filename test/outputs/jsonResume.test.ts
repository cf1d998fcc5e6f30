import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { jsonResume } from "../../src/outputs/jsonResume.ts";
import { entry, exampleCv, prose, text } from "./exampleCv.ts";

const schema = createRequire(import.meta.url)("@jsonresume/schema/schema.json");
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);

test("a record becomes JSON Resume", () => {
  const resume = JSON.parse(jsonResume(exampleCv));
  assert.deepEqual(ajv.validate(schema, resume) ? [] : ajv.errors, []);
  assert.deepEqual(resume, {
    $schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    basics: {
      name: "Sang Choe",
      nativeName: "최상근",
      label: "PhD student; machine learning, systems",
      image: "https://example.org/cv/assets/portrait.jpg",
      email: "sang@example.org",
      phone: "+1 412 268 2000",
      url: "https://example.org/cv/",
      orcid: "0000-0002-1825-0097",
      summary: "I study how models learn to learn.\n\nI like </script> in text & elsewhere.",
      location: { address: "Pittsburgh, USA" },
      profiles: [
        { network: "Resume", url: "https://example.org/cv/assets/resume.pdf" },
        { network: "github", username: "sangkeun00", url: "https://github.com/sangkeun00" },
      ],
    },
    education: [
      {
        institution: "Carnegie Mellon University",
        studyType: "Ph.D.",
        startDate: "2021",
        dateText: "Fall 2021 – Present",
      },
      {
        institution: "Seoul National University",
        area: "Electrical Engineering",
        studyType: "B.S.",
        endDate: "2020",
        dateText: "2020",
        url: "https://www.snu.ac.kr",
        location: "South Korea",
      },
    ],
    work: [
      {
        name: "Acme",
        position: "Intern",
        startDate: "2021",
        endDate: "2021",
        dateText: "Summer 2021",
        highlights: ["Made it fast"],
      },
      {
        name: "Example Institute",
        position: "Adviser",
        startDate: "2022-06",
        dateText: "Jun 2022 – Present",
      },
    ],
    awards: [
      { title: "Summa Cum Laude", awarder: "Seoul National University", date: "2020", dateText: "2020" },
    ],
    languages: [{ language: "Korean", fluency: "Native" }],
    publications: [
      {
        name: "Making meta-learning practical",
        publisher: "Advances in Neural Information Processing Systems",
        releaseDate: "2023-12",
        url: "https://example.org/paper",
        key: "choe2023",
        type: "inproceedings",
        authors: [
          { name: "Sang Keun Choe", family: "Choe", given: "Sang Keun", isOwner: true, roles: ["equal"] },
          { name: "The Others" },
        ],
        moreAuthors: true,
        doi: "10.1000/182",
        addenda: ["Short version at a workshop"],
        award: "Best Paper",
        links: [
          { label: "Code", url: "https://example.org/code" },
          { label: "PDF", url: "https://example.org/cv/assets/paper.pdf" },
        ],
        keywords: ["meta"],
        selected: true,
      },
    ],
    sections: [
      {
        id: "talks",
        title: "Talks",
        kind: "general",
        entries: [
          {
            name: "How to learn",
            organization: "A Summer School",
            startDate: "2019-09-14",
            endDate: "2019-09-14",
            dateText: "Sep 14, 2019",
            links: [{ label: "Slides", url: "https://example.org/cv/assets/slides.pdf" }],
          },
        ],
      },
    ],
    meta: { version: "v1.0.0", canonical: "https://example.org/cv/resume.json", language: "en" },
  });
});

test("without an address of the site no relative address is given where the schema wants a whole one", () => {
  const { url: _, ...site } = exampleCv.site;
  const resume = JSON.parse(jsonResume({ ...exampleCv, site }));
  assert.deepEqual(ajv.validate(schema, resume) ? [] : ajv.errors, []);
  assert.equal(resume.basics.image, undefined);
  assert.deepEqual(resume.sections[0].entries[0].links, [{ label: "Slides", url: "./assets/slides.pdf" }]);
});

test("prose in a file that is called as a list of entries keeps its text", () => {
  const section = { id: "projects", kind: "prose", title: text("Projects"), file: "_data/projects.md" };
  const sections = [...exampleCv.sections, { ...section, prose: prose("I build things.") }];
  const resume = JSON.parse(jsonResume({ ...exampleCv, sections }));
  assert.equal(resume.projects, undefined);
  assert.equal(resume.sections.at(-1).text, "I build things.");
});

test("what is said of an employer as a whole, its first position says", () => {
  const said = {
    summary: prose("A maker."),
    highlights: [text("Grew.")],
    links: [{ label: "Map", url: "./map" }],
  };
  const within = entry("", { organization: "Acme" }, said);
  const positions = ["Head", "Hand"].map((position) =>
    entry("", { position, organization: "Acme" }, { within }),
  );
  const sections = exampleCv.sections.map((each) =>
    each.kind === "experience" ? { ...each, entries: positions } : each,
  );
  const { work } = JSON.parse(jsonResume({ ...exampleCv, sections }));
  assert.deepEqual(work, [
    {
      ...{ name: "Acme", position: "Head", summary: "A maker.", highlights: ["Grew."] },
      links: [{ label: "Map", url: "https://example.org/cv/map" }],
    },
    { name: "Acme", position: "Hand" },
  ]);
});

test("a telephone is no profile, and the person's own where the profile says no other", () => {
  const contacts = [{ label: "Phone", network: "phone", url: "tel:+14122680000" }];
  const { phone, ...profile } = { ...exampleCv.profile, contacts };
  const basicsOf = (more: object) =>
    JSON.parse(jsonResume({ ...exampleCv, profile: { ...profile, ...more } })).basics;
  assert.equal(basicsOf({}).profiles, undefined);
  assert.equal(basicsOf({}).phone, "+14122680000");
  assert.equal(basicsOf({ phone }).phone, phone);
});
