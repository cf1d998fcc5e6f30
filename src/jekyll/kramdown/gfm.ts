/** What kramdown's dialect of GitHub's Markdown does to a tree once it is read. */
import { category, type Element, element } from "./element.ts";
import { characterOf, namedEntity } from "./entities.ts";
import type { KramdownOptions } from "./options.ts";
import { re, WORD } from "./ruby.ts";

/** The text of a heading or a term, from which its id is made. Plain kramdown knows only its text, GFM all of it. */
export function rawText(el: Element, isGfm: boolean): string {
  return el.children.map((child) => textOf(child, isGfm)).join("");
}

function textOf(el: Element, isGfm: boolean): string {
  if (el.type === "text") return el.value ?? "";
  if (isGfm) {
    if (el.type === "codespan" || el.type === "math") return el.value ?? "";
    if (el.type === "entity") return el.entity ? characterOf(el.entity) : "";
    if (el.type === "smart_quote") return symbol(el.value ?? "");
    if (el.type === "typographic_sym") {
      if (el.value === "laquo_space") return "«\u00A0";
      if (el.value === "raquo_space") return "\u00A0»";
      return symbol(el.value ?? "");
    }
  }
  return rawText(el, isGfm);
}

function symbol(name: string): string {
  const entity = namedEntity(name);
  return entity ? characterOf(entity) : "";
}

const NOT_IN_ID = re(`[^${WORD}\\- \\t]`, "g");

/** Gives each heading outside of HTML an id made from its text, the second of a kind with a number. */
export function gfmHeaderIds(root: Element, options: KramdownOptions): void {
  const seen = new Map<string, number>();
  const visit = (el: Element) => {
    for (const child of el.children) {
      if (child.type === "html_element") continue;
      if (child.type !== "header" || !options.auto_ids || child.attr.has("id")) {
        visit(child);
        continue;
      }
      const id = (child.options.rawText ?? "").toLowerCase().replace(NOT_IN_ID, "").replace(/[ \t]/g, "-");
      const count = (seen.get(id) ?? -1) + 1;
      seen.set(id, count);
      child.attr.set("id", options.auto_id_prefix + (count > 0 ? `${id}-${count}` : id));
    }
  };
  visit(root);
}

/** Makes line breaks of a backslash at a line's end, or, with `hardWrap`, of each line's end. */
export function hardLineBreaks(el: Element, hardWrap: boolean): void {
  const mark = hardWrap ? "\n" : "\\\n";
  const last = el.children.at(-1);
  el.children = el.children.flatMap((child) => {
    if (child.type === "text" && child.value?.includes(mark)) {
      return breakLines(child.value.split(mark), category(el) === "block" && child === last);
    }
    // Headings that get their id here are left as they are, as kramdown leaves them.
    if (child.type !== "html_element" && !(child.type === "header" && !child.attr.has("id"))) {
      hardLineBreaks(child, hardWrap);
    }
    return [child];
  });
}

function breakLines(lines: string[], endsBlock: boolean): Element[] {
  const noBreakAtEnd = lines.at(-1) === "" && endsBlock;
  return lines.flatMap((line, i) => {
    const text = element("text", i > 0 ? `\n${line}` : line);
    const hasBreak = i < lines.length - 2 || (i === lines.length - 2 && !noBreakAtEnd);
    return hasBreak ? [text, element("br")] : [text];
  });
}
