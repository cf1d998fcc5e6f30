import type { ProblemCase } from "../problemCases.ts";

/** Problems in Markdown, and what is said of them. */
export const texts: ProblemCase[] = [
  {
    name: "an empty text and an empty bibliography",
    data: { "background.md": "\n", "publications.bib": "% nothing yet\n" },
    expected: `
_data/background.md: warning: this file is empty, so its section is not shown
  → write its first paragraph, or delete it

_data/publications.bib: warning: this file is empty, so its section is not shown
  → write its first entry, or delete it

2 warnings
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
  → correct it, or write \`\\$\` for a dollar

_data/awards.yaml:2:15: error: \`\\frac{2\` is no formula that can be set: Unexpected end of input in a macro argument, expected '}'
  2 | - title: "B $\\\\frac{2$"
    |               ^^^^^^^
  → correct it, or write \`\\$\` for a dollar

_data/awards.yaml:3:11: error: \`\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{…\` is no formula that can be set: nested deeper than 40 braces
  3 | - title: $\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{\\sqrt{
    |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → correct it, or write \`\\$\` for a dollar

_data/notes.md:1:18: error: \`\\frac{1\` is no formula that can be set: Unexpected end of input in a macro argument, expected '}'
  1 | Good $x^2$, bad $\\frac{1$.
    |                  ^^^^^^^
  → correct it, or write \`\\$\` for a dollar

_data/notes.md:3:11: error: \`\\char"FFFFFFFF\` is no formula that can be set: something is missing in it
  3 | The char $\\char"FFFFFFFF$, $\\nosuch x$ and
    |           ^^^^^^^^^^^^^^
  → correct it, or write \`\\$\` for a dollar

_data/notes.md:3:29: error: \`\\nosuch x\` is no formula that can be set: Unsupported function name: \\nosuch
  3 | The char $\\char"FFFFFFFF$, $\\nosuch x$ and
    |                             ^^^^^^^^^
  → correct it, or write \`\\$\` for a dollar

_data/notes.md:5:4: error: \`a_\` is no formula that can be set: something is missing in it
  5 | $$ a_ $$
    |    ^^
  → correct it, or write \`\\$\` for a dollar

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
  → write it: \`![Betty](./assets/betty.jpg)\`

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
        "sections: [notes]\npolicy: { scripts: [sha256-AAAA], media: [self], images: [https://good.org/pictures, https://*.org] }\n",
      "notes.md": [
        "<!-- <script>no</script> --> and `<script>`",
        "<script>allowed()</script>",
        '<video src="./assets/film.mp4"></video>',
        '<iframe srcdoc="<p>Hello</p>"></iframe>',
        '<object data="./assets/a.pdf"></object>',
        '<form action="https://x.org"></form>',
        '<img src="https://good.org/pictures/a.png"> <img src="https://x.org/a.png"> <img src="./assets/a.png">',
      ].join("\n\n"),
    },
    expected: `
_data/notes.md:9:1: warning: the published page will not load this \`<object>\`: its policy does not allow it
  9 | <object data="./assets/a.pdf"></object>
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → no setting allows it: write a link to it

_data/notes.md:11:1: warning: the published page will not load this \`<form>\`: its policy does not allow it
  11 | <form action="https://x.org"></form>
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → no setting allows it: write a link to it

2 warnings
`,
  },
  {
    name: "hosts that are like those the policy allows",
    data: {
      "site.yaml":
        'sections: [notes]\npolicy: { images: ["https://*.good.org", https://myexample.org], frames: ["https://*"] }\n',
      "notes.md":
        '![a](https://a.good.org/a.png) ![b](https://bad.org/b.png) ![c](https://example.org/c.png)\n\n<iframe src="https://x.org"></iframe>\n',
    },
    expected: `
_data/notes.md:1:37: warning: the published page will not load this \`<img>\`: its policy does not allow it
  1 | ![a](https://a.good.org/a.png) ![b](https://bad.org/b.png) ![c](https://example.org/c.png)
    |                                     ^^^^^^^^^^^^^^^^^^^^^
  → allow it in \`site.yaml\`: \`policy: { images: ["https://bad.org"] }\`

_data/notes.md:1:65: warning: the published page will not load this \`<img>\`: its policy does not allow it
  1 | ![a](https://a.good.org/a.png) ![b](https://bad.org/b.png) ![c](https://example.org/c.png)
    |                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^
  → allow it in \`site.yaml\`: \`policy: { images: ["https://example.org"] }\`

2 warnings
`,
  },
  {
    name: "a list as deep as no paper",
    data: {
      "site.yaml": "sections: [notes]\n",
      "notes.md": Array.from({ length: 60 }, (_, depth) => `${"  ".repeat(depth)}- item ${depth}\n`).join(""),
    },
    expected: `
_data/notes.md:1:3: error: this is nested more deeply than can be set on paper
  1 | - item 0
    |   ^^^^^^
  → take out some of what is around it

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
  → take out some of what is around it

1 error
`,
  },
];
