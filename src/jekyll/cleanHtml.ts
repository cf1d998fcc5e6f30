import { type DefaultTreeAdapterTypes, parseFragment, serialize, defaultTreeAdapter as tree } from "parse5";
import type { ColorTokens } from "../cv/model.ts";
import { type Diagnostic, diagnose, type Finding } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { escapeRegExp } from "../text/escapeRegExp.ts";
import { type Backdrop, correctColors } from "./correctColors.ts";
import { drawIcon } from "./drawIcon.ts";
import * as findings from "./htmlFindings.ts";
import { type Locate, locator } from "./locate.ts";
import { markDateTag } from "./markDateTag.ts";
import { mendRoles } from "./mendRoles.ts";
import { underlineInText } from "./underlineInText.ts";

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

/** What cleaning one page has come to so far. */
interface Cleaning extends CleaningOptions {
  css: Set<string>;
  report: (kind: string, pattern: RegExp, finding: Finding) => void;
}

/**
 * Takes from a page what a page of the theme does not have: scripts and event handlers, which its policy forbids anyway,
 * are dropped and reported; colours that cannot be read are corrected; icons of an icon font are drawn. All elements else,
 * their order, ids and links stay as they are.
 */
export function cleanHtml(html: string, options: CleaningOptions): CleanHtml {
  const root = parseFragment(html);
  const diagnostics: Diagnostic[] = [];
  const locate: Locate = locator(options.source, options.start);
  const cleaning: Cleaning = {
    ...options,
    css: new Set(),
    report(kind, pattern, finding) {
      const { offset, length } = locate(kind, pattern);
      diagnostics.push(diagnose(options.source, offset, length, finding));
    },
  };
  clean(root, cleaning, options.colors);
  const heading = textOf(find(root, "h1")).replace(/\s+/g, " ").trim() || undefined;
  return { html: serialize(root), css: [...cleaning.css].join("\n"), heading, diagnostics };
}

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
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function clean(parent: Parent, cleaning: Cleaning, backdrop: Backdrop): void {
  for (const node of [...parent.childNodes]) {
    if (!("tagName" in node)) continue;
    if (remove(node, cleaning)) {
      tree.detachNode(node);
      continue;
    }
    dropAttributes(node, cleaning);
    reportForeign(node, cleaning);
    underlineInText(node);
    const behind = correctColors(node, backdrop);
    mendRoles(node);
    markDateTag(node, cleaning.language);
    const icon = drawIcon(node);
    if (icon.css) cleaning.css.add(icon.css);
    if (icon.missing) {
      cleaning.report("icon", new RegExp(escapeRegExp(icon.missing)), findings.missingIcon(icon.missing));
    }
    clean("content" in node ? node.content : node, cleaning, behind);
  }
}

/** Whether an element goes as a whole: scripts, and style sheets, whose rules move into the page's own. */
function remove(node: Element, { css, report }: Cleaning): boolean {
  const { tagName } = node;
  if (tagName === "script") {
    report("script", /<script\b/i, findings.script);
    return true;
  }
  if (tagName === "style") {
    const rules = node.childNodes.map((child: Node) => ("value" in child ? child.value : "")).join("");
    if (/@import|url\(\s*["']?(?:https?:)?\/\//i.test(rules)) {
      report("style", /@import|url\(/i, findings.foreignStyle);
    } else css.add(rules.replaceAll("<", ""));
    return true;
  }
  if (tagName === "link" || tagName === "base" || tagName === "meta") {
    report(tagName, new RegExp(`<${tagName}\\b`, "i"), findings.headElement(tagName));
    return true;
  }
  return false;
}

const ADDRESSES = new Set(["href", "src", "action", "formaction", "xlink:href", "data", "poster"]);

function dropAttributes(node: Element, { report }: Cleaning): void {
  node.attrs = node.attrs.filter(({ name, value }) => {
    if (/^on/i.test(name)) {
      report(name, new RegExp(`(?<=\\s)${name}(?=\\s*=)`, "i"), findings.eventHandler(name));
      return false;
    }
    // Browsers pass over white space and control characters in a scheme.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what an address may hide behind
    const address = value.replace(/[\x00-\x20]/g, "").toLowerCase();
    if (!ADDRESSES.has(name) || !/^(?:javascript|vbscript|data:text\/html)/.test(address)) return true;
    report("address", /(?:javascript|vbscript)\s*:|data:text\/html/i, findings.scriptAddress);
    return false;
  });
}

/** Pictures and frames from other hosts: the page's policy does not load them. */
function reportForeign(node: Element, { report }: Cleaning): void {
  if (!["img", "iframe", "video", "audio", "embed", "object", "source"].includes(node.tagName)) return;
  const address = node.attrs.find(({ name }) => name === "src" || name === "data")?.value ?? "";
  if (!/^(?:https?:)?\/\//i.test(address)) return;
  report(address, new RegExp(escapeRegExp(address)), findings.foreign(node.tagName));
}
