import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, compare, time } from "./pairs.ts";
import { eleventy, forkSite } from "./sites.ts";

/** Papers, all different, as reference managers write them. */
export function bibliography(count: number): string {
  const paper = (index: number) => `@article{key${index},
  title   = {On the {Complexity} of Problem ${index}: An {\\'E}tude in $O(n^{${index % 9}})$},
  author  = {Choe, Sang Keun and M{\\"u}ller, J{\\"o}rg ${index % 31} and de la Cruz, Mar{\\'i}a and {Consortium ${index % 7}}},
  journal = {Journal of Results ${index % 53}},
  volume  = {${index % 40}},
  pages   = {${index}--${index + 11}},
  year    = {${1980 + (index % 45)}},
  doi     = {10.1000/xyz.${index}},
  abstract = {We study problem ${index} and give a bound that is tight up to constants. Experiments confirm it.}
}
`;
  return Array.from({ length: count }, (_, index) => paper(index)).join("\n");
}

/** A fork with so many papers on its page and nothing else, with a page for each or without; no PDF. */
export function siteOfPapers(count: number, hasPages: boolean): Command {
  const site = "url: https://example.org\nsections: [publications]\npdfs: []\n";
  const folder = forkSite({ "site.yaml": site, "publications.bib": bibliography(count) });
  const lists = ["section.njk", "feed.njk"];
  const single = ["publication.njk", "publication.bib.njk", "publication.ris.njk"];
  if (!hasPages)
    for (const page of [...single, ...lists]) rmSync(join(folder, "pages", page), { force: true });
  return eleventy(folder);
}

/** Pandoc making one page of the same list. */
export function pandocOfPapers(count: number): Command {
  const cwd = forkSite();
  writeFileSync(join(cwd, "papers.bib"), bibliography(count));
  writeFileSync(join(cwd, "papers.md"), "---\nbibliography: papers.bib\nnocite: '@*'\n---\n\n# Papers\n");
  return {
    cwd,
    run: "pandoc",
    arguments: ["--citeproc", "--mathml", "-s", "papers.md", "-o", "papers.html"],
  };
}

/** Seconds that a build takes beyond an empty project, and what pandoc takes, in turn. */
export function beyondEmpty(site: Command, empty: Command, runs: number): number {
  const { a, b } = compare(site, empty, runs);
  return a - b;
}

/** Growth of one command over another, each run once after the file system has them warm. */
export function growth(large: Command, small: Command): number {
  time(small);
  const smallTime = time(small);
  return time(large) / smallTime;
}
