interface ProblemCase {
  name: string;
  /** Over the sample's files. */
  data: Record<string, string | undefined>;
  expected: string;
}

export const problemCases: ProblemCase[] = [
  {
    name: "an unknown field",
    data: {
      "education.yaml": "- instituton: Carnegie Mellon University\n  area: Computer Science\n  motto: A\n",
    },
    expected: `
_data/education.yaml:1:3: error: unknown field \`instituton\`
  1 | - instituton: Carnegie Mellon University
    |   ^^^^^^^^^^
  → did you mean \`institution\`?

_data/education.yaml:3:3: error: unknown field \`motto\`
  3 |   motto: A
    |   ^^^^^
  → remove it, or use one of \`studyType\`, \`area\`, \`department\`, \`institution\`, \`advisor\`, \`thesis\`, \`score\`, \`courses\`, \`date\`, \`startDate\`, \`endDate\`, \`location\`, \`url\`, \`summary\`, \`highlights\`, \`links\`, \`tags\`, \`resume\`, \`hidden\`

2 errors
`,
  },
  {
    name: "a missing field",
    data: { "experience.yaml": "- position: Research Intern\n  date: 2021\n" },
    expected: `
_data/experience.yaml:1:3: error: \`organization\` is missing
  1 | - position: Research Intern
    |   ^^^^^^^^
  → add it: \`organization: Microsoft\`

1 error
`,
  },
  {
    name: "a field of the wrong type",
    data: {
      "awards.yaml": "- title: [Gold Medal]\n- title: Silver Medal\n  highlights: Seoul\n  hidden: perhaps\n",
    },
    expected: `
_data/awards.yaml:1:10: error: \`title\` should be text, but is a list
  1 | - title: [Gold Medal]
    |          ^^^^^^^^^^^^
  → write for example \`title: Summa Cum Laude\`

_data/awards.yaml:3:15: error: \`highlights\` should be a list, each item on a line that begins with \`- \`, but is the text "Seoul"
  3 |   highlights: Seoul
    |               ^^^^^
  → write for example \`highlights: [Cut training time by a third.]\`

_data/awards.yaml:4:11: error: \`hidden\` should be \`true\` or \`false\`, but is the text "perhaps"
  4 |   hidden: perhaps
    |           ^^^^^^^
  → write for example \`hidden: true\`

3 errors
`,
  },
  {
    name: "a group in the place of a list",
    data: { "awards.yaml": "title: Gold Medal\n" },
    expected: `
_data/awards.yaml:1:1: error: this file should be a list, each item on a line that begins with \`- \`, but is a group of \`key: value\` lines
  1 | title: Gold Medal
    | ^^^^^^^^^^^^^^^^^
  → begin each entry with \`- \`, and indent what belongs to it by two spaces

1 error
`,
  },
  {
    name: "a key that stands twice",
    data: { "awards.yaml": "- title: Gold Medal\n  title: Silver Medal\n" },
    expected: `
_data/awards.yaml:2:3: error: \`title\` stands twice in the same entry
  2 |   title: Silver Medal
    |   ^^^^^
  → remove one of the two, or begin a new entry with \`- \`

1 error
`,
  },
  {
    name: "a tab",
    data: { "awards.yaml": "- title: Gold Medal\n\tdate: 2011\n" },
    expected: `
_data/awards.yaml:2:2: error: this line is indented with a tab, which YAML does not allow
  2 | 	date: 2011
    | 	^^^^
  → indent with two spaces instead

1 error
`,
  },
  {
    name: "a colon",
    data: { "teaching.yaml": "- course: Artificial Intelligence: Representation\n" },
    expected: `
_data/teaching.yaml:1:11: error: a colon followed by a space inside a value reads as a second key
  1 | - course: Artificial Intelligence: Representation
    |           ^
  → put the value in quotes: \`title: "Vision: a survey"\`

1 error
`,
  },
  {
    name: "a quote that is not closed",
    data: { "awards.yaml": '- title: "Gold Medal\n  date: 2011\n' },
    expected: `
_data/awards.yaml:1:10: error: a quote or bracket is opened here and never closed
  1 | - title: "Gold Medal
    |          ^
  → close it, or put the whole value in the other kind of quotes

1 error
`,
  },
  {
    name: "an indentation that does not fit",
    data: { "awards.yaml": "- title: Gold Medal\n   date: 2011\n" },
    expected: `
_data/awards.yaml:2:4: error: this line is indented by 3 spaces, and what it belongs to by 2 spaces
  2 |    date: 2011
    |    ^^^^^^^^^^
  → indent it by 2 spaces

1 error
`,
  },
  {
    name: "an indentation that fits another line",
    data: {
      "awards.yaml": "- title: Gold\n  links:\n    - label: a\n      url: b\n date: 2011\n",
      "teaching.yaml": "- course: A\n- course: B\n\n  # later\ndate: 2011\n",
      "profile.yaml": "name: A\n label: B\n",
      "experience.yaml": "- position: A\n  organization: B\n  - position: C\n",
    },
    expected: `
_data/awards.yaml:5:2: error: this line is indented by one space, and what it belongs to by 2 spaces
  5 |  date: 2011
    |  ^^^^^^^^^^
  → indent it by 2 spaces

_data/experience.yaml:3:3: error: this line is indented by 2 spaces, and what it belongs to by no space
  3 |   - position: C
    |   ^^^^^^^^^^^^^
  → begin it at the left margin

_data/profile.yaml:2:2: error: this line is indented by one space, and what it belongs to by no space
  2 |  label: B
    |  ^^^^^^^^
  → begin it at the left margin

_data/teaching.yaml:5:1: error: this line is indented by no space, and what it belongs to by 2 spaces
  5 | date: 2011
    | ^^^^^^^^^^
  → indent it by 2 spaces

4 errors
`,
  },
  {
    name: "text where a list is wanted, with a comma in it, and a group",
    data: {
      "awards.yaml": "- title: A\n  highlights: Seoul, Korea\n  links: { Slides: a.pdf }\n",
      "profile.yaml": "name: A\nlinks: github\n",
    },
    expected: `
_data/awards.yaml:2:15: error: \`highlights\` should be a list, each item on a line that begins with \`- \`, but is the text "Seoul, Korea"
  2 |   highlights: Seoul, Korea
    |               ^^^^^^^^^^^^
  → write for example \`highlights: [Cut training time by a third.]\`

_data/awards.yaml:3:10: error: \`links\` should be a list, each item on a line that begins with \`- \`, but is a group of \`key: value\` lines
  3 |   links: { Slides: a.pdf }
    |          ^^^^^^^^^^^^^^^^^
  → write for example \`links: [{ label: Slides, url: ./assets/slides.pdf }]\`

_data/profile.yaml:2:8: error: \`links\` should be a list, each item on a line that begins with \`- \`, but is the text "github"
  2 | links: github
    |        ^^^^^^
  → write for example \`links: [{ network: github, username: sangkeun00 }]\`

3 errors
`,
  },
  {
    name: "what a newcomer writes",
    data: {
      "awards.yaml":
        "- title: A\n  date: [2020, 2021]\n- title: B\n  startDate: 2020\n  endDate: prsent\n- C\n",
      "background.md": "[x](htp://foo.org) and [y](www.example.org)\n",
      "education.yaml": "-\tinstitution: B\n",
      "profile.yaml": 'name: ""\n',
      "site.yaml": "language: Deutsch\nsections: [background, education, awards, teaching]\n",
      "teaching.yaml": "- course: @home\n",
      "people.yaml": "Ada Lovelace\n",
    },
    expected: `
_data/awards.yaml:2:9: error: \`date\` should be text, but is a list
  2 |   date: [2020, 2021]
    |         ^^^^^^^^^^^^
  → write for example \`date: 2014-2016\`

_data/awards.yaml:6:3: error: each item of this file should be a group of \`key: value\` lines, but is the text "C"
  6 | - C
    |   ^
  → write each as \`key: value\` lines, the first behind \`- \`: \`- title: Summa Cum Laude\`

_data/education.yaml:1:2: error: this line is indented with a tab, which YAML does not allow
  1 | -	institution: B
    |  ^
  → indent with two spaces instead

_data/people.yaml:1:1: error: this file should be a list, each item on a line that begins with \`- \`, but is the text "Ada Lovelace"
  1 | Ada Lovelace
    | ^^^^^^^^^^^^
  → begin each entry with \`- \`, and indent what belongs to it by two spaces

_data/profile.yaml:1:7: error: \`name\` is empty
  1 | name: ""
    |       ^^
  → write for example \`name: Sang Choe\`

_data/site.yaml:1:11: error: \`Deutsch\` is no tag of a language
  1 | language: Deutsch
    |           ^^^^^^^
  → write \`language: de\`

_data/teaching.yaml:1:11: error: a value cannot begin with \`@\`
  1 | - course: @home
    |           ^
  → put the value in quotes: \`"@home"\`

_data/awards.yaml:5:12: warning: cannot read \`prsent\` as a date, so it is shown as written
  5 |   endDate: prsent
    |            ^^^^^^
  → write a date such as \`2020\`, \`2019-09\`, \`Summer 2021\`, \`2014-2016\` or \`June 2019 - present\`

_data/background.md:1:5: warning: \`htp://foo.org\` is not an address that can be followed
  1 | [x](htp://foo.org) and [y](www.example.org)
    |     ^^^^^^^^^^^^^
  → write it from \`https://\` on, or, within your site, from \`./\` on

7 errors, 2 warnings
`,
  },
  {
    name: "what is a comment to YAML",
    data: {
      "awards.yaml":
        '- title: A #1 grant # of all\n  awarder: "#1" #2\n  tags: [a, b] #c\n  date: 2011 # at last\n- title: |\n    B #1\n  amount: #1\n',
    },
    expected: `
_data/awards.yaml:1:12: warning: \`#1 grant # of all\` is a comment to YAML, so that the value is \`A\`
  1 | - title: A #1 grant # of all
    |            ^^^^^^^^^^^^^^^^^
  → put the value in quotes, \`"A #1 grant # of all"\`, or, if it is a comment, a space behind \`#\`

_data/awards.yaml:7:11: warning: \`#1\` is a comment to YAML, so that no value stands on this line
  7 |   amount: #1
    |           ^^
  → put the value in quotes, \`"#1"\`, or, if it is a comment, a space behind \`#\`

2 warnings
`,
  },
  {
    name: "fields by other names, and those of other kinds",
    data: {
      "site.yaml": "sections: [education, jobs]\ntheme: classic\n",
      "education.yaml":
        "- degree: Ph.D.\n  school: MIT\n  country: USA\n  year: 2011\n  link: https://mit.edu\n",
      "jobs.yaml": "- position: Intern\n  agency: NSF\n  department: CS\n",
      "profile.yaml": "name: A\ngithub: ada\nlinks:\n  - ORCID: 0000-0002-1825-0097\n  - Slides: ./a.pdf\n",
    },
    expected: `
_data/education.yaml:1:3: error: unknown field \`degree\`
  1 | - degree: Ph.D.
    |   ^^^^^^
  → did you mean \`studyType\`?

_data/education.yaml:2:3: error: unknown field \`school\`
  2 |   school: MIT
    |   ^^^^^^
  → did you mean \`institution\`?

_data/education.yaml:3:3: error: unknown field \`country\`
  3 |   country: USA
    |   ^^^^^^^
  → did you mean \`location\`?

_data/education.yaml:4:3: error: unknown field \`year\`
  4 |   year: 2011
    |   ^^^^
  → did you mean \`date\`?

_data/education.yaml:5:3: error: unknown field \`link\`
  5 |   link: https://mit.edu
    |   ^^^^
  → did you mean \`url\`?

_data/jobs.yaml:1:3: error: unknown field \`position\`
  1 | - position: Intern
    |   ^^^^^^^^
  → \`position\` belongs to \`kind: experience\`, which \`site.yaml\` can say of this file; in this file it is \`name\`

_data/jobs.yaml:2:3: error: unknown field \`agency\`
  2 |   agency: NSF
    |   ^^^^^^
  → did you mean \`organization\`?

_data/jobs.yaml:3:3: error: unknown field \`department\`
  3 |   department: CS
    |   ^^^^^^^^^^
  → \`department\` belongs to \`kind: education\` and \`kind: experience\`, which \`site.yaml\` can say of this file

_data/profile.yaml:2:1: error: unknown field \`github\`
  2 | github: ada
    | ^^^^^^
  → write it under \`links\`: \`- { network: github, username: "ada" }\`

_data/profile.yaml:4:5: error: unknown field \`ORCID\`
  4 |   - ORCID: 0000-0002-1825-0097
    |     ^^^^^
  → write \`- { network: ORCID, username: "0000-0002-1825-0097" }\`

_data/profile.yaml:5:5: error: unknown field \`Slides\`
  5 |   - Slides: ./a.pdf
    |     ^^^^^^
  → write \`- { label: "Slides", url: "./a.pdf" }\`

_data/site.yaml:2:1: error: unknown field \`theme\`
  2 | theme: classic
    | ^^^^^
  → did you mean \`style\`?

12 errors
`,
  },
  {
    name: "an unquoted star",
    data: { "awards.yaml": "- title: *best\n" },
    expected: `
_data/awards.yaml:1:10: error: a value that begins with \`*\` or \`&\` means something else in YAML
  1 | - title: *best
    |          ^^^^^
  → put the value in quotes: \`name: "*best*"\`

1 error
`,
  },
  {
    name: "an empty file",
    data: { "awards.yaml": "# nothing yet\n" },
    expected: `
_data/awards.yaml: error: this file is empty
  → write its first entry, or delete the file and its name in \`site.yaml\`

1 error
`,
  },
  {
    name: "an empty text and an empty bibliography",
    data: { "background.md": "\n", "publications.bib": "% nothing yet\n" },
    expected: `
_data/background.md: warning: this file is empty, so its section is not shown
  → write its first paragraph, or delete the file and its name in \`site.yaml\`

_data/publications.bib: warning: this file is empty, so its section is not shown
  → write its first entry, or delete the file and its name in \`site.yaml\`

2 warnings
`,
  },
  {
    name: "an empty site.yaml, which says nothing of the other files",
    data: { "site.yaml": "", "awards.yaml": "- title: Best paper\n" },
    expected: `
_data/site.yaml: error: this file is empty
  → write its first line: \`sections: [education, publications]\`

1 error
`,
  },
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
    name: "a section with the ending of its file",
    data: {
      "site.yaml":
        "sections:\n  - background.md\n  - education.yaml\n  - publications.bib\n  - file: experience.yml\n  - awrds.yaml\n  - grants.yaml\n",
    },
    expected: `
_data/site.yaml:2:5: error: the section \`background.md\` is named with the ending of its file, which is not part of the name
  2 |   - background.md
    |     ^^^^^^^^^^^^^
  → write \`background\`

_data/site.yaml:3:5: error: the section \`education.yaml\` is named with the ending of its file, which is not part of the name
  3 |   - education.yaml
    |     ^^^^^^^^^^^^^^
  → write \`education\`

_data/site.yaml:4:5: error: the section \`publications.bib\` is named with the ending of its file, which is not part of the name
  4 |   - publications.bib
    |     ^^^^^^^^^^^^^^^^
  → write \`publications\`

_data/site.yaml:5:11: error: the section \`experience.yml\` is named with the ending of its file, which is not part of the name
  5 |   - file: experience.yml
    |           ^^^^^^^^^^^^^^
  → write \`experience\`

_data/site.yaml:6:5: error: there is no data file for the section \`awrds.yaml\`
  6 |   - awrds.yaml
    |     ^^^^^^^^^^
  → did you mean \`awards\`?

_data/site.yaml:7:5: error: there is no data file for the section \`grants.yaml\`
  7 |   - grants.yaml
    |     ^^^^^^^^^^^
  → make \`grants.yaml\` in the data folder and write \`grants\` here, or take it out of the list

6 errors
`,
  },
  {
    name: "a file that no section names",
    data: { "talks.yaml": "- name: A talk\n" },
    expected: `
_data/talks.yaml: warning: no section of \`site.yaml\` names this file, so it is not shown
  → add \`- talks\` to \`sections\` in \`site.yaml\`, or delete the file

1 warning
`,
  },
  {
    name: "two files of one name",
    data: { "awards.md": "Prose\n" },
    expected: `
_data/site.yaml:16:11: error: there are two data files called \`awards\`, which differ in their ending alone
  16 |   - file: awards
     |           ^^^^^^
  → rename or delete one of them

1 error
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
  → remove it, or use one of \`name\`, \`role\`, \`roles\`, \`organization\`, \`type\`, \`level\`, \`keywords\`, \`date\`, \`startDate\`, \`endDate\`, \`location\`, \`url\`, \`summary\`, \`highlights\`, \`links\`, \`tags\`, \`resume\`, \`hidden\`

_data/site.yaml:4:5: error: there is no data file for the section \`toString\`
  4 |   - toString
    |     ^^^^^^^^
  → make \`toString.yaml\`, \`toString.md\` or \`toString.bib\` in the data folder, or take it out of the list

_data/site.yaml:5:30: error: \`hasOwnProperty\` is none of \`prose\`, \`education\`, \`teaching\`, \`awards\`, \`experience\`, \`general\`, \`publications\`
  5 |   - { file: education, kind: hasOwnProperty }
    |                              ^^^^^^^^^^^^^^
  → write for example \`kind: awards\`

_data/site.yaml:6:8: error: unknown style \`constructor\`
  6 | style: constructor
    |        ^^^^^^^^^^^
  → remove it, or use one of \`classic\`, \`davewhipp\`, \`kjhealy\`

_data/site.yaml:7:11: error: unknown field \`__proto__\`
  7 | colors: { __proto__: red }
    |           ^^^^^^^^^
  → remove it, or use one of \`background\`, \`text\`, \`heading\`, \`link\`, \`title\`, \`date\`, \`highlight\`, \`award\`, \`hover\`

5 errors
`,
  },
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
_data/site.yaml:3:27: error: \`publications/Lovelace\` is the address of a paper's page already, on disks that do not tell case apart
  3 |   - { file: awards, page: publications/Lovelace }
    |                           ^^^^^^^^^^^^^^^^^^^^^
  → give one of the two another address

_data/site.yaml:4:27: error: \`con\` cannot be an address: Windows keeps that name for a device
  4 |   - { file: awards, page: con }
    |                           ^^^
  → write another one, of letters, digits and hyphens

_data/site.yaml:7:11: error: \`a.pdf/b.pdf\` and \`a.pdf\` stand in each other's way: one is a file where the other has its folder
  7 |   - file: a.pdf/b.pdf
    |           ^^^^^^^^^^^
  → give one of the two another address

_data/site.yaml:8:11: error: \`A.PDF\` is the address of \`a.pdf\` already, on disks that do not tell case apart
  8 |   - file: A.PDF
    |           ^^^^^
  → give one of the two another address

_data/site.yaml:9:11: error: \`가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가…\` cannot be an address: it is longer than a disk allows
  9 |   - file: "가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가.pd
    |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → write another one, of letters, digits and hyphens

_data/site.yaml:10:11: error: \`index.html/x.pdf\` and the CV itself stand in each other's way: one is a file where the other has its folder
  10 |   - file: index.html/x.pdf
     |           ^^^^^^^^^^^^^^^^
  → give one of the two another address

_data/site.yaml:11:11: error: \`a�b.pdf\` cannot be an address: not every disk can have such a name
  11 |   - file: "a\\0b.pdf"
     |           ^^^^^^^^^^
  → write another one, of letters, digits and hyphens

_data/profile.yaml:11:10: warning: there is no file \`assets/resume.pdf\`
  11 |     url: ./assets/resume.pdf
     |          ^^^^^^^^^^^^^^^^^^^
  → put the file there, or correct the address

7 errors, 1 warning
`,
  },
  {
    name: "the language german",
    data: { "site.yaml": "sections: [background]\nlanguage: german\n" },
    expected: `
_data/site.yaml:2:11: error: \`german\` is no tag of a language
  2 | language: german
    |           ^^^^^^
  → write \`language: de\`

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
  → write \`language: en\`

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
_data/site.yaml:2:11: warning: the theme has no words in Icelandic: what it says itself ("Advisor", "In") is English
  2 | language: is
    |           ^^
  → write them in \`_includes/words/is.yaml\`, from those in \`en.yaml\`

1 warning
`,
  },
  {
    name: "formulas that cannot be set",
    data: {
      "site.yaml": "sections: [notes, awards]\n",
      "notes.md": 'Good $x^2$, bad $\\frac{1$.\n\nThe char $\\char"FFFFFFFF$, $\\nosuch x$ and\n\n$$ a_ $$\n',
      "awards.yaml": `- title: A $x__1$\n- title: "B $\\\\frac{2$"\n- title: $${"\\sqrt{".repeat(60)}x${"}".repeat(60)}$\n`,
    },
    expected: `
_data/awards.yaml:1:13: error: \`x__1\` is no formula that can be set: something is missing in it
  1 | - title: A $x__1$
    |             ^^^^
  → correct it, or put a backslash before each \`$\` that is one

_data/awards.yaml:2:15: error: \`\\frac{2\` is no formula that can be set: Unexpected end of input in a macro argument, expected '}'
  2 | - title: "B $\\\\frac{2$"
    |               ^^^^^^^
  → correct it, or put a backslash before each \`$\` that is one

_data/awards.yaml:3:11: error: \`\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{…\` is no formula that can be set: nested deeper than 40 braces
  3 | - title: $\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{
    |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → correct it, or put a backslash before each \`$\` that is one

_data/notes.md:1:18: error: \`\\frac{1\` is no formula that can be set: Unexpected end of input in a macro argument, expected '}'
  1 | Good $x^2$, bad $\\frac{1$.
    |                  ^^^^^^^
  → correct it, or put a backslash before each \`$\` that is one

_data/notes.md:3:11: error: \`\\char"FFFFFFFF\` is no formula that can be set: something is missing in it
  3 | The char $\\char"FFFFFFFF$, $\\nosuch x$ and
    |           ^^^^^^^^^^^^^^
  → correct it, or put a backslash before each \`$\` that is one

_data/notes.md:3:29: error: \`\\nosuch x\` is no formula that can be set: Unsupported function name: \\nosuch
  3 | The char $\\char"FFFFFFFF$, $\\nosuch x$ and
    |                             ^^^^^^^^^
  → correct it, or put a backslash before each \`$\` that is one

_data/notes.md:5:4: error: \`a_\` is no formula that can be set: something is missing in it
  5 | $$ a_ $$
    |    ^^
  → correct it, or put a backslash before each \`$\` that is one

7 errors
`,
  },
  {
    name: "what the policy blocks",
    data: {
      "site.yaml": "sections: [notes]\npolicy: { images: [https://good.org], media: [self] }\n",
      "notes.md":
        '![a](https://good.org/a.png) ![b](https://bad.org/b.png) ![c](data:image/png;base64,AAAA) ![d]()\n\n<script>alert(1)</script>\n\n<iframe src="https://www.youtube.com/embed/x"></iframe>\n\n<video src="assets/film.mp4"></video>\n\n<style>p { color: red }</style>\n',
    },
    expected: `
_data/notes.md:1:91: error: this picture has no address
  1 | .png) ![c](data:image/png;base64,AAAA) ![d]()
    |                                        ^^^^^
  → write where it is between the parentheses: \`![Betty](./assets/betty.jpg)\`

_data/notes.md:1:35: warning: the published page will not load this \`<img>\`: its policy does not allow it
  1 | ![a](https://good.org/a.png) ![b](https://bad.org/b.png) ![c](data:image/png;base64,AAAA) ![d]()
    |                                   ^^^^^^^^^^^^^^^^^^^^^
  → allow it in \`site.yaml\`: \`policy: { images: ["https://bad.org"] }\`

_data/notes.md:1:63: warning: the published page will not load this \`<img>\`: its policy does not allow it
  1 | ![a](https://good.org/a.png) ![b](https://bad.org/b.png) ![c](data:image/png;base64,AAAA) ![d]()
    |                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^
  → keep it as a file in \`assets\`

_data/notes.md:3:1: warning: the published page will not load this \`<script>\`: its policy does not allow it
  3 | <script>alert(1)</script>
    | ^^^^^^^^
  → allow it in \`site.yaml\`: \`policy: { scripts: ["sha256-…"] }\`

_data/notes.md:5:1: warning: the published page will not load this \`<iframe>\`: its policy does not allow it
  5 | <iframe src="https://www.youtube.com/embed/x"></iframe>
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → allow it in \`site.yaml\`: \`policy: { frames: ["https://www.youtube.com"] }\`

_data/notes.md:9:1: warning: the published page will not load this \`<style>\`: its policy does not allow it
  9 | <style>p { color: red }</style>
    | ^^^^^^^
  → allow it in \`site.yaml\`: \`policy: { styles: ["sha256-…"] }\`

1 error, 5 warnings
`,
  },
  {
    name: "what the policy blocks besides, and what it does not",
    data: {
      "site.yaml":
        "sections: [notes]\npolicy: { scripts: [sha256-AAAA], media: [self], images: [https://good.org] }\n",
      "notes.md": [
        "<!-- <script>no</script> --> and `<script>`",
        "<script>allowed()</script>",
        '<video src="./assets/film.mp4" poster="http://good.org/p.jpg"></video>',
        '<iframe srcdoc="<p>Hello</p>"></iframe>',
        '<link rel="stylesheet" href="https://x.org/a.css">',
        '<object data="./assets/a.pdf"></object>',
        '<form action="https://x.org"></form>',
        'Press <b onclick="go()">here</b> <img srcset="a.png, https://x.org/a.png 2x" src="a.png">',
      ].join("\n\n"),
    },
    expected: `
_data/notes.md:5:1: warning: the published page will not load this \`<video>\`: its policy does not allow it
  5 | <video src="./assets/film.mp4" poster="http://good.org/p.jpg"></video>
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → write its address with \`https:\`

_data/notes.md:9:1: warning: the published page will not load this \`<link>\`: its policy does not allow it
  9 | <link rel="stylesheet" href="https://x.org/a.css">
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → allow it in \`site.yaml\`: \`policy: { styles: ["https://x.org"] }\`

_data/notes.md:11:1: warning: the published page will not load this \`<object>\`: its policy does not allow it
  11 | <object data="./assets/a.pdf"></object>
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → no setting allows it: write a link to it

_data/notes.md:13:1: warning: the published page will not load this \`<form>\`: its policy does not allow it
  13 | <form action="https://x.org"></form>
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → no setting allows it: write a link to it

_data/notes.md:15:7: warning: the published page will not load this \`<b>\`: its policy does not allow it
  15 | Press <b onclick="go()">here</b> <img srcset="a.png, https://x.org/a.png 2x" src="a.png">
     |       ^^^^^^^^^^^^^^^^^^
  → put what its \`on…\` attribute does into a script, and allow that

_data/notes.md:15:34: warning: the published page will not load this \`<img>\`: its policy does not allow it
  15 | Press <b onclick="go()">here</b> <img srcset="a.png, https://x.org/a.png 2x" src="a.png">
     |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → allow it in \`site.yaml\`: \`policy: { images: ["https://x.org"] }\`

6 warnings
`,
  },
  {
    name: "a list as deep as no paper",
    data: {
      "site.yaml": "sections: [notes]\n",
      "notes.md": Array.from({ length: 60 }, (_, depth) => `${"  ".repeat(depth)}- item ${depth}\n`).join(""),
    },
    expected: `
_data/notes.md:49:99: error: this is nested more deeply than can be set on paper
  49 |                                      - item 48
     |                                        ^^^^^^^
  → take out some of the lists, quotes or marks around it

1 error
`,
  },
  {
    name: "quotes deeper than anything is read",
    data: {
      "site.yaml": "sections: [notes]\n",
      "notes.md": `${"> ".repeat(300)}deep\n`,
    },
    expected: `
_data/notes.md: error: this is nested more deeply than can be set on paper
  → take out some of the lists, quotes or marks around it

1 error
`,
  },
  {
    name: "as many aliases as no CV has",
    data: {
      "site.yaml": "sections: [awards]\n",
      "awards.yaml": `- title: &a A\n${"- title: *a\n".repeat(600)}`,
    },
    expected: `
_data/awards.yaml:502:10: error: \`*a\` and the aliases before it repeat more values than a CV can hold
  502 | - title: *a
      |          ^^
  → write the values out where they are needed

1 error
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
_data/site.yaml:8:29: error: \`More\` is the address of \`more\` already, on disks that do not tell case apart
  8 |   - { file: teaching, page: More }
    |                             ^^^^
  → give one of the two another address

1 error
`,
  },
  {
    name: "settings in vain",
    data: {
      "site.yaml": `sections:
  - { file: education, numbered: true }
  - { file: publications, keyword: nosuch }
  - { file: publications, type: journal, group: year }
  - { file: publications, type: inproceeding, selected: true }
pdfs:
  - { file: assets/resume.pdf, tags: [industry] }
`,
      "publications.bib": "@inproceedings{a, title={A}, author={Choe, Sang}, booktitle={B}, year={2020}}\n",
    },
    expected: `
_data/site.yaml:2:24: warning: \`numbered\` is a setting of publications, and this section is of kind \`education\`, so it changes nothing
  2 |   - { file: education, numbered: true }
    |                        ^^^^^^^^
  → take it out

_data/site.yaml:3:36: warning: no publication has the keyword \`nosuch\`, so this section has nothing to show
  3 |   - { file: publications, keyword: nosuch }
    |                                    ^^^^^^
  → write \`keywords = {…}\` into the entries that you want here, or take it out

_data/site.yaml:4:33: warning: no publication is of the type \`journal\`, so this section has nothing to show
  4 |   - { file: publications, type: journal, group: year }
    |                                 ^^^^^^^
  → write one that there is, such as \`inproceedings\`, or take it out

_data/site.yaml:5:33: warning: no publication is of the type \`inproceeding\`, so this section has nothing to show
  5 |   - { file: publications, type: inproceeding, selected: true }
    |                                 ^^^^^^^^^^^^
  → did you mean \`inproceedings\`?

_data/site.yaml:5:57: warning: no publication is marked \`selected\`, so this section has nothing to show
  5 |   - { file: publications, type: inproceeding, selected: true }
    |                                                         ^^^^
  → write \`selected = {true}\` into the entries that you want here, or take this out

_data/site.yaml:7:39: warning: no entry has the tag \`industry\`, so it chooses nothing
  7 |   - { file: assets/resume.pdf, tags: [industry] }
    |                                       ^^^^^^^^
  → write it under \`tags\` of the entries that you want here, or take it out

6 warnings
`,
  },
  {
    name: "icons and networks that do not exist",
    data: {
      "profile.yaml":
        "name: A\nlinks:\n  - { label: B, url: https://b.org, icon: githb }\n  - { network: linkdin, url: https://c.org }\n  - { network: Gitee, url: https://gitee.com/a }\n",
      "awards.yaml":
        "- title: A\n  links:\n    - { label: B, url: https://b.org, icon: nosuch:slides }\n  summary: '[C](https://c.org){icon=nowhere-at-all}'\n",
    },
    expected: `
_data/awards.yaml:3:45: warning: there is no icon \`nosuch:slides\`, so none is drawn
  3 |     - { label: B, url: https://b.org, icon: nosuch:slides }
    |                                             ^^^^^^^^^^^^^
  → name one of https://icon-sets.iconify.design whose set is installed: \`npm install @iconify-json/nosuch\`

_data/awards.yaml:4:37: warning: there is no icon \`nowhere-at-all\`, so none is drawn
  4 |   summary: '[C](https://c.org){icon=nowhere-at-all}'
    |                                     ^^^^^^^^^^^^^^
  → name one of Font Awesome or Academicons, such as \`github\` or \`file-pdf\`

_data/profile.yaml:3:43: warning: there is no icon \`githb\`, so none is drawn
  3 |   - { label: B, url: https://b.org, icon: githb }
    |                                           ^^^^^
  → did you mean \`github\`?

_data/profile.yaml:4:16: warning: unknown network \`linkdin\`
  4 |   - { network: linkdin, url: https://c.org }
    |                ^^^^^^^
  → did you mean \`linkedin\`? any other site works with \`label\` and \`url\`

4 warnings
`,
  },
  {
    name: "an unknown network",
    data: { "profile.yaml": "name: A\nlinks:\n  - network: gihub\n    username: a\n" },
    expected: `
_data/profile.yaml:3:14: error: unknown network \`gihub\`
  3 |   - network: gihub
    |              ^^^^^
  → did you mean \`github\`? any other site works with \`label\` and \`url\`

1 error
`,
  },
  {
    name: "a script in the place of a name in a network",
    data: { "profile.yaml": "name: A\nlinks:\n  - network: resume\n    username: javascript:alert(1)\n" },
    expected: `
_data/profile.yaml:4:15: error: \`javascript:alert(1)\` makes no address that can be followed
  4 |     username: javascript:alert(1)
    |               ^^^^^^^^^^^^^^^^^^^
  → write the name that you have there, or the whole address from \`https://\` on

1 error
`,
  },
  {
    name: "a network that nobody knows",
    data: { "profile.yaml": "name: A\nlinks:\n  - network: Our Institute\n    username: a\n" },
    expected: `
_data/profile.yaml:3:14: error: unknown network \`Our Institute\`
  3 |   - network: Our Institute
    |              ^^^^^^^^^^^^^
  → write \`label\` and \`url\` instead, which work for any site

1 error
`,
  },
  {
    name: "a bad mail address, a bad URL, a bad ORCID iD",
    data: {
      "profile.yaml":
        "name: A\nemail: a at b\norcid: 1234\nlinks:\n  - label: Home\n    url: javascript:alert(1)\n  - label: Away\n    url: https://\n",
    },
    expected: `
_data/profile.yaml:2:8: error: \`a at b\` is not a mail address
  2 | email: a at b
    |        ^^^^^^
  → write for example \`email: sangkeuc@cs.cmu.edu\`

_data/profile.yaml:3:8: error: \`1234\` is not an ORCID iD
  3 | orcid: 1234
    |        ^^^^
  → write for example \`orcid: 0000-0002-1825-0097\`

_data/profile.yaml:6:10: error: \`javascript:alert(1)\` is not an address that can be followed
  6 |     url: javascript:alert(1)
    |          ^^^^^^^^^^^^^^^^^^^
  → write for example \`url: ./assets/resume.pdf\`

_data/profile.yaml:8:10: error: \`https://\` is not an address that can be followed
  8 |     url: https://
    |          ^^^^^^^^
  → write for example \`url: ./assets/resume.pdf\`

4 errors
`,
  },
  {
    name: "no name",
    data: { "profile.yaml": "email: a@example.org\n" },
    expected: `
_data/profile.yaml:1:1: error: \`name\` is missing
  1 | email: a@example.org
    | ^^^^^
  → add it: \`name: Sang Choe\`

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
_data/site.yaml:2:26: error: \`prizes\` is none of \`prose\`, \`education\`, \`teaching\`, \`awards\`, \`experience\`, \`general\`, \`publications\`
  2 |   - {file: awards, kind: prizes}
    |                          ^^^^^^
  → write for example \`kind: awards\`

1 error
`,
  },
  {
    name: "half of a character",
    data: {
      "awards.yaml": '- title: "A \\ud83d star"\n  url: "https://example.org/\\udc00"\n',
      "profile.yaml": 'name: Ada\nlinks:\n  - network: github\n    username: "ada\\ud83d"\n',
    },
    expected: `
_data/awards.yaml:1:10: warning: half of a character is written in this, and left out
  1 | - title: "A \\ud83d star"
    |          ^^^^^^^^^^^^^^^
  → write the character itself, or both of its halves

_data/awards.yaml:2:8: warning: half of a character is written in this, and left out
  2 |   url: "https://example.org/\\udc00"
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → write the character itself, or both of its halves

_data/profile.yaml:4:15: warning: half of a character is written in this, and left out
  4 |     username: "ada\\ud83d"
    |               ^^^^^^^^^^^
  → write the character itself, or both of its halves

3 warnings
`,
  },
  {
    name: "an impossible date",
    data: { "awards.yaml": "- title: A\n  date: 2021-13\n- title: B\n  startDate: 2021-02-30\n" },
    expected: `
_data/awards.yaml:2:9: error: there is no month 13: \`2021-13\`
  2 |   date: 2021-13
    |         ^^^^^^^
  → write a month from 01 to 12, or a range of years in full, such as \`2021-2022\`

_data/awards.yaml:4:14: error: there is no day 30 in February 2021: \`2021-02-30\`
  4 |   startDate: 2021-02-30
    |              ^^^^^^^^^^
  → write a day from 1 to 28

2 errors
`,
  },
  {
    name: "an end before its start",
    data: {
      "awards.yaml": "- title: A\n  date: 2019-2018\n- title: B\n  startDate: 2020\n  endDate: 2019\n",
    },
    expected: `
_data/awards.yaml:2:9: error: ends before it starts: \`2018\` is earlier than \`2019\`
  2 |   date: 2019-2018
    |         ^^^^^^^^^
  → write the earlier time first

_data/awards.yaml:5:12: error: ends before it starts: \`2019\` is earlier than \`2020\`
  5 |   endDate: 2019
    |            ^^^^
  → write the earlier time first

2 errors
`,
  },
  {
    name: "dates that may not mean what they say",
    data: {
      "awards.yaml":
        '- title: A\n  date: 2011-12\n- title: B\n  date: 2020 (expected)\n- title: C\n  date: "1667 - death"\n',
    },
    expected: `
_data/awards.yaml:2:9: warning: \`2011-12\` is read as December 2011
  2 |   date: 2011-12
    |         ^^^^^^^
  → if you mean the years, write \`2011-2012\`; if you mean the month, write \`Dec 2011\`

_data/awards.yaml:6:10: warning: cannot read \`1667 - death\` as a date, so it is shown as written
  6 |   date: "1667 - death"
    |          ^^^^^^^^^^^^
  → write a date such as \`2020\`, \`2019-09\`, \`Summer 2021\`, \`2014-2016\` or \`June 2019 - present\`

2 warnings
`,
  },
  {
    name: "files that are missing",
    data: { "profile.yaml": undefined, "site.yaml": undefined },
    expected: `
_data/profile.yaml: error: this file is missing
  → make it, with at least a line \`name: Your Name\` in it

_data/site.yaml: error: this file is missing
  → make it, with the names of your sections: \`sections: [education, publications]\`

2 errors
`,
  },
];
