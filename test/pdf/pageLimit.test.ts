import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { text } from "../outputs/exampleCv.ts";
import { awards, cvWith, inFolder, papers, pdfOf } from "./pdfOf.ts";

const many = awards(...Array.from({ length: 44 }, (_, index) => `Award ${index + 1}`));

test("a PDF over its pages says without which entries it fits", async () => {
  await inFolder(async (root) => {
    await mkdir(join(root, "_data"));
    await writeFile(join(root, "_data/site.yaml"), "pdfs:\n  - file: ./assets/resume.pdf\n    maxPages: 1\n");
    const { pages, diagnostics } = await pdfOf(
      cvWith({ profile: { nativeName: undefined }, sections: [many, papers({ title: text("On paper") })] }),
      { maxPages: 1, written: ["pdfs", 0] },
      { root },
    );
    assert.equal(pages, 2);
    assert.equal(
      formatDiagnostics(diagnostics),
      [
        "_data/site.yaml:3:15: error: the PDF has 2 pages where `maxPages` allows 1",
        "  3 |     maxPages: 1",
        "    |               ^",
        "  → it fits without its last 7 entries, from “Awards: Award 39” on: leave out `publications`, set `limit: 38` for `awards`, or allow more pages",
        "",
        "1 error",
      ].join("\n"),
    );
  });
});

test("what is said to fit does, and one entry more does not", async () => {
  const pagesOf = async (limit: number) =>
    (
      await pdfOf(cvWith({ profile: { nativeName: undefined }, sections: [many] }), {
        maxPages: 1,
        sections: [{ section: "awards", limit }],
      })
    ).pages;
  assert.deepEqual([await pagesOf(38), await pagesOf(39)], [1, 2]);
});

test("papers go from the last of their last group, and groups of entries end earlier", async () => {
  const list = papers(...Array.from({ length: 60 }, (_, index) => ({ title: text(`Paper ${index + 1}`) })));
  const { publications = [] } = list;
  const numbers = publications.map((_, index) => 60 - index);
  const groups = [
    { publications: publications.slice(0, 2), numbers: numbers.slice(0, 2) },
    { publications: publications.slice(2), numbers: numbers.slice(2) },
  ];
  const options = { order: "newest", group: "none", numbered: true, authors: 10, selected: false } as const;
  const first = awards("Gold", "Silver");
  const { diagnostics } = await pdfOf(
    cvWith({
      profile: { nativeName: undefined },
      sections: [
        { ...first, groups: [{ entries: first.entries ?? [] }] },
        { ...list, list: { ...options, groups } },
      ],
    }),
    { maxPages: 1 },
  );
  const [, from, limit] =
    /from “Papers: Paper (\d+)” on: set `limit: (\d+)` for `publications`, or allow more pages$/.exec(
      diagnostics[0]?.remedy ?? "",
    ) ?? [];
  assert.ok(Number(limit) > 2 && Number(from) === Number(limit) + 1, diagnostics[0]?.remedy);
});

test("where a PDF is too long without any entry, nothing is said to fit", async () => {
  const prose = Array.from({ length: 90 }, () => ({ type: "paragraph" as const, children: text("A line.") }));
  const { diagnostics } = await pdfOf(
    cvWith({
      profile: { nativeName: undefined },
      sections: [{ id: "a", kind: "prose", title: text("A"), file: "a.md", prose }, awards("Gold")],
    }),
    { maxPages: 1 },
  );
  assert.equal(
    diagnostics[0]?.remedy,
    "leave out sections or entries, set a `limit` for a section, or allow more pages",
  );
});

test("a PDF within its pages says nothing", async () => {
  assert.deepEqual((await pdfOf(cvWith({ sections: [many] }), { maxPages: 2 })).diagnostics, []);
});
