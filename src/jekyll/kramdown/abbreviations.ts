import { escapeRegExp } from "../../text/escapeRegExp.ts";
import { type Element, element } from "./element.ts";
import { re } from "./ruby.ts";
import { Scanner } from "./scanner.ts";
import type { State } from "./state.ts";

/** Marks each place where a defined abbreviation stands as a word of its own. */
export function replaceAbbreviations(root: Element, abbreviations: State["abbreviations"]): void {
  if (abbreviations.size === 0) return;
  const names = [...abbreviations.keys()].sort((a, b) => b.length - a.length);
  const any = names.map(escapeRegExp).join("|");
  const name = re(`(?:${any})`);
  const ahead = re(`(?=(?:\\W|^)(?:${any})(?!\\w))`);
  const visit = (el: Element) => {
    el.children = el.children.flatMap((child) => {
      if (child.type === "text" && el.options.contentModel !== "raw") return split(child, name, ahead);
      visit(child);
      return [child];
    });
  };
  visit(root);
}

function split(child: Element, name: RegExp, ahead: RegExp): Element[] {
  const source = new Scanner(child.value ?? "");
  if (!name.test(source.text)) return [child];
  const parts: Element[] = [];
  for (let text = source.scanUntil(ahead); text !== undefined; text = source.scanUntil(ahead)) {
    let abbreviation = source.scan(name);
    if (abbreviation === undefined) {
      text += source.scan(/\W|^/mu) ?? "";
      abbreviation = source.scan(name);
    }
    if (abbreviation === undefined) break;
    parts.push(element("text", text), element("abbreviation", abbreviation));
  }
  parts.push(element("text", source.rest));
  return parts;
}
