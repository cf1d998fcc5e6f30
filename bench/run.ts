import { spawnSync } from "node:child_process";
import { markdownOfSample } from "./markdownOfSample.ts";
import { type Command, compare, time } from "./pairs.ts";
import { timePdfs } from "./pdfs.ts";
import { beyondEmpty, growth, pandocOfPapers, siteOfPapers } from "./publications.ts";
import { timeSaves } from "./saves.ts";
import { eleventy, emptySite, forkSite, installedSite, jekyllSite, removeSites } from "./sites.ts";

/** `npm run bench [runs]`: what a build and a save take, as ratios of paired runs, for they outlast the machine. */
const runs = Number(process.argv[2] ?? 7);

function show(what: string, figure: string, aim = ""): void {
  console.log(`${what.padEnd(62)} ${figure.padStart(8)}  ${aim}`.trimEnd());
}

function showRatio(what: string, a: Command, b: Command, aim = ""): void {
  const { ratio, a: ours, b: theirs } = compare(a, b, runs);
  show(
    what,
    ratio.toFixed(2),
    [`${ours.toFixed(2)} s over ${theirs.toFixed(2)} s`, aim].filter(Boolean).join(", "),
  );
}

/** Dated entries, all different, as a section of the general kind. */
function entries(count: number): string {
  const entry = (index: number) =>
    `- name: Talk number ${index}\n  organization: Conference ${index % 97}\n  location: Seoul\n  date: ${1990 + (index % 35)}\n  summary: About *subject* ${index}.\n`;
  return Array.from({ length: count }, (_, index) => entry(index)).join("");
}

/** The sample's sections and PDFs. */
function siteIn(languages: string): string {
  const sections = "[background, education, publications, experience, awards, teaching, miscellaneous]";
  return `url: https://example.org\nlanguages: ${languages}\nsections: ${sections}\n`;
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}

try {
  console.log(`Node ${process.version}, ${runs} paired runs, medians\n`);
  const empty = eleventy(emptySite());
  const fork = eleventy(forkSite());
  const installed = eleventy(installedSite());
  showRatio("build, compiled package, over an empty Eleventy project", installed, empty, "aim 1.5");
  showRatio("build, fork, over an empty Eleventy project", fork, empty, "aim 2");
  if (isInstalled("jekyll")) {
    const jekyll: Command = {
      cwd: jekyllSite(await markdownOfSample()),
      run: "jekyll",
      arguments: ["build", "--quiet"],
    };
    showRatio("build, compiled package, over Jekyll", installed, jekyll);
  } else {
    show("build, compiled package, over Jekyll", "–", "Jekyll is not installed");
  }

  const inThree = eleventy(forkSite({ "site.yaml": siteIn("[en, ko, de]") }));
  const inOne = eleventy(forkSite({ "site.yaml": siteIn("[en]") }));
  showRatio("build, fork, three languages over one", inThree, inOne, "aim 2.2");

  const site = "url: https://example.org\nsections: [background, education, talks]\n";
  const five = eleventy(forkSite({ "site.yaml": site, "talks.yaml": entries(5) }));
  const thousand = eleventy(forkSite({ "site.yaml": site, "talks.yaml": entries(1000) }));
  showRatio("build, fork, 1,000 dated entries over 5", thousand, five);

  const list = siteOfPapers(1000, false);
  const thousandPapers = beyondEmpty(list, empty, runs);
  show("1,000 publications as a list, beyond an empty project, s", thousandPapers.toFixed(2));
  show("publications per second", (1000 / thousandPapers).toFixed(0));
  if (isInstalled("pandoc")) {
    const pandoc = pandocOfPapers(1000);
    time(pandoc);
    show("the same by pandoc --citeproc, s", time(pandoc).toFixed(2), "aim: no less than ours");
  } else {
    show("the same by pandoc --citeproc", "–", "pandoc is not installed");
  }
  show(
    "10,000 publications over 1,000, list",
    growth(siteOfPapers(10_000, false), list).toFixed(1),
    "aim 15",
  );
  const pages = growth(siteOfPapers(10_000, true), siteOfPapers(1000, true));
  show("10,000 publications over 1,000, a page for each", pages.toFixed(1), "aim 15");

  const pdf = await timePdfs(runs);
  show("the first PDF of a process, ms", pdf.first.toFixed(0));
  show("the PDF on save, ms", pdf.save.toFixed(0), "aim 100");
  show("the PDF with 1,000 publications, ms", pdf.thousand.toFixed(0));

  for (const [name, folder] of [
    ["package", installedSite()],
    ["fork", forkSite()],
  ] as const) {
    time(eleventy(folder));
    const save = { file: "_data/education.yaml", piece: "Mathematics", path: "/" };
    show(
      `save of a data file to the page served, ${name}, ms`,
      (await timeSaves(folder, save, 11)).toFixed(0),
      "aim 150",
    );
  }
} finally {
  removeSites();
}
