import { createRequire } from "node:module";
import type { default as MarkdownIt, Token } from "markdown-it";
// @ts-expect-error: it has no types.
import markPlugin from "markdown-it-mark";
import { mathPlugin } from "./math.ts";

const require = createRequire(import.meta.url);

/** Its CommonJS bundle is one file, and loads 25 ms sooner than fifty modules. */
const Parser: typeof MarkdownIt = require("markdown-it");

/**
 * CommonMark with tables, `==highlight==`, `$maths$` and attributes in braces behind what they belong to
 * (`[here](url){.quiet}`, pandoc's notation). HTML is let through: owners write it, strangers' text never comes here.
 */
export function newMarkdown(): MarkdownIt {
  const markdown = new Parser({ html: true, linkify: true })
    .use(markPlugin)
    .use(mathPlugin)
    .use(attributesPlugin);
  // `M.Sc.`, `README.md` and `Booking.com` are no addresses: only what says that it is one is a link.
  markdown.linkify
    .set({ fuzzyLink: false })
    .add("//", null)
    .add("ftp:", null)
    .add("www.", {
      validate: (text, start) => lengthOfHost(markdown.linkify, text, start),
      normalize(match) {
        match.url = `https://${match.url}`;
      },
    });
  return markdown;
}

/** How far an address goes on behind `www.`. */
function lengthOfHost(linkify: MarkdownIt["linkify"], text: string, start: number): number {
  const before = start - "www.".length;
  // `www.` within an address begins none, and hosts are no longer (RFC 1035).
  if (/[^\s(<"']/.test(text[before - 1] ?? " ")) return 0;
  const found = linkify.matchAtStart(`http://${text.slice(before)}`);
  return found && /\..+\./.test(found.raw) ? found.lastIndex - "http://www.".length : 0;
}

/** `.class`, `#id`, `name=value`, or a word alone. */
const ITEM = /([.#])([^\s{}.#"'<>=]+)|([^\s{}"'<>/=.#]+)(?:=(?:"([^"]*)"|([^\s{}"]*)))?/g;
const IN_BRACES = String.raw`\{((?:[^{}"\n]|"[^"\n]{0,500}"){1,500})\}`;
const BEHIND = new RegExp(`^${IN_BRACES}`);
const AT_END = new RegExp(String.raw`(?<=^|[^\\{])${IN_BRACES}\s*$`);

/**
 * Attributes in braces behind a link, a picture, code or an emphasis, and at the end of a paragraph or heading, as pandoc has
 * them (https://pandoc.org/MANUAL.html#extension-attributes): `[slides](url){.quiet download}`. A word alone is one only right
 * behind what it belongs to; all other braces are text: "a set {foo}". A line that stands alone (`env.isLine`) has no block
 * around it that could have any.
 */
function attributesPlugin(markdown: MarkdownIt): void {
  markdown.core.ruler.before("linkify", "attributes", ({ tokens, env }) => {
    for (const [index, { children }] of tokens.entries()) {
      if (!children) continue;
      behindInlines(children);
      const block = tokens[index - 1];
      if (!env?.isLine && block?.nesting === 1) atEnd(children, block);
    }
  });
}

function behindInlines(children: Token[]): void {
  const open: Token[] = [];
  let before: Token | undefined;
  for (const token of children) {
    if (token.nesting === 1) open.push(token);
    const opened = token.nesting === -1 ? open.pop() : undefined;
    if (before && token.type === "text") token.content = withoutBraces(token.content, before);
    before = opened ?? (/^(?:image|code_inline)$/.test(token.type) ? token : undefined);
  }
}

/** A text without the attributes at its start, which are given to `owner`. */
function withoutBraces(text: string, owner: Token): string {
  let rest = text;
  let found = BEHIND.exec(rest);
  while (found?.[1] && add(owner, found[1])) {
    rest = rest.slice(found[0].length);
    found = BEHIND.exec(rest);
  }
  return rest;
}

function atEnd(children: Token[], block: Token): void {
  const last = children.at(-1);
  const found = last?.type === "text" ? AT_END.exec(last.content.slice(-1200)) : null;
  if (!last || !found?.[1] || !/(?:^|\s)(?:[.#][^\s}]|[^\s=}]+=)/.test(found[1]) || !add(block, found[1]))
    return;
  last.content = last.content.slice(0, -found[0].length).trimEnd();
  if (last.content === "" && children.at(-2)?.type === "softbreak") children.splice(-2);
}

/** Adds what is written in braces to a token; whether it is nothing but attributes. */
function add(token: Token, written: string): boolean {
  if (written.replaceAll(ITEM, "").trim() !== "") return false;
  for (const [, sign, word = "", name = "", quoted, bare] of written.matchAll(ITEM)) {
    if (sign === ".") token.attrJoin("class", word);
    else token.attrSet(sign ? "id" : name, sign ? word : (quoted ?? bare ?? ""));
  }
  return true;
}
