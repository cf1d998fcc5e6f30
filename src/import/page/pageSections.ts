import type { SectionKind } from "../../cv/model.ts";
import { readText } from "../../text/markdown.ts";
import { toPlain } from "../../text/plain.ts";
import type { DraftSection, Fields } from "../draft.ts";
import { hasRequired } from "../hasRequired.ts";
import { htmlToMarkdown } from "../markdown/htmlToMarkdown.ts";
import { writeInline } from "../markdown/writeInline.ts";
import type { Report } from "../report.ts";
import { kindFromTitle } from "../sectionKind.ts";
import { toGeneral } from "../toGeneral.ts";
import { headingMarkdown } from "./headingMarkdown.ts";
import { labelledLines } from "./labelledLines.ts";
import type { PageSection } from "./markdownPage.ts";
import { pageEntry, wholeEntry } from "./pageEntries.ts";
import { beginsWithEntry, type Group, groupsOf } from "./pageGroups.ts";
import { proseOf } from "./pageProse.ts";
import { isReadable, publications, shareFile } from "./pagePublications.ts";
import { findEntries, type RawEntries } from "./rawEntries.ts";
import type { RawBlock } from "./splitBlocks.ts";

/**
 * The sections that one heading of a page stands for: its dated entries, its publications, or else its prose.
 * @param bold takes the names that stand in bold among authors
 */
export function pageSections({ title, blocks }: PageSection, bold: string[], report: Report): DraftSection[] {
  const kind = kindFromTitle(toPlain(readText(title)));
  const groups = groupsOf(blocks, () => true);
  if (kind !== "publications" || !groups.some((group) => isReadable(group, title)))
    return entriesOrProse(title, kind, blocks, report);
  const sections = groups.flatMap((group): DraftSection[] => {
    if (isReadable(group, title)) return [publications(group, title, bold, report)];
    const whole = group.heading ? `${title}: ${headingMarkdown(group.heading, report)}` : title;
    return entriesOrProse(whole, "publications", group.blocks, report);
  });
  return shareFile(introducing(sections));
}

/** Prose above the first list of a heading introduces that list. */
function introducing(sections: DraftSection[]): DraftSection[] {
  const [first, second, ...others] = sections;
  if (!first || !second || first.prose === undefined || second.prose !== undefined) return sections;
  return [{ ...second, intro: [first.prose, second.intro].filter(Boolean).join("\n\n") }, ...others];
}

function entriesOrProse(
  title: string,
  kind: SectionKind,
  blocks: RawBlock[],
  report: Report,
): DraftSection[] {
  if (blocks.every(({ type }) => type === "comment" || type === "rule")) {
    proseOf(blocks, report);
    return [];
  }
  const found = groupsOf(blocks, beginsWithEntry).map((group) => ({
    ...group,
    ...findEntries(group.blocks, false),
  }));
  const isEntries =
    found.some(({ entries }) => entries.length > 0) &&
    found.every(({ heading, entries }) => !heading || entries.length > 0);
  if (!isEntries) return [labelled(title, blocks, report) ?? prose(title, blocks, report)];
  return introducing(
    joinGroups(
      title,
      found.map((group) => entrySection(title, kind, group, report)),
    ),
  );
}

interface Entries {
  title: string;
  kind: SectionKind;
  heading?: string;
  intro: string;
  entries: Fields[];
}

function entrySection(title: string, kind: SectionKind, group: Group & RawEntries, report: Report): Entries {
  const heading = group.heading ? headingMarkdown(group.heading, report) : undefined;
  const intro = proseOf(group.intro, report);
  const entries = group.entries.map((entry) =>
    kind === "publications" ? wholeEntry(entry, report) : pageEntry(entry, kind, report),
  );
  const whom = WHOM[kind];
  if (
    heading !== undefined &&
    whom !== undefined &&
    entries.every((entry) => entry[whom] === undefined || hasOnlyBody(entry))
  ) {
    const { text, url } = linkOf(heading);
    return { title, kind, intro, entries: entries.map((entry) => withBody(entry, kind, whom, text, url)) };
  }
  return { title, kind, ...(heading === undefined ? {} : { heading }), intro, entries };
}

/** The field of each kind that a heading above several entries fills. */
const WHOM: Partial<Record<SectionKind, string>> = {
  experience: "organization",
  education: "institution",
  teaching: "institution",
};

/** An entry of one bold piece may have been taken for a body; below a heading that names one, it is not. */
function hasOnlyBody(entry: Fields): boolean {
  return !["position", "studyType", "area", "course"].some((field) => entry[field] !== undefined);
}

function withBody(
  entry: Fields,
  kind: SectionKind,
  whom: string,
  text: string,
  url: string | undefined,
): Fields {
  const what = kind === "experience" ? "position" : kind === "education" ? "studyType" : "course";
  const { [whom]: body, [what]: own, ...rest } = entry;
  const name = own ?? body;
  return {
    ...(name === undefined ? {} : { [what]: name }),
    [whom]: text,
    ...(url && !rest.url ? { ...rest, url } : rest),
  };
}

/** `[__WEX__](https://www.wexinc.com/) (fintech)`: the words and the address. */
function linkOf(heading: string): { text: string; url?: string } {
  const nodes = readText(heading);
  const link = nodes.find((node) => node.type === "link");
  const bare = nodes
    .flatMap((node) => (node.type === "link" ? node.children : [node]))
    .flatMap((node) => (node.type === "strong" ? node.children : [node]));
  return { text: writeInline(bare), ...(link?.type === "link" ? { url: link.url } : {}) };
}

/** Groups without headings of their own are one section; the others are sections with both headings. */
function joinGroups(title: string, groups: Entries[]): DraftSection[] {
  const sections: Entries[] = [];
  for (const group of groups) {
    const before = sections.at(-1);
    if (before && group.heading === undefined && before.heading === undefined) {
      before.entries.push(...group.entries);
      before.intro = [before.intro, group.intro].filter(Boolean).join("\n\n");
    } else sections.push(group);
  }
  return sections.map(({ kind, heading, intro, entries }) => {
    const whole = heading === undefined ? title : `${title}: ${heading}`;
    if (entries.length === 0) return { name: "", title: whole, kind: "prose", prose: intro };
    const fits = kind !== "publications" && hasRequired(kind, entries);
    return {
      name: "",
      title: whole,
      kind: fits ? kind : "general",
      ...(intro ? { intro } : {}),
      entries: fits ? entries : entries.map(toGeneral),
    };
  });
}

function prose(title: string, blocks: RawBlock[], report: Report): DraftSection {
  return { name: "", title, kind: "prose", prose: proseOf(blocks, report) };
}

/** `**Languages**: C#, Java` on each line: a list of names and their words. */
function labelled(title: string, blocks: RawBlock[], report: Report): DraftSection | undefined {
  const shown = blocks.filter(({ type }) => type !== "comment" && type !== "rule");
  if (shown.length === 0 || !shown.every(({ type }) => type === "paragraph" || type === "list"))
    return undefined;
  const entries = labelledLines(shown.map(({ raw }) => raw));
  if (!entries) return undefined;
  for (const block of blocks) htmlToMarkdown(block.raw, block.offset, report);
  return { name: "", title, kind: "general", entries };
}
