import type { ProblemCase } from "../problemCases.ts";

/** Problems in the files of dated entries, and what is said of them. */
export const entries: ProblemCase[] = [
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
  → remove it, or use one of \`studyType\`, \`area\`, \`department\`, \`institution\`, \`advisor\`, \`thesis\`, \`score\`, \`courses\`, \`date\`, \`startDate\`, \`endDate\`, \`location\`, \`url\`, \`summary\`, \`highlights\`, \`links\`, \`tags\`, \`resume\`, \`hidden\`, \`group\`, \`picture\`, \`page\`, \`body\`

2 errors
`,
  },
  {
    name: "a missing field",
    data: { "experience.yaml": "- position: Research Intern\n  date: 2021\n" },
    expected: `
_data/experience.yaml:1:3: error: \`organization\` is missing
  1 | - position: Research Intern
    |   ^^^^^^^^^^^^^^^^^^^^^^^^^
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

_data/awards.yaml:3:15: error: \`highlights\` should be a list, but is the text "Seoul"
  3 |   highlights: Seoul
    |               ^^^^^
  → begin each item with \`- \`, and indent what belongs to it by two spaces

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
_data/awards.yaml:1:1: error: this file should be a list, but is a group of \`key: value\` lines
  1 | title: Gold Medal
    | ^^^^^^^^^^^^^^^^^
  → begin each item with \`- \`, and indent what belongs to it by two spaces

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
  → remove one, or begin a new entry with \`- \`

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
  → use spaces instead

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
  → close it, or quote the value

1 error
`,
  },
  {
    name: "an indentation that does not fit",
    data: { "awards.yaml": "- title: Gold Medal\n   date: 2011\n" },
    expected: `
_data/awards.yaml:2:4: error: this line begins in column 4, what it belongs to in 3
  2 |    date: 2011
    |    ^^^^^^^^^^
  → begin it in column 3

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
_data/awards.yaml:5:2: error: this line begins in column 2, what it belongs to in 3
  5 |  date: 2011
    |  ^^^^^^^^^^
  → begin it in column 3

_data/experience.yaml:3:3: error: this line begins in column 3, what it belongs to in 1
  3 |   - position: C
    |   ^^^^^^^^^^^^^
  → begin it in column 1

_data/profile.yaml:2:2: error: this line begins in column 2, what it belongs to in 1
  2 |  label: B
    |  ^^^^^^^^
  → begin it in column 1

_data/teaching.yaml:5:1: error: this line begins in column 1, what it belongs to in 3
  5 | date: 2011
    | ^^^^^^^^^^
  → begin it in column 3

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
_data/awards.yaml:2:15: error: \`highlights\` should be a list, but is the text "Seoul, Korea"
  2 |   highlights: Seoul, Korea
    |               ^^^^^^^^^^^^
  → begin each item with \`- \`, and indent what belongs to it by two spaces

_data/awards.yaml:3:10: error: \`links\` should be a list, but is a group of \`key: value\` lines
  3 |   links: { Slides: a.pdf }
    |          ^^^^^^^^^^^^^^^^^
  → begin each item with \`- \`, and indent what belongs to it by two spaces

_data/profile.yaml:2:8: error: \`links\` should be a list, but is the text "github"
  2 | links: github
    |        ^^^^^^
  → begin each item with \`- \`, and indent what belongs to it by two spaces

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
  → write each fact on a line of its own, as \`key: value\`

_data/education.yaml:1:2: error: this line is indented with a tab, which YAML does not allow
  1 | -	institution: B
    |  ^
  → use spaces instead

_data/people.yaml:1:1: error: this file should be a list, but is the text "Ada Lovelace"
  1 | Ada Lovelace
    | ^^^^^^^^^^^^
  → begin each item with \`- \`, and indent what belongs to it by two spaces

_data/profile.yaml:1:7: error: \`name\` is empty
  1 | name: ""
    |       ^^
  → write for example \`name: Sang Choe\`

_data/site.yaml:1:11: error: \`Deutsch\` is no tag of a language
  1 | language: Deutsch
    |           ^^^^^^^
  → write for example \`language: en\`

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
  → begin it with \`https://\`, or \`./\`

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
_data/awards.yaml:1:12: warning: \`#1 grant # of all\` is a comment to YAML, and no part of the value
  1 | - title: A #1 grant # of all
    |            ^^^^^^^^^^^^^^^^^
  → put the value in quotes, \`"A #1 grant # of all"\`, or, if it is a comment, a space behind \`#\`

_data/awards.yaml:7:11: warning: \`#1\` is a comment to YAML, and no part of the value
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
  → write it under \`links\`: \`- { network: ORCID, username: "0000-0002-1825-0097" }\`

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
_data/awards.yaml:1:10: error: a value cannot begin with \`*\` or \`&\`
  1 | - title: *best
    |          ^^^^^
  → put it in quotes: \`name: "*best*"\`

1 error
`,
  },
  {
    name: "an empty file",
    data: { "awards.yaml": "# nothing yet\n" },
    expected: `
_data/awards.yaml: warning: this file is empty, so its section is not shown
  → write its first entry, or delete it

1 warning
`,
  },
  {
    name: "an empty site.yaml, which says nothing of the other files",
    data: { "site.yaml": "", "awards.yaml": "- title: Best paper\n" },
    expected: `
_data/site.yaml: error: this file is missing, or empty
  → write into it at least \`sections: [education, publications]\`

1 error
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
_data/site.yaml:16:11: error: there are two data files called \`awards\`
  16 |   - file: awards
     |           ^^^^^^
  → rename or delete one of them

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
_data/awards.yaml:502:10: error: \`*a\` stands inside a value that is repeated itself, or behind 500 others
  502 | - title: *a
      |          ^^
  → write the value out, or put it in quotes if the star is part of the text

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
_data/awards.yaml:1:10: warning: half of a character is written here, and left out
  1 | - title: "A \\ud83d star"
    |          ^^^^^^^^^^^^^^^
  → write the whole character

_data/awards.yaml:2:8: warning: half of a character is written here, and left out
  2 |   url: "https://example.org/\\udc00"
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → write the whole character

_data/profile.yaml:4:15: warning: half of a character is written here, and left out
  4 |     username: "ada\\ud83d"
    |               ^^^^^^^^^^^
  → write the whole character

3 warnings
`,
  },
  {
    name: "an impossible date",
    data: { "awards.yaml": "- title: A\n  date: 2021-13\n- title: B\n  startDate: 2021-02-30\n" },
    expected: `
_data/awards.yaml:2:9: error: there is no such date: \`2021-13\`
  2 |   date: 2021-13
    |         ^^^^^^^
  → write a month from 01 to 12 and a day that it has, or years in full, such as \`2014-2016\`

_data/awards.yaml:4:14: error: there is no such date: \`2021-02-30\`
  4 |   startDate: 2021-02-30
    |              ^^^^^^^^^^
  → write a month from 01 to 12 and a day that it has, or years in full, such as \`2014-2016\`

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
  → if you mean the years, write \`2011-2012\`; if you mean the month, write \`December 2011\`

_data/awards.yaml:6:9: warning: cannot read \`1667 - death\` as a date, so it is shown as written
  6 |   date: "1667 - death"
    |         ^^^^^^^^^^^^^^
  → write a date such as \`2020\`, \`2019-09\`, \`Summer 2021\`, \`2014-2016\` or \`June 2019 - present\`

2 warnings
`,
  },
];
