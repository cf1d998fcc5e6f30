import type { SectionKind } from "../../model/cv.ts";
import type { DraftSection, Fields, Report } from "../draft/draft.ts";
import { entrySection, kindFromTitle, partsOf } from "../draft/entrySection.ts";
import { COMMENT, ICON, plainOf } from "../text/htmlToMarkdown.ts";
import { beginsEntry, findEntries, pageEntry } from "./pageEntries.ts";
import { publicationsOfPage } from "./readPublications.ts";

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

/** What stands below one heading of a page: dated entries, publications, or else prose; `spellings` takes those of the owner's name. */
export function pageSections(
  { title, blocks }: PageSection,
  spellings: Set<string>,
  report: Report,
): DraftSection[] {
  const kind = kindFromTitle(plainOf(title));
  const shown = blocks.map((block) => block.replace(COMMENT, "").replace(ICON, "").trim()).filter(Boolean);
  if (shown.length === 0) report.add("place", plainOf(title));
  if (kind !== "publications") return entriesOrProse(title, kind, shown);
  return groupsOf(title, shown, () => true).flatMap((group): DraftSection[] => {
    const list = publicationsOfPage(group.blocks, group.heading ?? title, spellings, report);
    return list ? [{ title: group.title, kind, ...list }] : entriesOrProse(group.title, kind, group.blocks);
  });
}

/** Kinds whose entries may stand below the name of those with whom they were. */
const HEADED = /^(experience|education|teaching)$/;

function entriesOrProse(title: string, kind: SectionKind, blocks: string[]): DraftSection[] {
  const { what, whom } = partsOf(kind);
  const lists: { title: string; intro: string; entries: Fields[] }[] = [];
  for (const { heading, url, ...group } of groupsOf(title, blocks, beginsEntry)) {
    const { intro, entries: found } = findEntries(group.blocks);
    const entries = found.map((entry) => pageEntry(entry, kind));
    const isNamed = heading && HEADED.test(kind) && !entries.some((entry) => entry[what] && entry[whom]);
    const named = (entry: Fields) => ({ url, ...entry, [what]: entry[what] ?? entry[whom], [whom]: heading });
    if (!isNamed) lists.push({ title: group.title, intro: intro.join("\n\n"), entries });
    else if (lists.length > 0) lists.at(-1)?.entries.push(...entries.map(named));
    else lists.push({ title, intro: "", entries: entries.map(named) });
  }
  return lists.map(({ title: own, intro, entries }): DraftSection => {
    if (entries.length === 0) return { title: own, kind: "prose", prose: intro };
    return { ...entrySection(own, kind, entries), intro };
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
