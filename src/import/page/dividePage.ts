import type { Heading, PhrasingContent, RootContent } from "mdast";
import { inLine } from "../text/htmlToTree.ts";
import { plainOf, writeLine } from "../text/write.ts";

/** A heading of a page and what stands below it. */
export interface PageSection {
  heading: PhrasingContent[];
  blocks: RootContent[];
}

export interface DividedPage {
  name: string;
  /** What stands between the name and the first section, and the page's contacts, wherever they are. */
  head: RootContent[];
  sections: PageSection[];
  /** The line at the end, Markdown. */
  foot: string;
}

/** Divides a page at its headings: that of the person, and those of sections. */
export function dividePage(blocks: readonly RootContent[]): DividedPage {
  const headings = blocks.filter((block): block is Heading => block.type === "heading");
  const [first, ...others] = headings;
  const hasName =
    first?.depth === 1 && (others.every(({ depth }) => depth > 1) || others.some(({ depth }) => depth === 2));
  const depth = Math.min(...(hasName ? others : headings).map((heading) => heading.depth));
  const head: RootContent[] = [];
  const sections: PageSection[] = [];
  for (const block of blocks) {
    const below = sections.at(-1)?.blocks ?? head;
    if (hasName && block === first) continue;
    if (block.type === "heading" && block.depth <= depth)
      sections.push({ heading: block.children, blocks: [] });
    else if (block.type === "paragraph" && block.data?.isContacts)
      head.push(...takeHiddenContacts(below), block);
    else below.push(block);
  }
  const foot = takeFoot(sections, head);
  return { name: hasName ? plainOf(first.children).trim() : "", head, sections, foot };
}

/** Comments with links right above the contact line are contacts that somebody wanted to hide. */
function takeHiddenContacts(blocks: RootContent[]): RootContent[] {
  const isHidden = (block: RootContent) => block.type === "html" && /<a\s|\]\(/i.test(block.value);
  return blocks.splice(blocks.findLastIndex((block) => !isHidden(block)) + 1);
}

const FOOT =
  /^(?:page\s+|cv\s+|this page was\s+)?last\s+(?:updated?|modified|revised|changed)\b|^(?:updated|revised)\b.{0,40}$/i;

/** The line at the end that says when the page was last changed; a heading "Footer" says so too. */
function takeFoot(sections: PageSection[], head: RootContent[]): string {
  const last = sections.at(-1);
  if (last && /^footer$/i.test(plainOf(last.heading).trim())) {
    sections.pop();
    return writeLine(inLine(last.blocks));
  }
  const blocks = last?.blocks ?? head;
  const at = blocks.findLastIndex(({ type }) => type !== "html" && type !== "thematicBreak");
  const block = blocks[at];
  if (block?.type !== "paragraph" || !FOOT.test(plainOf(block.children).trim())) return "";
  blocks.splice(at, 1);
  while (blocks.at(-1)?.type === "thematicBreak") blocks.pop();
  return writeLine(block.children);
}
