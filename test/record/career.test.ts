/** A career in all kinds of section: how each is listed, grouped, numbered, cut short, and what has pages and feeds of its own. */
import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { jsonLd } from "../../src/outputs/jsonLd.ts";
import { jsonResume } from "../../src/outputs/jsonResume.ts";
import { readCv } from "../../src/record/readCv.ts";
import { assertTags } from "../outputs/assertTags.ts";
import { dataFolder, inMemory } from "../support/buildSite.ts";
import { findViolations } from "../support/findViolations.ts";
import { launchBrowser } from "../support/launchBrowser.ts";
import { readPdf } from "../support/readPdf.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";

const DATA: Record<string, string | undefined> = {
  "site.yaml": `url: https://example.org
sections:
  - news
  - experience
  - { file: grants, order: newest }
  - { file: talks, group: type, numbered: true, order: newest, limit: 3 }
  - supervision
  - { file: service, group: year, order: newest }
  - projects
  - { file: skills, page: skills }
  - references
pdfs:
  - file: assets/resume.pdf
    sections: [news, experience, grants, talks, supervision, service, projects, references]
  - { file: assets/full.pdf, references: full, sections: [references] }
  - { file: assets/more.pdf, sections: [{ section: news, limit: 6 }, skills] }
`,
  "news.yaml": `- { date: 2022-09, text: The oldest. }
- { date: 2025-05-02, text: "A paper is accepted at [OSDI](https://example.org/osdi)." }
- { date: 2025-03, text: A keynote, url: "https://example.org/keynote" }
- { date: 2024-12, name: Best Paper Award, text: for a paper. }
- { date: 2024-12, text: Another of that month. }
- { date: 2024-06, text: The NSF funds us. }
- { date: 2023, text: I moved. }
`,
  "experience.yaml": `- organization: Microsoft
  url: https://www.microsoft.com
  location: Redmond
  date: 2018–
  positions:
    - { position: Principal Researcher, department: Systems, date: 2022– }
    - { position: Researcher, date: 2018–2022, highlights: [Built a scheduler.], hidden: false }
    - { position: Nobody, hidden: true }
- { position: Intern, organization: Example Labs, date: 2017 }
`,
  "grants.yaml": `- { name: Old, organization: Example Cloud, amount: "$20,000", date: 2011 }
- { name: New, role: PI, funder: NSF, amount: "$500,000", number: CCF-1629559, date: 2024–2029 }
`,
  "talks.yaml": `- { name: A, type: Keynotes, event: SOSP, date: 2025, slides: ./assets/betty.jpg, video: "https://example.org/a" }
- { name: B, type: Invited talks, event: Seoul, date: 2023 }
- { name: C, type: Keynotes, event: EuroSys, date: 2022 }
- { name: D, type: Invited talks, event: Oslo, date: 2024 }
`,
  "supervision.yaml": `- { name: Jane, degree: Ph.D., group: Current students, coAdvisors: [Eric], date: 2024– }
- { name: Ada, degree: Ph.D., group: Former students, thesis: T, now: Example Labs, date: 2019–2024 }
- { name: John, group: Current students }
`,
  "service.yaml": `- { role: Chair, organization: NeurIPS, date: "2019, 2021-2023" }
- { role: Reviewer, organization: JMLR, date: 2020– }
- { organization: Senate }
`,
  "projects.yaml": `- name: Vitae
  url: https://example.org/vitae
  picture: ./assets/betty.jpg
  summary: A theme.
  body: |
    ## How it began

    As a list of **papers**.
- { name: vitae, page: true }
- { name: Plain }
`,
  "skills.yaml":
    "- { name: Programming, level: expert, keywords: [Python, C++], page: true }\n- { name: Korean, level: native }\n",
  "references.yaml": `- { name: Eric Xing, role: Professor, organization: CMU, email: eric@example.org }
- { name: Jane Roe, summary: A friend. }
`,
  ...Object.fromEntries(
    [
      "awards.yaml",
      "background.md",
      "education.yaml",
      "miscellaneous.md",
      "teaching.yaml",
      "publications.bib",
    ].map((name) => [name, undefined]),
  ),
};

let pages: Map<string, string | Uint8Array>;
const page = (url: string) => String(pages.get(url));
/** What a section of the CV, or a page, says: items by lines, parts by spaces. */
function said(url: string, selector: string): string[] {
  const { document } = parseHTML(page(url));
  const items = document.querySelectorAll(`${selector} :is(h2, h3, .entry, .more, .section-body > p)`);
  return [...items].map((item) => item.textContent?.replace(/\s+/g, " ").trim() ?? "");
}
const pdf = (url: string) => readPdf(pages.get(url) as Uint8Array);

async function build(data: Record<string, string | undefined>): Promise<Map<string, string>> {
  const built: { url: string; content: string }[] = await inMemory(await dataFolder(data)).toJSON();
  return new Map(built.map(({ url, content }) => [url, content]));
}

/** The record of these files, of which the sections are these. */
async function read(sections: string, data: Record<string, string>) {
  const folder = await dataFolder({ "site.yaml": `sections: [${sections}]\n`, ...data });
  try {
    return (await readCv(folder, { assets: SAMPLE_ASSETS })).cv;
  } finally {
    await rm(folder, { recursive: true });
  }
}

before(async () => {
  pages = await build(DATA);
});

test("news: its newest on the CV, all of it on a page, and a feed", () => {
  assert.deepEqual(said("/", ".news"), [
    "News",
    "A paper is accepted at OSDI. May 2, 2025",
    "A keynote. Mar 2025",
    "Best Paper Award: for a paper. Dec 2024",
    "Another of that month. Dec 2024",
    "The NSF funds us. Jun 2024",
    "All (7)",
  ]);
  assert.deepEqual(said("/news/", "main").slice(5), ["I moved. 2023", "The oldest. Sep 2022"]);
  const feed = page("/news.xml");
  assert.deepEqual([...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id).slice(0, 5), [
    "https://example.org/news.xml",
    "https://example.org/news/#2025-05-02-1",
    "https://example.org/news/#2025-03-1",
    "https://example.org/news/#2024-12-2",
    "https://example.org/news/#2024-12-1",
  ]);
  assert.match(feed, /<title>Best Paper Award: for a paper\.<\/title>/);
  assert.match(feed, /<link rel="alternate" type="text\/html" href="https:\/\/example\.org\/keynote"\/>/);
  assert.match(
    page("/"),
    /<link rel="alternate" type="application\/atom\+xml" href="\.\/news\.xml" title="News">/,
  );
});

test("several positions at one place stand below it, on the page, in the text and in the PDF", async () => {
  assert.deepEqual(said("/", ".experience"), [
    "Experience",
    "Microsoft, Redmond. 2018–",
    "Principal Researcher, Systems. 2022–",
    "Researcher. 2018–2022 Built a scheduler.",
    "Intern, Example Labs. 2017",
  ]);
  const lines = [
    "Microsoft, Redmond, 2018–",
    "  https://www.microsoft.com",
    "  Principal Researcher, Systems, 2022–",
    "",
    "  Researcher, 2018–2022",
    "  - Built a scheduler.",
  ];
  assert.ok(page("/cv.txt").includes(lines.join("\n")), page("/cv.txt"));
  const { text } = await pdf("/assets/resume.pdf");
  assert.match(
    text.replace(/\s+/g, " "),
    /Microsoft, Redmond\. 2018– Principal Researcher, Systems\. 2022– Researcher\./,
  );
});

test("to programs, each of these is a position like any other", () => {
  const { work } = JSON.parse(page("/resume.json"));
  assert.deepEqual(work.slice(0, 2), [
    {
      name: "Microsoft",
      position: "Principal Researcher",
      department: "Systems",
      startDate: "2022",
      dateText: "2022–",
      url: "https://www.microsoft.com",
      location: "Redmond",
    },
    {
      name: "Microsoft",
      position: "Researcher",
      startDate: "2018",
      endDate: "2022",
      dateText: "2018–2022",
      url: "https://www.microsoft.com",
      location: "Redmond",
      highlights: ["Built a scheduler."],
    },
  ]);
  assert.match(page("/"), /"worksFor":\[\{"@type":"Organization","name":"Microsoft"\}\]/);
});

test("positions without dates have those of their employer", async () => {
  const experience = `- { position: Teacher, organization: School, date: 2015 }
- { organization: Acme, date: 2019 - present, positions: [{ position: Head }] }
`;
  const data = { "experience.yaml": experience };
  const cv = await read("{ file: experience, order: newest, group: year }", data);
  const groups = cv.sections[0]?.groups?.map(({ heading, entries: [entry] }) => [heading, entry?.what]);
  assert.deepEqual(
    groups?.flat(2).map((node) => node && "value" in node && node.value),
    [...["Present", "Head"], ...["2015", "Teacher"]],
  );
  assert.match(jsonLd(cv), /"worksFor":\[\{"@type":"Organization","name":"Acme"\}\]/);
  const [head] = JSON.parse(jsonResume(cv)).work;
  assert.deepEqual([head.startDate, head.dateText], ["2019", "2019–Present"]);
});

test("entries in the order that is asked for, under headings, with numbers that count from the oldest", () => {
  assert.deepEqual(said("/", ".grants"), [
    "Grants",
    "New, PI, NSF. 2024–2029 Amount: $500,000 · no. CCF-1629559",
    "Old, Example Cloud. 2011 Amount: $20,000",
  ]);
  assert.deepEqual(said("/", ".talks"), [
    "Talks",
    "Keynotes",
    "4. A, SOSP. 2025 SlidesVideo",
    "3. C, EuroSys. 2022",
    "Invited talks",
    "2. D, Oslo. 2024",
    "All (4)",
  ]);
  assert.deepEqual(said("/talks/", "main").slice(-2), ["2. D, Oslo. 2024", "1. B, Seoul. 2023"]);
  assert.deepEqual(said("/", ".supervision"), [
    "Supervision",
    "Current students",
    "Jane, Ph.D. 2024– Co-advisors: Eric",
    "John.",
    "Former students",
    "Ada, Ph.D. 2019–2024 Thesis: T · Now: Example Labs",
  ]);
  assert.deepEqual(said("/", ".service"), [
    "Service",
    "Present",
    "Reviewer, JMLR. 2020–",
    "2023",
    "Chair, NeurIPS. 2019, 2021–2023",
    "Undated",
    "Senate.",
  ]);
  const text = page("/cv.txt");
  for (const lines of [
    "Keynotes\n\n4. A, SOSP, 2025\n  Slides: https://example.org/assets/betty.jpg",
    "Undated\n\nSenate",
  ])
    assert.ok(text.includes(lines), text);
});

test("entries without a heading stand before those that have one", async () => {
  const names = "- { name: Jane, group: Current }\n- { name: John }\n- { name: Ada, group: Current }\n";
  const cv = await read("supervision", { "supervision.yaml": names });
  const groups = cv.sections[0]?.groups?.map(({ heading, entries }) => [
    heading?.length ?? 0,
    entries.length,
  ]);
  assert.deepEqual(groups, [
    [0, 1],
    [1, 2],
  ]);
});

test("an entry with a page of its own, to which its name leads", () => {
  const { document } = parseHTML(page("/"));
  const names = [...document.querySelectorAll(".projects .entry-line a")].map((link) =>
    link.getAttribute("href"),
  );
  assert.deepEqual(names, ["./projects/vitae/", "./projects/vitae-2/"]);
  const own = parseHTML(page("/projects/vitae/")).document;
  assert.equal(own.querySelector("title")?.textContent, "Vitae – Sang Choe");
  assert.equal(own.querySelector("h1")?.textContent, "Vitae");
  assert.equal(own.querySelector("h2")?.textContent, "How it began");
  assert.ok(own.querySelector('a[href="https://example.org/vitae"]'));
  assert.match(page("/sitemap.xml"), /<loc>https:\/\/example\.org\/projects\/vitae\/<\/loc>/);
  const [first, second] = JSON.parse(page("/resume.json")).projects;
  assert.deepEqual(
    [first.url, second.url],
    ["https://example.org/vitae", "https://example.org/projects/vitae-2/"],
  );
});

test("an entry without a name has its page where the name of those whom it is with says", async () => {
  const cv = await read("education, service", {
    "education.yaml": "- { institution: CMU, page: true }\n",
    "service.yaml": "- { role: Reviewer, page: true }\n",
  });
  const urls = cv.pages.filter(({ entry }) => entry).map(({ url }) => url);
  assert.deepEqual(urls, ["/education/cmu/", "/service/reviewer/"]);
});

test("an employer of several positions leads to no page of its own, since none is made", async () => {
  const positions = "positions: [{ position: Intern, page: true }]";
  const cv = await read("experience", {
    "experience.yaml": `- { organization: Acme, page: true, body: More., ${positions} }\n`,
  });
  assert.equal(cv.sections[0]?.entries?.[0]?.within?.page, undefined);
  assert.ok(cv.pages.some(({ url }) => url === "/experience/intern/"));
});

test("skills in a line each, on a page of their own", () => {
  assert.deepEqual(said("/skills/", "main"), ["Programming: expert; Python, C++.", "Korean: native."]);
  assert.deepEqual(JSON.parse(page("/resume.json")).skills[0], {
    name: "Programming",
    level: "expert",
    url: "https://example.org/skills/programming/",
    keywords: ["Python", "C++"],
  });
});

test("references are on request, in all that is published, but for the PDF that asks for them", async () => {
  assert.deepEqual(said("/", ".references"), ["References", "Available on request."]);
  for (const [url, content] of pages)
    if (url !== "/assets/full.pdf") {
      const says = url.endsWith(".pdf") ? (await pdf(url)).text : String(content);
      assert.doesNotMatch(says, /eric@example|Eric Xing|A friend/, url);
    }
  const { text } = await pdf("/assets/full.pdf");
  assert.match(
    text.replace(/\s+/g, " "),
    /Eric Xing, Professor, CMU\. E-mail: eric@example\.org Jane Roe\. A friend\./,
  );
});

test("a PDF has as many of a list as it asks for, and what stands on a page of its own", async () => {
  const { text } = await pdf("/assets/more.pdf");
  const said = text.replace(/\s+/g, " ");
  for (const words of ["I moved.", "All (7)", "Programming: expert; Python, C++."])
    assert.ok(said.includes(words), said);
  assert.ok(!said.includes("The oldest."), said);
});

test("who hears the PDF is told the same as who hears the page", async () => {
  await assertTags(pages.get("/assets/resume.pdf") as Uint8Array, page("/"));
});

test("in another language an entry and what a section leads to have the same addresses, in the folder of that language", async () => {
  const names = "sections: [{ file: experience, limit: 1 }, projects]";
  const own = await build({
    ...DATA,
    ...Object.fromEntries(Object.keys(DATA).map((name) => [name, undefined])),
    "site.yaml": `url: https://example.org\nlanguages: [en, ko]\n${names}\npdfs: []\n`,
    "experience.yaml": DATA["experience.yaml"],
    "projects.yaml": "- { name: { en: Slow machines, ko: 느린 기계 }, page: true }\n",
  });
  for (const folder of ["/", "/ko/"])
    for (const path of ["projects/slow-machines/", "experience/"])
      assert.ok(own.has(folder + path), folder + path);
  const { document } = parseHTML(String(own.get("/ko/")));
  const hrefs = [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
  assert.deepEqual(hrefs, [
    "../ko/experience/",
    "https://www.microsoft.com",
    "../ko/experience/",
    "../ko/projects/slow-machines/",
  ]);
});

test("every style has all of it on paper", async () => {
  for (const style of ["dossier", "davewhipp", "kjhealy"]) {
    const own = await build({ ...DATA, "site.yaml": `style: ${style}\n${DATA["site.yaml"]}` });
    const { text } = await readPdf(own.get("/assets/resume.pdf") as never);
    for (const words of ["Principal Researcher", "Best Paper Award: for a paper.", "Current students"])
      assert.ok(text.replace(/\s+/g, " ").includes(words), `${style}: ${words}`);
  }
});

test("every page is valid HTML, and axe finds nothing wrong on it", async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    for (const url of ["/", "/news/", "/talks/", "/skills/", "/projects/vitae/"]) {
      const { results } = await validator.validateString(page(url));
      assert.deepEqual(
        results.flatMap(({ messages }) => messages),
        [],
        url,
      );
      await tab.setContent(page(url));
      assert.deepEqual(await findViolations(tab), [], url);
    }
  } finally {
    await browser.close();
  }
});
