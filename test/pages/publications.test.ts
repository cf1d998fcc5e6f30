import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it, mock } from "node:test";
import { parseHTML } from "linkedom";
import { type BuildOptions, buildSite, type Pages } from "../support/buildSite.ts";

const bib = `
@inproceedings{Qiao:2021,
  title = {Pollux: \`\`Co-adaptive'' <Scheduling> for {DL}},
  author = {Qiao, Aurick and Choe, Sang Keun and Xing, Eric P.},
  author+an = {1=equal; 2=equal; 3=advisor},
  booktitle = {OSDI}, abbr = {OSDI}, pages = {1--18}, publisher = {USENIX}, year = 2021,
  doi = {10.1000/182}, code = {https://example.org/code}, award = {Best Paper}, selected = {true},
  addendum = {Short ver.: \\emph{A Workshop}, 2020}, note = {Oral}, keywords = {scheduling, survey},
  abstract = {First.\n\nSecond with $x^2$.}
}
@article{many,
  title = {Of many},
  author = {A, A and B, B and C, C and D, D and E, E and F, F and G, G and H, H and I, I and J, J and Choe, Sang Keun and Z, Z},
  journal = {Nature}, volume = 1, number = 2, year = 2019
}
@book{edited, title = {An edited book}, editor = {Choe, Sang Keun and Doe, Jane}, publisher = {CUP}, year = 2019}
@article{soon, title = {Soon}, author = {Choe, Sang Keun}, journal = {JMLR}, pubstate = {inpress}}
`;

/** A CV of these publications and a background, in these sections. */
function build(sections: string, options: BuildOptions = {}): Promise<Pages> {
  const others = ["awards.yaml", "education.yaml", "experience.yaml", "miscellaneous.md", "teaching.yaml"];
  return buildSite(
    {
      ...Object.fromEntries(others.map((name) => [name, undefined])),
      "publications.bib": bib,
      "site.yaml": `url: https://cv.example\nsections: ${sections}\n`,
    },
    options,
  );
}

// What is doubtful in these files is reported, and of no interest here.
before(() => void mock.method(console, "error", () => {}));
after(() => mock.restoreAll());

function read(html: string | undefined) {
  assert.ok(html);
  const { document } = parseHTML(html);
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => squeeze(element.textContent));
  return { document, texts };
}

function squeeze(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

describe("a list of publications", () => {
  let page: ReturnType<typeof read>;

  before(async () => {
    page = read((await build("[background, publications]"))["/"]);
  });

  it("shows title, people, venue, notes and award of each, the newest first", () => {
    assert.deepEqual(page.texts(".publication-title"), [
      "Soon",
      "Pollux: “Co-adaptive” <Scheduling> for DL",
      "Of many",
      "An edited book",
    ]);
    assert.deepEqual(page.texts(".publication-authors"), [
      "Sang Keun Choe",
      "Aurick Qiao*, Sang Keun Choe*, and Eric P. Xing†",
      "A. A, B. B, C. C, D. D, E. E, F. F, G. G, H. H, …, Sang Keun Choe, and Z. Z (12 authors)".replace(
        /\b([A-Z])\. \1\b/g,
        "$1 $1",
      ),
      "Edited by Sang Keun Choe and Jane Doe",
    ]);
    assert.deepEqual(page.texts(".publication-venue"), [
      "JMLR (in press)",
      "OSDI In OSDI, 2021 (Short ver.: A Workshop, 2020) (Oral)",
      "Nature, 2019",
      "CUP, 2019",
    ]);
    assert.deepEqual(page.texts(".publication-award"), ["Best Paper"]);
    assert.ok(page.document.querySelector(".publication-award > svg"));
  });

  it("has the owner in bold, and nobody else", () => {
    assert.deepEqual([...new Set(page.texts(".publication-authors strong"))], ["Sang Keun Choe"]);
  });

  it("explains its marks once, in words", () => {
    assert.deepEqual(page.texts(".legend"), ["(* indicates equal contributions; † supervising author)"]);
  });

  it("has a link for what there is, with an icon and a name", () => {
    const links = [...page.document.querySelectorAll(".publication-links > li > a")];
    assert.deepEqual(
      links.map((link) => [squeeze(link.textContent), link.getAttribute("href")]),
      [
        ["DOI", "https://doi.org/10.1000/182"],
        ["Code", "https://example.org/code"],
      ],
    );
    for (const link of links) assert.ok(link.querySelector("svg[aria-hidden=true]"));
  });

  it("opens abstract and BibTeX without a script", () => {
    assert.deepEqual([...new Set(page.texts("details > summary"))], ["BibTeX", "Abstract"]);
    assert.deepEqual(page.texts(".publication-abstract > p").slice(0, 1), ["First."]);
    assert.match(page.texts(".bibtex code").join(), /^@article\{soon, title = \{Soon\}/);
    for (const script of page.document.querySelectorAll("script"))
      assert.equal(script.getAttribute("type"), "application/ld+json");
  });

  it("leads from each title elsewhere, or else to the paper's page", () => {
    assert.deepEqual(
      [...page.document.querySelectorAll(".publication-title a")].map((link) => link.getAttribute("href")),
      [
        "./publications/soon/",
        "https://doi.org/10.1000/182",
        "./publications/many/",
        "./publications/edited/",
      ],
    );
  });
});

describe("a section of publications", () => {
  it("is grouped and numbered as its settings say", async () => {
    const { document, texts } = read(
      (await build("[{file: publications, group: type, numbered: true}]"))["/"],
    );
    assert.deepEqual(texts("h3"), ["Journal articles", "Conference papers", "Books"]);
    assert.deepEqual(
      [...document.querySelectorAll("ol")].map((list) => [
        list.getAttribute("start"),
        list.hasAttribute("reversed"),
      ]),
      [
        ["4", true],
        ["2", true],
        ["1", true],
      ],
    );
  });

  it("shows the selected ones, and leads to all", async () => {
    const { document, texts } = read((await build("[{file: publications, selected: true}]"))["/"]);
    assert.equal(texts(".publication").length, 1);
    assert.deepEqual(texts(".publications-more"), ["All publications (4)"]);
    assert.equal(document.querySelector("h2 a")?.getAttribute("href"), "./publications/");
  });

  it("shows as many authors as it is told", async () => {
    const { texts } = read((await build("[{file: publications, authors: 3, keyword: survey}]"))["/"]);
    assert.deepEqual(texts(".publication-authors"), ["Aurick Qiao*, Sang Keun Choe*, and Eric P. Xing†"]);
    const few = read((await build("[{file: publications, authors: 2, type: article}]"))["/"]);
    assert.deepEqual(few.texts(".publication-authors")[1], "…, Sang Keun Choe, and Z Z (12 authors)");
  });

  it("may have a page of its own, and is then not on the CV", async () => {
    const pages = await build(
      "[background, publications, {file: publications, type: book, title: Books, page: my-books}]",
    );
    assert.deepEqual(read(pages["/"]).texts("h2"), ["Background", "Publications"]);
    const page = read(pages["/my-books/"]);
    assert.deepEqual(page.texts("h1"), ["Books"]);
    assert.deepEqual(page.texts(".publication-title"), ["An edited book"]);
    assert.equal(page.document.querySelector(".site-name a")?.getAttribute("href"), "../");
  });

  it("may be the page of all of them", async () => {
    const pages = await build(
      "[background, {file: publications, page: publications, group: type, title: Papers}]",
    );
    const page = read(pages["/publications/"]);
    assert.deepEqual(page.texts("h1"), ["Papers"]);
    assert.deepEqual(page.texts("h2"), ["Journal articles", "Conference papers", "Books"]);
  });

  it("speaks the language of the site", async () => {
    const { texts } = read((await build("[{file: publications, group: type}]\nlanguage: ko"))["/"]);
    assert.deepEqual(texts("h3"), ["학술지 논문", "학술대회 논문", "단행본"]);
    assert.deepEqual(texts(".legend"), ["(* 동등 기여; † 지도교수)"]);
    assert.equal(texts(".publication-authors")[0], "Sang Keun Choe");
    assert.match(texts(".publication-authors")[1] ?? "", /, Sang Keun Choe 및 Z Z \(저자 12명\)$/);
  });
});

describe("the page of all publications", () => {
  it("has them by year, with a way back and to the files", async () => {
    const page = read((await build("[publications]"))["/publications/"]);
    assert.deepEqual(page.texts("h1"), ["Publications"]);
    assert.deepEqual(page.texts("h2"), ["To appear", "2021", "2019"]);
    assert.deepEqual(page.texts(".publications-files"), ["All of these as BibTeX, CSL-JSON, news feed"]);
    assert.deepEqual(page.texts("title"), ["Publications – Sang Choe"]);
  });

  it("does not exist where there are no publications, nor do the feed and the files", async () => {
    const pages = await buildSite({ "publications.bib": undefined, "site.yaml": "sections: [background]\n" });
    const made = Object.keys(pages).filter((url) => /publications|feed/.test(url));
    assert.deepEqual(made, []);
    assert.doesNotMatch(pages["/"] ?? "", /href="[^"]*(?:publications|feed\.xml)/);
  });
});

describe("the page of a paper", () => {
  let pages: Pages;
  let page: ReturnType<typeof read>;

  before(async () => {
    pages = await build("[background, publications]");
    page = read(pages["/publications/Qiao-2021/"]);
  });

  it("has an address of its own, to which simple links lead from the first page", () => {
    const links = (url: string) =>
      [...read(pages[url]).document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    assert.ok(links("/").includes("./publications/"));
    assert.ok(links("/publications/").includes("../publications/Qiao-2021/"));
  });

  it("begins with title and authors, then says where it appeared", () => {
    const head = [...(page.document.querySelector(".paper")?.children ?? [])].map((element) => [
      element.localName,
      squeeze(element.textContent),
    ]);
    assert.deepEqual(head.slice(0, 5), [
      ["h1", "Pollux: “Co-adaptive” <Scheduling> for DL"],
      ["p", "Aurick Qiao*, Sang Keun Choe*, and Eric P. Xing†"],
      ["p", "(* indicates equal contributions; † supervising author)"],
      ["p", "OSDI In OSDI, pp. 1–18, USENIX, 2021 (Short ver.: A Workshop, 2020) (Oral)"],
      ["p", "Best Paper"],
    ]);
    assert.equal(page.document.querySelectorAll("h1").length, 1);
  });

  it("shows the whole abstract and the BibTeX, with nothing to open first", () => {
    assert.equal(page.document.querySelectorAll("details").length, 0);
    assert.deepEqual(page.texts("#abstract + div > p").slice(0, 1), ["First."]);
    assert.ok(page.document.querySelector("#abstract + div math"));
    assert.equal(page.texts(".bibtex").length, 1);
  });

  it("has its tags, escaped, and no other page has any", () => {
    const html = pages["/publications/Qiao-2021/"] ?? "";
    assert.match(
      html,
      /<meta name="citation_title" content="Pollux: “Co-adaptive” &lt;Scheduling&gt; for DL">/,
    );
    for (const [url, text] of Object.entries(pages)) {
      if (!/^\/publications\/.+\/$/.test(url)) assert.doesNotMatch(String(text), /name="citation_/, url);
    }
  });

  it("has its structured data", () => {
    const data = JSON.parse(
      page.document.querySelector("script[type='application/ld+json']")?.textContent ?? "",
    );
    assert.equal(data["@type"], "ScholarlyArticle");
    assert.equal(data["@id"], "https://cv.example/publications/Qiao-2021/");
  });

  it("has its BibTeX and RIS beside it", () => {
    assert.match(pages["/publications/Qiao-2021/Qiao-2021.bib"] ?? "", /^@inproceedings\{Qiao:2021,/);
    assert.match(pages["/publications/Qiao-2021/Qiao-2021.ris"] ?? "", /^TY {2}- CPAPER\r\n/);
  });

  it("has all authors, however many", () => {
    const many = read(pages["/publications/many/"]);
    assert.match(many.texts(".paper-authors")[0] ?? "", /I I, J J, Sang Keun Choe, and Z Z$/);
  });
});

describe("links within the site", () => {
  for (const pathPrefix of ["/", "/cv/"]) {
    it(`lead somewhere, on every page, ${pathPrefix === "/" ? "at the root" : "under a path"}`, async () => {
      const pages = await build("[background, publications, {file: publications, page: list}]", {
        pathPrefix,
      });
      for (const [url, html] of Object.entries(pages)) {
        if (!/^\s*<!doctype html>/i.test(String(html)) || url === "/404.html") continue;
        const { document } = read(html);
        for (const link of document.querySelectorAll("a[href], link[href]")) {
          const href = link.getAttribute("href") ?? "";
          if (/^[a-z]+:/i.test(href)) continue;
          const target = new URL(href, `https://cv.example${url}`).pathname;
          assert.ok(
            target in pages || existsSync(`.${target}`) || existsSync(`public${target}`),
            `${url}: ${href}`,
          );
        }
      }
    });
  }
});

it("alshedivat/al-folio#2167: one list serves the CV and the page of publications", async () => {
  const pages = await buildSite({
    "site.yaml": "url: https://example.org\nsections:\n  - { file: publications, selected: true }\n",
    "publications.bib": `@article{one, title={One}, author={Choe, Sang}, journal={J}, year={2021}, selected={true}}
@article{two, title={Two}, author={Choe, Sang}, journal={J}, year={2020}}\n`,
  });
  const titles = (page: string | undefined) =>
    [...parseHTML(page ?? "").document.querySelectorAll(".publication-title")].map((title) =>
      title.textContent?.trim(),
    );
  assert.deepEqual(titles(pages["/"]), ["One"]);
  assert.deepEqual(titles(pages["/publications/"]), ["One", "Two"]);
});

it("HugoBlox/kit#3089: a paper's page has the tags that Google Scholar reads, the PDF's too", async () => {
  const assets = await mkdtemp(join(tmpdir(), "vitae-assets-"));
  try {
    await writeFile(join(assets, "paper.pdf"), "%PDF-1.7");
    const pages = await buildSite(
      {
        "site.yaml": "url: https://example.org\nsections: [publications]\n",
        "publications.bib": `@article{paper, title={A Paper}, author={First Author and Second Author and Third Author},
  journal={Some Journal}, year={2024}}
@inproceedings{talk, title={A Talk}, author={Author, First}, booktitle={Some Conference}, date={2024-04-25}}\n`,
      },
      { assets },
    );
    const tags = (url: string) =>
      [...parseHTML(pages[url] ?? "").document.querySelectorAll("head meta[name^=citation_]")].map((tag) => [
        tag.getAttribute("name"),
        tag.getAttribute("content"),
      ]);
    assert.deepEqual(tags("/publications/paper/"), [
      ["citation_title", "A Paper"],
      ["citation_author", "Author, First"],
      ["citation_author", "Author, Second"],
      ["citation_author", "Author, Third"],
      ["citation_publication_date", "2024"],
      ["citation_journal_title", "Some Journal"],
      ["citation_abstract_html_url", "https://example.org/publications/paper/"],
      ["citation_pdf_url", "https://example.org/publications/paper/paper.pdf"],
    ]);
    assert.deepEqual(tags("/publications/talk/"), [
      ["citation_title", "A Talk"],
      ["citation_author", "Author, First"],
      ["citation_publication_date", "2024/04/25"],
      ["citation_conference_title", "Some Conference"],
      ["citation_abstract_html_url", "https://example.org/publications/talk/"],
    ]);
  } finally {
    await rm(assets, { recursive: true });
  }
});
