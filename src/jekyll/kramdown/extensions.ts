/** `{: … }`, `{:name: … }` and `{::extension … }`, as blocks and within a line. */
import { escapeRegExp } from "../../text/escapeRegExp.ts";
import { applyAttributeList, attributeList, mergeAttributeLists, parseAttributeList } from "./attributes.ts";
import { endOfBlock } from "./blocks.ts";
import { type Category, element } from "./element.ts";
import { withOptions } from "./options.ts";
import { ALD_ANY_CHARS, ALD_ID_NAME, IAL_BLOCK_LINE, OPT_SPACE } from "./patterns.ts";
import { chomp, re, SPACE } from "./ruby.ts";
import { addText, type BlockParser, type SpanParser, type State } from "./state.ts";

const START = String.raw`\{::(?<name>\w+)(?:${SPACE}(?<options>${ALD_ANY_CHARS}*?)|)(?<closed>/)?\}`;
const STOP = String.raw`\{:/(?<stop>${ALD_ID_NAME})?\}`;
const BLOCK_EXTENSION = re(`^${OPT_SPACE}(?:${START}|${STOP})${SPACE}*?\\n`);
const SPAN_EXTENSION = re(`${START}|${STOP}`);
const DEFINITION = re(
  String.raw`^${OPT_SPACE}\{:(?<name>${ALD_ID_NAME}):(?<list>${ALD_ANY_CHARS}+)\}${SPACE}*?\n`,
);
const BLOCK_IAL = re(String.raw`^${OPT_SPACE}\{:(?![:/])(?<list>${ALD_ANY_CHARS}+)\}${SPACE}*?\n`);
const SPAN_IAL = re(String.raw`\{:(?<list>${ALD_ANY_CHARS}+)\}`);

export const blockExtensions: BlockParser = {
  start: re(`^${OPT_SPACE}\\{:`),
  parse(state) {
    const { source } = state;
    if (source.scan(DEFINITION) !== undefined) {
      const name = source.group("name") ?? "";
      const list = state.attributeListDefinitions.get(name) ?? attributeList();
      state.attributeListDefinitions.set(name, list);
      parseAttributeList(source.group("list") ?? "", list);
      endOfBlock(state, "ald");
      return true;
    }
    if (source.check(BLOCK_EXTENSION)) return parseExtension(state, "block");
    if (source.scan(BLOCK_IAL) === undefined) return false;
    const text = source.group("list") ?? "";
    const last = state.tree.children.at(-1);
    const takesIal =
      last &&
      last.type !== "blank" &&
      (last.type !== "eob" || ["link_def", "abbrev_def", "footnote_def"].includes(last.value ?? ""));
    if (takesIal) {
      last.options.ial ??= attributeList();
      parseAttributeList(text, last.options.ial);
      if (!source.check(IAL_BLOCK_LINE)) endOfBlock(state, "ial");
    } else {
      state.blockIal ??= attributeList();
      parseAttributeList(text, state.blockIal);
    }
    return true;
  },
};

export const spanExtensions: SpanParser = {
  start: re(String.raw`\{:`),
  lookFor: String.raw`\{:`,
  parse(state) {
    const { source } = state;
    if (source.check(SPAN_EXTENSION)) {
      parseExtension(state, "span");
      return;
    }
    const last = state.tree.children.at(-1);
    if (!source.check(SPAN_IAL) || !last || last.type === "text") {
      addText(state, source.next());
      return;
    }
    source.accept();
    const list = attributeList();
    parseAttributeList(source.group("list") ?? "", list);
    last.options.ial ??= attributeList();
    mergeAttributeLists(last.options.ial, list);
    applyAttributeList(last.attr, list, state.attributeListDefinitions);
  },
};

/** Reads an extension from its start tag to its stop tag; where it is none, its brace stays text. */
function parseExtension(state: State, type: Category): boolean {
  const { source } = state;
  const start = source.pos;
  const name = source.group("name");
  const options = attributeList();
  parseAttributeList(source.group("options") ?? "", options);
  const isClosed = source.group("closed") !== undefined;
  source.accept();
  if (name !== undefined) {
    const body = isClosed ? undefined : extensionBody(state, name, type);
    if ((isClosed || body !== undefined) && handleExtension(state, name, options.attributes, body, type)) {
      return true;
    }
  }
  source.pos = start;
  if (type === "span") addText(state, source.next());
  return false;
}

function extensionBody(state: State, name: string, type: Category): string | undefined {
  const stop = String.raw`\{:/(?:${escapeRegExp(name)})?\}`;
  const stopRe = re(type === "block" ? `^${OPT_SPACE}${stop} *?\\n` : stop);
  const text = state.source.scanUntil(stopRe);
  if (text === undefined) return undefined;
  const body = text.replace(stopRe, "");
  return type === "block" ? chomp(body) : body;
}

function handleExtension(
  state: State,
  name: string,
  options: Map<string, string>,
  body: string | undefined,
  category: Category,
): boolean {
  switch (name) {
    case "comment":
      if (body !== undefined) state.tree.children.push(element("comment", body, { category }));
      return true;
    case "nomarkdown": {
      const formats = (options.get("type") ?? "").split(re(`${SPACE}+`)).filter((format) => format !== "");
      if (body !== undefined) state.tree.children.push(element("raw", body, { category, formats }));
      return true;
    }
    case "options": {
      const given = Object.fromEntries(options);
      state.options = withOptions(state.options, given);
      if (category === "block") endOfBlock(state, "extension");
      return true;
    }
    default:
      return false;
  }
}
