import assert from "node:assert/strict";
import { after, before, describe, it, mock } from "node:test";
import { parseHTML } from "linkedom";
import { readCv } from "../../src/record/readCv.ts";
import { pageCss } from "../../src/style/pageCss.ts";
import { buildSite, type Pages } from "../support/buildSite.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";
import { attacks } from "./attacks.ts";

const fields =
  "title subtitle author editor booktitle journal year month date volume number pages publisher school institution series note addendum abstract keywords url doi eprint arxiv pdf html code data slides poster video website blog supp award award_name abbr additional_info annotation pubstate howpublished isbn issn language selected bibtex_show author+an relatedstring unheard-of".split(
    " ",
  );

/** An entry with one text in all its fields, and in its key. */
function entry(type: string, key: string, text: string): string {
  return `@${type}{${key},\n${fields.map((field) => `  ${field} = {${text}},\n`).join("")}}\n`;
}

/** What a harmless list of the same sort needs: every element and attribute that the theme itself may write. */
const harmless = [
  entry("article", "plain", "Plain"),
  // As many as a list has that may be filtered.
  ...Array.from({ length: 15 }, (_, index) =>
    entry(index % 2 ? "article" : "book", `plain-${index}`, "Plain"),
  ),
  entry(
    "misc",
    "markup",
    "\\emph{a} \\textbf{b} \\textsc{c} \\textsuperscript{d} \\textsubscript{e} \\url{https://a.example} \\href{https://a.example}{f}",
  ),
  entry("inproceedings", "address", "https://a.example/paper.pdf"),
  entry(
    "article",
    "maths",
    "$2x$ and $\\text{a} \\frac{a}{b} < \\sum_{i}^{n} x'$ $a<b$ $\\{a\\}$ $a + b + c + d + e + f + g + h + i + j + k + l + m$",
  ),
  "@article{roles, author = {A and B}, author+an = {1=equal; 2=corresponding}, title = {T}, year = {2020}}",
].join("\n");

const hostile = attacks
  .flatMap((attack, index) => [
    entry(index % 2 ? "article" : "inproceedings", `a${index}`, attack),
    // A key may hold nearly anything.
    `@misc{${attack.replace(/[\s,{}%#~\\()="']/g, "")}, title = {Key ${index}}, author = {A}, year = {2020}}`,
  ])
  .join("\n");

const site = `url: https://cv.example
sections: [publications, {file: publications, title: By type, group: type, numbered: true, authors: 1}]
`;

/** Selectors and what they ask for. */
function piecesOf(css: string): string[] {
  return css.split(/[{}]/).filter(Boolean);
}

describe("a .bib of attacks", () => {
  let pages: Pages;
  let known: Pages;
  let texts: [url: string, text: string][];
  let html: [url: string, document: Document][];

  before(async () => {
    // What is wrong with these files is reported, and of no interest here.
    mock.method(console, "error", () => {});
    known = await build(harmless);
    pages = await build(hostile);
    // All but the PDF.
    texts = Object.entries(pages).filter(([, text]) => typeof text === "string");
    html = documents(pages);
    assert.ok(html.length > attacks.length);
  });

  after(() => mock.restoreAll());

  it("becomes no element and no attribute that a harmless one does not have", () => {
    const usual = new Set(documents(known).flatMap(([, document]) => shapes(document)));
    for (const [url, document] of html)
      assert.deepEqual(
        [...new Set(shapes(document))].filter((shape) => !usual.has(shape)),
        [],
        url,
      );
  });

  it("becomes no script: the only ones are JSON", () => {
    for (const [url, document] of html) {
      for (const script of document.querySelectorAll("script")) {
        assert.equal(script.getAttribute("type"), "application/ld+json", url);
        assert.doesNotThrow(() => JSON.parse(script.textContent ?? ""), url);
        assert.doesNotMatch(script.textContent ?? "", /[<>]/, url);
      }
    }
  });

  it("becomes no style: what pages have is the theme's", async () => {
    const all = await readCv("test/sample/_data", { assets: SAMPLE_ASSETS, shown: "_data" });
    const css = await pageCss({ theme: "assets/css", site: "" }, all.cv.site);
    // What is for one class alone stands between two comments, which no page has.
    const theme = new Set(piecesOf(css.replace(/\/\*.*?\*\//g, "")));
    for (const [url, document] of html) {
      const styles = [...document.querySelectorAll("style")].map(({ textContent }) => textContent);
      const others = piecesOf(styles.join("")).filter((piece) => !theme.has(piece));
      // A list that may be filtered has rules of its own: they hide, and ask for nothing.
      for (const other of others) assert.match(other, /^(?:[^<>@\\]*:has\([^<>@\\]*|[\w\s:;!-]*)$/, url);
      assert.equal(document.querySelectorAll("[style]").length, 0, url);
    }
  });

  it("becomes no address that runs something", () => {
    for (const [url, document] of html) {
      for (const element of document.querySelectorAll("[href], [src], [action], [data], [srcset]")) {
        for (const name of ["href", "src", "action", "data", "srcset"]) {
          const address = element.getAttribute(name) ?? "";
          // Browsers drop these characters before they look at the scheme.
          const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\p{Cc} ]/gu, ""))?.[1] ?? "https";
          assert.match(scheme, /^(https?|mailto|ftp|tel)$/i, `${url}: ${address}`);
        }
      }
    }
  });

  it("runs in no template", () => {
    for (const [url, text] of texts) assert.doesNotMatch(text, /\b1337\b/, url);
  });

  it("is plain text in the feed, which holds nothing that XML cannot hold", () => {
    const feed = pages["/feed.xml"] ?? "";
    const tags = [...feed.matchAll(/<[^>]*>?/g)].map(([tag]) => /^<[?/]?([\w:-]+)/.exec(tag)?.[1] ?? tag);
    const usual = ["xml", "feed", "title", "id", "updated", "author", "name", "link", "entry", "summary"];
    assert.deepEqual(
      [...new Set(tags)].filter((tag) => !usual.includes(tag)),
      [],
    );
    assert.doesNotMatch(feed, /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
    assert.doesNotMatch(feed, /&(?!(?:amp|lt|gt|quot|#\d+|#x[\da-f]+);)/i);
  });

  it("is text in JSON", () => {
    for (const url of ["/publications.json", "/resume.json"])
      assert.doesNotThrow(() => JSON.parse(pages[url] ?? ""), url);
  });

  it("stays below the folder of publications", () => {
    const addresses = Object.keys(pages);
    assert.equal(addresses.length, new Set(addresses.map((address) => address.toLowerCase())).size);
    for (const address of addresses) assert.doesNotMatch(address, /\.\.|[\p{Cc} <>"\\?#]|\/[._]/u, address);
  });
});

type Document = ReturnType<typeof parseHTML>["document"];

function build(bib: string): Promise<Pages> {
  return buildSite({ "publications.bib": bib, "site.yaml": site });
}

function documents(pages: Pages): [string, Document][] {
  return Object.entries(pages)
    .filter(([, text]) => typeof text === "string" && /^\s*<!doctype html>/i.test(text))
    .map(([url, text]) => [url, parseHTML(text).document]);
}

/** Every element as its name with the names of its attributes. */
function shapes(document: Document): string[] {
  return [...document.querySelectorAll("*")].flatMap((element) => [
    element.localName,
    ...[...element.attributes].map(({ name }) => `${element.localName}[${name}]`),
  ]);
}
