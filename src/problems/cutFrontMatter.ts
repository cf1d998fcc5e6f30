import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/** The YAML at the head of a page, where it starts in the file, and where the page begins behind it. */
export interface FrontMatterHead {
  yaml: string;
  start: number;
  end: number;
}

const OPENING = /^\uFEFF?---[^\S\n]*\n/;
const CLOSING = /^(?:---|\.\.\.)[^\S\n]*(?:\n|$(?!\n))/m;

/**
 * Finds the front matter of a page as Jekyll does (https://jekyllrb.com/docs/front-matter/): between a first line `---` and
 * the next line `---` or `...`. A page that does not begin with such a line has none; one without the second has an error.
 */
export function cutFrontMatter(page: Source): { head?: FrontMatterHead; diagnostics: Diagnostic[] } {
  const start = OPENING.exec(page.text)?.[0].length;
  if (start === undefined) return { diagnostics: [] };
  const behind = page.text.slice(start);
  const closing = CLOSING.exec(behind);
  if (!closing) return { diagnostics: [unclosed(page)] };
  const yaml = behind.slice(0, closing.index);
  return { head: { yaml, start, end: start + closing.index + closing[0].length }, diagnostics: [] };
}

function unclosed(page: Source): Diagnostic {
  return diagnose(page, page.text.indexOf("---"), 3, {
    severity: "error",
    code: "front-matter-open",
    message: "the front matter that begins here is never closed",
    remedy: "put a line `---` behind its last `key: value`",
  });
}
