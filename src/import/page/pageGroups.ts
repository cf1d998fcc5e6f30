import { dateTagOf, findEntries } from "./rawEntries.ts";
import type { RawBlock } from "./splitBlocks.ts";

/** Blocks below one of the smaller headings of a section, or above the first of them. */
export interface Group {
  heading?: RawBlock;
  blocks: RawBlock[];
}

/** The blocks below each smaller heading that begins a group of entries. */
export function groupsOf(blocks: RawBlock[], begins: (next: RawBlock[]) => boolean): Group[] {
  const groups: Group[] = [{ blocks: [] }];
  for (const [index, block] of blocks.entries()) {
    if (block.type === "heading" && begins(blocks.slice(index + 1)))
      groups.push({ heading: block, blocks: [] });
    else groups.at(-1)?.blocks.push(block);
  }
  return groups.filter(
    ({ heading, blocks: inside }) => heading || inside.some(({ type }) => type !== "rule"),
  );
}

/** Whether the first thing below a heading is an entry. */
export function beginsWithEntry(next: RawBlock[]): boolean {
  const [first, second] = next.filter(({ type }) => type !== "rule" && type !== "comment");
  if (first?.type === "heading") return false;
  if (first?.type === "list") return findEntries([first], false).entries.length > 0;
  if (first?.type !== "paragraph") return false;
  return (
    dateTagOf(first) !== undefined ||
    (second !== undefined &&
      findEntries([second], false).entries.length > 0 &&
      findEntries([first, second], false).intro.length === 0)
  );
}
