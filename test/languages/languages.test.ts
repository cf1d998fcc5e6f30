import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, describe, it, mock, test } from "node:test";
import { Ajv } from "ajv";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { parse } from "yaml";
import { assertTags } from "../outputs/assertTags.ts";
import { buildSite, inMemory } from "../support/buildSite.ts";
import { findViolations } from "../support/findViolations.ts";
import { launchBrowser } from "../support/launchBrowser.ts";
import { type ReadPdf, readPdf } from "../support/readPdf.ts";

const DATA = "test/languages/data";
const LANGUAGES = ["en", "ko", "ar"];
const FOLDERS: Record<string, string> = { en: "/", ko: "/ko/", ar: "/ar/" };

/** The letters by which one of these languages is told from the others. */
const LETTERS: Record<string, RegExp> = {
  en: /\p{Script=Latin}/u,
  ko: /\p{Script=Hangul}/u,
  ar: /\p{Script=Arabic}/u,
};

/** What is called the same in every language. */
const NAMES = /^(?:BibTeX|RIS|\.bib|CSL-JSON|JSON Resume|,|hanakim|hana@example\.org|KR)$/;

/** What other formats have no place for: titles of sections, labels of links, what is said of the site. */
const ONLY_ON_THE_PAGE = /^(?:Résumé|Whole CV|The CV of a statistician|Updated in spring|Prizes|Slides)/;

type Texts = Record<string, string>;

/** Every text that the data has in several languages. */
async function writtenTexts(): Promise<Texts[]> {
  const found: Texts[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("en" in value) found.push(value as Texts);
    else Object.values(value).forEach(walk);
  };
  for (const name of ["profile", "site", "education", "experience", "awards", "talks", "languages"])
    walk(parse(await readFile(`${DATA}/${name}.yaml`, "utf8")));
  return found;
}

/** A folder of assets with the font that the PDF asks for. */
async function assetsWithArabic(): Promise<string> {
  const assets = await mkdtemp(join(tmpdir(), "vitae-assets-"));
  await mkdir(join(assets, "fonts"));
  for (const weight of [400, 600]) {
    const name = `ibm-plex-sans-arabic-arabic-${weight}-normal.woff`;
    await copyFile(join("test/node_modules/test-font-arabic/files", name), join(assets, "fonts", name));
  }
  return relative(".", assets);
}

/** Whether a text of Arabic is heard: pdf.js gives its letters as they are drawn, and loses one behind a kern. */
function isHeard(heard: string, shown: string): boolean {
  const [all, lost] = [shown, heard].map((text) => [
    ...text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, ""),
  ]);
  for (const letter of lost ?? []) {
    const place = all?.indexOf(letter) ?? -1;
    if (place < 0) return false;
    all?.splice(place, 1);
  }
  return (all?.length ?? 2) < 2;
}

/** Only what is read, as one line. */
function wordsOf(html: string): string {
  const { document } = parseHTML(html);
  for (const hidden of document.querySelectorAll("style, script, svg")) hidden.remove();
  return document.documentElement.textContent.replace(/\s+/g, " ");
}

describe("a CV in three languages", () => {
  let pages: Record<string, string>;
  let pdfs: Record<string, ReadPdf>;
  let bytes: Map<string, Uint8Array>;
  let texts: Texts[];
  let browser: Browser;
  const said: string[] = [];
  const pageOf = (url: string) => pages[url] ?? assert.fail(`there is no ${url}`);

  before(async () => {
    mock.method(console, "error", (line: string) => said.push(line));
    const assets = await assetsWithArabic();
    const made: { url: string; content: unknown }[] = await inMemory(DATA, { assets }).toJSON();
    await rm(assets, { recursive: true });
    mock.restoreAll();
    pages = Object.fromEntries(made.map(({ url, content }) => [url, String(content)]));
    bytes = new Map(made.map(({ url, content }) => [url, content as Uint8Array]));
    pdfs = {};
    for (const language of LANGUAGES)
      pdfs[language] = await readPdf(bytes.get(`${FOLDERS[language]}assets/cv.pdf`));
    texts = await writtenTexts();
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const language of LANGUAGES) {
    const folder = FOLDERS[language] ?? "";

    it(`says all that is written in ${language}, on its pages and in its files`, () => {
      const html = pageOf(folder) + pageOf(`${folder}talks/`);
      const faces = [
        wordsOf(pageOf(folder)) + wordsOf(pageOf(`${folder}talks/`)),
        pdfs[language]?.text.replace(/\s+/g, "") ?? "",
        JSON.parse(pageOf(`${folder}resume.json`)),
        pageOf(`${folder}cv.txt`),
      ];
      const [page = "", pdf = "", resume, plain = ""] = faces;
      const inResume = JSON.stringify(resume);
      for (const text of texts) {
        const wanted = (text[language] ?? text.en ?? "").replace(/\[|\]\([^)]*\)/g, "");
        const isOfPage = ONLY_ON_THE_PAGE.test(text.en ?? "");
        assert.ok(html.includes(wanted) || page.includes(wanted), `page: ${wanted}`);
        if (isOfPage) continue;
        // The letters of Arabic are stored in a PDF as they are drawn.
        if (language !== "ar") assert.ok(pdf.includes(wanted.replace(/\s+/g, "")), `PDF: ${wanted}`);
        assert.ok(plain.replace(/\s+/g, " ").includes(wanted), `cv.txt: ${wanted}`);
        assert.ok(inResume.includes(wanted), `resume.json: ${wanted}`);
      }
      assert.match(pageOf(`${folder}contact.vcf`), new RegExp(`\nFN:${texts[0]?.[language]}`));
    });

    it(`leaves no word of another language unmarked on the pages in ${language}`, () => {
      for (const url of [folder, `${folder}talks/`, `${folder}publications/`]) {
        const { document } = parseHTML(pageOf(url));
        assert.equal(document.documentElement.getAttribute("lang"), language);
        assert.equal(document.documentElement.getAttribute("dir"), language === "ar" ? "rtl" : null);
        for (const element of document.body.querySelectorAll("*")) {
          if (element.closest("style, script, svg, pre, code, nav.languages")) continue;
          const lang = element.closest("[lang]")?.getAttribute("lang") ?? "";
          const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
          for (const text of [
            ...own.map((node) => node.textContent ?? ""),
            element.getAttribute("aria-label") ?? "",
          ]) {
            const words = text.trim().replace(/^.*: (?=hana)/, "");
            if (!/\p{L}/u.test(words) || NAMES.test(words)) continue;
            assert.match(words, LETTERS[lang] ?? /$^/, `${url}: "${words}" is marked \`${lang}\``);
          }
        }
      }
    });

    it(`leads from each page in ${language} to pages and files that are there, its own first`, () => {
      for (const url of [folder, `${folder}talks/`, `${folder}publications/`]) {
        const { document } = parseHTML(pageOf(url));
        for (const link of document.querySelectorAll("a[href], link[href]")) {
          const href = link.getAttribute("href") ?? "";
          const { origin, pathname } = new URL(href, `https://hana.example.org${url}`);
          if (origin !== "https://hana.example.org" || pathname.startsWith("/assets/favicon")) continue;
          assert.ok(pathname in pages, `${url} leads to ${pathname}`);
        }
      }
      const { document } = parseHTML(pageOf(folder));
      const download = document.querySelector('.contacts a[href$="cv.pdf"]')?.getAttribute("href");
      assert.equal(
        new URL(download ?? "", `https://hana.example.org${folder}`).pathname,
        `${folder}assets/cv.pdf`,
      );
    });

    it(`is valid and accessible in ${language}`, async () => {
      const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
      for (const url of [folder, `${folder}talks/`]) {
        const report = await validator.validateString(pageOf(url));
        assert.deepEqual(
          report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
          [],
        );
        for (const width of [320, 1280]) {
          const page = await browser.newPage({ viewport: { width, height: 800 } });
          await page.setContent(pageOf(url));
          assert.deepEqual(await findViolations(page), [], `${url} at ${width}`);
          await page.close();
        }
      }
    });

    it(`has a PDF in ${language} that says so and is heard as the page is`, async () => {
      const pdf = pdfs[language];
      // On paper a section has no page of its own.
      const [, talks = ""] =
        /<main[^>]*>(.*)<\/main>/s.exec(pageOf(`${folder}talks/`).replaceAll("h1>", "h2>")) ?? [];
      const page = pageOf(folder).replace(/<section[^>]*="languages"/, (section) => talks + section);
      await assertTags(
        bytes.get(`${folder}assets/cv.pdf`) ?? assert.fail(),
        page,
        language === "ar" ? isHeard : undefined,
      );
      assert.equal(pdf?.language, language);
      assert.ok(pdf?.isTagged);
      assert.match(pdf?.title ?? "", new RegExp(`^${texts[0]?.[language]}: `));
    });
  }

  it("has a switch that is told to those who search, too", () => {
    for (const language of LANGUAGES) {
      const url = `${FOLDERS[language]}talks/`;
      const { document } = parseHTML(pageOf(url));
      const links = [...document.querySelectorAll(".languages a")];
      assert.deepEqual(
        links.map((link) => [link.textContent, link.getAttribute("lang"), link.getAttribute("aria-current")]),
        [
          ["English", "en", language === "en" ? "page" : null],
          ["한국어", "ko", language === "ko" ? "page" : null],
          ["العربية", "ar", language === "ar" ? "page" : null],
        ],
      );
      const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')];
      assert.deepEqual(
        Object.fromEntries(
          alternates.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]),
        ),
        {
          en: "https://hana.example.org/talks/",
          "x-default": "https://hana.example.org/talks/",
          ko: "https://hana.example.org/ko/talks/",
          ar: "https://hana.example.org/ar/talks/",
        },
      );
    }
    const sitemap = pageOf("/sitemap.xml");
    assert.match(sitemap, /<loc>https:\/\/hana\.example\.org\/ko\/<\/loc>/);
    assert.equal(sitemap.match(/hreflang="x-default" href="https:\/\/hana\.example\.org\/"/g)?.length, 3);
    assert.match(pageOf("/ko/"), /"inLanguage":"ko"/);
    assert.match(pageOf("/ko/"), /<meta property="og:locale:alternate" content="ar_EG">/);
  });

  it("has papers, bibliographies and the feed once", () => {
    const others = Object.keys(pages).filter((url) => /^\/(?:ko|ar)\//.test(url));
    assert.deepEqual(
      others.filter((url) => url.startsWith("/ko/")).sort(),
      ["", "assets/cv.pdf", "contact.vcf", "cv.txt", "publications/", "resume.json", "talks/"].map(
        (path) => `/ko/${path}`,
      ),
    );
    assert.equal(others.length, 14);
  });

  it("finds its owner in lists of authors by the name in any language", () => {
    for (const url of ["/", "/ko/", "/ar/"]) {
      const { document } = parseHTML(pageOf(url));
      const owners = [...document.querySelectorAll(".publication-authors strong")].map(
        (each) => each.textContent,
      );
      assert.deepEqual(owners, ["Hana Kim", "김하나"]);
    }
  });

  it("shows the translation of a title behind it", () => {
    for (const url of ["/", "/ko/", "/ko/publications/"])
      assert.match(wordsOf(pageOf(url)), /작은 표본의 검정 \[Tests of small samples\]/);
    for (const language of ["en", "ko"])
      assert.match(pdfs[language]?.text ?? "", /작은 표본의 검정 \[Tests of small samples\]/);
    assert.match(pageOf("/ko/cv.txt"), /작은 표본의 검정 \[Tests of small samples\]/);
  });

  it("is what editors check it by", async () => {
    const ajv = new Ajv({ strict: false });
    for (const name of ["profile", "site", "people", "education", "experience", "awards"]) {
      const schema = JSON.parse(await readFile(`schemas/${name}.json`, "utf8"));
      const data = parse(await readFile(`${DATA}/${name}.yaml`, "utf8"));
      assert.ok(ajv.validate(schema, data), `${name}: ${ajv.errorsText()}`);
    }
  });

  it("joins names as their language does", () => {
    const { document } = parseHTML(pageOf("/ko/"));
    const lists = [...document.querySelectorAll(".publication-authors")].map((each) => each.textContent);
    assert.deepEqual(lists, ["Hana Kim, Minsu Lee 및 John Smith", "김하나 및 이민수"]);
    assert.match(wordsOf(pageOf("/ar/")), /B\.S\.، الرياضيات، جامعة سيول الوطنية، /);
    assert.match(pageOf("/ar/cv.txt"), /B\.S\.، الرياضيات، جامعة سيول الوطنية، /);
  });

  it("shows what is missing in the main language, marked, and counts it", () => {
    const poster = [...parseHTML(pageOf("/ko/")).document.querySelectorAll(".awards strong span")].map(
      String,
    );
    assert.equal(poster.length, 1);
    const { document } = parseHTML(pageOf("/ar/"));
    const students = [...document.querySelectorAll(".entry-highlights [lang]")].map((each) => [
      each.textContent,
      each.getAttribute("lang"),
      each.getAttribute("dir"),
    ]);
    assert.deepEqual(students, [["Trained two students.", "en", "ltr"]]);
    assert.match(said.join("\n"), /site\.yaml:1:17: warning: ko: 1 text is missing\n/);
    assert.match(said.join("\n"), /site\.yaml:1:21: warning: ar: 1 text is missing\n/);
  });
});

test("what has an address of its own in a language is there in its files too", async () => {
  mock.method(console, "warn", () => {});
  const pages = await buildSite({
    "site.yaml":
      "url: https://example.org\nlanguages: [en, ko]\nsections: [projects, { file: talks, page: talks }]\n",
    "projects.yaml": "- name: Slow machines\n  body: How they go.\n- { name: Others, url: /talks/ }\n",
    "talks.yaml": "- name: A talk\n  links: [{ label: CV, url: ./assets/resume.pdf }]\n",
  });
  mock.restoreAll();
  const home = "https://example.org/ko/";
  const addresses = ["projects/slow-machines/", "talks/", "assets/resume.pdf"].map((path) => home + path);
  for (const file of ["/ko/resume.json", "/ko/cv.txt"])
    for (const address of addresses) assert.ok(pages[file]?.includes(address), `${file}: ${address}`);
  assert.ok(pages["/ko/contact.vcf"]?.includes(`\nURL:${home}\r`));
});
