import type { ProblemCase } from "../problemCases.ts";

/** Problems in `profile.yaml`, and what is said of them. */
export const profile: ProblemCase[] = [
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
  → name one of Font Awesome or Academicons, such as \`github\`, or install its set, \`@iconify-json/…\`

_data/awards.yaml:4:37: warning: there is no icon \`nowhere-at-all\`, so none is drawn
  4 |   summary: '[C](https://c.org){icon=nowhere-at-all}'
    |                                     ^^^^^^^^^^^^^^
  → name one of Font Awesome or Academicons, such as \`github\`, or install its set, \`@iconify-json/…\`

_data/profile.yaml:3:43: warning: there is no icon \`githb\`, so none is drawn
  3 |   - { label: B, url: https://b.org, icon: githb }
    |                                           ^^^^^
  → name one of Font Awesome or Academicons, such as \`github\`, or install its set, \`@iconify-json/…\`

_data/profile.yaml:4:16: warning: unknown network \`linkdin\`
  4 |   - { network: linkdin, url: https://c.org }
    |                ^^^^^^^
  → did you mean \`linkedin\`?

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
  → did you mean \`github\`?

1 error
`,
  },
  {
    name: "a script in the place of a name in a network",
    data: { "profile.yaml": "name: A\nlinks:\n  - network: resume\n    username: javascript:alert(1)\n" },
    expected: `
_data/profile.yaml:4:15: error: \`javascript:alert(1)\` makes no address
  4 |     username: javascript:alert(1)
    |               ^^^^^^^^^^^^^^^^^^^
  → write the name you have there, or the whole address

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
    | ^^^^^^^^^^^^^^^^^^^^
  → add it: \`name: Sang Choe\`

1 error
`,
  },
  {
    name: "files that are missing",
    data: { "profile.yaml": undefined, "site.yaml": undefined },
    expected: `
_data/profile.yaml: error: this file is missing, or empty
  → write into it at least \`name: Your Name\`

_data/site.yaml: error: this file is missing, or empty
  → write into it at least \`sections: [education, publications]\`

2 errors
`,
  },
];
