import { readDate } from "../../dates/readDate.ts";
import { filled } from "../../filled.ts";
import type { SectionKind } from "../../model/cv.ts";
import type { Fields } from "../draft/draft.ts";
import { partsOf } from "../draft/entrySection.ts";
import { oneLine } from "../text/htmlToMarkdown.ts";

/** An entry of a section, Markdown: the line that says what it is, and the blocks below it. */
interface FoundEntry {
  date?: string;
  head: string;
  rest: string[];
}

/**
 * Finds the entries among the blocks of a section, below an intro. One begins with a paragraph or an item that has a date tag before
 * or behind its words; among such, also with a paragraph in bold, or with one that is set as the last head is.
 */
export function findEntries(blocks: readonly string[]): { intro: string[]; entries: FoundEntry[] } {
  const intro: string[] = [];
  const entries: FoundEntry[] = [];
  const hasEntries = blocks.some(beginsEntry);
  for (const block of blocks) {
    const last = entries.at(-1);
    const isHead = hasEntries && !/^(#|>|\||```|[-*] |\d+\. )/.test(block);
    const isAlike = last && shapeOf(block) !== "" && shapeOf(block) === shapeOf(last.head);
    const tagged = itemsOf(block).map((item) => {
      const [line = "", ...nested] = item.split(/\n(?=\s+(?:- |\d+\. ))/);
      const list = nested.join("\n").replace(/^ {2,3}/gm, "");
      return { head: "", ...dateTag(line), rest: list ? [list] : [] };
    });
    if (beginsEntry(block)) entries.push(...tagged);
    else if (isHead && last?.head === "" && last.rest.length === 0) last.head = block;
    else if (isHead && (isAlike || BOLD.test(block))) entries.push({ head: block, rest: [] });
    else (last?.rest ?? intro).push(block);
  }
  return { intro, entries };
}

/** A head that begins in bold; `**Label:** words` is none. */
const BOLD = /^\[?\*\*(?![^*]*:\*\*|[^*]*\*\*\s*:)/;

/** Whether a block is an entry, or a list of such. */
export function beginsEntry(block = ""): boolean {
  return itemsOf(block).every(dateTag);
}

/** The items of a list without another list in it; a block that is none is one. */
function itemsOf(block: string): string[] {
  return block.split(/\n(?=- |\d+\. )/).map((item) => item.replace(/^(- |\d+\. )/, ""));
}

/** How a head is set, where it has words in italics behind others. */
function shapeOf(head: string): string {
  return head.search(ITALICS) > 0 ? `${head.startsWith("**")}` : "";
}

const TAG =
  /^[^`]*\d{4}[^`]*$|^\W*(present|now|current(ly)?|today|ongoing|forthcoming|in press|to appear|upcoming|expected)\W*$/i;
const PLAIN =
  /^((?:\p{L}+\.? )?\d{4}(?:\s*(?:[-–—]|to)\s*(?:(?:\p{L}+\.? )?\d{4}|present|now|today)?)?)\s*[:—–|]\s+/u;

/** The date at one end of a line, in code as a tag or plain before a colon, and what is left of the line. */
export function dateTag(line: string): { date: string; head: string } | undefined {
  const [before, plain = ""] = PLAIN.exec(line) ?? [];
  if (before && readDate(plain).spans.length > 0) return { date: plain, head: line.slice(before.length) };
  const [, first = "", behind = ""] = /^`([^`]+)`(?:[\s\\,:–—]+(?=\S)|[\s\\]*$)?([\s\S]*)$/.exec(line) ?? [];
  if (TAG.test(first)) return { date: oneLine(first), head: behind.trim() };
  const [tag = "", last = ""] = /`([^`]+)`\s*$/.exec(line) ?? [];
  const head = line.slice(0, line.length - tag.length).replace(/(?<![\s\\,])[\s\\,]+$/, "");
  return TAG.test(last) ? { date: oneLine(last), head: head.trim() } : undefined;
}

/**
 * One entry of a page as the fields of its data file. Its head has three parts: what is bold, or stands before the first
 * words in italics, is the thing itself, what is in italics those with whom, and what follows is where.
 */
export function pageEntry({ date, head, rest }: FoundEntry, kind: SectionKind): Fields {
  const { summary, highlights } = readRest(rest);
  // A publication that is not told with certainty is not taken apart.
  const [name = "", ...lines] = head.replace(/^(.*[^.])\.(\**)(?=\\\n|$)/, "$1$2").split(/\\\n/);
  const all = [lines.join("\\\n"), summary].filter(Boolean).join("\n\n");
  if (kind === "publications") return filled({ name: oneLine(name), date, summary: all, highlights });
  const italics = [...head.matchAll(ITALICS_ALL)].filter(({ index }) => index > 0);
  const bold = /^.*\*\*/s.exec(head)?.[0].length ?? head.length;
  const end = italics[0]?.index ?? bold;
  const from = (italics.at(-1)?.index ?? end) + (italics.at(-1)?.[0].length ?? 0);
  const [, label, url] = /^\[(.*)\]\(((?:\\.|[^\s)\\])+)\)$/s.exec(tidy(head.slice(0, end))) ?? [];
  // A line that begins with a capital says more about it.
  const behind = head.slice(from).split(/\\\n|\n(?=[\p{Lu}\p{N}])/u);
  const [where = "", ...remarks] = behind.map(tidy).filter(Boolean);
  const isLong = where.length > 60 || /[\p{Ll})]\.\s+\p{Lu}|^[$€£¥₩\\]+\s?\d/u.test(where);
  const parts = nameParts(kind, label ?? tidy(head.slice(0, end)), tidy(head.slice(end, from)));
  const more = [isLong ? where : "", ...remarks, summary].filter(Boolean).join("\n\n");
  return filled({ ...parts, ...(!isLong && { location: where }), date, url, summary: more, highlights });
}

const ITALICS = /(?<![*\\])\*(?![*\s])(?:\\.|[^*\\])+(?<!\s)\*(?!\*)/;
const ITALICS_ALL = new RegExp(ITALICS, "g");
const DEGREE =
  /^(?:(?:Ph|M|B|D|S|A|LL|Ed|JD|MBA)\.?\s?(?:A|B|D|M|S|Sc|Ed|Eng|Phil|Tech|Math|Res)?\.?(?!\p{L})|(?:Doctor|Bachelor|Master|Associate|Diplom|Licen[cs]|Certificate|High School|Abitur)\S*)/u;

function nameParts(kind: SectionKind, what: string, whom: string): Fields {
  const names = partsOf(kind);
  if (kind !== "education") return { [names.what]: what, [names.whom]: whom };
  if (!DEGREE.test(what)) return whom ? { area: what, institution: whom } : { institution: what };
  const [, studyType = what, area] = /^(\S+|\S+ of \S+),\s+(.+)$/.exec(what) ?? [];
  return { studyType, area, institution: whom };
}

const ABBREVIATION = /(?:(?<!\p{L})\p{Lu}|\b(?:Inc|Ltd|Co|Corp|Ph\.?D|Sc|St|Jr|Sr|etc|al|Univ|Dept))\.$/u;

const ENDS = /^[\s,;:.]+|(?<![\s,;:\\])[\s,;:\\]+$/g;

/** A line without bold and italics, commas at its ends, and the full stop of the sentence around it. */
function tidy(markdown: string): string {
  const bare = oneLine(markdown.replace(/(?<!\\)\*+/g, "")).replace(ENDS, "");
  return ABBREVIATION.test(bare) ? bare : bare.replace(/(?<!\.)\.$/, "");
}

/** What stands below a head: the items of its one simple list as highlights, all else as prose. */
function readRest(rest: string[]): { summary: string; highlights: string[] } {
  const [list = "", ...more] = rest.filter((block) => /^(- |\d+\. )/.test(block));
  const isSimple = list !== "" && more.length === 0 && !/\n\s+(- |\d+\. )|\n\n/.test(list);
  // A heading would stand deeper than the page's order of headings allows.
  const others = rest
    .filter((block) => !isSimple || block !== list)
    .join("\n\n")
    .replace(/^#+ (.*)$/gm, "**$1**");
  return { summary: others, highlights: isSimple ? itemsOf(list).map(oneLine) : [] };
}
