/** What will be published is checked all together: addresses of the data, the theme's pages, the owner's pages and files. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnoseFile, type Finding } from "../../src/problems/diagnostic.ts";
import { checkOutputs, type Output } from "../../src/record/checkOutputs.ts";
import type { Publication, Site } from "../../src/record/cv.ts";

function said(pdfs: string[], others: Output[] = [], slugs: string[] = []): string[] {
  const views = pdfs.map((file, index) => ({ file, paper: "a4" as const, written: ["pdfs", index] }));
  const publications = slugs.map((slug) => ({ slug }) as Publication);
  const cv = { site: { views } as Site, publications, pages: [] };
  const at = (_: unknown, finding: Finding) => diagnoseFile("_data/site.yaml", finding);
  return checkOutputs(at, cv, others).map(({ file, message }) => `${file}: ${message}`);
}

const way = "stand in each other's way, as file and folder";

test("a file of the data in the way of the theme's page, of a copied file, of a paper's", () => {
  const others = [{ path: "feed.xml" }, { path: "assets/betty.jpg", file: "assets/betty.jpg" }];
  assert.deepEqual(
    said(
      [
        "feed.xml/a.pdf",
        "assets/betty.jpg/b.pdf",
        "publications/ada/ada.bib/c.pdf",
        "publications/ada/ada.pdf",
      ],
      others,
      ["ada"],
    ),
    [
      `_data/site.yaml: \`feed.xml/a.pdf\` and \`feed.xml\` ${way}`,
      `_data/site.yaml: \`assets/betty.jpg/b.pdf\` and \`assets/betty.jpg\` ${way}`,
      `_data/site.yaml: \`publications/ada/ada.bib/c.pdf\` and \`publications/ada/ada.bib\` ${way}`,
      "_data/site.yaml: the address `publications/ada/ada.pdf` is taken already, by `publications/ada/ada.pdf`",
    ],
  );
});

test("the owner's own files and pages in the way of the theme's, of a paper's and of each other", () => {
  const others = [
    { path: "feed.xml" },
    { path: "feed.xml/a.txt", file: "public/feed.xml/a.txt" },
    { path: "publications", file: "public/publications" },
    { path: "publications/ada/index.html", file: "pages/mine.md" },
    { path: `${"가".repeat(90)}/index.html`, file: "pages/long.md" },
    { path: "Robots.txt", file: "public/Robots.txt" },
    { path: "robots.txt" },
  ];
  assert.deepEqual(said([], others, ["ada"]), [
    `public/feed.xml/a.txt: \`feed.xml/a.txt\` and \`feed.xml\` ${way}`,
    `public/publications: \`publications\` and \`publications/ada/ada.pdf\` ${way}`,
    "pages/mine.md: the address `publications/ada/` is taken already, by `publications/ada/`",
    `pages/long.md: \`${"가".repeat(60)}…\` can be no address on some disks or hosts`,
    "public/Robots.txt: the address `robots.txt` is taken already, by `public/Robots.txt`",
  ]);
});

test("an address as a whole may be too long, and an accent of its own is none", () => {
  assert.deepEqual(said([`${"a/".repeat(600)}a.pdf`, "\u00e9.pdf", "e\u0301.pdf"]), [
    `_data/site.yaml: \`${"a/".repeat(30)}…\` can be no address on some disks or hosts`,
    "_data/site.yaml: the address `e\u0301.pdf` is taken already, by `\u00e9.pdf`",
  ]);
});

test("a file of the owner's in the place of the theme's is none, nor are names that only some disks refuse", () => {
  const others = [
    { path: "feed.xml" },
    { path: "feed.xml", file: "public/feed.xml" },
    { path: "publications/ada/ada.pdf", file: "public/publications/ada/ada.pdf" },
    { path: "_redirects", file: "public/_redirects" },
    { path: "A.txt", file: "public/A.txt" },
    { path: "a.txt", file: "public/a.txt" },
    { path: "index.html", file: "pages/index.njk" },
  ];
  assert.deepEqual(said(["assets/resume.pdf"], others, ["ada"]), []);
});
