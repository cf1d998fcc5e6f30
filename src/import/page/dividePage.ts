import { readText } from "../../text/markdown.ts";
import { toPlain } from "../../text/plain.ts";
import { CONTACTS } from "../text/elements.ts";
import { COMMENT, oneLine } from "../text/htmlToMarkdown.ts";

/** A heading of a page and the blocks below it, Markdown. */
export interface PageSection {
  title: string;
  blocks: string[];
}

/** A heading's depth and its words; undefined for another block. */
export function headingOf(block = ""): { depth: number; words: string } | undefined {
  const [, marks, words = ""] = /^(#{1,6}) (.*)$/.exec(block) ?? [];
  return marks === undefined ? undefined : { depth: marks.length, words };
}

/** What a reader sees of a line of Markdown. */
export function plainOf(line: string): string {
  return toPlain(readText(line.replace(COMMENT, "")));
}

/** Divides a page at its headings; `head` is what stands between that of the person and the sections, with the contacts wherever they are. */
export function dividePage(blocks: readonly string[]) {
  const headings = blocks.flatMap((block) => headingOf(block) ?? []);
  const [first, ...others] = headings;
  const isAlone = others.every(({ depth }) => depth > 1) || others.some(({ depth }) => depth === 2);
  const isName = first?.depth === 1 && isAlone;
  const depth = Math.min(...(isName ? others : headings).map((heading) => heading.depth));
  const head: string[] = [];
  const sections: PageSection[] = [];
  let name: string | undefined;
  for (const block of blocks) {
    const below = sections.at(-1)?.blocks ?? head;
    const heading = headingOf(block);
    if (heading && isName && name === undefined) name = plainOf(heading.words);
    else if (heading && heading.depth <= depth) sections.push({ title: heading.words, blocks: [] });
    else if (!block.includes(CONTACTS)) below.push(block);
    else {
      // Comments right above the contact line are contacts that somebody wanted to hide.
      const hidden = below.findLastIndex((each) => !each.startsWith("\uE000")) + 1;
      head.push(...below.splice(hidden), block);
    }
  }
  return { name: name ?? "", head, sections, foot: takeFoot(sections, head) };
}

const FOOT =
  /^(?:page\s+|cv\s+|this page was\s+)?last\s+(?:updated?|modified|revised|changed)\b|^(?:updated|revised)\b.{0,40}$/i;

/** The line at the end that says when the page was last changed; a heading "Footer" says so too. */
function takeFoot(sections: PageSection[], head: string[]): string {
  const last = sections.at(-1);
  if (last && /^footer$/i.test(last.title)) return oneLine(sections.pop()?.blocks.join(" · ") ?? "");
  const blocks = last?.blocks ?? head;
  const at = blocks.findLastIndex((block) => block.replace(COMMENT, "").trim() !== "");
  return FOOT.test(plainOf(blocks[at] ?? "")) ? oneLine(blocks.splice(at, 1).join("")) : "";
}
