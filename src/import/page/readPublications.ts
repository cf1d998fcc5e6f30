import type { Reason, Report } from "../draft/report.ts";
import { type BibEntry, bibName, escapeLatex } from "../draft/writeBib.ts";
import { oneLine } from "../text/htmlToMarkdown.ts";
import { toLatex } from "../text/toLatex.ts";
import { plainOf } from "./dividePage.ts";
import { dateTag } from "./pageEntries.ts";
import { readPeople } from "./readPeople.ts";

/**
 * Reads the publications among the blocks below a heading, and what stands above them; undefined where one of them cannot
 * be told with certainty, so that all stay as they are.
 * @param spellings takes names in bold: how the owner is called
 */
export function readPublications(
  blocks: readonly string[],
  heading: string,
  spellings: Set<string>,
  report: Report,
): { intro: string; publications: BibEntry[] } | undefined {
  const intro: string[] = [];
  const publications: BibEntry[] = [];
  const said: [Reason, string][] = [];
  const bold: string[] = [];
  for (const block of blocks.flatMap((each) => each.split(/\n(?=- |\d+\. )/))) {
    const read = readPublication(block.replace(/^(- |\d+\. )/, ""), heading);
    const isLegend = /equal(ly)?\b.*contribut|contribut.*equal/i.test(block) && block.length < 120;
    if (read) publications.push(read.entry);
    else if (isLegend) said.push(["legend", plainOf(block)]);
    else if (publications.length === 0) intro.push(block);
    else said.unshift(["citation", plainOf(oneLine(block))]);
    if (read && !read.entry.fields.year) said.push(["year", plainOf(read.entry.fields.title ?? "")]);
    bold.push(...(read?.bold ?? []));
  }
  const isList =
    publications.length > 0 && publications.length >= intro.length && said[0]?.[0] !== "citation";
  const [first = ["citation", plainOf(heading)] as const] = said;
  for (const [reason, text] of isList ? said : [first])
    report.add(reason === "year" || isList ? reason : "citation", text);
  for (const name of isList ? bold : []) spellings.add(name);
  return isList ? { intro: intro.join("\n\n"), publications } : undefined;
}

const TROPHY = /(?:🏆|🥇|🏅)\uFE0F?/u;
const ROLES: Record<string, string> = { "*": "equal", "∗": "equal", "†": "corresponding" };

/**
 * Reads a publication whose parts are certain, since they stand on lines of their own: its title, those who wrote it (and
 * nothing but them), where and when it appeared, an award.
 */
export function readPublication(
  block: string,
  heading: string,
): { entry: BibEntry; bold: string[] } | undefined {
  const { date = "", head } = dateTag(block) ?? { head: block };
  const [first = "", second = "", ...others] = head
    .split(/\\\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const people = readPeople(plainOf(second));
  if (!people || others.length === 0) return undefined;
  const isAward = (line: string) => TROPHY.test(line) || line.startsWith("==");
  const award = others
    .filter(isAward)
    .map((line) => line.replace(TROPHY, "").replaceAll("==", ""))
    .join("; ");
  const [, label = first, url] = /^\[(.*)\]\(<?(\S+?)>?\)(?:\{[^}]*\})?$/.exec(first) ?? [];
  const { type, fields } = whereOf(others.filter((line) => !isAward(line)).join("; "), heading);
  const roles = people.names.map(({ marks }) => [...marks].flatMap((sign) => ROLES[sign] ?? []).join(", "));
  const authors = [...people.names.map(({ name }) => bibName(name)), ...(people.more ? ["others"] : [])];
  const entry = {
    type,
    fields: {
      title: toLatex(label.replace(/^\*\*(.*)\*\*$/, "$1")),
      author: authors.join(" and "),
      "author+an": roles.flatMap((said, index) => (said ? `${index + 1}=${said}` : [])).join("; "),
      ...fields,
      year: fields.year ?? /\b\d{4}\b/.exec(date)?.[0],
      url,
      award: toLatex(award),
    },
  };
  return {
    entry,
    bold: [...second.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = ""]) =>
      plainOf(name).replace(/[*†,.\s]+$/, ""),
    ),
  };
}

/** `*In Venue*, 2020 (remark)`: what is neither venue nor year is a remark, whatever it says. */
function whereOf(line: string, heading: string): BibEntry {
  const [, venue = "", year, rest = line] =
    /^(?:In )?\*(.+?)(?<!\\)\*[,.\s]*(?:\(?(\d{4})\)?(?!\d))?(.*)$/s.exec(line) ?? [];
  const name = plainOf(venue.replace(/^in:?\s+/i, ""));
  const isThesis = /\bthes[ie]s|dissertation/i.test(heading);
  const isIn = /^(\*?in\b)/i.test(line) || /proceedings|conference|workshop|symposium/i.test(name);
  const isArticle = name !== "" && !/^arxiv\b/i.test(name);
  const places = {
    phdthesis: "school",
    inproceedings: "booktitle",
    article: "journal",
    misc: "howpublished",
  };
  const type = isThesis ? "phdthesis" : isIn ? "inproceedings" : isArticle ? "article" : "misc";
  const remark = toLatex(rest.replace(/^[\s,.;]+|[\s,.;]+$/g, "").replace(/^\((.*)\)$/s, "$1"));
  return { type, fields: { [places[type]]: escapeLatex(name), year, addendum: remark } };
}
