import type { Inline } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import type { BibEntry } from "./bibEntry.ts";
import { readWhere } from "./readWhere.ts";
import { type Name, type NameList, splitNames } from "./splitNames.ts";
import { escapeLatex, toLatex } from "./toLatex.ts";

/** What a page says of one publication. */
export interface Citation {
  entry: BibEntry;
  /** Names in bold: how the owner is called in it. */
  bold: string[];
  /** Labels of links that the theme calls by another name. */
  labels: string[];
}

/**
 * Reads a publication as people write it on a page: over several lines (title, people, where), or in one sentence with the
 * people first (`Choe, S. (2020). Title. *Venue*, 3, 1-9.`) or the title first.
 *
 * @param date the date tag before it
 * @param heading the heading it stands under: `Theses`, `Journals`
 * @returns undefined where it is not sure which words are the title and which the people
 */
export function readCitation(
  nodes: Inline[],
  date: string | undefined,
  heading: string,
): Citation | undefined {
  const lines = splitLines(unbroken(nodes));
  const found = lines.length > 1 ? overLines(lines) : undefined;
  const parts = found ?? inOneSentence(lines.flatMap((line, index) => (index > 0 ? [space, ...line] : line)));
  if (!parts) return undefined;
  const { title, url, names, rest } = parts;
  const where = readWhere(rest, date ?? parts.year, heading);
  const { type, fields, labels } = where;
  const ownUrl = url && fields.doi && url.includes(fields.doi) ? undefined : url;
  return {
    entry: {
      type,
      fields: {
        title: toLatex(title),
        author: [...names.names.map(writeName), ...(names.more ? ["others"] : [])].join(" and "),
        "author+an": annotation(names.names),
        ...fields,
        url: ownUrl ?? fields.url,
      },
    },
    bold: boldNames(nodes, names.names),
    labels,
  };
}

/** Line breaks of the source within words that are set alike are spaces. */
function unbroken(nodes: Inline[]): Inline[] {
  return nodes.map((node) => {
    if (node.type === "softbreak") return space;
    return "children" in node ? { ...node, children: unbroken(node.children) } : node;
  });
}

const space: Inline = { type: "text", value: " " };

function splitLines(nodes: Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.type === "break") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => toPlain(line).trim() !== "");
}

interface Parts {
  title: Inline[];
  url?: string;
  names: NameList;
  year?: string;
  rest: Inline[];
}

/** Title, people and the rest on lines of their own; the people may come first. */
function overLines(lines: Inline[][]): Parts | undefined {
  const [first = [], second = [], ...others] = lines;
  const rest = others.flatMap((line, index) =>
    index > 0 ? [{ type: "text", value: "; " } as const, ...line] : line,
  );
  for (const [title, people] of [
    [first, second],
    [second, first],
  ] as const) {
    const text = toPlain(people).trim();
    const names = splitNames(text);
    const isAll = names && text.slice(names.length).replace(/[\s.,;:]/g, "") === "";
    if (names && isAll && toPlain(title).trim().length > 0) return { ...titleOf(title), names, rest };
  }
  return undefined;
}

/** A title without its quotation marks and full stop, and where it links. */
function titleOf(nodes: Inline[]): { title: Inline[]; url?: string } {
  const isSolid = (node: Inline) =>
    toPlain([node])
      .trim()
      .replace(/^[.,;:"“”]+$/, "") !== "";
  const solid = nodes.slice(nodes.findIndex(isSolid), nodes.findLastIndex(isSolid) + 1);
  const [only, ...more] = solid;
  if (only && more.length === 0) {
    if (only.type === "link") return { ...titleOf(only.children), url: only.url };
    if (only.type === "strong" || only.type === "emphasis" || only.type === "highlight")
      return titleOf(only.children);
  }
  return { title: trimmed(solid) };
}

function trimmed(nodes: Inline[]): Inline[] {
  return nodes.map((node, index) => {
    if (node.type !== "text") return node;
    let { value } = node;
    if (index === 0) value = value.replace(/^[\s"“'‘,.:;]+/, "");
    if (index === nodes.length - 1) value = value.replace(/[\s"”,:;]+$/, "").replace(/(?<!\.\w)\.["”]?$/, "");
    return { type: "text", value };
  });
}

function inOneSentence(nodes: Inline[]): Parts | undefined {
  const text = toPlain(nodes);
  const names = splitNames(text);
  if (names && isBelievable(names, text)) {
    const after = from(nodes, names.length);
    const { year, nodes: body } = leadingYear(after);
    const split = leadingTitle(body);
    return split && { ...titleOf(split.title), names, ...(year ? { year } : {}), rest: split.rest };
  }
  const split = leadingTitle(nodes, true);
  if (!split) return undefined;
  const people = from(split.rest, /^[\s.,;:—–-]*(?:by\s+)?/.exec(toPlain(split.rest))?.[0].length ?? 0);
  const second = splitNames(toPlain(people));
  return second && isBelievable(second, toPlain(people))
    ? { ...titleOf(split.title), names: second, rest: from(people, second.length) }
    : undefined;
}

/** One "name" of two plain words may be the beginning of anything; a list, initials or a full stop behind it is not. */
function isBelievable({ names, more, length }: NameList, text: string): boolean {
  if (names.length > 1 || more) return true;
  const [only] = names;
  const after = text.slice(length);
  const isBeforeTitle = /^\s*\.?\s*["“]/.test(after);
  const hasInitials = /\./.test(only?.given ?? "");
  return (
    (hasInitials && (/\.\s*$/.test(text.slice(0, length)) || /^\s*(?:[.:(]|$)/.test(after))) ||
    isBeforeTitle ||
    /^\s*\(\d{4}/.test(after)
  );
}

/** `(2020).`, `(2020, May)`, `2020.` between the people and the title. */
function leadingYear(nodes: Inline[]): { year?: string; nodes: Inline[] } {
  const match = /^[\s.,:;]*(?:\((\d{4})[a-z]?(?:,[^)]*)?\)|(\d{4})(?=[.,:]\s))[\s.,:;]*/.exec(toPlain(nodes));
  if (!match) return { nodes: from(nodes, /^[\s.,:;]*/.exec(toPlain(nodes))?.[0].length ?? 0) };
  return { year: match[1] ?? match[2] ?? "", nodes: from(nodes, match[0].length) };
}

/**
 * The title at the head of `nodes`: words set apart by a link, by type or by quotation marks, or else the first sentence.
 * @param setApart whether it must be set apart
 */
function leadingTitle(nodes: Inline[], setApart = false): { title: Inline[]; rest: Inline[] } | undefined {
  const start = nodes.findIndex((node) => toPlain([node]).trim() !== "");
  const first = nodes[start];
  if (!first) return undefined;
  if (first.type !== "text") {
    if (first.type === "link" && /^(https?:|doi|10\.|pdf$|link$)/i.test(toPlain(first.children)))
      return undefined;
    return { title: [first], rest: nodes.slice(start + 1) };
  }
  const text = toPlain(nodes);
  const quoted = /^\s*["“‘']([^"”]+?)["”’'](?=[\s.,])/.exec(text);
  if (quoted) return { title: upTo(nodes, quoted[0].length), rest: from(nodes, quoted[0].length) };
  if (setApart) return undefined;
  const sentence = /^[\s\S]{8,}?(?:(?<!\b(?:vs|no|vol|St|[A-Z]))\.(?=\s|$)|[?!](?=\s))/.exec(text);
  if (!sentence) return undefined;
  return { title: upTo(nodes, sentence[0].length), rest: from(nodes, sentence[0].length) };
}

/** The nodes from the `count`th character of their plain text on. */
export function from(nodes: Inline[], count: number): Inline[] {
  let left = count;
  return nodes.flatMap((node): Inline[] => {
    const { length } = toPlainExactly(node);
    if (left <= 0) return [node];
    left -= length;
    if (left >= 0) return [];
    const keep = -left;
    left = 0;
    if (node.type === "text") return [{ type: "text", value: node.value.slice(-keep) }];
    return "children" in node ? [{ ...node, children: from(node.children, length - keep) }] : [node];
  });
}

function upTo(nodes: Inline[], count: number): Inline[] {
  let left = count;
  return nodes.flatMap((node): Inline[] => {
    if (left <= 0) return [];
    const { length } = toPlainExactly(node);
    const take = Math.min(left, length);
    left -= length;
    if (take === length) return [node];
    if (node.type === "text") return [{ type: "text", value: node.value.slice(0, take) }];
    return "children" in node ? [{ ...node, children: upTo(node.children, take) }] : [node];
  });
}

function toPlainExactly(node: Inline): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(toPlainExactly).join("") : toPlain([node]);
}

function writeName({ family, given }: Name): string {
  return escapeLatex(given ? `${family}, ${given}` : family);
}

/** Marks behind names are roles: `*` is equal contribution, `†` corresponding author; others are given as they are. */
function annotation(names: Name[]): string | undefined {
  const marked = names.flatMap(({ marks }, index) => {
    const roles = [...new Set([...marks].flatMap((mark) => ROLES[mark] ?? []))];
    return roles.length > 0 ? [`${index + 1}=${roles.join(", ")}`] : [];
  });
  return marked.length > 0 ? marked.join("; ") : undefined;
}

const ROLES: Record<string, string> = { "*": "equal", "∗": "equal", "†": "corresponding" };

function boldNames(nodes: Inline[], authors: Name[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === "strong") {
      const text = toPlain(node.children)
        .trim()
        .replace(/[*†,.]+$/, "");
      const [name, ...more] = splitNames(text)?.names ?? [];
      const isAuthor = authors.some(({ family, given }) => family === name?.family && given === name?.given);
      return isAuthor && more.length === 0 ? [text] : [];
    }
    return [];
  });
}
