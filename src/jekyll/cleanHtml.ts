import { type DefaultTreeAdapterTypes, parseFragment, serialize, defaultTreeAdapter as tree } from "parse5";
import type { ColorTokens } from "../cv/model.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { escapeRegExp } from "../text/escapeRegExp.ts";
import { type Backdrop, correctColors } from "./correctColors.ts";
import { drawIcon, markDateTag, mendRoles, underlineInText } from "./mendElements.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A page's HTML as it is published, with the rules that its own style sheet takes. */
export interface CleanHtml {
  html: string;
  css: string;
  /** The text of the first `<h1>`. */
  heading: string | undefined;
  diagnostics: Diagnostic[];
}

export interface CleaningOptions {
  /** The file the HTML was made from, and where its text begins. */
  source: Source;
  start: number;
  colors: { light: ColorTokens; dark: ColorTokens };
  language: string;
}

/** Reports what is left out; `name` is what its message names, `pattern` finds it again in the file. */
type Report = (problem: keyof typeof SAID, name: string, pattern: RegExp) => void;

/**
 * Takes from a page what a page of the theme does not have: scripts and event handlers, which its policy forbids anyway,
 * are dropped and reported; colours that cannot be read are corrected; icons of an icon font are drawn. All elements else,
 * their order, ids and links stay as they are.
 */
export function cleanHtml(html: string, { source, start, colors, language }: CleaningOptions): CleanHtml {
  const root = parseFragment(html);
  const css = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  /** How far the file has been searched for each thing; the HTML comes in its order. */
  const reached = new Map<string, number>();
  const report: Report = (problem, name, pattern) => {
    if (diagnostics.length >= MOST) return;
    const search = new RegExp(pattern, "gi");
    search.lastIndex = reached.get(pattern.source) ?? start;
    const found = search.exec(source.text);
    reached.set(pattern.source, found ? search.lastIndex : source.text.length);
    // In an included file it is not found: then it is the page's beginning.
    const [message, remedy] = SAID[problem].map((said) => said.replaceAll("$", name));
    const finding = { severity: "warning" as const, code: `html-${problem}`, message, remedy };
    diagnostics.push(diagnose(source, found?.index ?? start, found?.[0].length ?? 1, finding as Diagnostic));
  };

  const clean = (parent: Parent, backdrop: Backdrop): void => {
    for (const node of [...parent.childNodes]) {
      if (!("tagName" in node)) continue;
      if (isLeftOut(node, css, report)) {
        tree.detachNode(node);
        continue;
      }
      node.attrs = node.attrs.filter(({ name, value }) => isKept(name, value, report));
      reportForeign(node, report);
      underlineInText(node);
      const behind = correctColors(node, backdrop);
      mendRoles(node);
      markDateTag(node, language);
      const icon = drawIcon(node);
      if (icon.css) css.add(icon.css);
      if (icon.missing) report("missing-icon", icon.missing, literally(icon.missing));
      clean("content" in node ? node.content : node, behind);
    }
  };
  clean(root, colors);
  const heading = textOf(find(root, "h1")).replace(/\s+/g, " ").trim() || undefined;
  return { html: serialize(root), css: [...css].join("\n"), heading, diagnostics };
}

/** Nobody reads more messages about one page. */
const MOST = 100;

const SAID = {
  script: [
    "this script is left out: pages of the theme hold none",
    "remove it; a page of its own in `public` may hold scripts",
  ],
  "foreign-style": [
    "this style sheet is left out: it asks another host for something",
    "put what it needs into `assets`, and the rules into `assets/css/own.css`",
  ],
  "head-element": [
    "`<$>` is left out: it belongs into the head of the page",
    "put it into `_includes/parts/head-end.njk`",
  ],
  "event-handler": [
    "`$` is left out: pages of the theme hold no script",
    "remove it; links that are pointed at change their colour by themselves (`hover` among the colours)",
  ],
  "script-address": ["this link is left out: it is a script", "give it an address"],
  foreign: [
    "this `<$>` is not loaded: it comes from another host",
    "put the file into `assets` and write that address",
  ],
  "missing-icon": [
    "there is no icon for the classes `$`",
    "look for its name at https://fontawesome.com/search?o=r&m=free or https://jpswalsh.github.io/academicons/",
  ],
};

const literally = (text: string) => new RegExp(escapeRegExp(text));

function find(parent: Parent, name: string): Element | undefined {
  for (const node of parent.childNodes) {
    if (!("tagName" in node)) continue;
    const found = node.tagName === name ? node : find(node, name);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Node | undefined): string {
  if (!node) return "";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** Whether an element goes as a whole: scripts, and style sheets, whose rules move into the page's own. */
function isLeftOut(node: Element, css: Set<string>, report: Report): boolean {
  const { tagName } = node;
  if (tagName === "script") report("script", tagName, /<script\b/);
  else if (["link", "base", "meta"].includes(tagName)) {
    report("head-element", tagName, new RegExp(`<${tagName}\\b`));
  } else if (tagName === "style") {
    const rules = textOf(node);
    if (!/@import|url\(\s*["']?(?:https?:)?\/\//i.test(rules)) css.add(rules.replaceAll("<", ""));
    else report("foreign-style", tagName, /@import|url\(/);
  } else return false;
  return true;
}

const ADDRESSES = new Set(["href", "src", "action", "formaction", "xlink:href", "data", "poster"]);

function isKept(name: string, value: string, report: Report): boolean {
  if (/^on/i.test(name)) {
    report("event-handler", name, new RegExp(`(?<=\\s)${escapeRegExp(name)}(?=\\s*=)`));
    return false;
  }
  // Browsers pass over white space and control characters in a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what an address may hide behind
  const address = value.replace(/[\x00-\x20]/g, "").toLowerCase();
  if (!ADDRESSES.has(name) || !/^(?:javascript|vbscript|data:text\/html)/.test(address)) return true;
  report("script-address", name, /(?:javascript|vbscript)\s*:|data:text\/html/);
  return false;
}

/** Pictures and frames from other hosts: the page's policy does not load them. */
function reportForeign(node: Element, report: Report): void {
  if (!["img", "iframe", "video", "audio", "embed", "object", "source"].includes(node.tagName)) return;
  const address = node.attrs.find(({ name }) => name === "src" || name === "data")?.value ?? "";
  if (/^(?:https?:)?\/\//i.test(address)) report("foreign", node.tagName, literally(address));
}
