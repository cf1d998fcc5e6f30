import type { Report } from "../draft/report.ts";
import { type BibEntry, bibName, escapeLatex, toLatex } from "../draft/writeBib.ts";
import { oneLine } from "../text/htmlToMarkdown.ts";
import { plainOf } from "./dividePage.ts";
import { dateTag } from "./pageEntries.ts";

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
  const texts = blocks.flatMap((block) => block.split(/\n(?=- |\d+\. )/));
  const items = texts.map((text) => ({
    text,
    read: readPublication(text.replace(/^(- |\d+\. )/, ""), heading),
  }));
  const start = items.findIndex(({ read }) => read);
  const list = items.slice(Math.max(0, start));
  const isLegend = (text: string) =>
    /equal(ly)?\b.*contribut|contribut.*equal/i.test(text) && text.length < 120;
  const strange = list.find(
    ({ text, read }) => !read && !isLegend(text) && (start >= 0 || /\d{4}/.test(text)),
  );
  if (strange) report.add("citation", plainOf(oneLine(strange.text)));
  if (strange || start < 0) return undefined;
  for (const { text, read } of list) {
    if (!read) report.add("legend", plainOf(text));
    if (read && !read.fields.year) report.add("year", read.fields.title ?? "");
    const bold = read ? text.matchAll(/(?<=^|, |and )\*\*(.+?)\*\*/gm) : [];
    for (const [, name = ""] of bold) spellings.add(plainOf(name).replace(/[*†,.\s]+$/, ""));
  }
  const intro = texts.slice(0, start).join("\n\n");
  return { intro, publications: list.flatMap(({ read }) => read ?? []) };
}

const TROPHY = /(?:🏆|🥇|🏅)\uFE0F?/u;
const ROLES: Record<string, string> = { "*": "equal", "∗": "equal", "†": "corresponding" };

/**
 * Reads a publication whose parts are certain, since they stand on lines of their own: its title, those who wrote it (and
 * nothing but them), where and when it appeared, an award.
 */
export function readPublication(block: string, heading: string): BibEntry | undefined {
  const { date = "", head } = dateTag(block) ?? { head: block };
  const [first = "", second = "", ...others] = head.split(/\s*\\\n\s*/).filter(Boolean);
  const people = readPeople(plainOf(second));
  if (!people || others.length === 0) return undefined;
  const isAward = (line: string) => TROPHY.test(line) || line.startsWith("==");
  const award = others.filter(isAward).join("; ").replace(TROPHY, "").replaceAll("==", "");
  const [, title = first, url] = /^\[(.*)\]\((\S+?)\)(?:\{[^}]*\})?$/.exec(first) ?? [];
  const { type, fields } = whereOf(others.filter((line) => !isAward(line)).join("; "), heading);
  const roles = people.names.map(({ marks }) => [...marks].flatMap((sign) => ROLES[sign] ?? []).join(", "));
  return {
    type,
    fields: {
      title: toLatex(title.replace(/^\*\*(.*)\*\*$/, "$1")),
      author: [...people.names.map(({ name }) => bibName(name)), ...(people.more ? ["others"] : [])].join(
        " and ",
      ),
      "author+an": roles.flatMap((said, index) => (said ? `${index + 1}=${said}` : [])).join("; "),
      ...fields,
      year: fields.year ?? /\b\d{4}\b/.exec(date)?.[0],
      url,
      award: toLatex(award),
    },
  };
}

/** `*In Venue*, 2020 (remark)`: what is neither venue nor year is a remark, whatever it says. */
function whereOf(line: string, heading: string): BibEntry {
  const parts = /^(?:In )?\*(.+?)(?<!\\)\*[,.\s]*(?:\(?(\d{4})\)?(?!\d))?(.*)$/s.exec(line) ?? [];
  const [, venue = "", year, rest = line] = parts;
  const name = plainOf(venue.replace(/^in:?\s+/i, ""));
  const isIn = /^\*?in\b/i.test(line) || /proceedings|conference|workshop|symposium/i.test(name);
  const isArticle = name !== "" && !/^arxiv\b/i.test(name);
  const isThesis = /\bthes[ie]s|dissertation/i.test(heading);
  const type = isThesis ? "phdthesis" : isIn ? "inproceedings" : isArticle ? "article" : "misc";
  const place = { phdthesis: "school", inproceedings: "booktitle", article: "journal", misc: "howpublished" }[
    type
  ];
  const addendum = toLatex(rest.replace(/^[\s,.;]+|[\s,.;]+$/g, "").replace(/^\((.*)\)$/s, "$1"));
  return { type, fields: { [place]: escapeLatex(name), year, addendum } };
}

/** Names as a page lists them, with the marks behind each (`*`, `†`), and whether it goes on: "et al.". */
export interface People {
  names: { name: string; marks: string }[];
  more: boolean;
}

const SMALL = "(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|av)";
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.]*(?:[-‐‑–]\\p{L}[\\p{L}\\p{M}'’.]*)*";
const MORE = `(?:\\s(?:${SMALL}|${WORD}))`;
const FORMS = [
  // Xing, E. P. and van der Berg, J.
  `(?:${SMALL}\\s)*${WORD}${MORE}{0,3},\\s(?:\\p{Lu}\\p{Ll}?\\.[-‐–\\s]?)+`,
  // Eric P. Xing and Ludwig van Beethoven
  `${WORD}${MORE}{1,4}`,
].map((name) => new RegExp(`^(?<name>${name})(?<marks>\\s?[*∗†‡§¶#⁺¹²³⁴]*)(?=[\\s,;&]|$)`, "u"));

/** Reads a text that is a list of names and nothing else, all written in one way; undefined where any of it is none. */
export function readPeople(text: string): People | undefined {
  for (const form of FORMS) {
    const names: People["names"] = [];
    let left = text.replace(/\s+/g, " ").trim();
    for (let match = form.exec(left); match?.groups; match = form.exec(left)) {
      const { name = "", marks = "" } = match.groups;
      names.push({ name: name.trim(), marks: marks.trim() });
      left = left.slice(match[0].length).replace(/^\s?(?:[,;]\s?)?(?:(?:and|&)\s)?/, "");
    }
    if (names.length > 0 && /^(?:et al\.?|others)?[.,;]?$/.test(left))
      return { names, more: /^[eo]/.test(left) };
  }
  return undefined;
}
