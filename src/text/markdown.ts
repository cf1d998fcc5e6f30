import MarkdownIt, { type Token } from "markdown-it";
import markPlugin from "markdown-it-mark";
import { completeAddress } from "./address.ts";
import { attributesPlugin } from "./attributes.ts";
import { mathPlugin } from "./math.ts";
import type { Alignment, Attributes, Block, Inline, Prose, Text } from "./nodes.ts";

/**
 * CommonMark with tables, `==highlight==`, `$maths$` and attributes in braces behind what they belong to
 * (`[here](url){.quiet}`, pandoc's notation). HTML is let through: owners write it, strangers' text never comes here.
 */
export function newMarkdown(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true, linkify: true })
    .use(markPlugin)
    .use(mathPlugin)
    .use(attributesPlugin);
  // `M.Sc.`, `README.md` and `Booking.com` are no addresses: only what says that it is one is a link.
  markdown.linkify
    .set({ fuzzyLink: false })
    .add("//", null)
    .add("ftp:", null)
    .add("www.", {
      validate: lengthOfHost,
      normalize(match) {
        match.url = `https://${match.url}`;
      },
    });
  return markdown;
}

const markdown = newMarkdown();

/** How far an address goes on behind `www.`. */
function lengthOfHost(text: string, start: number): number {
  const before = start - "www.".length;
  // `www.` within an address begins none, and hosts are no longer (RFC 1035).
  if (/[^\s(<"']/.test(text[before - 1] ?? " ")) return 0;
  const found = markdown.linkify.matchAtStart(`http://${text.slice(before)}`);
  return found && /\..+\./.test(found.raw) ? found.lastIndex - "http://www.".length : 0;
}

/** Reads one field of a data file. Line breaks in it are spaces. */
export function readText(written: string): Text {
  const [inline] = markdown.parseInline(written.trim(), { isLine: true });
  return inlines(inline?.children ?? []);
}

/** Reads prose of several paragraphs. */
export function readProse(written: string): Prose {
  return blocks(new TokenReader(markdown.parse(written, {})));
}

/** Walks a flat list of tokens in which `x_open` and `x_close` enclose children. */
class TokenReader {
  private readonly tokens: Token[];
  private next = 0;

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  *until(closing?: string): Generator<Token> {
    for (
      let token = this.tokens[this.next++];
      token && token.type !== closing;
      token = this.tokens[this.next++]
    ) {
      yield token;
    }
  }
}

function blocks(reader: TokenReader, closing?: string): Block[] {
  const result: Block[] = [];
  for (const token of reader.until(closing)) {
    const block = readBlock(token, reader);
    if (block) result.push(block);
  }
  return result;
}

function readBlock(token: Token, reader: TokenReader): Block | undefined {
  switch (token.type) {
    case "paragraph_open":
      return { type: "paragraph", ...attributes(token), children: lineOf(reader, "paragraph_close") };
    case "heading_open":
      return {
        type: "heading",
        depth: Number(token.tag.slice(1)),
        ...attributes(token),
        children: lineOf(reader, "heading_close"),
      };
    case "bullet_list_open":
      return { type: "list", ordered: false, items: listItems(reader, "bullet_list_close") };
    case "ordered_list_open": {
      const start = token.attrGet("start");
      return {
        type: "list",
        ordered: true,
        ...(start ? { start: Number(start) } : {}),
        items: listItems(reader, "ordered_list_close"),
      };
    }
    case "blockquote_open":
      return { type: "quote", children: blocks(reader, "blockquote_close") };
    case "fence":
    case "code_block":
      return { type: "code", value: token.content, ...languageOf(token.info) };
    case "math_block":
      return { type: "paragraph", children: [mathOf(token, true)] };
    case "hr":
      return { type: "rule" };
    case "html_block":
      return { type: "html", value: token.content };
    case "table_open":
      return table(reader);
    default:
      return undefined;
  }
}

/** What stands behind a fence: a language, and in braces what only other programs understand. */
function languageOf(info: string): { language?: string } {
  const language = info.replace(/\{[^{}]*\}\s*$/, "").trim();
  return language ? { language } : {};
}

function lineOf(reader: TokenReader, closing: string): Inline[] {
  return [...reader.until(closing)].flatMap((token) => inlines(token.children ?? []));
}

function listItems(reader: TokenReader, closing: string): Block[][] {
  const items: Block[][] = [];
  for (const token of reader.until(closing)) {
    if (token.type === "list_item_open") items.push(blocks(reader, "list_item_close"));
  }
  return items;
}

function table(reader: TokenReader): Block {
  const rows: Inline[][][] = [];
  const align: Alignment[] = [];
  for (const token of reader.until("table_close")) {
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "th_open") align.push(alignment(token));
    if (token.type === "inline") rows.at(-1)?.push(inlines(token.children ?? []));
  }
  const [head = [], ...body] = rows;
  return { type: "table", head, align, rows: body };
}

function alignment(cell: Token): Alignment {
  const value = /left|right|center/.exec(cell.attrGet("style") ?? "")?.[0];
  return value as Alignment;
}

const MARKS = { em: "emphasis", strong: "strong", mark: "highlight", s: "delete" } as const;

function inlines(tokens: Token[]): Inline[] {
  return inlinesIn(new TokenReader(tokens));
}

function inlinesIn(reader: TokenReader, closing?: string): Inline[] {
  const result: Inline[] = [];
  for (const token of reader.until(closing)) result.push(...readInline(token, reader));
  return result;
}

/** What a token says that has all of it in itself: a picture, a formula. */
export function nodesOf(token: Token): (Inline | Block)[] {
  const nothing = new TokenReader([]);
  const block = readBlock(token, nothing);
  return block ? [block] : readInline(token, nothing);
}

function readInline(token: Token, reader: TokenReader): Inline[] {
  switch (token.type) {
    case "text":
      return token.content ? [{ type: "text", value: token.content }] : [];
    case "text_special":
      return [{ type: "text", value: token.content }];
    case "em_open":
    case "strong_open":
    case "mark_open":
    case "s_open": {
      const type = MARKS[token.tag as keyof typeof MARKS];
      const marked: Inline = { type, children: inlinesIn(reader, token.type.replace("open", "close")) };
      const { attributes: owned } = attributes(token);
      return owned ? [{ type: "span", attributes: owned, children: [marked] }] : [marked];
    }
    case "link_open": {
      const { href = "", title, icon, ...own } = Object.fromEntries(token.attrs ?? []);
      return [
        {
          type: "link",
          url: completeAddress(href),
          ...(title ? { title } : {}),
          ...(Object.keys(own).length > 0 ? { attributes: own } : {}),
          children: [...iconOf(icon), ...inlinesIn(reader, "link_close")],
        },
      ];
    }
    case "image": {
      const { src = "", alt: _, title, ...own } = Object.fromEntries(token.attrs ?? []);
      return [
        {
          type: "image",
          url: src,
          alt: token.content,
          ...(title ? { title } : {}),
          ...(Object.keys(own).length > 0 ? { attributes: own } : {}),
        },
      ];
    }
    case "code_inline":
      return [{ type: "code", value: token.content }];
    case "math_inline":
      return [mathOf(token, token.meta?.display === true)];
    case "softbreak":
      return [{ type: "softbreak" }];
    case "hardbreak":
      return [{ type: "break" }];
    case "html_inline":
      return [{ type: "html", value: token.content }];
    default:
      return [];
  }
}

/** `{icon=github}` behind a link draws the icon before its text. */
function iconOf(name: string | undefined): Inline[] {
  return name ? [{ type: "icon", name }] : [];
}

function mathOf(token: Token, display: boolean): Inline {
  const { mathml = "", problem } = token.meta ?? {};
  return { type: "math", tex: token.content, display, mathml, ...(problem && { problem }) };
}

function attributes(token: Token): { attributes?: Attributes } {
  return token.attrs?.length ? { attributes: Object.fromEntries(token.attrs) } : {};
}
