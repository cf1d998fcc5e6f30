import { type NameList, readNames } from "../../publications/names/readNames.ts";
import type { Report } from "../draft/draft.ts";
import { type BibEntry, bibName, latexOf, toLatex } from "../draft/writeBib.ts";
import { oneLine, plainOf } from "../text/htmlToMarkdown.ts";
import { dateTag } from "./pageEntries.ts";

/**
 * Reads the publications below a heading, and what stands above them; undefined where one cannot be told with certainty.
 * @param spellings takes names in bold: how the owner is called
 */
export function publicationsOfPage(
  blocks: readonly string[],
  heading: string,
  spellings: Set<string>,
  report: Report,
): { intro: string; publications: BibEntry[] } | undefined {
  const texts = blocks.flatMap((block) => block.split(/\n(?=- |\d+\. )/));
  const readItem = (text: string) => publicationOfPage(text.replace(/^(- |\d+\. )/, ""), heading);
  const items = texts.map((text) => ({ text, read: readItem(text) }));
  const start = items.findIndex(({ read }) => read);
  const list = items.slice(Math.max(0, start)).filter(({ text }) => start >= 0 || /\d{4}/.test(text));
  const strange = list.find(({ text, read }) => !read && !LEGEND.test(text));
  if (strange) report.add("citation", plainOf(oneLine(strange.text)));
  if (strange || start < 0) return undefined;
  for (const { text, read } of list) {
    if (!read) report.add("place", plainOf(text));
    if (read && !read.fields.year) report.add("year", read.fields.title ?? "");
    const [, people = ""] = text.split("\\\n");
    for (const [, name = ""] of read ? people.matchAll(/(?<=^|, |and )\*\*(.+?)\*\*/gm) : [])
      spellings.add(plainOf(name).replace(/(?<![*†,.\s])[*†,.\s]+$/, ""));
  }
  const intro = texts.slice(0, start).join("\n\n");
  return { intro, publications: list.flatMap(({ read }) => read ?? []) };
}

/** `(* indicates equal contributions)` */
const LEGEND = /^(?=.{0,120}$).*(?:equal(?:ly)?\b.*contribut|contribut.*equal)/i;
const TROPHY = /(?:🏆|🥇|🏅)\uFE0F?/u;
const ROLES: Record<string, string> = { "*": "equal", "†": "corresponding" };

/** Reads a publication whose parts stand on lines of their own: its title, who wrote it, where and when it appeared, an award. */
export function publicationOfPage(block: string, heading: string): BibEntry | undefined {
  const { date = "", head } = dateTag(block) ?? { head: block };
  const [first = "", second = "", ...others] = head.split(/(?<!\s)\s*\\\n\s*/).filter(Boolean);
  const people = peopleInLine(plainOf(second));
  if (!people || others.length === 0) return undefined;
  const isAward = (line: string) => TROPHY.test(line) || line.startsWith("==");
  const award = others.filter(isAward).join("; ").replace(TROPHY, "").replaceAll("==", "");
  const [, title = first, url] = /^\[(.*)\]\((\S+?)\)(?:\{[^}]*\})?$/.exec(first) ?? [];
  const where = whereOf(others.filter((line) => !isAward(line)).join("; "), heading);
  const roles = people.names.map(({ marks }) => marks.flatMap((sign) => ROLES[sign] ?? []).join(", "));
  const fields: BibEntry["fields"] = {
    title: toLatex(title.replace(/^\*\*(.*)\*\*$/, "$1")),
    author: [...people.names.map(bibName), ...(people.more ? ["others"] : [])].join(" and "),
    "author+an": roles.flatMap((said, index) => (said ? `${index + 1}=${said}` : [])).join("; "),
    ...where.fields,
    year: where.fields.year ?? /\b\d{4}\b/.exec(date)?.[0],
    url,
    award: toLatex(award),
  };
  return { type: where.type, fields };
}

const PLACES = { phdthesis: "school", inproceedings: "booktitle", article: "journal", misc: "howpublished" };

/** `, 12(3), 1–10, 2020. doi:10.1000/182`: volume, number, pages, year and DOI, behind a venue and to the end. */
const PART =
  /^(?=.{0,200}$)[,\s]*(\d{1,3}(?!\d))?(?:\s?\((\d{1,3}(?:[-–]\d{1,3})?)\))?(?:[,:]?\s*(?:pp?\.\s*|pages\s+)?(?!(?:19|20)\d\d(?![\d–-]))([a-z]?\d+(?:[-–]+\d+)?))?[,.\s]*(?:\(?((?:19|20)\d\d)\)?)?[,.\s]*(?:(?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\S+\w))?\.?$/i;

/** `*In Venue, 12*, 2020 (remark)`: what is neither venue nor year nor part of it is a remark, whatever it says. */
function whereOf(line: string, heading: string): BibEntry {
  const [, venue = "", rest = line] = /^(?:In )?\*(.+?)(?<!\\)\*(.*)$/s.exec(line) ?? [];
  const [, name, inside = ""] =
    /^(.*?)((?:, \d{1,3})?)$/s.exec(plainOf(venue.replace(/^in:?\s+/i, ""))) ?? [];
  const part = rest.includes("](") ? null : PART.exec(inside + plainOf(rest));
  const [, volume, number, pages, ofPart, doi] = part ?? [];
  const [before = "", ofRest] = part ? [rest] : (/^[,.\s]*\(?(\d{4})\)?(?!\d)/.exec(rest) ?? []);
  const isIn = /^\*?in\b/i.test(line) || /proceedings|conference|workshop|symposium/i.test(name ?? "");
  const isArticle = name && !/^arxiv\b/i.test(name);
  const isThesis = /\bthes[ie]s|dissertation/i.test(heading);
  const type = isThesis ? "phdthesis" : isIn ? "inproceedings" : isArticle ? "article" : "misc";
  const remark = rest.slice(before.length).replace(/^[\s,.;]+|(?<![\s,.;])[\s,.;]+$/g, "");
  const addendum = toLatex(remark.replace(/^\((.*)\)$/s, "$1"));
  const journal = latexOf(part ? (name ?? "") : plainOf(name + inside));
  const place = { [PLACES[type]]: journal, volume, number, pages: pages?.replace(/[-–]+/, "--"), doi };
  return { type, fields: { ...place, year: ofPart ?? ofRest, addendum } };
}

const SMALL = "(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|av)";
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.]*(?:[-‐‑–]\\p{L}[\\p{L}\\p{M}'’.]*)*";
const MORE = `(?:\\s(?:${SMALL}|${WORD}))`;
const INITIAL = "\\p{Lu}\\p{Ll}?\\.";
const MARKS = "(?:\\s?[*∗†‡§¶#⁺¹²³⁴]+)?";
const JOINT = "(?:\\s?[,;]\\s?(?:(?:and|&)\\s)?|\\s(?:and|&)\\s)";
/** Lists of names, all written in one way. */
const LISTS = [
  // Xing, E. P. and van der Berg, J.
  `(?:${SMALL}\\s)*${WORD}${MORE}{0,3},\\s${INITIAL}(?:[-‐–\\s]?${INITIAL})*`,
  // Eric P. Xing and Ludwig van Beethoven
  `${WORD}${MORE}{1,4}`,
].map((name) => {
  const list = `${name}${MARKS}(?:${JOINT}${name}${MARKS})*`;
  return new RegExp(`^${list}(?:(?:${JOINT}|\\s)(?:et al\\.?|others))?[.,;]?$`, "u");
});

/** Reads a line of nothing but names; undefined where any of it is none. */
export function peopleInLine(line: string): NameList | undefined {
  const text = line.replace(/\s+/g, " ").trim();
  return LISTS.some((list) => list.test(text)) ? readNames(text) : undefined;
}
