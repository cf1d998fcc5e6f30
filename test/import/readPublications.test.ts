import assert from "node:assert/strict";
import { test } from "node:test";
import { publicationOfPage, publicationsOfPage } from "../../src/import/page/readPublications.ts";
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
  ...(
    [
      [
        "*Journal of Geology, 12*(3), 1–10. doi:10.1000/xyz123",
        { journal: "Journal of Geology", volume: "12", number: "3", pages: "1--10", doi: "10.1000/xyz123" },
      ],
      [
        "*Nature*, **5**, 2-3 (2019). https://doi.org/10.1000/abc",
        { journal: "Nature", volume: "5", pages: "2--3", doi: "10.1000/abc", year: "2019" },
      ],
      [
        "*J Geophys Res*, 117:B01404, 2012",
        { journal: "J Geophys Res", volume: "117", pages: "B01404", year: "2012" },
      ],
      ["*Area 51*, 2020", { journal: "Area 51", year: "2020" }],
      ["*Letters*, vol. 3, 12 pages, 2017", { journal: "Letters", addendum: "vol. 3, 12 pages, 2017" }],
      [
        "*Annals, 3*, 12 [code](https://c.example)",
        { journal: "Annals, 3", addendum: "12 \\href{https://c.example}{code}" },
      ],
    ] satisfies [string, Record<string, string>][]
  ).map(([where, made]): [string, Record<string, string>] => [
    `A title<br>van der Berg, J., Glavina del Rio, T.<br>${where}`,
    { type: "article", title: "A title", author: "van der Berg, J. and Glavina del Rio, T.", ...made },
  ]),
  ["A title<br>Ada Lovelace and others from Turin<br>*Annals*, 1843", undefined],
  ["A title<br>Ada Lovelace, Charles Babbage", undefined],
  ["Lovelace, A. (2020). A title: with more. *Applied Geography, 12*, 1–10.", undefined],
  ["etc. etc. etc.", undefined],
];

test("publications are read where their parts are certain", () => {
  for (const [written, made] of CASES) {
    const block = htmlToMarkdown(kramdown(written), () => {});
    const entry = publicationOfPage(block, "Publications");
    const fields = Object.entries(entry?.fields ?? {}).filter(([, value]) => value);
    assert.deepEqual(entry && { type: entry.type, ...Object.fromEntries(fields) }, made, written);
  }
});

test("names in bold are the owner's, titles in bold are not", () => {
  const spellings = new Set<string>();
  const report = { add: () => assert.fail("something was lost") };
  const page = (title: string) => `**${title}**\\\nAda Lovelace, **Charles Babbage**\\\n*In OSDI*, 2021`;
  publicationsOfPage([page("One title"), page("Another")], "Papers", spellings, report as never);
  assert.deepEqual([...spellings], ["Charles Babbage"]);
});
