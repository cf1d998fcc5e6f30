import type { SectionKind } from "../../cv/model.ts";
import type { DraftSection, Fields } from "../draft/draft.ts";
import { entrySection, kindFromTitle, PARTS } from "../draft/entrySection.ts";
import type { Report } from "../draft/report.ts";
import { COMMENT, commentsIn, ICON } from "../text/htmlToMarkdown.ts";
import { headingOf, type PageSection, plainOf } from "./dividePage.ts";
import { beginsEntry, findEntries, pageEntry } from "./pageEntries.ts";
import { readPublications } from "./readPublications.ts";

/** Blocks below one of the smaller headings of a section, or above the first of them. */
interface Group {
  title: string;
  /** The smaller heading alone, and where it links. */
  heading?: string;
  url?: string | undefined;
  blocks: string[];
}

/**
 * What stands below one heading of a page: dated entries, publications, or else prose.
 * @param spellings takes other spellings of the owner's name
 */
export function pageSections(
  { title, blocks }: PageSection,
  spellings: Set<string>,
  report: Report,
): DraftSection[] {
  const kind = kindFromTitle(plainOf(title));
  for (const comment of commentsIn(blocks)) report.add("comment", comment);
  const shown = blocks.map((block) => block.replace(COMMENT, "").replace(ICON, "").trim()).filter(Boolean);
  if (shown.length === 0) report.add("place", plainOf(title));
  if (kind !== "publications") return entriesOrProse(title, kind, shown);
  const read = groupsOf(title, shown, () => true).flatMap((group): DraftSection[] => {
    const list = readPublications(group.blocks, group.heading ?? title, spellings, report);
    return list ? [{ title: group.title, kind, ...list }] : entriesOrProse(group.title, kind, group.blocks);
  });
  return introducing(read);
}

function prose(title: string, blocks: string[]): DraftSection[] {
  return blocks.length > 0 ? [{ title, kind: "prose", prose: blocks.join("\n\n") }] : [];
}

/** Prose above the first list of a heading introduces that list. */
function introducing(sections: DraftSection[]): DraftSection[] {
  const [first, second, ...others] = sections;
  if (first?.prose === undefined || !second || second.prose !== undefined) return sections;
  return [{ ...second, intro: [first.prose, second.intro].filter(Boolean).join("\n\n") }, ...others];
}

function entriesOrProse(title: string, kind: SectionKind, blocks: string[]): DraftSection[] {
  const groups = groupsOf(title, blocks, beginsEntry).map((group) => {
    const { intro, entries } = findEntries(group.blocks);
    const read = entries.map((entry) => pageEntry(entry, kind));
    return { title: group.title, intro, entries: read, joined: withEmployer(read, group, kind) };
  });
  if (groups.every(({ entries }) => entries.length === 0)) return prose(title, blocks);
  const [entries, intro] = [
    groups.flatMap(({ joined }) => joined ?? []),
    groups.flatMap((group) => group.intro),
  ];
  const lists = groups.every(({ joined }) => joined) ? [{ title, intro, entries }] : groups;
  const sections = lists.flatMap((list): DraftSection[] => {
    if (list.entries.length === 0) return prose(list.title, list.intro);
    return [{ ...entrySection(list.title, kind, list.entries), intro: list.intro.join("\n\n") }];
  });
  return introducing(sections);
}

/** A heading above entries that do not say with whom they were says it; undefined where it is a heading of another sort. */
function withEmployer(entries: Fields[], { heading, url }: Group, kind: SectionKind): Fields[] | undefined {
  if (heading === undefined) return entries;
  if (kind !== "experience" && kind !== "education" && kind !== "teaching") return undefined;
  const { what, whom } = PARTS[kind];
  if (entries.some((entry) => entry[what] && entry[whom])) return undefined;
  return entries.map((entry) => {
    const { [what]: name = entry[whom], [whom]: _, ...rest } = entry;
    return { [what]: name, [whom]: heading, url, ...rest };
  });
}

/** The blocks below each smaller heading whose first block begins a group. */
function groupsOf(title: string, blocks: string[], begins: (next?: string) => boolean): Group[] {
  const groups: Group[] = [{ title, blocks: [] }];
  for (const [index, block] of blocks.entries()) {
    const words = headingOf(block)?.words;
    if (words !== undefined && begins(blocks[index + 1])) {
      const [link, label = "", url] = /\[(.*?)\]\(((?:\\.|[^\s)\\])+)\)/.exec(words) ?? [];
      const heading = (link ? words.replace(link, label) : words).replaceAll("**", "");
      groups.push({ title: `${title}: ${heading}`, heading, url, blocks: [] });
    } else groups.at(-1)?.blocks.push(block);
  }
  return groups.filter((group) => group.heading !== undefined || group.blocks.length > 0);
}
