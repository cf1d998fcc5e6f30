import type { ProblemCase } from "../problemCases.ts";

/** Problems in `publications.bib`, and what is said of them. */
export const publications: ProblemCase[] = [
  {
    name: "addresses that cannot be, or stand in each other's way",
    data: {
      "publications.bib": "@misc{lovelace, title = {Notes}, author = {Lovelace, Ada}, year = 1843}\n",
      "awards.yaml": "- title: A\n",
      "site.yaml": `sections:
  - publications
  - { file: awards, page: publications/Lovelace }
  - { file: awards, page: con }
pdfs:
  - file: a.pdf
  - file: a.pdf/b.pdf
  - file: A.PDF
  - file: "${"가".repeat(86)}.pdf"
  - file: index.html/x.pdf
  - file: "a\\0b.pdf"
`,
    },
    expected: `
_data/site.yaml:3:27: error: the address \`publications/Lovelace/\` is taken already, by \`publications/lovelace/\`
  3 |   - { file: awards, page: publications/Lovelace }
    |                           ^^^^^^^^^^^^^^^^^^^^^
  → write one with other letters

_data/site.yaml:4:27: error: \`con/\` can be no address on some disks or hosts
  4 |   - { file: awards, page: con }
    |                           ^^^
  → write a short one, of letters

_data/site.yaml:7:11: error: \`a.pdf/b.pdf\` and \`a.pdf\` stand in each other's way, as file and folder
  7 |   - file: a.pdf/b.pdf
    |           ^^^^^^^^^^^
  → rename one

_data/site.yaml:8:11: error: the address \`A.PDF\` is taken already, by \`a.pdf\`
  8 |   - file: A.PDF
    |           ^^^^^
  → write one with other letters

_data/site.yaml:9:11: error: \`가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가…\` can be no address on some disks or hosts
  9 |   - file: "가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가.pd
    |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → write a short one, of letters

_data/site.yaml:10:11: error: \`index.html/x.pdf\` and \`index.html\` stand in each other's way, as file and folder
  10 |   - file: index.html/x.pdf
     |           ^^^^^^^^^^^^^^^^
  → rename one

_data/site.yaml:11:11: error: \`a�b.pdf\` can be no address on some disks or hosts
  11 |   - file: "a\\0b.pdf"
     |           ^^^^^^^^^^
  → write a short one, of letters

_data/profile.yaml:11:10: warning: there is no file \`assets/resume.pdf\`
  11 |     url: ./assets/resume.pdf
     |          ^^^^^^^^^^^^^^^^^^^
  → put the file there, or correct the address

7 errors, 1 warning
`,
  },
  {
    name: "settings in vain",
    data: {
      "site.yaml": `sections:
  - { file: education, details: full }
  - { file: publications, keyword: nosuch }
  - { file: publications, type: journal, group: year }
  - { file: publications, type: inproceeding, selected: true }
pdfs:
  - { file: assets/resume.pdf, tags: [industry] }
`,
      "publications.bib": "@inproceedings{a, title={A}, author={Choe, Sang}, booktitle={B}, year={2020}}\n",
    },
    expected: `
_data/site.yaml:2:24: warning: \`details\` changes nothing in a section of kind \`education\`
  2 |   - { file: education, details: full }
    |                        ^^^^^^^
  → take it out

_data/site.yaml:3:36: warning: no publication is chosen by \`keyword: nosuch\`, so this section has nothing to show
  3 |   - { file: publications, keyword: nosuch }
    |                                    ^^^^^^
  → write it into those that you want here, or take this out

_data/site.yaml:4:33: warning: no publication is chosen by \`type: journal\`, so this section has nothing to show
  4 |   - { file: publications, type: journal, group: year }
    |                                 ^^^^^^^
  → write it into those that you want here, or take this out

_data/site.yaml:5:33: warning: no publication is chosen by \`type: inproceeding\`, so this section has nothing to show
  5 |   - { file: publications, type: inproceeding, selected: true }
    |                                 ^^^^^^^^^^^^
  → did you mean \`inproceedings\`?

4 warnings
`,
  },
];
