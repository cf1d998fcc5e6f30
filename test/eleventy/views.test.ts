/** Selections of the record: what each shows as PDF, as page and as text, who is led there, and in which languages. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { dataFolder, inMemory } from "../support/buildSite.ts";
import { findViolations } from "../support/findViolations.ts";
import { launchBrowser } from "../support/launchBrowser.ts";
import { readPdf } from "../support/readPdf.ts";

const DATA: Record<string, string | undefined> = {
  "site.yaml": `url: https://example.org
languages: [en, ko]
sections:
  - background
  - experience
  - { file: publications, numbered: true, group: year }
  - { file: talks, page: talks }
  - { file: news, limit: 2 }
  - { file: skills, kind: skills }
views:
  - name: { en: Report 2025, ko: 2025년 보고서 }
    file: assets/annual.pdf
    page: reports/annual
    text: reports/annual.txt
    period: { from: 2025-01, to: 2025-12 }
    sections: [experience, publications, talks, news, skills]
    details: full
  - name: Industry
    page: industry
    listed: true
    tags: [industry]
    sections: [experience, { section: talks, limit: 1 }]
  - { file: assets/ko.pdf, page: korean, language: ko, sections: [background, experience] }
`,
  "background.md": "I do research. See [my work](./industry/).\n",
  "background.ko.md": "연구한다. [일](./industry/)을 보라.\n",
  "experience.yaml": `- position: { en: Professor, ko: 교수 }
  organization: A
  date: 2019–
  highlights:
    - For all.
    - { text: { en: For industry., ko: 산업. }, tags: [industry] }
    - { text: For teachers., tags: [teaching] }
    - { en: In two languages., ko: 두 언어로. }
  links:
    - { label: Any, url: "https://example.org/any" }
    - { label: Patent, url: "https://example.org/patent", tags: [industry] }
    - { label: Course, url: "https://example.org/course", tags: [teaching] }
  tags: [industry]
- { position: Adviser, organization: B, date: 2022–2024 }
- { position: Visitor, organization: C, date: Aug 2024 – Feb 2025 }
- { position: Lecturer, organization: D, date: "2021, 2026" }
- { position: Fellow, organization: E, startDate: 2025-11, endDate: 2026-02 }
- { position: Guest, organization: F, date: Winter 2024/25 }
- { position: Undated, organization: G }
`,
  "publications.bib": [2023, 2024, 2025, 2026]
    .flatMap((year) => [
      `@article{a${year}, author={Choe, Sang}, title={Alpha ${year}}, journal={J}, volume={7}, year={${year}}}`,
      `@article{b${year}, author={Choe, Sang}, title={Beta ${year}}, journal={J}, volume={8}, year={${year}}}`,
    ])
    .concat("@article{c, author={Choe, Sang}, title={Upcoming}, journal={J}, pubstate={inpress}}")
    .join("\n"),
  "talks.yaml":
    "- { name: T1, date: 2025, tags: [industry] }\n- { name: T2, date: 2025-07, tags: [industry] }\n- { name: T3, date: 2024 }\n",
  "news.yaml":
    "- { date: 2026-02, text: N1 }\n- { date: 2026-01, text: N2 }\n- { date: 2025-12, text: N3 }\n- { date: 2025-01-01, text: N4 }\n- { date: 2024-12-31, text: N5 }\n",
  "skills.yaml": "- { name: Programming }\n",
  ...Object.fromEntries(
    ["awards.yaml", "education.yaml", "miscellaneous.md", "teaching.yaml"].map((name) => [name, undefined]),
  ),
};

/** What the report of 2025 has, and what it has not. */
const OF_2025 = "Professor Visitor Fellow Guest T1 T2 N3 N4 Programming"
  .split(" ")
  .concat("Alpha 2025", "Beta 2025");
const OF_OTHERS = "Adviser Lecturer Undated T3 N1 N2 N5 Upcoming"
  .split(" ")
  .concat("Alpha 2024", "Beta 2026");

let pages: Map<string, string | Uint8Array>;
let browser: Browser;
const page = (url: string) => String(pages.get(url));
const documentOf = (url: string) => parseHTML(page(url)).document;
const mainOf = (url: string) =>
  documentOf(url).querySelector("main")?.textContent?.replace(/\s+/g, " ").trim() ?? "";

async function build(data: typeof DATA): Promise<Map<string, string>> {
  const made: { url: string; content: string }[] = await inMemory(await dataFolder(data)).toJSON();
  return new Map(made.map(({ url, content }) => [url, content]));
}

before(async () => {
  pages = await build(DATA);
  browser = await launchBrowser();
});
after(() => browser.close());

test("a period has what began before it and ends in it, and what may be in it, on page, PDF and text alike", async () => {
  const pdf = await readPdf(pages.get("/assets/annual.pdf") as Uint8Array);
  const faces = {
    page: mainOf("/reports/annual/"),
    PDF: pdf.text.replace(/\s+/g, " "),
    text: page("/reports/annual.txt"),
  };
  for (const [face, text] of Object.entries(faces)) {
    for (const name of OF_2025) assert.ok(text.includes(name), `${face}: ${name}`);
    for (const name of OF_OTHERS) assert.ok(!text.includes(name), `${face}: ${name} ${text}`);
  }
  assert.match(pdf.title ?? "", /: Report 2025$/);
});

test("papers of a view keep their numbers, and say where they appeared as it asks", () => {
  const items = [...documentOf("/reports/annual/").querySelectorAll(".publications > li")];
  assert.deepEqual(
    items.map((item) => item.getAttribute("value")),
    ["6", "5"],
  );
  assert.match(mainOf("/reports/annual/"), /J, vol. 7/);
  assert.doesNotMatch(mainOf("/"), /J, vol. 7/);
});

test("tags choose entries, highlights and links; those without any are for all", () => {
  assert.equal(
    mainOf("/industry/").replace("최상근", ""),
    "Experience Professor, A. 2019– For all.For industry.In two languages. AnyPatent Talks T1. 2025",
  );
  assert.match(mainOf("/"), /For all\.For industry\.For teachers\.In two languages\. AnyPatentCourse/);
});

test("nobody is led to a view, unless it is listed", () => {
  const robots = (url: string) =>
    documentOf(url).querySelector('meta[name="robots"]')?.getAttribute("content");
  assert.equal(robots("/reports/annual/"), "noindex");
  assert.equal(robots("/industry/"), undefined);
  assert.equal(robots("/"), undefined);
  const addresses = [...page("/sitemap.xml").matchAll(/<loc>https:\/\/example\.org(.*?)<\/loc>/g)].map(
    ([, url]) => url,
  );
  assert.deepEqual(addresses.filter((url) => /industry|annual|korean|\.pdf/.test(url ?? "")).sort(), [
    "/assets/resume.pdf",
    "/industry/",
    "/ko/assets/resume.pdf",
    "/ko/industry/",
  ]);
  const offered = (url: string) =>
    [...documentOf(url).querySelectorAll(".faces a")].map((link) => [
      link.textContent,
      link.getAttribute("href"),
    ]);
  assert.deepEqual(offered("/").slice(0, 2), [
    ["PDF", "./assets/resume.pdf"],
    ["Industry", "./industry/"],
  ]);
  assert.doesNotMatch(page("/"), /annual/);
  assert.deepEqual(offered("/reports/annual/"), [
    ["Report 2025 (PDF)", "../../assets/annual.pdf"],
    ["Report 2025 (plain text)", "../../reports/annual.txt"],
  ]);
});

test("each language has its own, and one that is for a language alone is at its own address", async () => {
  assert.equal(documentOf("/ko/reports/annual/").title.split(" – ")[0], "2025년 보고서");
  assert.match(mainOf("/ko/industry/"), /교수.*산업\.두 언어로\./);
  assert.match(page("/ko/reports/annual.txt"), /교수/);
  assert.ok(pages.has("/ko/assets/annual.pdf"));
  assert.match(mainOf("/korean/"), /연구한다/);
  assert.equal(documentOf("/korean/").documentElement.getAttribute("lang"), "ko");
  assert.match((await readPdf(pages.get("/assets/ko.pdf") as Uint8Array)).text, /교수/);
  assert.ok(!pages.has("/ko/korean/") && !pages.has("/ko/assets/ko.pdf"));
  const languages = (url: string) =>
    [...documentOf(url).querySelectorAll(".languages a")].map((link) => link.getAttribute("href"));
  assert.deepEqual(languages("/ko/industry/"), ["../../industry/", "../../ko/industry/"]);
  assert.deepEqual(languages("/korean/"), []);
  const work = (url: string) =>
    documentOf(url).querySelector('.prose a[href$="industry/"]')?.getAttribute("href");
  assert.deepEqual(
    [work("/"), work("/ko/"), work("/korean/")],
    ["./industry/", "../ko/industry/", "../ko/industry/"],
  );
});

test("the page of a view is valid and accessible, and leads nowhere that is not there", async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  for (const url of ["/reports/annual/", "/industry/", "/ko/industry/", "/korean/"]) {
    const report = await validator.validateString(page(url));
    assert.deepEqual(
      report.results.flatMap(({ messages }) => messages),
      [],
      url,
    );
    const tab = await browser.newPage();
    await tab.setContent(page(url));
    assert.deepEqual(await findViolations(tab), [], url);
    await tab.close();
    for (const link of documentOf(url).querySelectorAll("a[href], link[href]")) {
      const { origin, pathname } = new URL(link.getAttribute("href") ?? "", `https://example.org${url}`);
      if (origin !== "https://example.org" || /^\/(?:assets\/favicon|any|patent|course)/.test(pathname))
        continue;
      assert.ok(pages.has(pathname), `${url} leads to ${pathname}`);
    }
  }
});

test("a view at the address of `assets/resume.pdf` takes its place, and `pdfs` is read beside views", async () => {
  const site = DATA["site.yaml"]?.replace("assets/annual.pdf", "assets/resume.pdf");
  const urls = async (text = "") => {
    const made: { url: string }[] = await inMemory(await dataFolder({ ...DATA, "site.yaml": text })).toJSON();
    return made
      .map(({ url }) => url)
      .filter((url) => /^\/assets\/.*pdf$/.test(url))
      .sort();
  };
  assert.deepEqual(await urls(site), ["/assets/ko.pdf", "/assets/resume.pdf"]);
  assert.deepEqual(await urls(`${site}pdfs: [{ file: assets/a.pdf }]\n`), [
    "/assets/a.pdf",
    "/assets/ko.pdf",
    "/assets/resume.pdf",
  ]);
});

test("a style with a side offers there what the view has, and leads to its sections", async () => {
  const site = `${DATA["site.yaml"]}style: dossier\n`;
  const html = (await build({ ...DATA, "site.yaml": site })).get("/reports/annual/") ?? "";
  const { document } = parseHTML(html);
  const links = [...document.querySelectorAll(".download a, .menu a")].map((link) =>
    link.getAttribute("href"),
  );
  assert.deepEqual(links, [
    "../../assets/annual.pdf",
    "#experience",
    "#publications",
    "#talks",
    "#news",
    "#skills",
  ]);
  const tab = await browser.newPage();
  await tab.setContent(html);
  assert.deepEqual(await findViolations(tab), []);
  await tab.close();
});
