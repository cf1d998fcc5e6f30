import { readDate } from "../../dates/readDate.ts";
import { readText } from "../../text/markdown.ts";
import { htmlToMarkdown } from "../markdown/htmlToMarkdown.ts";
import { Report } from "../report.ts";
import type { RawBlock } from "./splitBlocks.ts";
import { splitFields } from "./splitFields.ts";

/** An entry of a section, in the words of its page. */
export interface RawEntry {
  /** The date tag, as written but for its line breaks. */
  date?: string;
  /** The line that says what it is. */
  head?: Piece;
  /** What stands below that line. */
  rest: RawBlock[];
}

export interface Piece {
  raw: string;
  offset: number;
}

/** The entries of a section, and what stands above the first of them. */
export interface RawEntries {
  intro: RawBlock[];
  entries: RawEntry[];
}

/**
 * Finds the entries among the blocks of a section. One begins where a date tag stands at the head of a paragraph or behind
 * its words; without a date, where a paragraph begins as the dated ones do, or in bold.
 * @param every whether each paragraph and list item is an entry of its own, as publications are
 */
export function findEntries(blocks: RawBlock[], every: boolean): RawEntries {
  const found: RawEntries = { intro: [], entries: [] };
  const paragraphs = blocks.filter(({ type }) => type === "paragraph");
  const hasDates = blocks.some((block) => partsOf(block).some((part) => dateTagOf(part) !== undefined));
  const boldOnes = paragraphs.filter(beginsInBold);
  const boldIsHead = hasDates || (boldOnes.length > 1 && boldOnes.length === paragraphs.length);
  let shape: string | undefined;
  for (const block of blocks) {
    const current = found.entries.at(-1);
    const parts = every || block.type === "paragraph" ? partsOf(block) : datedItems(block);
    if (block.type === "list" && (parts.length === 0 || (current && !current.head && !every))) {
      (current?.rest ?? found.intro).push(block);
      continue;
    }
    if (parts.length === 0) {
      if (block.type !== "rule") (current?.rest ?? found.intro).push(block);
      continue;
    }
    for (const part of parts) {
      const tag = dateTagOf(part);
      const last = found.entries.at(-1);
      if (tag) {
        found.entries.push({ date: tag.date, ...(tag.head ? { head: tag.head } : {}), rest: [] });
        shape = tag.head ? shapeOf(tag.head) : shape;
      } else if (last && !last.head) {
        last.head = part;
        shape = shapeOf(part);
      } else if (
        (every && (hasDates ? last : true) && isItem(part)) ||
        (boldIsHead && beginsInBold(block)) ||
        (hasDates && last && shape?.includes("-") && shapeOf(part) === shape)
      ) {
        found.entries.push({ head: part, rest: [] });
      } else (last?.rest ?? found.intro).push({ ...block, ...part });
    }
  }
  return found;
}

/** Whether a paragraph can be a publication: a remark in brackets is none. */
function isItem({ raw }: Piece): boolean {
  return !/^\s*\(?[^()]{0,12}(indicates?|denotes?|equal)\b/i.test(raw) && raw.trim().length > 0;
}

/** A paragraph, or each item of a list. */
function partsOf(block: RawBlock): Piece[] {
  if (block.type === "paragraph") return [block];
  return block.type === "list" ? listItems(block) : [];
}

/** The items of a list, where each has a date tag. */
function datedItems(block: RawBlock): Piece[] {
  if (block.type !== "list") return [];
  const items = listItems(block);
  return items.every((item) => dateTagOf(item) !== undefined) ? items : [];
}

/** The items of a list that has no other list in it. */
function listItems({ raw, offset }: RawBlock): Piece[] {
  const marks = [...raw.matchAll(/^ {0,3}(?:[-*+]|\d+[.)])[ \t]+/gm)];
  if (/^\s{2,}(?:[-*+]|\d+[.)])[ \t]/m.test(raw.replace(/^ {0,1}\S/gm, ""))) return [];
  return marks.map((mark, index) => {
    const start = mark.index + mark[0].length;
    return { raw: raw.slice(start, marks[index + 1]?.index).trimEnd(), offset: offset + start };
  });
}

const TAG = "(?:`([^`]+)`|<code>([^<]+)</code>)";
const LEADING = new RegExp(
  `^${TAG}[ \\t\\u00a0]*(?:<br ?/?>)?[ \\t]*\\n?[ \\t]*(?:[,:–—-][ \\t]+(?!\\\\?-))?`,
);
const TRAILING = new RegExp(`[ \\t]*(?:<br ?/?>|\\\\)?(?:\\n|[ \\t]+|(?<=,)|&[a-z]+;)[ \\t]*${TAG}[ \\t]*$`);

/** `2019-2021: `, `**2019** — `: a date without a tag, set apart from what follows. */
const PLAIN =
  /^(?:\*\*|__)?((?:\p{Lu}\p{Ll}+\.? )?\d{4}(?:\s*(?:-{1,3}|–|—|to)\s*(?:(?:\p{Lu}\p{Ll}+\.? )?\d{4}|present|now|today)?)?)(?:\s*:(?:\*\*|__)|(?:\*\*|__)?\s*(?::|—|–|\t|\|))\s+(?=\S)/iu;

/** The date tag at one end of a paragraph, and what is left of the paragraph. */
export function dateTagOf({ raw, offset }: Piece): { date: string; head?: Piece } | undefined {
  const leading = LEADING.exec(raw);
  const date = leading ? textOf(leading) : "";
  if (leading && isDate(date)) {
    const head = raw.slice(leading[0].length);
    return { date, ...(head.trim() ? { head: { raw: head, offset: offset + leading[0].length } } : {}) };
  }
  const plain = PLAIN.exec(raw);
  const said = plain?.[1]?.replace(/-{2,3}/g, "–");
  if (plain && said && readDate(said).spans.length > 0) {
    return { date: said, head: { raw: raw.slice(plain[0].length), offset: offset + plain[0].length } };
  }
  const trailing = TRAILING.exec(raw);
  const after = trailing ? textOf(trailing) : "";
  if (trailing && isDate(after)) {
    return { date: after, head: { raw: raw.slice(0, trailing.index).replace(/,$/, ""), offset } };
  }
  return undefined;
}

function textOf(match: RegExpExecArray): string {
  return (match[1] ?? match[2] ?? "").replace(/\s+/g, " ").trim();
}

function isDate(text: string): boolean {
  return /\b\d{4}\b|^\W*(present|now|current(ly)?|today|ongoing|forthcoming|in press|to appear|upcoming|expected)\W*$/i.test(
    text,
  );
}

function beginsInBold({ raw }: Piece): boolean {
  return (
    /^\s*(?:\[|<a [^>]*>)?(?:\*\*|__|<b>|<strong>)\S/.test(raw) &&
    !/^[^\n]*?(?:\*\*|__)\s*:|^\s*\*\*[^*\n]*:\*\*/.test(raw)
  );
}

/** How the pieces of a head are set, one after the other: `strong-emphasis-plain`. */
function shapeOf({ raw, offset }: Piece): string {
  const unheard = Report.unheard();
  return splitFields(readText(htmlToMarkdown(raw, offset, unheard)))
    .map(({ style }) => style)
    .slice(0, 2)
    .join("-");
}
