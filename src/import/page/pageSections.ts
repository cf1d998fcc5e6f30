import type { RootContent } from "mdast";
import type { SectionKind } from "../../cv/model.ts";
import type { DraftSection, Fields } from "../draft/draft.ts";
import { entrySection, kindFromTitle, PARTS } from "../draft/entrySection.ts";
import type { Report } from "../draft/report.ts";
import { plainOf, writeLine, writeProse } from "../text/write.ts";
import type { PageSection } from "./dividePage.ts";
import { beginsEntry, findEntries } from "./findEntries.ts";
import { pageEntry } from "./pageEntry.ts";
import { commentsIn } from "./pageHead.ts";
import { readPublications } from "./readPublications.ts";

/** Blocks below one of the smaller headings of a section, or above the first of them. */
interface Group {
  title: string;
  /** The smaller heading alone, and where it links. */
  heading?: string;
  url?: string;
  blocks: RootContent[];
}

/**
 * What stands below one heading of a page: dated entries, publications, or else prose.
 * @param spellings takes other spellings of the owner's name
 */
export function pageSections(section: PageSection, spellings: Set<string>, report: Report): DraftSection[] {
  const title = writeLine(section.heading);
  const kind = kindFromTitle(plainOf(section.heading));
  const blocks = section.blocks.filter(({ type }) => type !== "thematicBreak" && type !== "html");
  for (const comment of commentsIn(section.blocks)) report.add("comment", comment);
  if (blocks.length === 0) report.add("place", plainOf(section.heading));
  if (kind !== "publications") return entriesOrProse(title, kind, blocks);
  const read = groupsOf(title, blocks, () => true).flatMap((group): DraftSection[] => {
    const list = readPublications(group.blocks, group.heading ?? title, spellings, report);
    if (!list) return entriesOrProse(group.title, kind, group.blocks);
    const { publications, intro, others } = list;
    return [
      { title: group.title, kind, intro: writeProse(intro), publications },
      ...prose(group.title, others),
    ];
  });
  return introducing(read);
}

function prose(title: string, blocks: RootContent[]): DraftSection[] {
  return blocks.length > 0 ? [{ title, kind: "prose", prose: writeProse(blocks) }] : [];
}

/** Prose above the first list of a heading introduces that list. */
function introducing(sections: DraftSection[]): DraftSection[] {
  const [first, second, ...others] = sections;
  if (first?.prose === undefined || !second || second.prose !== undefined) return sections;
  return [{ ...second, intro: [first.prose, second.intro].filter(Boolean).join("\n\n") }, ...others];
}

function entriesOrProse(title: string, kind: SectionKind, blocks: RootContent[]): DraftSection[] {
  const groups = groupsOf(title, blocks, beginsEntry).map((group) => {
    const { intro, entries } = findEntries(group.blocks);
    const read = entries.map((entry) => pageEntry(entry, kind));
    return { ...group, intro, entries: read, joined: withEmployer(read, group, kind) };
  });
  if (groups.every(({ entries }) => entries.length === 0)) return prose(title, blocks);
  const section = (own: string, entries: Fields[], intro: RootContent[]) =>
    entries.length > 0
      ? [{ ...entrySection(own, kind, entries), intro: writeProse(intro) }]
      : prose(own, intro);
  const joined = groups.flatMap((group) => group.joined ?? []);
  if (groups.every((group) => group.joined))
    return section(
      title,
      joined,
      groups.flatMap(({ intro }) => intro),
    );
  return introducing(groups.flatMap((group) => section(group.title, group.entries, group.intro)));
}

/** A heading above entries that do not say with whom they were says it; undefined where it is a heading of another sort. */
function withEmployer(entries: Fields[], { heading, url }: Group, kind: SectionKind): Fields[] | undefined {
  if (heading === undefined) return entries;
  if (kind !== "experience" && kind !== "education" && kind !== "teaching") return undefined;
  const { what, whom } = PARTS[kind];
  if (entries.some((entry) => entry[what] && entry[whom])) return undefined;
  return entries.map(({ [what]: own, [whom]: other, ...rest }) => ({
    [what]: own ?? other,
    [whom]: heading,
    url,
    ...rest,
  }));
}

/** The blocks below each smaller heading whose first block begins a group. */
function groupsOf(title: string, blocks: RootContent[], begins: (next?: RootContent) => boolean): Group[] {
  const groups: Group[] = [{ title, blocks: [] }];
  for (const [index, block] of blocks.entries()) {
    if (block.type === "heading" && begins(blocks[index + 1])) {
      const link = block.children.find((node) => node.type === "link");
      const bare = block.children.flatMap((node) => (node === link ? link.children : [node]));
      const heading = writeLine(bare.flatMap((node) => (node.type === "strong" ? node.children : [node])));
      groups.push({ title: `${title}: ${heading}`, heading, ...(link ? { url: link.url } : {}), blocks: [] });
    } else groups.at(-1)?.blocks.push(block);
  }
  return groups.filter((group) => group.heading !== undefined || group.blocks.length > 0);
}
