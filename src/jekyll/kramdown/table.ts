import { beforeBlockBoundary } from "./blocks.ts";
import { type CellAlignment, type Element, type ElementType, element } from "./element.ts";
import { spanHtml } from "./html.ts";
import { OPT_SPACE } from "./patterns.ts";
import { NOT_SPACE, re, SPACE, splitLines, strip } from "./ruby.ts";
import { Scanner } from "./scanner.ts";
import { codespan } from "./spans.ts";
import { afterBlockBoundary, apart, type BlockParser, blockElement, type State } from "./state.ts";

const SEPARATOR_LINE = re(String.raw`^([+|: \t\-]*?-[+|: \t\-]*?)[ \t]*\n`);
const COLUMN = /[ \t]?(:?)-+(:?)[ \t]?/g;
const FOOTER_LINE = re(String.raw`^[+|: \t=]*?=[+|: \t=]*?[ \t]*\n`);
const ROW_LINE = re(String.raw`^(.*?)[ \t]*\n`);
const PIPE_CHECK = String.raw`(?:\||.*?[^\\\n]\|)`;
const PIPE_AHEAD = re(`^${PIPE_CHECK}`);
const LINE = re(String.raw`${PIPE_CHECK}.*?\n`);

export const table: BlockParser = {
  start: re(String.raw`^${OPT_SPACE}(?=${NOT_SPACE})${PIPE_CHECK}.*?\n`),
  parse(state) {
    if (!afterBlockBoundary(state)) return false;
    const { source } = state;
    const start = source.pos;
    const el = blockElement(state, "table");
    readLines(state, el);
    const isWhole =
      beforeBlockBoundary(state) && hasPipeOnEachLine(state, source.text.slice(start, source.pos - 1));
    if (!isWhole || el.children.every((part) => part.type !== "tbody")) {
      source.pos = start;
      return false;
    }
    evenOut(el);
    state.tree.children.push(el);
    return true;
  },
};

/** Reads the table's lines into `el`, as far as they go. */
function readLines(state: State, el: Element): void {
  const { source } = state;
  source.check(LINE);
  const leadingPipe = re(`^${SPACE}*\\|`).test(source.matched);
  source.scan(SEPARATOR_LINE);
  let rows: Element[] = [];
  let hasFooter = false;
  let alignment: CellAlignment[] = [];
  const close = (type: ElementType, force = false) => {
    if (hasFooter && type === "tbody" && !force) return;
    el.children.push({ ...element(type), children: rows });
    rows = [];
  };
  while (!source.done && source.check(LINE)) {
    if (source.scan(SEPARATOR_LINE) !== undefined) {
      if (rows.length === 0) continue;
      if (alignment.length === 0 && !hasFooter) {
        const separator = source.group(1) ?? "";
        close("thead");
        alignment = [...separator.matchAll(COLUMN)].map(([, left, right]) =>
          left ? (right ? "center" : "left") : right ? "right" : "default",
        );
      } else {
        close("tbody");
      }
    } else if (source.scan(FOOTER_LINE) !== undefined) {
      if (rows.length > 0) close("tbody", true);
      hasFooter = true;
    } else if (source.scan(ROW_LINE) !== undefined) {
      rows.push(readRow(state, source.group(1) ?? "", leadingPipe));
    } else break;
  }
  el.options.alignment = alignment;
  if (rows.length > 0) close(hasFooter ? "tfoot" : "tbody");
}

/** Splits a line at its bars, those in code aside. */
function readRow(state: State, line: string, leadingPipe: boolean): Element {
  const cells: string[] = [];
  const extend = (text: string) => {
    cells.push((cells.pop() ?? "") + text);
  };
  for (const [i, piece] of line.split(/(<code.*?>.*?<\/code>)/u).entries()) {
    if (i % 2 === 1) {
      extend(piece);
      continue;
    }
    for (const span of readSpans(state, piece, [codespan])) {
      const text = span.value ?? "";
      if (span.type === "raw_text") {
        const [first = "", ...more] = text.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll("\\|", "|"));
        extend(first);
        cells.push(...more);
      } else {
        const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
        const ticks = "`".repeat(longest + 1);
        const space = ticks.length > 1 ? " " : "";
        extend(`${ticks}${space}${text}${space}${ticks}`);
      }
    }
  }
  if (leadingPipe && cells[0] !== undefined && strip(cells[0]) === "") cells.shift();
  if (strip(cells.at(-1) ?? "x") === "") cells.pop();
  const row = element("tr");
  for (const cell of cells) {
    row.children.push({ ...element("td"), children: [element("raw_text", strip(cell))] });
  }
  return row;
}

function readSpans(state: State, text: string, parsers: Parameters<State["parseSpans"]>[3]): Element[] {
  const root = element("root");
  apart(state, new Scanner(text), () => {
    state.textType = "raw_text";
    state.parseSpans(root, undefined, undefined, parsers);
  });
  return root.children;
}

/** Whether each line has a bar that is neither escaped nor in code. */
function hasPipeOnEachLine(state: State, text: string): boolean {
  let pipeOnLine = false;
  for (const span of readSpans(state, text, [codespan, spanHtml])) {
    if (span.value === undefined) continue;
    const lines = splitLines(span.value);
    if (span.type === "codespan") {
      if (lines.length > 2 || (lines.length === 2 && !pipeOnLine)) break;
      if (lines.length === 2) pipeOnLine = false;
    } else {
      if (lines.length > 1 && !pipeOnLine && !PIPE_AHEAD.test(lines[0] ?? "")) break;
      pipeOnLine = (lines.length > 1 ? false : pipeOnLine) || PIPE_AHEAD.test(lines.at(-1) ?? "");
    }
  }
  return pipeOnLine;
}

/** Gives all rows, and the alignments, as many columns as the longest row has. */
function evenOut(el: Element): void {
  const rows = el.children.flatMap((part) => part.children);
  const columns = Math.max(0, ...rows.map((row) => row.children.length));
  for (const row of rows) {
    while (row.children.length < columns) row.children.push(element("td"));
  }
  const alignment = (el.options.alignment ?? []).slice(0, columns);
  while (alignment.length < columns) alignment.push("default");
  el.options.alignment = alignment;
}
