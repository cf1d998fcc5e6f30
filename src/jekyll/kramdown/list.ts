import { HR_START } from "./blocks.ts";
import { type Element, element } from "./element.ts";
import { firstLine, itemLine, nextStart, takeIal } from "./listItem.ts";
import { END_OF_BLOCK, LIST_START, listStart } from "./patterns.ts";
import { BEGIN, re, SPACE } from "./ruby.ts";
import { Scanner } from "./scanner.ts";
import { type BlockParser, blockElement, type State } from "./state.ts";

const LIST_START_RE = re(LIST_START);
const FIRST_UL = listStart("ul", 3);
const FIRST_OL = listStart("ol", 3);

export const list: BlockParser = {
  start: LIST_START_RE,
  parse(state) {
    const { source } = state;
    const type = source.check(FIRST_UL) ? "ul" : "ol";
    const el = blockElement(state, type);
    const texts = new Map<Element, string[]>();
    let start = type === "ul" ? FIRST_UL : FIRST_OL;
    let pieces: string[] = [];
    let line = firstLine(0, "");
    let eobFound = false;
    let nestedListFound = false;
    let lastIsBlank = false;
    while (!source.done) {
      if (lastIsBlank && source.check(HR_START)) break;
      eobFound = source.scan(END_OF_BLOCK) !== undefined;
      if (eobFound) break;
      if (source.scan(start) !== undefined) {
        const item = element("li");
        el.children.push(item);
        line = firstLine(source.group(1)?.length ?? 0, source.group(2) ?? "");
        start = nextStart(type, line.indentation);
        pieces = [takeIal(item, line.content)];
        texts.set(item, pieces);
        nestedListFound = LIST_START_RE.test(pieces[0] ?? "");
        lastIsBlank = false;
        continue;
      }
      const next = itemLine(source, line, lastIsBlank);
      if (!next) break;
      lastIsBlank = next.isBlank;
      let { text } = next;
      if (next.isBlank) {
        nestedListFound = true;
      } else {
        const isIndented = line.indent.test(text);
        text = text.replace(line.indent, "");
        if (!nestedListFound && isIndented && LIST_START_RE.test(text)) {
          pieces.push("");
          nestedListFound = true;
        } else if (nestedListFound && !isIndented && LIST_START_RE.test(text)) {
          text = " ".repeat(line.indentation + 4) + text;
        }
      }
      pieces.push((pieces.pop() ?? "") + text);
    }
    state.tree.children.push(el);
    const last = fillItems(state, el, texts, eobFound);
    if (last && !eobFound) state.tree.children.push(last);
    return true;
  },
};

/** Reads the items' texts as blocks; gives the blank line that stood behind the last one. */
function fillItems(
  state: State,
  list: Element,
  texts: Map<Element, string[]>,
  eobFound: boolean,
): Element | undefined {
  let last: Element | undefined;
  for (const item of list.children) {
    const { source, tree } = state;
    for (const text of texts.get(item) ?? []) {
      state.source = new Scanner(text);
      state.parseBlocks(item);
    }
    Object.assign(state, { source, tree });
    const { children } = item;
    if (children.length === 0) continue;
    const [first, second] = children;
    if (first?.type === "p" && second?.type === "eob" && first.options.ial) children.splice(1, 1);
    if (first?.type === "p" && isTight(list, item, eobFound)) {
      const text = first.children[0];
      if (text && children.length > 1 && children[1]?.type !== "blank") text.value = `${text.value ?? ""}\n`;
      first.options.transparent = true;
    }
    last = children.at(-1)?.type === "blank" ? children.pop() : undefined;
  }
  return last;
}

/** Whether an item's first paragraph is written without its tags. */
function isTight(list: Element, item: Element, eobFound: boolean): boolean {
  const { children } = item;
  const isLast = list.children.at(-1) === item;
  const standsAlone =
    children.length < 2 || children[1]?.type !== "blank" || (isLast && children.length === 2 && !eobFound);
  if (!standsAlone) return false;
  return (
    !isLast ||
    list.children.length === 1 ||
    list.children.slice(0, -1).some((other) => {
      const first = other.children[0];
      return first?.type !== "p" || first.options.transparent === true;
    })
  );
}

const BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />';
const CHECKED_BOX =
  '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />';

/** A list, with GitHub's boxes for tasks. */
export const listGfm: BlockParser = {
  start: LIST_START_RE,
  parse(state) {
    list.parse(state);
    const el = state.tree.children.findLast((child) => child.type === "ul" || child.type === "ol");
    let isTaskList = false;
    for (const item of el?.children ?? []) {
      const text = item.children[0]?.type === "p" ? item.children[0].children[0] : undefined;
      if (text?.value === undefined) continue;
      const withBox = text.value
        .replace(re(`${BEGIN}${SPACE}*\\[ \\]${SPACE}+`), BOX)
        .replace(re(`${BEGIN}${SPACE}*\\[x\\]${SPACE}+`, "i"), CHECKED_BOX);
      isTaskList ||= withBox !== text.value;
      text.value = withBox;
      if (isTaskList) item.attr.set("class", "task-list-item");
    }
    if (isTaskList) el?.attr.set("class", "task-list");
    return true;
  },
};
