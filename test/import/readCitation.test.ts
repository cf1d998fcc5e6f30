import assert from "node:assert/strict";
import { test } from "node:test";
import { readCitation } from "../../src/import/bib/readCitation.ts";
import { readText } from "../../src/text/markdown.ts";

/** What is made of a publication as a page has it; undefined where its parts cannot be told apart. */
const CASES: [written: string, made: Record<string, string> | undefined][] = [
  [
    "[A title](https://a.example)\\\nAda Lovelace, **Charles Babbage**\\\n*In OSDI*, 2021 (Short ver.: *A workshop*, 2020)\\\n🏆 ==Best Paper!==",
    {
      type: "inproceedings",
      title: "A title",
      author: "Lovelace, Ada and Babbage, Charles",
      booktitle: "OSDI",
      year: "2021",
      award: "Best Paper!",
      addendum: "Short ver.: \\emph{A workshop}, 2020",
      url: "https://a.example",
    },
  ],
  [
    "Lovelace, A., & Babbage, C. (2020). A title: with more. Applied Geography, 94, 178-189. [https://doi.org/10.1/x](https://doi.org/10.1016/x)",
    {
      type: "article",
      title: "A title: with more",
      author: "Lovelace, A. and Babbage, C.",
      journal: "Applied Geography",
      volume: "94",
      pages: "178--189",
      year: "2020",
      doi: "10.1016/x",
    },
  ],
  [
    'Noether, Emmy. "Idealtheorie." *Annalen* 83, 24–66 (1921).',
    {
      type: "article",
      title: "Idealtheorie",
      author: "Noether, Emmy",
      journal: "Annalen",
      volume: "83",
      pages: "24--66",
      year: "1921",
    },
  ],
  [
    "**A title**. A. Lovelace, C. Babbage. *Proceedings of Engines*, 1843. [code](https://c.example)",
    {
      type: "inproceedings",
      title: "A title",
      author: "Lovelace, A. and Babbage, C.",
      booktitle: "Proceedings of Engines",
      year: "1843",
      code: "https://c.example",
    },
  ],
  ["etc. etc. etc.", undefined],
  ["Newton Sir I, De analysi per æquationes.", undefined],
];

test("publications are read as people write them", () => {
  for (const [written, made] of CASES) {
    const entry = readCitation(readText(written), undefined, "Publications")?.entry;
    const fields = Object.entries(entry?.fields ?? {}).filter(([, value]) => value);
    assert.deepEqual(entry && { type: entry.type, ...Object.fromEntries(fields) }, made, written);
  }
});
