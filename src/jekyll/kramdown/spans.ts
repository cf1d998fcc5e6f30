/** What stands within a line and is read in a few lines each. */
import { applyAttributeList, attributeList } from "./attributes.ts";
import { element } from "./element.ts";
import { namedEntity, numberedEntity } from "./entities.ts";
import { HTML_ENTITY_SOURCE } from "./htmlModel.ts";
import { ALD_ID_NAME, ESCAPED_CHARS, ESCAPED_CHARS_GFM } from "./patterns.ts";
import { ALNUM, endsInSpace, re, SPACE, strip } from "./ruby.ts";
import { Scanner } from "./scanner.ts";
import { addText, apart, type SpanParser } from "./state.ts";

const ONE_SPACE = re(SPACE);

export const codespan: SpanParser = {
  start: /`+/u,
  lookFor: "`",
  parse(state) {
    const { source } = state;
    const ticks = source.scan(codespan.start) ?? "";
    const isSimple = ticks.length === 1;
    const start = source.pos;
    const { before } = source;
    if (isSimple && (before === "" || endsInSpace(before)) && source.check(ONE_SPACE)) {
      addText(state, ticks);
      return;
    }
    let code = source.scanUntil(re(ticks))?.slice(0, -ticks.length);
    if (code === undefined) {
      source.pos = start;
      addText(state, ticks);
      return;
    }
    if (!isSimple) code = code.replace(/^ /, "").replace(/ $/, "");
    state.tree.children.push(element("codespan", code));
  },
};

export const autolink: SpanParser = {
  start: re(String.raw`<((mailto|https?|ftps?):.+?|[${ALNUM}\-_.]+?@[${ALNUM}\-_.]+?)>`),
  lookFor: "<",
  parse(state) {
    state.source.accept();
    const address = state.source.group(1) ?? "";
    const el = element("a");
    el.attr.set("href", state.source.group(2) === undefined ? `mailto:${address}` : address);
    addText(state, address.replace(/^mailto:/, ""), el);
    state.tree.children.push(el);
  },
};

export const footnoteMarker: SpanParser = {
  start: re(String.raw`\[\^(${ALD_ID_NAME})\]`),
  lookFor: String.raw`\[`,
  parse(state) {
    state.source.accept();
    const name = state.source.group(1) ?? "";
    const footnote = state.footnotes.get(name);
    if (!footnote) {
      addText(state, state.source.matched);
      return;
    }
    if (!footnote.attr) {
      footnote.attr = footnote.mark.attr;
      const ial = footnote.mark.options.ial ?? attributeList();
      applyAttributeList(footnote.attr, ial, state.attributeListDefinitions);
    }
    const el = element("footnote", undefined, { ...footnote.mark.options, name });
    el.attr = footnote.attr;
    el.footnote = footnote.content;
    state.tree.children.push(el);
  },
};

export const inlineMath: SpanParser = {
  start: re(String.raw`\$\$([\s\S]*?)\$\$`),
  lookFor: String.raw`\$`,
  parse(state) {
    state.source.accept();
    state.tree.children.push(element("math", strip(state.source.group(1) ?? ""), { category: "span" }));
  },
};

export const htmlEntity: SpanParser = {
  start: re(HTML_ENTITY_SOURCE),
  lookFor: "&",
  parse(state) {
    const { source } = state;
    source.accept();
    const [name, decimal, hex] = [source.group(1), source.group(2), source.group(3)];
    const entity =
      name === undefined
        ? numberedEntity(Number.parseInt(decimal ?? hex ?? "0", decimal ? 10 : 16))
        : namedEntity(name);
    const el = element("entity", undefined, entity ? { original: source.matched } : {});
    el.entity = entity ?? { codePoint: 38, name: "amp" };
    state.tree.children.push(el);
    if (!entity) addText(state, source.matched.slice(1));
  },
};

const SYMBOLS: Record<string, string> = {
  "---": "mdash",
  "--": "ndash",
  "...": "hellip",
  "<< ": "laquo_space",
  " >>": "raquo_space",
  "<<": "laquo",
  ">>": "raquo",
};

export const typographicSymbols: SpanParser = {
  start: /---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>/u,
  lookFor: String.raw`--|\.\.\.|(?:\\| )?(?:<<|>>)`,
  parse(state) {
    const { source } = state;
    source.accept();
    const symbol = SYMBOLS[source.matched];
    if (symbol) {
      state.tree.children.push(element("typographic_sym", symbol));
      return;
    }
    const entity = namedEntity(source.matched === "\\<<" ? "lt" : "gt");
    for (let i = 0; entity && i < 2; i++) state.tree.children.push({ ...element("entity"), entity });
  },
};

export const lineBreak: SpanParser = {
  start: /(?: {2}|\\\\)(?=\n)/u,
  lookFor: String.raw`(?:  |\\)(?=\n)`,
  parse(state) {
    state.tree.children.push(element("br"));
    state.source.accept();
  },
};

function escapes(start: string): SpanParser {
  return {
    start: re(start),
    lookFor: String.raw`\\`,
    parse(state) {
      state.source.accept();
      addText(state, state.source.group(1) ?? "");
    },
  };
}

export const escapedChars = escapes(ESCAPED_CHARS);
export const escapedCharsGfm = escapes(ESCAPED_CHARS_GFM);

export const strikethrough: SpanParser = {
  start: re(String.raw`~~(?!${SPACE}|~)[\s\S]*?[^~ \t\r\n\f\v]~~`),
  lookFor: "~~",
  parse(state) {
    state.source.accept();
    const el = element("html_element", "del", { category: "span" });
    state.tree.children.push(el);
    apart(state, new Scanner(state.source.matched.slice(2, -2)), () => {
      state.textType = "text";
      state.parseSpans(el);
    });
  },
};
