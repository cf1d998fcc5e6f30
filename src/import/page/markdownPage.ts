import { readText } from "../../text/markdown.ts";
import { toPlain } from "../../text/plain.ts";
import type { Draft, DraftSection, Fields } from "../draft.ts";
import { htmlToMarkdown } from "../markdown/htmlToMarkdown.ts";
import { writeInline } from "../markdown/writeInline.ts";
import type { Report } from "../report.ts";
import { nameSections } from "../sectionKind.ts";
import type { FrontMatter } from "./frontMatter.ts";
import { headingMarkdown } from "./headingMarkdown.ts";
import { readContactSection, readName, readPageHead } from "./pageHead.ts";
import { proseOf } from "./pageProse.ts";
import { pageSections } from "./pageSections.ts";
import { type RawBlock, splitBlocks } from "./splitBlocks.ts";

/**
 * Reads a CV kept as one Markdown page, as `markdown-cv` and its forks have it: a name as the heading, a line about the
 * person, contacts, then a section below each heading.
 * @param text the page with its references resolved, see `resolveReferences`
 */
export function markdownPage(text: string, front: FrontMatter, report: Report): Draft {
  const blocks = splitBlocks(text.slice(front.end), front.end);
  const { name, head, sections, foot } = dividePage(blocks, report);
  const title = stringOf(front.fields.title);
  const { profile, about } = readPageHead(head, report);
  let owner: Fields = { ...readName(name ?? ownerOf(title) ?? ""), ...profile };
  const site = siteFields(front, String(owner.name), report);
  const drafts: DraftSection[] = [];
  if (about.length > 0)
    drafts.push({ name: "", title: "About", kind: "prose", prose: proseOf(about, report) });
  const bold: string[] = [];
  for (const section of sections) {
    const contacts = /^contacts?\b/i.test(section.title) && readContactSection(owner, section.blocks, report);
    if (contacts) {
      owner = contacts;
      report.add(section.heading.offset, section.title, "the lines of this section are in `profile.yaml`");
    } else drafts.push(...pageSections(section, bold, report));
  }
  const otherNames = [...new Set(bold)].filter((each) => each !== owner.name);
  const { name: first, nativeName, ...rest } = owner;
  return {
    profile: {
      name: first,
      ...(nativeName ? { nativeName } : {}),
      ...(otherNames.length > 0 ? { otherNames } : {}),
      ...rest,
    },
    site: { ...site, ...(foot.length > 0 ? { foot: footLine(foot, report) } : {}) },
    sections: nameSections(drafts),
  };
}

/** One section: its heading and what stands below it. */
export interface PageSection {
  heading: RawBlock;
  title: string;
  blocks: RawBlock[];
}

function dividePage(blocks: RawBlock[], report: Report) {
  const headings = blocks.filter(({ type }) => type === "heading");
  const [first] = headings;
  const isName =
    (first?.depth === 1 && headings.filter(({ depth }) => depth === 1).length === 1) ||
    (first?.depth === 1 && headings.slice(1).some(({ depth }) => depth === 2));
  const others = isName ? headings.slice(1) : headings;
  const depth = Math.min(...others.map((heading) => heading.depth));
  const head: RawBlock[] = [];
  const sections: PageSection[] = [];
  let name: string | undefined;
  for (const block of blocks) {
    if (isContactBlock(block)) head.push(...takeContactComments(sections.at(-1)?.blocks ?? []), block);
    else if (isName && block === first) name = headingText(block, report);
    else if (block.type === "heading" && block.depth <= depth)
      sections.push({ heading: block, title: headingMarkdown(block, report), blocks: [] });
    else (sections.at(-1)?.blocks ?? head).push(block);
  }
  return { ...(name === undefined ? {} : { name }), head, sections, foot: takeFoot(sections, head) };
}

/** `markdown-cv` marks the contact line by this id; it may stand below a section. */
function isContactBlock({ type, raw }: RawBlock): boolean {
  return type === "html" && /^\s*<\w+[^>]*\bid=["']?webaddress/i.test(raw);
}

/** Comments with links right above the contact line are contacts that somebody wanted to hide. */
function takeContactComments(blocks: RawBlock[]): RawBlock[] {
  const at = blocks.findLastIndex(({ type, raw }) => type !== "comment" || !/<a\s|\]\(/i.test(raw));
  return blocks.splice(at + 1);
}

const FOOT =
  /^[\s\\*_<>()br/]*(?:page\s+|cv\s+|this page was\s+)?last\s+(?:updated?|modified|revised|changed)\b|^[\s\\*_]*(?:updated|revised)\b.{0,40}$/i;

/** The line at the end that says when the page was last changed; a heading "Footer" says so too. */
function takeFoot(sections: PageSection[], head: RawBlock[]): RawBlock[] {
  const last = sections.at(-1);
  if (last && /^footer$/i.test(last.title)) {
    sections.pop();
    return last.blocks;
  }
  const blocks = last?.blocks ?? head;
  while (blocks.at(-1)?.type === "rule") blocks.pop();
  const at = blocks.findLastIndex((block) => block.type === "paragraph" && FOOT.test(block.raw));
  const after = blocks.slice(at + 1).filter(({ type }) => type !== "comment" && type !== "rule");
  if (at < 0 || after.length > 0) return [];
  const foot = blocks.splice(at, 1);
  while (blocks.at(-1)?.type === "rule") blocks.pop();
  return foot;
}

function footLine(blocks: RawBlock[], report: Report): string {
  return blocks
    .map((block) => writeInline(readText(htmlToMarkdown(block.raw, block.offset, report))))
    .filter(Boolean)
    .join(" · ");
}

function headingText(block: RawBlock, report: Report): string {
  return toPlain(readText(headingMarkdown(block, report)));
}

/** `Isaac Newton's CV` in the front matter names the person, where no heading does. */
function ownerOf(title: string | undefined): string | undefined {
  return title?.replace(/(?:['’]s)?\s*[-–|:]?\s*(?:CV|Curriculum Vitae|R[ée]sum[ée])\s*$/i, "") || title;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function siteFields(front: FrontMatter, name: string, report: Report): Fields {
  const { title, description, lang, language, layout, ...others } = front.fields;
  for (const [field, value] of Object.entries(others)) {
    report.add(
      front.at(field),
      `${field}: ${JSON.stringify(value)}`,
      "a setting of Jekyll that the theme has no use for is left out",
    );
  }
  if (layout !== undefined)
    report.add(front.at("layout"), `layout: ${String(layout)}`, "the theme brings its own layout");
  const ownTitle = stringOf(title);
  return {
    ...(ownTitle && ownTitle !== name ? { title: ownTitle } : {}),
    ...(description ? { description: stringOf(description) } : {}),
    ...((lang ?? language) ? { language: stringOf(lang ?? language) } : {}),
  };
}
