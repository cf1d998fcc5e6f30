import { type DefaultTreeAdapterTypes, parseFragment, serialize, defaultTreeAdapter as tree } from "parse5";
import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import type { Site } from "../record/cv.ts";
import { escapeRegExp } from "../text/escape.ts";
import { type Code, findingOf } from "./findings.ts";
import type { JekyllSource } from "./jekyllSite.ts";
import { correctColors, drawIcon, markDateTag, underlineInText } from "./mendElements.ts";

/** A page's HTML as it is published, with the rules that its own style sheet takes. */
export interface CleanHtml {
  html: string;
  css: string;
  /** The text of the first `<h1>`. */
  heading: string | undefined;
  diagnostics: Diagnostic[];
}

/** What is left out as a whole; the rules of a style sheet move into the page's own. */
const LEFT_OUT = new Set(["script", "style", "link", "base", "meta"]);
const SAID: Record<string, Code> = { script: "html-script", style: "html-foreign" };
const ADDRESSES = new Set(["href", "src", "action", "formaction", "xlink:href", "data", "poster"]);
/** What a browser asks the host in `src` or `data` for. */
const LOADED = new Set(["img", "iframe", "video", "audio", "embed", "object", "source"]);
/** Roles of kramdown's footnotes that no longer are for these elements (https://www.w3.org/TR/dpub-aria-1.1/#doc-endnote). */
const OLD_ROLES = /^doc-(?:noteref|endnote)$/;
/** Nobody reads more messages about one page, each of which is said once. */
const MOST_MESSAGES = 100;

/**
 * Takes from a page what a page of the theme does not have: scripts and event handlers, which its policy forbids anyway,
 * are dropped and reported; colours that cannot be read are corrected; icons of an icon font are drawn. All elements else,
 * their order, ids and links stay as they are.
 */
export function cleanHtml(
  html: string,
  { source, offset: start }: Pick<JekyllSource, "source" | "offset">,
  { colors }: Pick<Site, "colors">,
): CleanHtml {
  const root = parseFragment(html);
  const css = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  let heading = "";
  const said = new Set<string>();
  /** `name` is what the message names, `pattern` finds the first of it in the file, if it does not stand in another. */
  const report = (code: Code, name: string, pattern: string) => {
    if (said.has(pattern) || said.size >= MOST_MESSAGES) return;
    said.add(pattern);
    const { 0: words = "", index = 0 } = new RegExp(pattern, "i").exec(source.text.slice(start)) ?? {};
    diagnostics.push(diagnose(source, start + index, words.length, findingOf(code, name)));
  };

  const isKept = (tagName: string, name: string, value: string): boolean => {
    // Browsers pass over white space and control characters in a scheme.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what an address may hide behind
    const address = value.replace(/[\x00-\x20]/g, "").toLowerCase();
    const isScript = ADDRESSES.has(name) && /^(?:javascript|vbscript|data:text\/html)/.test(address);
    if (/^on/i.test(name)) report("html-event-handler", name, `(?<=\\s)${escapeRegExp(name)}(?=\\s*=)`);
    else if (isScript) report("html-script-address", name, "(?:javascript|vbscript)\\s*:|data:text/html");
    else if (LOADED.has(tagName) && /^(?:src|data)$/.test(name) && /^(?:https?:)?\/\//.test(address)) {
      report("html-foreign", tagName, escapeRegExp(value));
    }
    const isOldRole = name === "role" && OLD_ROLES.test(value);
    return !isScript && !isOldRole && !/^on/i.test(name);
  };

  const clean = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    const siblings = [...parent.childNodes];
    for (const [i, node] of siblings.entries()) {
      if (!("tagName" in node)) continue;
      const { tagName } = node;
      if (LEFT_OUT.has(tagName)) {
        const rules = wordsIn(node);
        const isForeign = tagName === "style" && /@import|url\(\s*["']?(?:https?:)?\/\//i.test(rules);
        if (tagName === "style" && !isForeign) css.add(rules.replaceAll("<", ""));
        else report(SAID[tagName] ?? "html-head-element", tagName, `<${tagName}\\b`);
        tree.detachNode(node);
        continue;
      }
      if (tagName === "h1") heading ||= wordsIn(node).replace(/\s+/g, " ").trim();
      node.attrs = node.attrs.filter(({ name, value }) => isKept(tagName, name, value));
      underlineInText(node, siblings, i);
      correctColors(node, colors);
      markDateTag(node);
      const icon = drawIcon(node);
      if (icon.css) css.add(icon.css);
      if (icon.missing) report("html-missing-icon", icon.missing, escapeRegExp(icon.missing));
      clean("content" in node ? node.content : node);
    }
  };
  clean(root);
  return { html: serialize(root), css: [...css].join("\n"), heading: heading || undefined, diagnostics };
}

function wordsIn(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(wordsIn).join("") : "";
}
