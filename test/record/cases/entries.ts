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
    name: "an empty site.yaml, which says nothing of the other files",
    data: { "site.yaml": "", "awards.yaml": "- title: Best paper\n" },
    expected: `
_data/site.yaml: error: this file is empty
  → write its first line: \`sections: [education, publications]\`

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
_data/site.yaml:16:11: error: there are two data files called \`awards\`, which differ in their ending alone
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
_data/awards.yaml:502:10: error: \`*a\` and the aliases before it repeat more values than a CV can hold
  502 | - title: *a
      |          ^^
  → write the values out where they are needed

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

_data/awards.yaml:6:10: warning: cannot read \`1667 - death\` as a date, so it is shown as written
  6 |   date: "1667 - death"
    |          ^^^^^^^^^^^^
  → write a date such as \`2020\`, \`2019-09\`, \`Summer 2021\`, \`2014-2016\` or \`June 2019 - present\`

2 warnings
`,
  },
];
