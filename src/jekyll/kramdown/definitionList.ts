import { type Element, element } from "./element.ts";
import { firstLine, itemLine, nextStart, takeIal } from "./listItem.ts";
import { DEFINITION_LIST_START, END_OF_BLOCK, listStart } from "./patterns.ts";
import { re, splitLines } from "./ruby.ts";
import { type BlockParser, blockElement, type State } from "./state.ts";

const FIRST = listStart("dl", 3);

export const definitionList: BlockParser = {
  start: re(DEFINITION_LIST_START),
  parse(state) {
    const siblings = state.tree.children;
    if (!hasTerms(siblings)) return false;
    const el = blockElement(state, "dl");
    let para = siblings.pop() ?? el;
    const firstAsPara = para.type === "blank";
    if (firstAsPara) para = siblings.pop() ?? el;
    if (para.options.ial) el.options.ial = para.options.ial;
    else delete el.options.ial;
    el.children.push(...terms(para.children[0]?.value ?? ""));
    const texts = readDefinitions(state, el, firstAsPara);
    const blank = fillDefinitions(state, el, texts);
    appendDefinitions(state.tree.children, el);
    if (blank) state.tree.children.push(blank);
    return true;
  },
};

/** Whether a paragraph that may hold terms stands right before. */
function hasTerms(siblings: Element[]): boolean {
  const last = siblings.at(-1);
  if (!last || last.type === "p") return last !== undefined;
  return (
    siblings.length >= 2 && last.type === "blank" && last.value === "\n" && siblings.at(-2)?.type === "p"
  );
}

function terms(lines: string): Element[] {
  return splitLines(lines).map((line) => {
    const term = element("dt");
    const text = takeIal(term, line);
    term.options.rawText = text;
    term.children.push(element("raw_text", text));
    return term;
  });
}

/** Reads the definitions into `el`, and gives the text of each. */
function readDefinitions(state: State, el: Element, afterBlank: boolean): Map<Element, string> {
  const { source } = state;
  const texts = new Map<Element, string>();
  let start = FIRST;
  let firstAsPara = afterBlank;
  let item = element("dd");
  let line = firstLine(0, "");
  let lastIsBlank = false;
  while (!source.done) {
    if (source.scan(start) !== undefined) {
      item = element("dd", undefined, { firstAsPara });
      el.children.push(item);
      line = firstLine(source.group(1)?.length ?? 0, source.group(2) ?? "");
      start = nextStart("dl", line.indentation);
      texts.set(item, takeIal(item, line.content));
      lastIsBlank = false;
    } else {
      if (source.check(END_OF_BLOCK)) break;
      const next = itemLine(source, line, lastIsBlank);
      if (!next) break;
      lastIsBlank = next.isBlank;
      const text = next.isBlank ? next.text : next.text.replace(line.indent, "");
      texts.set(item, (texts.get(item) ?? "") + text);
    }
    firstAsPara = lastIsBlank;
  }
  return texts;
}

function fillDefinitions(state: State, list: Element, texts: Map<Element, string>): Element | undefined {
  let last: Element | undefined;
  for (const item of list.children) {
    if (item.type === "dt") continue;
    state.parseBlocks(item, texts.get(item) ?? "");
    const { children } = item;
    if (children.length === 0) continue;
    last = children.at(-1)?.type === "blank" ? children.pop() : undefined;
    const first = children[0];
    if (first?.type !== "p") continue;
    const asPara = item.options.firstAsPara;
    delete item.options.firstAsPara;
    if (asPara) continue;
    const text = first.children[0];
    if (text && children.length > 1) text.value = `${text.value ?? ""}\n`;
    first.options.transparent = true;
  }
  return last;
}

/** Puts a definition list into the tree, or its parts into the list that stands right before it. */
function appendDefinitions(siblings: Element[], list: Element): void {
  const last = siblings.at(-1);
  const before = siblings.at(-2);
  if (last?.type === "dl") {
    last.children.push(...list.children);
  } else if (last?.type === "blank" && before?.type === "dl") {
    siblings.pop();
    before.children.push(...list.children);
  } else {
    siblings.push(list);
  }
}
