import type { SectionKind } from "../../cv/model.ts";
import { readProse, readText } from "../../text/markdown.ts";
import type { Inline } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { type Fields, filled } from "../draft.ts";
import { htmlToMarkdown } from "../markdown/htmlToMarkdown.ts";
import { writeInline } from "../markdown/writeInline.ts";
import type { Report } from "../report.ts";
import { entryFields } from "./entryFields.ts";
import { proseOf } from "./pageProse.ts";
import type { RawEntry } from "./rawEntries.ts";
import type { RawBlock } from "./splitBlocks.ts";
import { type Field, splitFields } from "./splitFields.ts";

/** One entry of a page as the fields of its data file. */
export function pageEntry(entry: RawEntry, kind: SectionKind, report: Report): Fields {
  const { pieces, remarks } = entry.head
    ? readHead(entry.head.raw, entry.head.offset, report)
    : { pieces: [], remarks: "" };
  const { url, location, ...own } = entryFields(kind, pieces);
  const { summary, highlights } = readRest(entry.rest, report);
  const isWords = entry.rest.every(({ type }) => type === "paragraph" || type === "list");
  const lacksStudy = kind === "education" && !own.studyType && !own.area && remarks === "" && isWords;
  if (lacksStudy && summary.length < 80 && /^[^\n.]+$/.test(summary)) {
    return filled({ studyType: summary, ...own, location, date: entry.date, url, highlights });
  }
  return filled({
    ...own,
    location,
    date: entry.date,
    url,
    summary: [remarks, summary].filter(Boolean).join("\n\n"),
    highlights,
  });
}

/** An entry whose head is not taken apart: a patent, a publication of which not enough is known. */
export function wholeEntry(entry: RawEntry, report: Report): Fields {
  const head = entry.head ? readText(htmlToMarkdown(entry.head.raw, entry.head.offset, report)) : [];
  const { summary, highlights } = readRest(entry.rest, report);
  return filled({
    name: writeInline(head).replace(/(?<!\b\p{Lu}|etc)\.$/u, ""),
    date: entry.date,
    summary,
    highlights,
  });
}

/** The pieces of a head, and the sentences that follow them in the same paragraph. */
function readHead(raw: string, offset: number, report: Report): { pieces: Field[]; remarks: string } {
  const nodes = readText(htmlToMarkdown(raw, offset, report).replace(/\\\n/g, "\\\n"));
  const end = endOfHead(nodes);
  return {
    pieces: splitFields(nodes.slice(0, end.index).concat(end.before)),
    remarks: writeInline(end.after),
  };
}

interface HeadEnd {
  /** How many nodes are wholly in the head. */
  index: number;
  /** The part of the next node that still belongs to the head, and all that does not. */
  before: Inline[];
  after: Inline[];
}

/** A head ends with its first sentence, where another one follows it, or with the line before one that is long. */
function endOfHead(nodes: Inline[]): HeadEnd {
  for (const [index, node] of nodes.entries()) {
    if (node.type === "break" || node.type === "softbreak") {
      const line = nodes.slice(index + 1);
      const next = line.findIndex(({ type }) => type === "break");
      const plain = toPlain(next < 0 ? line : line.slice(0, next));
      const startsSet = line.find((each) => toPlain([each]).trim() !== "")?.type !== "text";
      if (node.type === "break" && plain.length > 60 && !startsSet) return { index, before: [], after: line };
    }
    if (node.type !== "text") continue;
    const sentence = /(?<=[\p{Ll}\p{Lu})\d]{3}|[^\p{L}]\p{Ll}{2})\.\s+(?=\p{Lu}|\d)/u.exec(node.value);
    const isLong = toPlain(nodes.slice(index)).length > 60;
    if (
      !sentence ||
      !isLong ||
      /\b(?:St|Dr|Prof|Univ|Dept|Inc|vs|no)$/.test(node.value.slice(0, sentence.index))
    )
      continue;
    return {
      index,
      before: [{ type: "text", value: node.value.slice(0, sentence.index) }],
      after: [{ type: "text", value: node.value.slice(sentence.index + 1) }, ...nodes.slice(index + 1)],
    };
  }
  return { index: nodes.length, before: [], after: [] };
}

/** What stands below a head: the items of its one simple list as highlights, all else as prose. */
function readRest(rest: RawBlock[], report: Report): { summary: string; highlights: string[] } {
  const lists = rest.filter(({ type }) => type === "list");
  const [only] = lists;
  const list = lists.length === 1 && only ? htmlToMarkdown(only.raw, only.offset, report) : undefined;
  const highlights = list === undefined ? undefined : simpleItems(list);
  const others = highlights ? rest.filter((block) => block !== only) : rest;
  const unheard = list !== undefined && !highlights;
  const prose = unheard
    ? rest.map((block) => (block === only ? list : proseOf([block], report))).join("\n\n")
    : proseOf(others, report);
  // A heading would stand deeper than the page's order of headings allows.
  const summary = prose.replace(/^#{1,6} +(.+?)(?: +#+)?$/gm, (_, heading: string) => bold(heading));
  return { summary, highlights: highlights ?? [] };
}

function bold(heading: string): string {
  return /\*\*/.test(heading) ? heading : `**${heading}**`;
}

/** The items of a list, if each is one line of text. */
function simpleItems(list: string): string[] | undefined {
  const [block, ...more] = readProse(list);
  if (block?.type !== "list" || more.length > 0) return undefined;
  const items = block.items.map(([first, ...others]) =>
    first?.type === "paragraph" && others.length === 0
      ? writeInline(first.children).replace(/^\\?-\s+/, "")
      : undefined,
  );
  return items.every((item) => item !== undefined) ? items : undefined;
}
