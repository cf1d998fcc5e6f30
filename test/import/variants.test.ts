import assert from "node:assert/strict";
import test from "node:test";
import { errorsIn, importedFiles, importedText } from "./importedCv.ts";

/** Files that other programs wrote, in the shapes that are not in their samples, and what is made of each. */
const VARIANTS: {
  says: string;
  input: Record<string, string>;
  made: Record<string, string>;
  left?: string[];
}[] = [
  {
    says: "a JSON Resume before 1.0",
    input: {
      "resume.json": JSON.stringify({
        basics: { name: "Ada", picture: "https://example.org/ada.png", website: "www.example.org" },
        work: [
          {
            company: "Engines",
            position: "Analyst",
            website: "engines.example",
            startDate: "1842",
            endDate: "Present",
          },
          { employer: "Home", position: "Pupil", startDate: "1828", endDate: "1835", highlights: "Latin" },
        ],
        languages: [{ name: "French", level: "Fluent" }],
      }),
    },
    made: {
      "profile.yaml": `name: Ada
photo: https://example.org/ada.png
links:
  - network: website
    username: example.org
    url: https://www.example.org
`,
      "experience.yaml": `- position: Analyst
  organization: Engines
  startDate: 1842
  endDate: Present
  url: engines.example

- position: Pupil
  organization: Home
  startDate: 1828
  endDate: 1835
  highlights:
    - Latin
`,
      "languages.yaml": "- name: French\n  level: Fluent\n",
    },
  },
  {
    says: "texts and maps in the lists of a JSON Resume, and lists of one's own",
    input: {
      "resume.json": JSON.stringify({
        basics: { name: "Ada" },
        skills: ["Loops", { name: "Cards", icon: "fa-card" }],
        interests: { Music: ["Harp", "Song"] },
        patents: [{ name: "A loom", date: "1843" }],
        order: ["skills", "interests"],
      }),
    },
    made: {
      "skills.yaml": "- name: Loops\n\n- name: Cards\n",
      "interests.yaml": "- name: Music\n  keywords:\n    - Harp\n    - Song\n",
      "patents.yaml": "- name: A loom\n  date: 1843\n",
    },
    left: ["place skills.icon: fa-card", "place order: skills", "place order: interests"],
  },
  {
    says: "a day or a month that cannot be costs the date",
    input: {
      "resume.json": JSON.stringify({
        basics: { name: "Ada" },
        work: [
          { name: "Engines", position: "Analyst", startDate: "1842-09-01", endDate: "1843-09-31" },
          { name: "Home", position: "Pupil", startDate: "1828-13-01" },
        ],
      }),
    },
    made: {
      "experience.yaml": `- position: Analyst
  organization: Engines

- position: Pupil
  organization: Home
`,
    },
    left: ["date 1842-09-01 – 1843-09-31: Engines", "date 1828-13-01: Home"],
  },
  {
    says: "publications that are certain become BibTeX",
    input: {
      "resume.json": JSON.stringify({
        basics: { name: "Ada" },
        publications: [
          {
            name: "On 5% of } \\int",
            publisher: "Memoirs",
            releaseDate: "1843-08-01",
            website: "https://example.org/a",
          },
        ],
      }),
    },
    made: {
      "publications.bib": `@misc{1843int,
  title     = {On 5\\% of \\textbraceright{} \\textbackslash{}int},
  publisher = {Memoirs},
  date      = {1843-08-01},
  url       = {https://example.org/a}
}
`,
    },
  },
  {
    says: "publications that are not certain stay entries",
    input: {
      "resume.json": JSON.stringify({
        basics: { name: "Ada" },
        publications: [{ name: "Notes", releaseDate: "1843" }, { name: "More notes" }],
      }),
    },
    made: { "publications.yaml": "- name: Notes\n  date: 1843\n\n- name: More notes\n" },
  },
  {
    says: "facts of al-folio, one by one",
    input: {
      "cv.yml": `- title: General Information
  type: map
  contents:
    - {name: Full Name, value: Ada Lovelace}
    - {name: Address, value: "12 Square, London"}
    - {name: GitHub, value: ada}
    - {name: LinkedIn, value: https://linkedin.com/in/ada}
    - {name: Languages, value: "English, French"}
`,
    },
    made: {
      "profile.yaml": `name: Ada Lovelace
location: 12 Square, London
links:
  - network: github
    username: ada
  - network: linkedin
    username: ada
`,
      "general-information.yaml": "- name: Languages\n  keywords:\n    - English\n    - French\n",
    },
  },
  {
    says: "institutions, years above groups, maps and lists of values in any section of al-folio",
    input: {
      "cv.yml": `- title: Education
  type: time_table
  contents:
    - {title: Master 2 Solid-Earth Geophysics, institution: ENS, year: 2019}
- title: Talks
  type: time_table
  contents:
    - year: 1843
      items: [{title: On engines, institution: RS}, On cards]
    - 1844: On looms
- title: Skills
  type: map
  contents:
    - {name: Languages, value: [French, Latin]}
    - {name: Others, value: {Riding: good}}
- title: Service
  type: map
  contents: {Reviewer: [A, B], Chair: C}
`,
    },
    made: {
      "education.yaml": "- studyType: Master 2 Solid-Earth Geophysics\n  institution: ENS\n  date: 2019\n",
      "talks.yaml": `- name: On engines
  event: RS
  date: 1843

- name: On cards
  date: 1843

- name: On looms
  date: 1844
`,
      "skills.yaml": `- name: Languages
  keywords:
    - French
    - Latin

- name: Others
  keywords:
    - "Riding: good"
`,
      "service.yaml": "- name: Reviewer\n  keywords:\n    - A\n    - B\n\n- name: Chair\n  summary: C\n",
    },
  },
  {
    says: "an address, a summary and publications of an al-folio of today",
    input: {
      "cv.yml": `cv:
  name: Ada
  summary: Wrote *programs*.
  address: {street: 12 Square, city: London, country_code: GB}
  social_networks:
    - {network: LeetCode, username: ada}
    - {network: Unheard Of, username: ada}
  sections:
    Publications:
      - {title: Notes, publisher: Memoirs, releaseDate: 1843}
    Mixed: [first, {label: Second, details: "A, B"}, third]
`,
    },
    made: {
      "profile.yaml": `name: Ada
location:
  address: 12 Square
  city: London
  countryCode: GB
links:
  - network: leetCode
    username: ada
`,
      "summary.md": "Wrote *programs*.\n",
      "publications.bib": `@misc{1843notes,
  title     = {Notes},
  publisher = {Memoirs},
  year      = {1843}
}
`,
      "mixed.yaml": `- name: first

- name: Second
  keywords:
    - A
    - B

- name: third
`,
    },
    left: ["place cv.social_networks.network: Unheard Of", "place cv.social_networks.username: ada"],
  },
  {
    says: "the CV of an academicpages site, with its author",
    input: {
      "_config.yml": `title: Ada's site
author:
  name: Ada Lovelace
  location: London
  github: ada
  orcid: https://orcid.org/0000-0002-1825-0097
`,
      "_pages/cv.md": `---
title: CV
---

Work
======
* Spring 1842: Analyst
  * Engines
  * With Babbage

* 1840: Pupil

Skills
======
* Loops
`,
      "_publications/a.md": "---\ntitle: A paper\ncollection: publications\n---\n",
    },
    made: {
      "profile.yaml": `name: Ada Lovelace
location: London
orcid: 0000-0002-1825-0097
links:
  - network: github
    username: ada
  - network: orcid
    username: 0000-0002-1825-0097
`,
      "work.yaml": `- name: Analyst
  date: Spring 1842
  highlights:
    - Engines
    - With Babbage

- name: Pupil
  date: 1840
`,
      "skills.md": "- Loops\n",
    },
    left: [],
  },
  {
    says: "publications of several lines that stay text",
    input: {
      "cv.md":
        "# Ada\n\n## Publications\n\n`1843` **Notes.**  \nLovelace, A., and others I forgot.  \n*Memoirs, 3*, 1–10.\n",
    },
    made: {
      "publications.yaml": `- name: "**Notes**"
  date: 1843
  summary: |
    Lovelace, A., and others I forgot.\\
    *Memoirs, 3*, 1–10.
`,
    },
    left: ["citation 1843 Notes. Lovelace, A., and others I forgot. Memoirs, 3, 1–10."],
  },
];

for (const { says, input, made, left } of VARIANTS) {
  test(says, async () => {
    const [only = ".", ...more] = Object.keys(input);
    const imported = await importedFiles(input, more.length > 0 ? "." : only);
    assert.deepEqual(errorsIn(imported), []);
    const written = Object.keys(made).map((name) => [name, imported.files[name]?.replace(/^# yaml.*\n/, "")]);
    assert.deepEqual(Object.fromEntries(written), made);
    const others = Object.keys(imported.files).filter((name) => !Object.hasOwn(made, name));
    assert.deepEqual(
      others.filter((name) => !/^(profile|site)\.yaml$/.test(name)),
      [],
    );
    const said = imported.report.map(({ reason, text }) => `${reason} ${text}`);
    assert.deepEqual(said, left ?? []);
  });
}

test("an unknown network without an address is left out, and what is written builds", async () => {
  const resume = {
    basics: { name: "Ada", profiles: [{ network: "Unheard Of", username: "javascript:alert(1)" }] },
  };
  const imported = await importedText("resume.json", JSON.stringify(resume));
  assert.deepEqual(errorsIn(imported), []);
  assert.doesNotMatch(JSON.stringify(imported.files), /javascript/);
});

test("UTF-16 is read by its mark, as a PowerShell redirect writes it", async () => {
  const resume = Buffer.from(`\uFEFF${JSON.stringify({ basics: { name: "Åse Østby" } })}`, "utf16le");
  const { cv, diagnostics } = await importedFiles({ "resume.json": resume }, "resume.json");
  assert.deepEqual(diagnostics, []);
  assert.equal(cv.profile.name, "Åse Østby");
});
