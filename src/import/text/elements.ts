import type { Element } from "hast";
import type { Handle, State } from "hast-util-to-mdast";
import type { InlineCode, PhrasingContent } from "mdast";
import { iconFromClasses } from "../../style/iconFromClasses.ts";
import { completeAddress, isFollowable } from "../../text/address.ts";
import { bareIcon } from "../draft/contact.ts";
import type { Lost } from "../draft/draft.ts";

declare module "mdast" {
  interface Data {
    /** Of code: that it is written as it is. Of what is struck out: that it is highlighted instead. */
    isOurs?: true;
  }
}

const emphasis: Handle = (state, element) =>
  iconOf(element) ?? ({ type: "emphasis", children: state.all(element) } as PhrasingContent);

const highlight: Handle = (state, element) =>
  ({ type: "delete", data: { isOurs: true }, children: state.all(element) }) as PhrasingContent;

/** Words in a colour are highlighted. */
const coloured: Handle = (state, element, parent) => {
  const { color, style = "" } = element.properties;
  const isColoured = color || /(^|;)\s*(background(-color)?|color)\s*:/i.test(String(style));
  return isColoured ? highlight(state, element, parent) : (iconOf(element) ?? state.all(element));
};

const RAISED: Record<string, string> = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹", sub: "₀₁₂₃₄₅₆₇₈₉" };

/** Digits have raised forms of their own; a footnote stands where the page refers to it. */
const raised: Handle = (state, element) => {
  const note = state.elementById.get(String(element.properties.id).replace(/^fnref(:[^:]*).*/, "fn$1"));
  const said = note ? state.all(note) : [];
  const words = said.flatMap((block) => (block.type === "paragraph" ? block.children : []));
  if (note) return [text(" ("), ...words, text(")")];
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

/** The sign with which the contacts of a page begin. */
export const CONTACTS = "\uE004";

/** How elements become nodes of Markdown (https://github.com/syntax-tree/mdast), in which nothing acts. */
export function elements(lost: Lost): Record<string, Handle> {
  const inactive: Handle = (_, { tagName }) => {
    lost("active", `<${tagName}>`);
  };
  return {
    ...HANDLERS,
    ...Object.fromEntries(ACTIVE.map((name) => [name, inactive])),
    a: (state, element) => link(state, element, lost),
    img: (_, element) => image(element, lost),
  };
}

const ACTIVE = ["script", "style", "iframe", "embed", "svg", "math", "audio", "video", "input"];
const HANDLERS: Record<string, Handle> = {
  ...{ u: highlight, ins: highlight, mark: highlight, font: coloured, span: coloured },
  ...{ i: emphasis, em: emphasis, cite: emphasis, sup: raised, sub: raised, div: division },
};

/** A node that is written as it is. */
export function asWritten(value: string): InlineCode {
  return { type: "inlineCode", value, data: { isOurs: true } };
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}

/** The icon that an empty `<i class="fab fa-github">` draws. */
function iconOf({ properties, children }: Element): PhrasingContent | undefined {
  const classes = children.length === 0 && Array.isArray(properties.className) ? properties.className : [];
  const icon = bareIcon(iconFromClasses(classes.join(" ")));
  return icon ? asWritten(`\uE002${icon}\uE003`) : undefined;
}

function link(state: State, element: Element, lost: Lost) {
  const { href, style = "", role } = element.properties;
  if (role === "doc-backlink") return undefined;
  const children = state.all(element) as PhrasingContent[];
  const url = addressOf(href, lost);
  if (!url) return children;
  const isPlain = /text-decoration\s*:\s*none/.test(String(style)) && !/(^|;)\s*color/.test(String(style));
  const isEmpty = children.every((child) => child.type === "text" && child.value.trim() === "");
  const written: PhrasingContent = { type: "link", url, children: isEmpty ? [text(url)] : children };
  return isPlain ? [written, asWritten("{.plain}")] : written;
}

/** An address that is safe to follow. */
function addressOf(value: unknown, lost: Lost): string | undefined {
  const url = completeAddress(String(value ?? "")).replace(/\s/g, "%20");
  if (isFollowable(url)) return url;
  if (url) lost("unsafe", url);
  return undefined;
}

function image({ properties }: Element, lost: Lost): PhrasingContent | PhrasingContent[] {
  const { src, alt = "", title = "", width, height } = properties;
  const url = addressOf(src, lost);
  if (!url) return text(String(alt));
  const sizes = Object.entries({ width, height }).filter(([, size]) => /^\d+(px|%)?$/.test(String(size)));
  const braces = sizes.map(([name, size]) => `${name}=${String(size).replace("px", "")}`).join(" ");
  const written: PhrasingContent = { type: "image", url, alt: String(alt), title: String(title) };
  return braces ? [written, asWritten(`{${braces}}`)] : written;
}
