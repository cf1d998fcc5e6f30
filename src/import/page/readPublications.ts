import type { PhrasingContent, RootContent } from "mdast";
import type { Reason, Report } from "../draft/report.ts";
import { type BibEntry, bibName, escapeLatex } from "../draft/writeBib.ts";
import { inLine } from "../text/htmlToTree.ts";
import { plainOf, toLatex } from "../text/write.ts";
import { dateTag, linesOf, trimmed } from "./dateTag.ts";
import { type People, readPeople } from "./readPeople.ts";

/** A list of publications as a page has it: what stands above it, its entries, and the other blocks in their order. */
export interface PublicationList {
  intro: RootContent[];
  publications: BibEntry[];
  others: RootContent[];
}

/**
 * Reads the publications among the blocks below a heading; undefined where most of them cannot be told with certainty, so
 * that all stay as they are.
 * @param spellings takes names in bold: how the owner is called
 */
export function readPublications(
  blocks: readonly RootContent[],
  heading: string,
  spellings: Set<string>,
  report: Report,
): PublicationList | undefined {
  const list: PublicationList = { intro: [], publications: [], others: [] };
  const said: [Reason, string][] = [];
  for (const block of blocks.flatMap(itemsOf)) {
    const line = inLine([block]);
    const text = plainOf(line);
    const entry = readPublication(line, heading, spellings);
    const isLegend = /equal(ly)?\b.*contribut|contribut.*equal/i.test(text) && text.length < 120;
    if (entry) list.publications.push(entry);
    else if (isLegend) said.push(["legend", text]);
    else if (list.publications.length === 0) list.intro.push(block);
    else list.others.push(block);
    if (entry && !entry.fields.year) said.push(["year", text]);
    if (block === list.others.at(-1)) said.push(["citation", text]);
  }
  const isList =
    list.publications.length > list.others.length && list.publications.length >= list.intro.length;
  for (const [reason, text] of isList ? said : [["citation", heading] as const]) report.add(reason, text);
  return isList ? list : undefined;
}

/** A paragraph, or a list for each of its items. */
function itemsOf(block: RootContent): RootContent[] {
  return block.type === "list" ? block.children.map((item) => ({ ...block, children: [item] })) : [block];
}

const TROPHY = /(?:🏆|🥇|🏅)\uFE0F?/u;

/**
 * Reads a publication whose parts are certain, since they stand on lines of their own: its title, those who wrote it (and
 * nothing but them), where and when it appeared, an award.
 */
export function readPublication(
  written: readonly PhrasingContent[],
  heading: string,
  spellings: Set<string>,
): BibEntry | undefined {
  const { date = "", head } = dateTag(written) ?? { head: written };
  const [first = [], second = [], ...others] = linesOf(head)
    .map(trimmed)
    .filter((line) => line.length > 0);
  const people = readPeople(plainOf(second));
  if (!people || others.length === 0) return undefined;
  for (const node of second.filter(({ type }) => type === "strong"))
    spellings.add(plainOf([node]).replace(/[*†,.\s]+$/, ""));
  const isAward = (line: PhrasingContent[]) => TROPHY.test(plainOf(line)) || line[0]?.data?.isMark === true;
  const award = others.filter(isAward).flatMap(bare);
  const [title, url] = titleOf(first);
  const { type, fields } = whereOf(
    others.filter((line) => !isAward(line)),
    heading,
  );
  const authors = [...people.names.map(({ name }) => bibName(name)), ...(people.more ? ["others"] : [])];
  return {
    type,
    fields: {
      title: toLatex(title),
      author: authors.join(" and "),
      "author+an": rolesOf(people),
      ...fields,
      year: fields.year ?? /\b\d{4}\b/.exec(date)?.[0],
      url,
      award: toLatex(award).replace(TROPHY, "").trim(),
    },
  };
}

function bare(line: PhrasingContent[]): PhrasingContent[] {
  return line.flatMap((node) => ("children" in node ? node.children : [node]));
}

/** A title without its setting, and where it links. */
function titleOf(nodes: PhrasingContent[]): [title: PhrasingContent[], url?: string] {
  const [only, ...more] = nodes;
  if (!only || more.length > 0 || !("children" in only)) return [nodes];
  return only.type === "link" ? [titleOf(only.children)[0], only.url] : titleOf(only.children);
}

/** `*In Venue*, 2020 (remark)`: what is neither venue nor year is a remark, whatever it says. */
function whereOf([line = [], ...more]: PhrasingContent[][], heading: string): BibEntry {
  const end = line.findIndex(({ type }) => type === "emphasis") + 1;
  const venue = plainOf(line.slice(0, end)).replace(/\s+/g, " ").trim();
  const name = venue.replace(/^in:?\s+/i, "");
  const [first, ...others] = trimmed(line.slice(end));
  const [found = "", year] = (first?.type === "text" && /^\(?(\d{4})\)?(?!\d)/.exec(first.value)) || [];
  const rest =
    first?.type === "text"
      ? [{ ...first, value: first.value.slice(found.length) }, ...others]
      : line.slice(end);
  const remarks = [rest, ...more].map((each) => toLatex(trimmed(each)).replace(/^\((.*)\)$/, "$1"));
  const isThesis = /\bthes[ie]s|dissertation/i.test(heading);
  const isIn = name !== venue || /proceedings|conference|workshop|symposium/i.test(name);
  const isLoose = name === "" || /^arxiv\b/i.test(name);
  const [type, place] = isThesis
    ? ["phdthesis", "school"]
    : isIn
      ? ["inproceedings", "booktitle"]
      : isLoose
        ? ["misc", "howpublished"]
        : ["article", "journal"];
  return { type, fields: { [place]: escapeLatex(name), year, addendum: remarks.filter(Boolean).join("; ") } };
}

const ROLES: Record<string, string> = { "*": "equal", "∗": "equal", "†": "corresponding" };

/** Marks behind names are roles: `*` is equal contribution, `†` corresponding author. */
function rolesOf({ names }: People): string {
  const roles = names.map(({ marks }) => [...marks].flatMap((sign) => ROLES[sign] ?? []).join(", "));
  return roles.flatMap((said, index) => (said ? `${index + 1}=${said}` : [])).join("; ");
}
