import { diagnose } from "./diagnostic.ts";
import type { Source } from "./source.ts";
import { yamlFinding } from "./yamlProblems.ts";

const OPENING = /^\uFEFF?---[^\S\n]*\n/;
const CLOSING = /^(?:---|\.\.\.)[^\S\n]*(?:\n|$(?!\n))/m;

/**
 * Finds the front matter of a page as Jekyll does (https://jekyllrb.com/docs/front-matter/): between a first line `---` and
 * the next line `---` or `...`. A page that does not begin with such a line has none; one without the second has an error.
 *
 * @returns the YAML, where there is any, where it starts in the file, and where the page begins behind it
 */
export function cutFrontMatter(page: Source) {
  const start = OPENING.exec(page.text)?.[0].length ?? 0;
  const behind = page.text.slice(start);
  const closing = start > 0 && CLOSING.exec(behind);
  if (closing) {
    const end = start + closing.index + closing[0].length;
    return { yaml: behind.slice(0, closing.index), start, end, diagnostics: [] };
  }
  const unclosed = yamlFinding("front-matter-open");
  const diagnostics = start > 0 ? [diagnose(page, page.text.indexOf("---"), 3, unclosed)] : [];
  return { yaml: undefined, start: 0, end: 0, diagnostics };
}
