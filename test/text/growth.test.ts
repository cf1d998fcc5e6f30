/** Each reader of text takes time in proportion to it, whatever is repeated in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readDate } from "../../src/dates/readDate.ts";
import { latexToPlain } from "../../src/publications/latex/readLatex.ts";
import { readLinks } from "../../src/publications/links.ts";
import { readNames } from "../../src/publications/names/readNames.ts";
import { readPublicationDate } from "../../src/publications/publicationDate.ts";
import { cslText } from "../../src/publications/readCslYaml.ts";
import { contactLink } from "../../src/style/contactLink.ts";
import { completeAddress } from "../../src/text/address.ts";
import { toHtml } from "../../src/text/html.ts";
import { htmlToBlocks } from "../../src/text/htmlNodes.ts";
import { readProse } from "../../src/text/markdown.ts";
import { toPlain } from "../../src/text/plain.ts";
import { growsTooFast } from "../support/growth.ts";

const readers: Record<string, (text: string) => unknown> = {
  Markdown(text) {
    const prose = readProse(text);
    return toPlain(prose) + toHtml(prose);
  },
  HTML: (text) => [toPlain([{ type: "html", value: text }]), htmlToBlocks([{ type: "html", value: text }])],
  LaTeX: latexToPlain,
  names: readNames,
  CSL: cslText,
  dates: (text) => [readDate(text), readPublicationDate({ year: text }), readPublicationDate({ date: text })],
  addresses: (text) => [
    completeAddress(text),
    ...["github", "mastodon", "website"].map((network) => contactLink(network, text)),
    readLinks(new Map(["url", "doi", "eprint", "pdf", "arxiv"].map((name) => [name, { value: text }]))),
  ],
};

/** What may stand before what is repeated, so that a pattern has begun. */
const beginnings = ["", "{{", "<b and ", "10.1234/"];
const pieces = [
  ..."{}[]()<>|`_*$&!\\:#-+=~^\"'./ \t\na1;,%?@é",
  ...[
    "$$ a\n",
    "$a$ ",
    "\\(",
    "[a](b){.a}",
    "`a`{.a}",
    "*a*{.a} ",
    "[a](b)",
    "](",
    "![",
    "{.a} ",
    "**a ",
    "==a ",
  ],
  ...["``a ", "<b ", "</b>", "<!--", '"a" ', '<a href="', "<p>a", "<script>", "<i>a</i>", "&amp;", "&#x26;"],
  ...[
    "\\href{",
    "\\url{",
    "\\href{a}",
    "{\\bf ",
    "\\textbf{",
    "\\begin{a}",
    "\\verb|",
    "\\ifmmode ",
    "\\char",
    "\\'",
  ],
  ...["$\\frac{", "_{", "^{", "10.1/", "10.1234/.", " and ", ", ", "{{A, B and ", "et al.", "{A et al.}, "],
  ...[
    "a@b.",
    "www.",
    "www.a.",
    "http://a.b ",
    "https://",
    "mailto:",
    "- a\n",
    "> ",
    "|a|\n",
    "# a\n",
    "a\n\n",
  ],
  ...["2020 ", "2020-", "June ", "“", "（", "，", "・", "A B. ", "<math><mi>"],
];

for (const [name, read] of Object.entries(readers)) {
  test(`what ${name} take grows with their length`, async () => {
    const slow: string[] = [];
    for (const beginning of beginnings) {
      for (const piece of pieces) {
        const run = (size: number) => read(beginning + piece.repeat(Math.ceil(size / piece.length)));
        if (await growsTooFast(run, [1000, 8000], 1250)) slow.push(beginning + piece);
      }
    }
    assert.deepEqual(slow, []);
  });
}
