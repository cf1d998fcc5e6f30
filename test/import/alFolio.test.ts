import assert from "node:assert/strict";
import { test } from "node:test";
import { importedFiles } from "./importedCv.ts";

const SITE = {
  "_config.yml": `title: blank # your name, if blank
first_name: Ada
middle_name: King
last_name: Lovelace
email: ada@example.org
description: >
  An analyst
  and more
url: https://ada.example.org
baseurl: /cv
lang: en
github_username: ada
orcid_id: https://orcid.org/0000-0002-1825-0097
wikidata_id: Q7259
navbar_fixed: true
`,
  "_data/cv.yml": `- title: General Information
  type: map
  contents:
    - name: Full Name
      value: Ada Lovelace
    - name: Location
      value: London
- title: Education
  type: time_table
  contents:
    - title: BA in Mathematics
      institution: <a href="https://home.example.org">Home</a>
      year: 1835
      description:
        - Taught by <b>Somerville</b>
        - title: More
          contents: [one, two]
- title: Academic Interests
  type: nested_list
  contents:
    - title: Engines
      items: [Analytical, Difference]
- title: Other Interests
  type: list
  contents:
    - <u>Hobbies:</u> Riding
- title: Honors and Awards
  type: time_table
  contents:
    - year: 1980
      items: [A language]
      value: Namesake
`,
  "_data/coauthors.yml":
    '"babbage":\n  - firstname: ["Charles", "C."]\n    url: https://babbage.example.org\n',
  "_bibliography/papers.bib":
    "---\n---\n\n@article{a, title={T}, author={Lovelace, Ada and Babbage, C.}, journal={J}, year={1843}, selected={true}}\n",
};

test("an al-folio site becomes data", async () => {
  const { files, report, diagnostics, problems } = await importedFiles(SITE);
  assert.deepEqual([...diagnostics, ...problems], []);
  assert.deepEqual(files, {
    "profile.yaml": `# yaml-language-server: $schema=../schemas/profile.json
name: Ada Lovelace
email: ada@example.org
location: London
orcid: 0000-0002-1825-0097
links:
  - network: github
    username: ada
  - network: orcid
    username: 0000-0002-1825-0097
  - network: wikidata
    username: Q7259
`,
    "site.yaml": `# yaml-language-server: $schema=../schemas/site.json
description: An analyst and more
url: https://ada.example.org/cv
language: en
sections:
  - education
  - file: academic-interests
    title: Academic Interests
  - file: other-interests
    title: Other Interests
  - file: awards
    title: Honors and Awards
  - publications
`,
    "education.yaml": `# yaml-language-server: $schema=../schemas/education.json
- studyType: BA in Mathematics
  institution: "[Home](https://home.example.org)"
  date: 1835
  highlights:
    - Taught by **Somerville**
    - "More: one; two"
`,
    "academic-interests.yaml": `# yaml-language-server: $schema=../schemas/general.json
- name: Engines
  highlights:
    - Analytical
    - Difference
`,
    "other-interests.md": "- ==Hobbies:== Riding\n",
    "awards.yaml": `# yaml-language-server: $schema=../schemas/awards.json
- title: Namesake
  date: 1980
  highlights:
    - A language
`,
    "publications.bib":
      "@article{a, title={T}, author={Lovelace, Ada and Babbage, C.}, journal={J}, year={1843}, selected={true}}\n",
    "people.yaml": `# yaml-language-server: $schema=../schemas/people.json
- name: Charles Babbage
  otherNames:
    - C. Babbage
  url: https://babbage.example.org
`,
  });
  assert.deepEqual(report, []);
});
