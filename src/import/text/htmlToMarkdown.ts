import { fromParse5 } from "hast-util-from-parse5";
import { toMdast } from "hast-util-to-mdast";
import type { Table } from "mdast";
import { defaultHandlers, type Info, type Options, type State, toMarkdown } from "mdast-util-to-markdown";
import { parseFragment } from "parse5";
import { escapeHtml } from "../../text/escape.ts";
import { readText } from "../../text/markdown.ts";
import { toPlain } from "../../text/plain.ts";
import type { Lost } from "../draft/draft.ts";
import { asWritten, elements } from "./elements.ts";

/** What stands for a comment, and for an icon outside of links, until they are read. */
export const COMMENT = /\uE000([^\uE001]*)\uE001/g;
export const ICON = /\uE002([^\uE003]*)\uE003/;

const SIGNS = /[\uE000-\uE004]|&#(?:x0*e00[0-4]|0*5734[4-8]);?/gi;

/**
 * HTML as the theme's Markdown, in which nothing acts: of scripts, frames and drawings nothing comes through, of handlers
 * and unsafe addresses only the words they belong to.
 * @throws {RangeError} where it has more elements, or deeper ones, than anyone writes
 */
export function htmlToMarkdown(html: string, lost: Lost): string {
  // From each of many elements without a word between them, `toMdast` would look for the next word.
  if ((html.match(/<[a-z!]/gi)?.length ?? 0) > 10_000 || /(?:<[^<>]*>\s*){400}/.test(html))
    throw new RangeError("too long");
  const tree = toMdast(fromParse5(parseFragment(html.replace(SIGNS, ""))), {
    newlines: true,
    handlers: elements(lost),
    nodeHandlers: {
      comment: (_, { value }) => asWritten(`\uE000${encodeURIComponent(value)}\uE001`),
    },
  });
  return (
    toMarkdown(tree, OPTIONS)
      .replace(/[\u00a0\u2002\u2003]+/g, "\u2003")
      // An icon stands behind its link; in an address few characters mean anything.
      .replace(ICON_LINK, (_, icon, label, url) => `[${label || url}](${url}){.contact icon=${icon}}`)
      .replace(/\]\((?:\\.|[^\s()\\])+/g, (address) => address.replace(/\\([&_*~$=])/g, "$1"))
      // Items of a list stand close together.
      .replace(/(^(?: *(?:-|\d+\.) | {2}).*)\n\n(?= *(?:-|\d+\.) )/gm, "$1\n")
      .trim()
  );
}

const ICON_LINK = /\[\s*\uE002([^\uE003]*)\uE003\s*((?:\\.|[^\]\\])*)\]\((\S*?)\)/g;

/** Plain text of several lines as the theme's Markdown: a line break stays one, and an empty line begins a paragraph. */
export function plainToMarkdown(text: string): string {
  const html = escapeHtml(text).replace(/\n[^\S\n]*\n\s*/g, "<p>");
  return htmlToMarkdown(`<p>${html.replace(/\n/g, "<br>")}`, () => {});
}

/** Markdown as one line. */
export function oneLine(markdown: string): string {
  return markdown.replace(/(?:\\?\n|\s)+/g, " ").trim();
}

/** What a reader sees of a line of Markdown. */
export function plainOf(line: string): string {
  return toPlain(readText(line.replace(COMMENT, "")));
}

/** A table as GFM writes it (https://github.github.com/gfm/#tables-extension-); a cell is one line there. */
function tableOf(table: Table, _: unknown, state: State, info: Info): string {
  const lineOf = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const [head = [], ...rows] = table.children.map(({ children }) =>
    children.map((cell) =>
      state
        .containerPhrasing(cell, { ...info, before: "|", after: "|" })
        .replace(/\s*\\?\n\s*/g, " ")
        .replace(/(?<!\\)\|/g, "\\|"),
    ),
  );
  const marks = head.map((_, column) => MARKS[table.align?.[column] ?? "none"]);
  return [head, marks, ...rows].map(lineOf).join("\n");
}

const MARKS = { none: "-", left: ":-", right: "-:", center: ":-:" };

const OPTIONS: Options = {
  bullet: "-",
  rule: "-",
  handlers: {
    table: tableOf,
    delete: (node, _, state, info) => {
      const mark = node.data?.isOurs ? "==" : "~~";
      const inner = state.containerPhrasing(node, { ...info, before: mark, after: mark });
      return inner.trim() === "" ? inner : mark + inner + mark;
    },
    inlineCode: (node, parent, state) =>
      node.data?.isOurs ? node.value : defaultHandlers.inlineCode(node, parent, state),
  },
  // What only the theme's Markdown reads as marks, and addresses that it would decode.
  unsafe: [
    ...["\\|", ":", "-"].map((after) => ({ atBreak: true, character: "-", after })),
    ...["\\|", "-"].map((after) => ({ atBreak: true, character: ":", after })),
    { atBreak: true, character: "|" },
    ...["$", "{", "]", "~"].map((character) => ({ character, inConstruct: "phrasing" as const })),
    { character: "=", after: "=", inConstruct: "phrasing" },
    { character: "=", before: "=", inConstruct: "phrasing" },
    { character: ":", before: "https?", after: "\\/\\/\\S*(?:%|xn--)", inConstruct: "phrasing" },
  ],
};
