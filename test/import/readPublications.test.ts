import assert from "node:assert/strict";
import { test } from "node:test";
import { readPublication } from "../../src/import/page/readPublications.ts";
import { htmlToMarkdown } from "../../src/import/text/htmlToMarkdown.ts";
import { kramdown } from "../../src/jekyll/kramdown.ts";

/** What is made of a publication as a page has it; undefined where its parts do not stand on lines of their own. */
const CASES: [written: string, made: Record<string, string> | undefined][] = [
  [
    "[A *fine* title](https://a.example)<br>Ada Lovelace\\*, **Charles Babbage**<br>*In OSDI*, 2021 (Short ver.: *A workshop*, 2020)<br>🏆 <font color='red'>Best Paper!</font>",
    {
      type: "inproceedings",
      title: "A \\emph{fine} title",
      author: "Lovelace, Ada and Babbage, Charles",
      "author+an": "1=equal",
      booktitle: "OSDI",
      year: "2021",
      addendum: "Short ver.: \\emph{A workshop}, 2020",
      url: "https://a.example",
      award: "Best Paper!",
    },
  ],
  [
    "`1843` **A title**  \nLovelace, A., & Babbage, C.  \n*Annals*. [code](https://c.example)",
    {
      type: "article",
      title: "A title",
      author: "Lovelace, A. and Babbage, C.",
      journal: "Annals",
      year: "1843",
      addendum: "\\href{https://c.example}{code}",
    },
  ],
  ["A title<br>Ada Lovelace and others from Turin<br>*Annals*, 1843", undefined],
  ["A title<br>Ada Lovelace, Charles Babbage", undefined],
  ["Lovelace, A. (2020). A title: with more. *Applied Geography, 12*, 1–10.", undefined],
  ["etc. etc. etc.", undefined],
];

test("publications are read where their parts are certain", () => {
  for (const [written, made] of CASES) {
    const block = htmlToMarkdown(kramdown(written), () => {});
    const entry = readPublication(block, "Publications");
    const fields = Object.entries(entry?.fields ?? {}).filter(([, value]) => value);
    assert.deepEqual(entry && { type: entry.type, ...Object.fromEntries(fields) }, made, written);
  }
});
