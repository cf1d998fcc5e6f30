import { type DefaultTreeAdapterTypes as Dom, parseFragment } from "parse5";
import { iconFromClasses } from "../../look/iconFromClasses.ts";
import { isFollowable } from "../../schema/fields.ts";
import { bareIcon } from "../contactFrom.ts";
import type { Report } from "../report.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { BLOCKS, DANGEROUS, droppedAttributes, listMarkdown, tableMarkdown } from "./htmlElements.ts";
import { kramdownText, PROTECTED } from "./kramdownText.ts";

interface Walk {
  /** The text that is walked, as it stands in the file. */
  raw: string;
  offset: number;
  report: Report;
  /** Whether text is Markdown; inside HTML blocks it is plain. */
  isMarkdown: boolean;
}

/**
 * Turns Markdown that has HTML in it, as kramdown reads it, into the theme's Markdown without any. Nothing that could
 * act (scripts, handlers, unsafe addresses) and no element comes through; what is left out is reported.
 *
 * @param offset where `raw` begins in the report's file
 * @param isMarkdown false for HTML whose text is plain, as in al-folio's YAML
 */
export function htmlToMarkdown(raw: string, offset: number, report: Report, isMarkdown = true): string {
  const masked = isMarkdown ? raw.replace(PROTECTED, (span) => "\uE000".repeat(span.length)) : raw;
  const fragment = parseFragment(masked, { sourceCodeLocationInfo: true });
  const written = children(fragment, { raw, offset, report, isMarkdown });
  return written
    .replace(BREAKS, "\\\n")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^(?:\s*\\?\n)+|(?:\s|\\\n|(?<!\\)\\$)+$/g, "");
}

/** A line break of HTML, until it is known whether the line ends there anyway. */
const BREAK = "\uE005";
const BREAKS = /[^\S\n]*\uE005[^\S\n]*\n?[^\S\n]*/g;

type Parent = Dom.DocumentFragment | Dom.Element;

function children(parent: Parent, walk: Walk): string {
  return parent.childNodes.map((node) => nodeMarkdown(node, walk)).join("");
}

function nodeMarkdown(node: Dom.ChildNode, walk: Walk): string {
  const place = node.sourceCodeLocation;
  const [start, end] = [place?.startOffset ?? 0, place?.endOffset ?? 0];
  if ("tagName" in node) return elementMarkdown(node, walk, start, end);
  if (node.nodeName === "#comment") {
    walk.report.add(
      walk.offset + start,
      walk.raw.slice(start, end),
      "a comment, which no page shows, is left out",
    );
    return "";
  }
  if (!("value" in node)) return "";
  if (walk.isMarkdown) return kramdownText(walk.raw.slice(start, end), walk.offset + start, walk.report);
  return escapeMarkdown(node.value.replace(/\s+/g, " "));
}

function elementMarkdown(node: Dom.Element, walk: Walk, start: number, end: number): string {
  const tag = node.tagName;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const { report, offset, raw } = walk;
  if (DANGEROUS.has(tag)) {
    report.add(
      offset + start,
      raw.slice(start, end || undefined),
      `\`<${tag}>\` has no place in a CV's data and is left out`,
    );
    return "";
  }
  for (const { text, why } of droppedAttributes(tag, attributes)) report.add(offset + start, text, why);
  const isBlock = BLOCKS.has(tag);
  const inner = (): string => {
    const isMarkdown = walk.isMarkdown && (!isBlock || /^(1|span|block)$/.test(attributes.markdown ?? ""));
    return children(node, { ...walk, isMarkdown });
  };
  switch (tag) {
    case "br":
      return BREAK;
    case "hr":
      return "\n\n---\n\n";
    case "b":
    case "strong":
      return wrap(inner(), "**");
    case "i":
    case "em":
    case "cite":
    case "var":
    case "dfn":
      return attributes.class && iconFromClasses(attributes.class) ? "" : wrap(inner(), "*");
    case "u":
    case "ins":
    case "mark":
      return wrap(inner(), "==");
    case "s":
    case "del":
    case "strike":
      return wrap(inner(), "~~");
    case "font":
    case "span":
      return isColoured(attributes) ? wrap(inner(), "==") : inner();
    case "code":
    case "tt":
    case "kbd":
    case "samp":
      return wrap(textOf(node).replace(/\s+/g, " "), "`");
    case "sup":
    case "sub":
      return raised(inner(), tag);
    case "q":
      return `“${inner()}”`;
    case "a":
      return link(node, attributes, inner(), walk, start);
    case "img":
      return image(attributes, walk, start);
    case "pre":
      return `\n\n\`\`\`\n${textOf(node).replace(/\n$/, "")}\n\`\`\`\n\n`;
    case "ul":
    case "ol":
      return listMarkdown(node, (item) => children(item, { ...walk, isMarkdown: false }));
    case "table":
      return tableMarkdown(node, (cell) => children(cell, { ...walk, isMarkdown: false }));
    case "dt":
      return `\n\n${wrap(inner().trim(), "**")}\n\n`;
    case "dd":
      return `\n\n- ${inner().trim()}\n\n`;
    case "blockquote":
      return `\n\n${inner().trim().replace(/^/gm, "> ")}\n\n`;
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return `\n\n${"#".repeat(Number(tag[1]))} ${inner().trim()}\n\n`;
    default:
      return isBlock ? `\n\n${inner().trim()}\n\n` : inner();
  }
}

function isColoured({ color, style = "" }: Record<string, string>): boolean {
  return color !== undefined || /(^|;)\s*(background(-color)?|color)\s*:/i.test(style);
}

/** Puts a mark around text, its outer white space outside, as Markdown needs it. */
function wrap(inner: string, mark: string): string {
  const [, before = "", text = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  return text === "" || text.includes("\n\n") ? inner : `${before}${mark}${text}${mark}${after}`;
}

function textOf(node: Dom.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

const RAISED: Record<string, string> = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹", sub: "₀₁₂₃₄₅₆₇₈₉" };

/** Digits have raised forms of their own; other text is written on the line. */
function raised(inner: string, tag: string): string {
  return /^\d+$/.test(inner) ? inner.replace(/\d/g, (digit) => RAISED[tag]?.[Number(digit)] ?? digit) : inner;
}

function link(
  node: Dom.Element,
  attributes: Record<string, string>,
  label: string,
  walk: Walk,
  start: number,
): string {
  const { href } = attributes;
  if (href === undefined) return label;
  const url = addressOf(href);
  if (!isFollowable(url)) {
    walk.report.add(
      walk.offset + start,
      `href="${href}"`,
      "an address that is not safe to follow is left out",
    );
    return label;
  }
  const icon = iconIn(node);
  const isPlain =
    /text-decoration\s*:\s*none/.test(attributes.style ?? "") &&
    !/(^|;)\s*color/.test(attributes.style ?? "");
  const marks = [isPlain && ".plain", icon && ".contact", icon && `icon=${icon}`].filter(Boolean).join(" ");
  return `[${label.trim() || escapeMarkdown(url)}](${inParentheses(url)})${marks && `{${marks}}`}`;
}

/** A mail address as a link is a common slip; white space at the ends is another. */
export function addressOf(href: string): string {
  const url = href.trim().replace(/\s/g, "%20");
  return /^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i.test(url) ? `mailto:${url}` : url;
}

function inParentheses(url: string): string {
  const depth = [...url].reduce(
    (open, character) => (open < 0 ? open : open + (character === "(" ? 1 : character === ")" ? -1 : 0)),
    0,
  );
  return depth === 0 ? url : `<${url}>`;
}

/** The icon that an empty `<i class="fab fa-github">` draws. */
function iconIn(node: Dom.Element): string | undefined {
  for (const child of node.childNodes) {
    if (!("tagName" in child)) continue;
    const classes = child.attrs.find(({ name }) => name === "class")?.value;
    const icon = classes === undefined ? undefined : iconFromClasses(classes);
    if (icon) return bareIcon(icon);
  }
  return undefined;
}

function image(
  { src = "", alt = "", width, height }: Record<string, string>,
  walk: Walk,
  start: number,
): string {
  if (!isFollowable(src.trim())) {
    walk.report.add(
      walk.offset + start,
      `src="${src}"`,
      "a picture without an address that can be followed is left out",
    );
    return escapeMarkdown(alt);
  }
  const sizes = Object.entries({ width, height }).filter(([, value]) => value && /^\d+(px|%)?$/.test(value));
  for (const [name, value] of Object.entries({ width, height })) {
    if (value && !sizes.some(([kept]) => kept === name)) {
      walk.report.add(walk.offset + start, `${name}="${value}"`, "a size that is none is left out");
    }
  }
  const size = sizes.map(([name, value]) => `${name}=${value?.replace("px", "")}`).join(" ");
  return `![${escapeMarkdown(alt)}](${inParentheses(src.trim())})${size && `{${size}}`}`;
}
