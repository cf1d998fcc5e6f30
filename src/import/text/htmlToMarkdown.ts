import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type Handle, type State, toMdast } from "hast-util-to-mdast";
import type { InlineCode, ListItem, PhrasingContent } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { defaultHandlers, type Options, toMarkdown } from "mdast-util-to-markdown";
import { iconFromClasses } from "../../look/iconFromClasses.ts";
import { isFollowable } from "../../schema/fields.ts";
import { bareIcon } from "../draft/contact.ts";
import type { Reason } from "../draft/report.ts";

declare module "mdast" {
  interface Data {
    /** What the theme's Markdown writes around or behind a node that mdast does not know. */
    mark?: string;
  }
}

/** Takes what is left out on the way. */
export type Lost = (reason: Reason, text: string) => void;

/** What stands for a comment, an icon outside of links, and the beginning of a page's contacts, until they are read. */
export const COMMENT = /\uE000([^\uE001]*)\uE001/g;
export const ICON = /\uE002([^\uE003]*)\uE003/;
export const CONTACTS = "\uE004";

/**
 * HTML as the theme's Markdown, in which nothing acts: of scripts, frames and drawings nothing comes through, of handlers
 * and unsafe addresses only the words they belong to.
 */
export function htmlToMarkdown(html: string, lost: Lost): string {
  const inactive: Handle = (_, { tagName }) => {
    lost("active", `<${tagName}>`);
  };
  const tree = toMdast(fromHtml(html.replace(/[\uE000-\uE004]/g, ""), { fragment: true }), {
    newlines: true,
    handlers: {
      ...HANDLERS,
      ...Object.fromEntries(INACTIVE.map((name) => [name, inactive])),
      a: (state, element) => link(state, element, lost),
      img: (_, element) => image(element, lost),
    },
    nodeHandlers: {
      comment: (_, { value }) => asWritten(`\uE000${encodeURIComponent(value)}\uE001`),
    },
  });
  const written = toMarkdown(tree, OPTIONS)
    .replace(/[\u00a0\u2002\u2003]+/g, "\u2003")
    .trim();
  const iconLink = /\[\s*\uE002([^\uE003]*)\uE003\s*((?:\\.|[^\]\\])*)\]\((\S*?)\)/g;
  return written.replace(
    iconLink,
    (_, icon, label, url) => `[${label || url}](${url}){.contact icon=${icon}}`,
  );
}

/** What stands in the comments of blocks. */
export function commentsIn(blocks: readonly string[]): string[] {
  return [...blocks.join("").matchAll(COMMENT)].map(([, comment = ""]) => decodeURIComponent(comment).trim());
}

/** Plain text of several lines as the theme's Markdown: a line break stays one, and an empty line begins a paragraph. */
export function plainToMarkdown(text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const html = `<p>${escaped.replace(/\n[^\S\n]*\n\s*/g, "</p><p>").replace(/\n/g, "<br>")}</p>`;
  return htmlToMarkdown(html, () => {});
}

/** Markdown as one line. */
export function oneLine(markdown: string): string {
  return markdown
    .replace(/\\?\n|[\s\u2003]+/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** Elements of which not even a word comes through. */
const INACTIVE = ["script", "style", "iframe", "embed", "svg", "math", "audio", "video", "input"];

const emphasis: Handle = (state, element) =>
  iconOf(element) ?? ({ type: "emphasis", children: state.all(element) } as PhrasingContent);

const highlight: Handle = (state, element) =>
  ({ type: "delete", data: { mark: "==" }, children: state.all(element) }) as PhrasingContent;

/** Words in a colour are highlighted; formulas wait in an attribute. */
const coloured: Handle = (state, element, parent) => {
  const { color, style = "", dataTex: tex } = element.properties;
  if (typeof tex === "string") return asWritten(decodeURIComponent(tex));
  const isColoured = color || /(^|;)\s*(background(-color)?|color)\s*:/i.test(String(style));
  return isColoured ? highlight(state, element, parent) : (iconOf(element) ?? state.all(element));
};

const RAISED: Record<string, string> = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹", sub: "₀₁₂₃₄₅₆₇₈₉" };

/** Digits have raised forms of their own; a footnote stands where the page refers to it. */
const raised: Handle = (state, element) => {
  const note = state.elementById.get(String(element.properties.id).replace(/^fnref(:[^:]*).*/, "fn$1"));
  const words =
    note && state.all(note).flatMap((block) => (block.type === "paragraph" ? block.children : []));
  if (words) return [text(" ("), ...words, text(")")];
  const [only] = element.children;
  if (only?.type !== "text" || !/^\d+$/.test(only.value)) return state.all(element);
  return text(only.value.replace(/\d/g, (digit) => RAISED[element.tagName]?.[Number(digit)] ?? digit));
};

/** Footnotes stand elsewhere; the contacts of a page begin with a sign. */
const division: Handle = (state, element) => {
  if (element.properties.role === "doc-endnotes") return undefined;
  const blocks = state.toFlow(state.all(element));
  return element.properties.id === "webaddress" ? [asWritten(CONTACTS), ...blocks] : blocks;
};

const HANDLERS: Record<string, Handle> = {
  ...{ u: highlight, ins: highlight, mark: highlight, font: coloured, span: coloured },
  ...{ i: emphasis, em: emphasis, cite: emphasis, sup: raised, sub: raised, div: division },
};

/** A node that is written as it is. */
function asWritten(value: string): InlineCode {
  return { type: "inlineCode", value, data: { mark: value } };
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}

/** The icon that an empty `<i class="fab fa-github">` draws. */
function iconOf({ properties: { className }, children }: Element): PhrasingContent | undefined {
  const icon =
    Array.isArray(className) && children.length === 0 && bareIcon(iconFromClasses(className.join(" ")));
  return icon ? asWritten(`\uE002${icon}\uE003`) : undefined;
}

function link(state: State, element: Element, lost: Lost) {
  const { href = "", style = "", role } = element.properties;
  const children = state.all(element) as PhrasingContent[];
  const address = String(href).trim().replace(/\s/g, "%20");
  // A mail address as a link is a common slip.
  const url = /^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i.test(address) ? `mailto:${address}` : address;
  if (role === "doc-backlink") return undefined;
  if (!isFollowable(url)) {
    if (url) lost("unsafe", url);
    return children;
  }
  const isPlain = /text-decoration\s*:\s*none/.test(String(style)) && !/(^|;)\s*color/.test(String(style));
  const isEmpty = children.every((child) => child.type === "text" && child.value.trim() === "");
  return {
    type: "link" as const,
    url,
    children: isEmpty ? [text(url)] : children,
    data: { mark: isPlain ? ".plain" : "" },
  };
}

function image({ properties }: Element, lost: Lost): PhrasingContent {
  const { src = "", alt = "", title, width, height } = properties;
  const url = String(src).trim();
  if (!isFollowable(url)) {
    if (url) lost("unsafe", url);
    return text(String(alt));
  }
  const sizes = Object.entries({ width, height }).filter(([, size]) => /^\d+(px|%)?$/.test(String(size)));
  const mark = sizes.map(([name, size]) => `${name}=${String(size).replace("px", "")}`).join(" ");
  return { type: "image", url, alt: String(alt), title: title ? String(title) : null, data: { mark } };
}

const OPTIONS: Options = {
  bullet: "-",
  rule: "-",
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  handlers: {
    link: (node, _, state, info) => {
      const label = state.containerPhrasing(node, { ...info, before: "[", after: "]" }).trim();
      // The theme makes a link of an address by itself.
      return label === node.url && /^https?:/.test(label)
        ? label
        : `[${label}](${destination(node)})${braces(node)}`;
    },
    image: (node, _, state, info) => {
      const alt = state.safe(node.alt ?? "", { ...info, before: "[", after: "]" });
      return `![${alt}](${destination(node)})${braces(node)}`;
    },
    delete: (node, _, state, info) => {
      const mark = node.data?.mark ?? "~~";
      const inner = state.containerPhrasing(node, { ...info, before: mark, after: mark });
      return inner.trim() === "" ? inner : mark + inner + mark;
    },
    inlineCode: (node, parent, state) =>
      node.data?.mark ? node.value : defaultHandlers.inlineCode(node, parent, state),
  },
  // Items stand close together, unless one of them has several paragraphs.
  join: [
    (_, right, parent) => {
      if (parent.type === "listItem") return right.type === "list" ? 0 : 1;
      return parent.type === "list" ? Number(parent.children.some(hasParagraphs)) : undefined;
    },
  ],
  // What only the theme's Markdown reads as marks, and addresses that it would decode.
  unsafe: [
    ...["$", "{", "]", "~"].map((character) => ({ character, inConstruct: "phrasing" as const })),
    { character: "=", after: "=", inConstruct: "phrasing" },
    { character: "=", before: "=", inConstruct: "phrasing" },
    { character: ":", before: "https?", after: "\\/\\/\\S*(?:%|xn--)", inConstruct: "phrasing" },
  ],
};

function braces({ data }: { data?: { mark?: string } }): string {
  return data?.mark ? `{${data.mark}}` : "";
}

function destination({ url, title }: { url: string; title?: string | null }): string {
  return (/[()\s]/.test(url) ? `<${url}>` : url) + (title ? ` "${title.replace(/["\\]/g, "\\$&")}"` : "");
}

function hasParagraphs({ children }: ListItem): boolean {
  return children.filter(({ type }) => type !== "list").length > 1;
}
