import type { ProblemCase } from "../problemCases.ts";

/** Problems in `site.yaml` and its sections, and what is said of them. */
export const site: ProblemCase[] = [
  {
    name: "a section without a file",
    data: {
      "site.yaml":
        "sections: [background, educaton, publications, experience, grants, teaching, miscellaneous]\n",
    },
    expected: `
_data/site.yaml:1:24: error: there is no data file for the section \`educaton\`
  1 | sections: [background, educaton, publications, experience, grants, teaching, miscellaneous]
    |                        ^^^^^^^^
  → did you mean \`education\`?

_data/site.yaml:1:60: error: there is no data file for the section \`grants\`
  1 | sections: [background, educaton, publications, experience, grants, teaching, miscellaneous]
    |                                                            ^^^^^^
  → make \`grants.yaml\`, \`grants.md\` or \`grants.bib\` in the data folder, or take it out of the list

2 errors
`,
  },
  {
    name: "a text in a language that the site does not have, and one in none of its texts",
    data: {
      "site.yaml": "languages: [en, ko]\nlanguage: de\nsections: [education]\n",
      "education.yaml":
        "- institution: { en: Home, kr: 집, fr: Maison }\n- institution: { en: Away, ko: 먼 곳 }\n  area: { en: Law }\n  highlights: { en: [One], ko: [하나] }\n- institution: { en: [Home], ko: 집 }\n",
    },
    expected: `
_data/education.yaml:1:28: error: \`kr\` is none of the site's languages (en, ko)
  1 | - institution: { en: Home, kr: 집, fr: Maison }
    |                            ^^
  → write one of these, or add it to them

_data/education.yaml:1:35: error: \`fr\` is none of the site's languages (en, ko)
  1 | - institution: { en: Home, kr: 집, fr: Maison }
    |                                　  ^^
  → write one of these, or add it to them

_data/education.yaml:4:15: error: \`highlights\` should be a list, but is a group of \`key: value\` lines
  4 |   highlights: { en: [One], ko: [하나] }
    |               ^^^^^^^^^^^^^^^^^^^^^^^^^
  → begin each item with \`- \`, and indent what belongs to it by two spaces

_data/education.yaml:5:22: error: \`institution\` should be text, but is a list
  5 | - institution: { en: [Home], ko: 집 }
    |                      ^^^^^^
  → write for example \`institution: Carnegie Mellon University\`

_data/site.yaml:1:17: warning: ko: 1 text is missing
  1 | languages: [en, ko]
    |                 ^^
  → \`npx eleventy-theme-vitae check --language ko\` lists them; until then they are shown in another language

4 errors, 1 warning
`,
  },
  {
    name: "a text in two languages on a site of one",
    data: { "awards.yaml": "- title: { en: Prize, ko: 상 }\n", "site.yaml": "sections: [awards]\n" },
    expected: `
_data/awards.yaml:1:23: error: \`ko\` is none of the site's languages (en)
  1 | - title: { en: Prize, ko: 상 }
    |                       ^^
  → write one of these, or add it to them

1 error
`,
  },
  {
    name: "a section with the ending of its file",
    data: {
      "site.yaml":
        "sections:\n  - background.md\n  - education.yaml\n  - publications.bib\n  - file: experience.yml\n  - awrds.yaml\n  - grants.yaml\n",
    },
    expected: `
_data/site.yaml:2:5: error: there is no data file for the section \`background.md\`
  2 |   - background.md
    |     ^^^^^^^^^^^^^
  → did you mean \`background\`?

_data/site.yaml:3:5: error: there is no data file for the section \`education.yaml\`
  3 |   - education.yaml
    |     ^^^^^^^^^^^^^^
  → did you mean \`education\`?

_data/site.yaml:4:5: error: there is no data file for the section \`publications.bib\`
  4 |   - publications.bib
    |     ^^^^^^^^^^^^^^^^
  → did you mean \`publications\`?

_data/site.yaml:5:11: error: there is no data file for the section \`experience.yml\`
  5 |   - file: experience.yml
    |           ^^^^^^^^^^^^^^
  → did you mean \`experience\`?

_data/site.yaml:6:5: error: there is no data file for the section \`awrds.yaml\`
  6 |   - awrds.yaml
    |     ^^^^^^^^^^
  → did you mean \`awards\`?

_data/site.yaml:7:5: error: there is no data file for the section \`grants.yaml\`
  7 |   - grants.yaml
    |     ^^^^^^^^^^^
  → make \`grants.yaml\`, \`grants.md\` or \`grants.bib\` in the data folder, or take it out of the list

6 errors
`,
  },
  {
    name: "names that objects have anyway",
    data: {
      "constructor.yaml": "- name: A\n  toString: B\n",
      "__proto__.md": "Prose.\n",
      "site.yaml": `sections:
  - constructor
  - __proto__
  - toString
  - { file: education, kind: hasOwnProperty }
style: constructor
colors: { __proto__: red }
`,
    },
    expected: `
_data/constructor.yaml:2:3: error: unknown field \`toString\`
  2 |   toString: B
    |   ^^^^^^^^
  → remove it, or use one of \`name\`, \`role\`, \`roles\`, \`organization\`, \`type\`, \`level\`, \`keywords\`, \`date\`, \`startDate\`, \`endDate\`, \`location\`, \`url\`, \`summary\`, \`highlights\`, \`links\`, \`tags\`, \`resume\`, \`hidden\`, \`group\`, \`picture\`, \`page\`, \`body\`

_data/site.yaml:4:5: error: there is no data file for the section \`toString\`
  4 |   - toString
    |     ^^^^^^^^
  → make \`toString.yaml\`, \`toString.md\` or \`toString.bib\` in the data folder, or take it out of the list

_data/site.yaml:5:30: error: \`hasOwnProperty\` is none of \`prose\`, \`education\`, \`teaching\`, \`awards\`, \`experience\`, \`supervision\`, \`grants\`, \`talks\`, \`service\`, \`skills\`, \`projects\`, \`media\`, \`references\`, \`news\`, \`general\`, \`publications\`
  5 |   - { file: education, kind: hasOwnProperty }
    |                              ^^^^^^^^^^^^^^
  → write for example \`kind: prose\`

_data/site.yaml:6:8: error: unknown style \`constructor\`
  6 | style: constructor
    |        ^^^^^^^^^^^
  → remove it, or use one of \`classic\`, \`davewhipp\`, \`dossier\`, \`kjhealy\`

_data/site.yaml:7:11: error: unknown field \`__proto__\`
  7 | colors: { __proto__: red }
    |           ^^^^^^^^^
  → remove it, or use one of \`background\`, \`text\`, \`heading\`, \`link\`, \`title\`, \`date\`, \`highlight\`, \`award\`, \`hover\`

5 errors
`,
  },
  {
    name: "the language german",
    data: { "site.yaml": "sections: [background]\nlanguage: german\n" },
    expected: `
_data/site.yaml:2:11: error: \`german\` is no tag of a language
  2 | language: german
    |           ^^^^^^
  → write for example \`language: en\`

1 error
`,
  },
  {
    name: "the language english",
    data: { "site.yaml": "sections: [background]\nlanguage: english\n" },
    expected: `
_data/site.yaml:2:11: error: \`english\` is no tag of a language
  2 | language: english
    |           ^^^^^^^
  → write for example \`language: en\`

1 error
`,
  },
  {
    name: "the language e",
    data: { "site.yaml": "sections: [background]\nlanguage: e\n" },
    expected: `
_data/site.yaml:2:11: error: \`e\` is no tag of a language
  2 | language: e
    |           ^
  → write for example \`language: en\`

1 error
`,
  },
  {
    name: "the language und",
    data: { "site.yaml": "sections: [background]\nlanguage: und\n" },
    expected: `
_data/site.yaml:2:11: error: \`und\` is no tag of a language
  2 | language: und
    |           ^^^
  → write for example \`language: en\`

1 error
`,
  },
  {
    name: "the language is",
    data: { "site.yaml": "sections: [background]\nlanguage: is\n" },
    expected: `
_data/site.yaml:2:11: warning: the theme has no words in \`is\`, and says them in English
  2 | language: is
    |           ^^
  → write \`_includes/words/is.yaml\`

1 warning
`,
  },
  {
    name: "two sections on one page",
    data: {
      "site.yaml": `sections:
  - background
  - education
  - publications
  - experience
  - miscellaneous
  - { file: awards, page: more }
  - { file: teaching, page: More }
`,
    },
    expected: `
_data/site.yaml:8:29: error: the address \`More/\` is taken already, by \`more/\`
  8 |   - { file: teaching, page: More }
    |                             ^^^^
  → write one with other letters

1 error
`,
  },
  {
    name: "a bad colour",
    data: {
      "site.yaml":
        "sections: [background, education, publications, experience, awards, teaching, miscellaneous]\ncolors:\n  heading: blu\n  hedding: red\n",
    },
    expected: `
_data/site.yaml:3:12: error: \`blu\` is no colour
  3 |   heading: blu
    |            ^^^
  → did you mean \`blue\`?

_data/site.yaml:4:3: error: unknown field \`hedding\`
  4 |   hedding: red
    |   ^^^^^^^
  → did you mean \`heading\`?

2 errors
`,
  },
  {
    name: "an unknown style",
    data: {
      "site.yaml":
        "sections: [background, education, publications, experience, awards, teaching, miscellaneous]\nstyle: clasic\n",
    },
    expected: `
_data/site.yaml:2:8: error: unknown style \`clasic\`
  2 | style: clasic
    |        ^^^^^^
  → did you mean \`classic\`?

1 error
`,
  },
  {
    name: "an unknown kind of section",
    data: { "site.yaml": "sections:\n  - {file: awards, kind: prizes}\n" },
    expected: `
_data/site.yaml:2:26: error: \`prizes\` is none of \`prose\`, \`education\`, \`teaching\`, \`awards\`, \`experience\`, \`supervision\`, \`grants\`, \`talks\`, \`service\`, \`skills\`, \`projects\`, \`media\`, \`references\`, \`news\`, \`general\`, \`publications\`
  2 |   - {file: awards, kind: prizes}
    |                          ^^^^^^
  → write for example \`kind: prose\`

1 error
`,
  },
  {
    name: "views that cannot be",
    data: {
      "site.yaml": `sections: [experience, { file: talks, page: talks }]
views:
  - { page: nowhere, sections: [experiense], tags: [indutry] }
  - { name: Nothing }
  - { page: talks }
  - { text: industry.pdf, file: notes.txt }
  - { text: a.txt, language: ko }
  - { page: time, period: { from: 2025-13 } }
  - { page: time2, period: { from: 2025-07, to: 2025-06 } }
pdfs: [{ page: a }]
`,
      "talks.yaml": "- { name: T, tags: [industry] }\n",
    },
    expected: `
_data/site.yaml:3:33: error: unknown section \`experiense\`
  3 |   - { page: nowhere, sections: [experiense], tags: [indutry] }
    |                                 ^^^^^^^^^^
  → did you mean \`experience\`?

_data/site.yaml:4:5: error: this view is published nowhere
  4 |   - { name: Nothing }
    |     ^^^^^^^^^^^^^^^^^
  → write where: \`page: jobs\`, \`file: jobs.pdf\`, \`text: jobs.txt\`

_data/site.yaml:5:13: error: the address \`talks/\` is taken already, by \`talks/\`
  5 |   - { page: talks }
    |             ^^^^^
  → write one with other letters

_data/site.yaml:6:13: error: \`industry.pdf\` is not the address of a text file (\`.txt\`) within the site
  6 |   - { text: industry.pdf, file: notes.txt }
    |             ^^^^^^^^^^^^
  → write for example \`text: industry.txt\`

_data/site.yaml:6:33: error: \`notes.txt\` is not the address of a PDF within the site
  6 |   - { text: industry.pdf, file: notes.txt }
    |                                 ^^^^^^^^^
  → write for example \`file: assets/resume.pdf\`

_data/site.yaml:7:30: error: \`ko\` is none of the site's languages (en)
  7 |   - { text: a.txt, language: ko }
    |                              ^^
  → write one of these, or add it to them

_data/site.yaml:8:35: error: \`2025-13\` is neither a year, nor a month as \`2025-01\`, nor a day as \`2025-01-31\`
  8 |   - { page: time, period: { from: 2025-13 } }
    |                                   ^^^^^^^
  → write for example \`from: 2025-01\`

_data/site.yaml:9:28: error: the period ends before it begins
  9 |   - { page: time2, period: { from: 2025-07, to: 2025-06 } }
    |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → write the earlier time first

_data/site.yaml:10:10: error: unknown field \`page\`
  10 | pdfs: [{ page: a }]
     |          ^^^^
  → did you mean \`name\`?

_data/profile.yaml:11:10: warning: there is no file \`assets/resume.pdf\`
  11 |     url: ./assets/resume.pdf
     |          ^^^^^^^^^^^^^^^^^^^
  → put the file there, or correct the address

9 errors, 1 warning
`,
  },
  {
    name: "views that show nothing",
    data: {
      "site.yaml": `sections: [background, experience, talks]
views:
  - { file: assets/resume.pdf, period: { from: 2030-01 } }
  - page: both
    tags: [industry]
    period: { from: 2024, to: 2025 }
    sections: [talks]
  - { page: prose, sections: [background], period: { to: 2000 } }
  - { text: whole.txt, tags: [industry] }
  - { text: none.txt, sections: [] }
`,
      "experience.yaml": "- { position: A, organization: B, date: 2020 }\n",
      "talks.yaml": "- { name: T, date: 2021, tags: [industry] }\n- { name: U, date: 2024 }\n",
    },
    expected: `
_data/site.yaml:3:5: warning: this view shows nothing
  3 |   - { file: assets/resume.pdf, period: { from: 2030-01 } }
    |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → choose other \`sections\`, \`tags\` or \`period\`, or take it out

_data/site.yaml:4:5: warning: this view shows nothing
  4 |   - page: both
    |     ^^^^^^^^^^
  → choose other \`sections\`, \`tags\` or \`period\`, or take it out

_data/site.yaml:10:5: warning: this view shows nothing
  10 |   - { text: none.txt, sections: [] }
     |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → choose other \`sections\`, \`tags\` or \`period\`, or take it out

3 warnings
`,
  },
  {
    name: "highlights with tags that are written otherwise",
    data: {
      "site.yaml": "sections: [awards]\n",
      "awards.yaml": `- title: A
  highlights:
    - Built: a scheduler.
    - { text: T, tag: [x] }
    - { text: T, tags: x }
    - { tags: [x] }
    - [T]
`,
    },
    expected: `
_data/awards.yaml:3:7: error: unknown field \`Built\`
  3 |     - Built: a scheduler.
    |       ^^^^^
  → put the line in quotes: \`- "Built: a scheduler."\`

_data/awards.yaml:4:18: error: unknown field \`tag\`
  4 |     - { text: T, tag: [x] }
    |                  ^^^
  → did you mean \`tags\`?

_data/awards.yaml:5:24: error: \`tags\` should be a list, but is the text "x"
  5 |     - { text: T, tags: x }
    |                        ^
  → begin each item with \`- \`, and indent what belongs to it by two spaces

_data/awards.yaml:6:7: error: \`text\` is missing
  6 |     - { tags: [x] }
    |       ^^^^^^^^^^^^^
  → add it: \`text: Cut training time by a third.\`

_data/awards.yaml:7:7: error: \`text\` is missing
  7 |     - [T]
    |       ^^^
  → add it: \`text: Cut training time by a third.\`

5 errors
`,
  },
];
