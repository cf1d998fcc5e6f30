import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type Handle, type State, toMdast } from "hast-util-to-mdast";
import type { PhrasingContent, Root, RootContent } from "mdast";
import { iconFromClasses } from "../../look/iconFromClasses.ts";
import { isFollowable } from "../../schema/fields.ts";
import { bareIcon } from "../draft/contact.ts";
import type { Reason } from "../draft/report.ts";

/** What the theme's Markdown has besides mdast's (https://github.com/syntax-tree/mdast). */
declare module "mdast" {
  interface Data {
    /** Of what is struck out: that it is `==highlighted==` instead. */
    isMark?: boolean;
    /** Of code: that it is a formula. */
    isTex?: boolean;
    /** Of an image without an address: the icon that it is. */
    icon?: string;
    /** What stands in braces behind a link or a picture: `width=50%`. */
    braces?: string;
    /** Of a paragraph: that the page calls it its contacts. */
    isContacts?: boolean;
  }
}

/** Takes what is left out on the way. */
export type Lost = (reason: Reason, text: string) => void;

/**
 * HTML as a tree of Markdown, in which nothing acts: of scripts, frames and drawings nothing comes through, of handlers and
 * unsafe addresses only the words they belong to. Comments are nodes of type `html`, which are never written.
 */
export function htmlToTree(html: string, lost: Lost): Root {
  const inactive: Handle = (_, { tagName }) => {
    lost("active", `<${tagName}>`);
  };
  const tree = toMdast(fromHtml(html, { fragment: true }), {
    newlines: true,
    handlers: {
      ...HANDLERS,
      ...Object.fromEntries(INACTIVE.map((name) => [name, inactive])),
      a: (state, element) => link(state, element, lost),
      img: (_, element) => image(element, lost),
    },
  });
  return tree.type === "root" ? tree : { type: "root", children: [tree as RootContent] };
}

/** Elements of which not even a word comes through. */
const INACTIVE = ["script", "style", "iframe", "embed", "svg", "math", "audio", "video", "input"];

const mark: Handle = (state, element) =>
  ({ type: "delete", data: { isMark: true }, children: state.all(element) }) as PhrasingContent;

const emphasis: Handle = (state, element) =>
  iconOf(element) ?? ({ type: "emphasis", children: state.all(element) } as PhrasingContent);

/** Words in a colour are highlighted; formulas wait in an attribute. */
const coloured: Handle = (state, element, parent) => {
  const { color, style = "", dataTex: tex } = element.properties;
  if (typeof tex === "string")
    return { type: "inlineCode", value: decodeURIComponent(tex), data: { isTex: true } };
  const isColoured = color || /(^|;)\s*(background(-color)?|color)\s*:/i.test(String(style));
  return isColoured ? mark(state, element, parent) : (iconOf(element) ?? state.all(element));
};

const RAISED: Record<string, string> = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹", sub: "₀₁₂₃₄₅₆₇₈₉" };

/** Digits have raised forms of their own; a footnote stands where the page refers to it. */
const raised: Handle = (state, { tagName, properties, children }) => {
  const note = state.elementById.get(String(properties.id).replace(/^fnref(:[^:]*).*/, "fn$1"));
  if (note) return [text(" ("), ...inLine(state.all(note)), text(")")];
  const [only] = children;
  if (only?.type !== "text" || !/^\d+$/.test(only.value))
    return children.flatMap((child) => state.one(child, undefined) ?? []);
  return text(only.value.replace(/\d/g, (digit) => RAISED[tagName]?.[Number(digit)] ?? digit));
};

const division: Handle = (state, element) => {
  const { id, role } = element.properties;
  if (role === "doc-endnotes") return undefined;
  if (id !== "webaddress") return state.toFlow(state.all(element));
  return { type: "paragraph", data: { isContacts: true }, children: inLine(state.all(element)) };
};

const HANDLERS: Record<string, Handle> = {
  ...{ u: mark, ins: mark, mark, font: coloured, span: coloured, i: emphasis, em: emphasis, cite: emphasis },
  ...{ sup: raised, sub: raised, div: division },
};

function text(value: string): PhrasingContent {
  return { type: "text", value };
}

/** The icon that an empty `<i class="fab fa-github">` draws. */
function iconOf({ properties: { className }, children }: Element): PhrasingContent | undefined {
  const icon =
    Array.isArray(className) && children.length === 0 && bareIcon(iconFromClasses(className.join(" ")));
  return icon ? { type: "image", url: "", data: { icon } } : undefined;
}

function link(state: State, { properties, children }: Element, lost: Lost) {
  const { href = "", style = "", role } = properties;
  if (role === "doc-backlink") return undefined;
  const inner = children.flatMap((child) => state.one(child, undefined) ?? []) as PhrasingContent[];
  const address = String(href).trim().replace(/\s/g, "%20");
  // A mail address as a link is a common slip.
  const url = /^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i.test(address) ? `mailto:${address}` : address;
  if (!isFollowable(url)) {
    if (url) lost("unsafe", url);
    return inner;
  }
  const icon = inner.find(({ data }) => data?.icon)?.data?.icon;
  const isPlain = /text-decoration\s*:\s*none/.test(String(style)) && !/(^|;)\s*color/.test(String(style));
  const braces = [isPlain && ".plain", icon && `.contact icon=${icon}`].filter(Boolean).join(" ");
  const label = inner.filter(({ data }) => !data?.icon);
  const isEmpty = label.every((child) => child.type === "text" && child.value.trim() === "");
  return { type: "link" as const, url, children: isEmpty ? [text(url)] : label, data: { braces } };
}

function image({ properties }: Element, lost: Lost): PhrasingContent {
  const { src = "", alt = "", title, width, height } = properties;
  const url = String(src).trim();
  if (!isFollowable(url)) {
    if (url) lost("unsafe", url);
    return text(String(alt));
  }
  const sizes = Object.entries({ width, height }).filter(([, size]) => /^\d+(px|%)?$/.test(String(size)));
  const braces = sizes.map(([name, size]) => `${name}=${String(size).replace("px", "")}`).join(" ");
  return { type: "image", url, alt: String(alt), title: title ? String(title) : null, data: { braces } };
}

const HOLDERS = /^(paragraph|heading|tableCell|tableRow|table|list|listItem|blockquote)$/;

/** Blocks as one line, which breaks where a paragraph, an item or a cell ends. */
export function inLine(nodes: readonly RootContent[]): PhrasingContent[] {
  const parts = nodes.flatMap((node): PhrasingContent[] => {
    if (HOLDERS.test(node.type) && "children" in node) return [...inLine(node.children), { type: "break" }];
    return node.type === "code" || node.type === "thematicBreak" ? [] : [node as PhrasingContent];
  });
  const end = parts.findLastIndex(
    (part) => part.type !== "break" && (part.type !== "text" || part.value.trim()),
  );
  return parts.slice(0, end + 1);
}
