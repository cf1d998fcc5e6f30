import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { buildSite, type Pages } from "../support/buildSite.ts";

/** All that the page the theme was started for says, read from the page this repository builds. */
describe("the sample's page", () => {
  let document: ReturnType<typeof parseHTML>["document"];
  let pages: Pages;
  const text = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) =>
      (element.textContent ?? "").replace(/\s+/g, " ").trim(),
    );
  const linksIn = (selector: string) =>
    [...document.querySelectorAll(`${selector} a`)].map((link) => [
      link.textContent?.trim(),
      link.getAttribute("href"),
    ]);

  before(async () => {
    pages = await buildSite();
    ({ document } = parseHTML(pages["/"] ?? ""));
  });

  it("has the name, and the name in Hangul", () => {
    assert.deepEqual(text("h1"), ["Sang Choe (최상근)"]);
  });

  it("has its sections in order", () => {
    assert.deepEqual(text("h2"), [
      "Background",
      "Education",
      "Publications",
      "Experience",
      "Awards & honors",
      "Teaching",
      "Miscellaneous",
    ]);
  });

  it("has the background with its links and the highlighted research interest", () => {
    assert.deepEqual(linksIn(".prose p").slice(0, 2), [
      ["Prof. Eric Xing", "http://www.cs.cmu.edu/~epxing/"],
      ["Prof. Jaime Carbonell", "https://www.cs.cmu.edu/~jgc/"],
    ]);
    assert.deepEqual(text("mark"), ["efficient large-scale machine learning algorithms and systems"]);
  });

  it("has the contacts with icons inside the page, and not the hidden ones", () => {
    assert.deepEqual(linksIn(".contacts"), [
      ["sangkeuc@cs.cmu.edu", "mailto:sangkeuc@cs.cmu.edu"],
      ["Resume", "./assets/resume.pdf"],
      ["sangkeun00", "https://github.com/sangkeun00"],
    ]);
    assert.equal(document.querySelectorAll(".contacts a > svg").length, 3);
    assert.doesNotMatch(pages["/"] ?? "", /dave_whipp/);
  });

  it("has every dated entry with its date tag", () => {
    const entries = [...document.querySelectorAll(".entry")].map((entry) =>
      [".entry-line", ".date-tag"].map((part) =>
        entry.querySelector(part)?.textContent?.replace(/\s+/g, " ").trim(),
      ),
    );
    assert.deepEqual(entries, [
      ["Ph.D., Computer Science, Carnegie Mellon University, USA.", "Present"],
      ["M.S., Computer Science, Carnegie Mellon University, USA.", "2020"],
      ["B.S., Electrical Engineering, Seoul National University, South Korea.", "2018"],
      ["B.S., Mathematics, Seoul National University, South Korea.", "2018"],
      ["Research Intern, Microsoft, USA.", "Summer 2021"],
      ["Research Engineer, HodooAI, South Korea.", "Summer 2018"],
      ["Sergeant, Ministry of National Defense of Republic of Korea, South Korea.", "2014–2016"],
      ["Sansom Presidential Scholarship, Carnegie Mellon University.", "2021"],
      ["Kwanjeong Scholarship for Graduate Study, Kwanjeong Educational Foundation.", "2018"],
      ["Best Undergraduate Engineering Student Award, Seoul National University.", "2018"],
      ["Summa Cum Laude, Seoul National University.", "2018"],
      ["Presidential Scholarship for Science and Engineering Study, Korea Student Aid Foundation.", "2011"],
      ["Gold Medal, Korea Collegiate Mathematical Competition.", "2011"],
      ["Silver Medal, Korea Mathematical Olympiad.", "2010"],
      ["Artificial Intelligence: Representation and Problem Solving, Carnegie Mellon University.", "2020"],
    ]);
    assert.deepEqual(
      [...document.querySelectorAll(".date-tag time")]
        .map((time) => time.getAttribute("datetime"))
        .slice(3, 7),
      ["2021", "2018", "2014", "2016"],
    );
  });

  it("has the publications: titles, people, venues, short versions, the award with its trophy", () => {
    const titles = [...document.querySelectorAll(".publication-title a")];
    assert.deepEqual(
      titles.map((link) => [link.textContent, link.getAttribute("href")]),
      [
        [
          "Pollux: Co-adaptive Cluster Scheduling for Goodput-Optimized Deep Learning",
          "https://sangkeun00.github.io",
        ],
        [
          "On Orthogonal Jacobian Regularization in Deep Neural Networks",
          "https://sites.google.com/view/sedl-workshop/past-editions/2019-main/2019-contributed-posters?authuser=0",
        ],
        [
          "On Leveraging the Visual Modality for Neural Machine Translation",
          "https://arxiv.org/pdf/1910.02754.pdf",
        ],
        [
          "On Leveraging Visual Modality for ASR Error Correction",
          "https://srvk.github.io/how2-challenge/assets/authors/TH2_paper_7.pdf",
        ],
        [
          "Audio Cover Song Identification using Convolutional Neural Network",
          "https://arxiv.org/abs/1712.00166",
        ],
      ],
    );
    assert.deepEqual(text(".publication-authors"), [
      "Aurick Qiao, Sang Keun Choe, Suhas Jayaram Subramanya, Willie Neiswanger, Qirong Ho, Hao Zhang, Greg Ganger, and Eric P. Xing",
      "Sang Keun Choe*, Hosan Jeong*, and Jaime Carbonell",
      "Vikas Raunak*, Sang Keun Choe*, Quanyang Lu*, Yi Xu*, and Florian Metze",
      "Sang Keun Choe*, Quanyang Lu*, Vikas Raunak*, Yi Xu*, and Florian Metze",
      "Sungkyung Chang, Juheon Lee, Sang Keun Choe, and Kyogu Lee",
    ]);
    assert.deepEqual(text(".publication-authors strong"), Array(5).fill("Sang Keun Choe"));
    assert.deepEqual(text(".publication-venue"), [
      "In OSDI, 2021",
      "In Workshop on Science meets Engineering of Deep Learning at NeurIPS, 2019",
      "In INLG, 2019 (Short ver.: Workshop on New Tasks for Vision and Language at ICML, 2019)",
      "In Workshop on New Tasks for Vision and Language at ICML, 2019",
      "In ICASSP, 2018 (Short ver.: Workshop on ML4Audio at NIPS, 2017)",
    ]);
    assert.deepEqual(text(".publication-award"), ["Jay Lepreau Best Paper Award!"]);
    assert.ok(document.querySelector(".publication-award svg"));
    assert.deepEqual(text(".legend"), ["(* indicates equal contributions)"]);
  });

  it("has the miscellany, and the foot line whose last character hides a link to the game", () => {
    const links = linksIn(".section:last-of-type");
    assert.deepEqual(links, [["bettyberry___", "https://www.instagram.com/bettyberry___"]]);
    assert.ok(document.querySelector("picture source[type='image/webp']"));
    assert.match(document.querySelector("picture img")?.getAttribute("width") ?? "", /^\d+$/);
    assert.deepEqual(text(".foot p")[0], "Last Update: Dec 2021");
    assert.deepEqual(linksIn(".foot p:first-child"), [["1", "./jrh/segredario/game.html"]]);
  });
});
