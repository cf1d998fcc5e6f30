import type { SectionKind } from "../../model/cv.ts";
import type { DraftSection, Fields, Report } from "../draft/draft.ts";
import { entrySection, kindFromTitle, partsOf } from "../draft/entrySection.ts";
import { COMMENT, commentsIn, ICON } from "../text/htmlToMarkdown.ts";
import { headingOf, type PageSection, plainOf } from "./dividePage.ts";
import { beginsEntry, findEntries, pageEntry } from "./pageEntries.ts";
import { readPublications } from "./readPublications.ts";

/** What stands below one heading of a page: dated entries, publications, or else prose; `spellings` takes those of the owner's name. */
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
  return groupsOf(title, shown, () => true).flatMap((group): DraftSection[] => {
    const list = readPublications(group.blocks, group.heading ?? title, spellings, report);
    return list ? [{ title: group.title, kind, ...list }] : entriesOrProse(group.title, kind, group.blocks);
  });
}

function entriesOrProse(title: string, kind: SectionKind, blocks: string[]): DraftSection[] {
  const lists: { title: string; intro: string[]; entries: Fields[] }[] = [];
  for (const group of groupsOf(title, blocks, beginsEntry)) {
    const { intro, entries } = findEntries(group.blocks);
    const read = entries.map((entry) => pageEntry(entry, kind));
    const named = withEmployer(read, group, kind);
    const last = lists.at(-1);
    if (named && last) last.entries.push(...named);
    else lists.push({ title: named ? title : group.title, intro, entries: named ?? read });
  }
  return lists.map(({ title: own, intro, entries }): DraftSection => {
    const text = intro.join("\n\n");
    if (entries.length === 0) return { title: own, kind: "prose", prose: text };
    return { ...entrySection(own, kind, entries), intro: text };
  });
}

/** Blocks below one of the smaller headings of a section, or above the first of them. */
interface Group extends PageSection {
  /** The smaller heading alone, and where it links. */
  heading?: string;
  url?: string | undefined;
}

/** The blocks below each smaller heading whose first block begins a group. */
function groupsOf(title: string, blocks: string[], begins: (next?: string) => boolean): Group[] {
  const groups: Group[] = [{ title, blocks: [] }];
  for (const [index, block] of blocks.entries()) {
    const words = headingOf(block)?.words;
    if (words !== undefined && begins(blocks[index + 1])) {
      const [link = "", label = "", url] = /\[(.*?)\]\(((?:\\.|[^\s)\\])+)\)/.exec(words) ?? [];
      const heading = words.replace(link, label).replaceAll("**", "");
      groups.push({ title: `${title}: ${heading}`, blocks: [], heading, url });
    } else groups.at(-1)?.blocks.push(block);
  }
  return groups.filter((group) => group.blocks.length > 0);
}

/** A heading above entries that do not say with whom they were says it; undefined where it is a heading of another sort. */
function withEmployer(entries: Fields[], { heading, url }: Group, kind: SectionKind): Fields[] | undefined {
  if (heading === undefined) return entries;
  if (kind !== "experience" && kind !== "education" && kind !== "teaching") return undefined;
  const { what, whom } = partsOf(kind);
  if (entries.some((entry) => entry[what] && entry[whom])) return undefined;
  return entries.map((entry) => ({ url, ...entry, [what]: entry[what] ?? entry[whom], [whom]: heading }));
}
