import { element } from "./element.ts";
import { NOT_SPACE, re, SPACE, WORD } from "./ruby.ts";
import { addText, type SpanParser } from "./state.ts";

const NOT_CLOSING = String.raw`[^ \\\t\r\n\[\{\(\-]`;
const PUNCTUATION = String.raw`[!"#$%'()*+,\-./:;<=>?@\[\\\]^${"`"}\{|\}~]`;
type Quote = "lsquo" | "rsquo" | "ldquo" | "rdquo";
/** Patterns, and what each puts out: a group's text, a quote of its own, or the left or right quote of a group's kind. */
const QUOTE_RULES: [RegExp, (number | Quote | ["l" | "r", number])[]][] = [
  [re(`("|')(?=[_*]{1,2}${NOT_SPACE})`), [["l", 1]]],
  [re(String.raw`("|')(?=_(?!\.\.)(?=[${WORD}])|${PUNCTUATION}(?!\.\.)(?![${WORD}]))`), [["r", 1]]],
  // "'Quoted' words in a larger quote."
  [re(String.raw`(${SPACE}?)"'(?=\w)`), [1, "ldquo", "lsquo"]],
  [re(String.raw`(${SPACE}?)'"(?=\w)`), [1, "lsquo", "ldquo"]],
  // the '80s
  [re(String.raw`(${SPACE}?)'(?=\d\ds)`), [1, "rsquo"]],
  [re(String.raw`(${SPACE})('|")(?=\w)`), [1, ["l", 2]]],
  [re(`(${NOT_CLOSING})('|")`), [1, ["r", 2]]],
  // <i>Custer</i>'s Last Stand
  [re(`("|')(?=${SPACE}|s(?![${WORD}])|$)`), [["r", 1]]],
  [/([\s\S]?)'/u, [1, "lsquo"]],
  [/([\s\S]?)"/u, [1, "ldquo"]],
];

export const smartQuotes: SpanParser = {
  start: re(String.raw`[^\\]?["']`),
  lookFor: String.raw`[^\\]?["']`,
  parse(state) {
    const { source } = state;
    const [, parts] = QUOTE_RULES.find(([pattern]) => source.scan(pattern) !== undefined) ?? [];
    for (const part of parts ?? []) {
      if (typeof part === "number") {
        addText(state, source.group(part) ?? "");
      } else {
        const quote = Array.isArray(part)
          ? `${part[0]}${source.group(part[1]) === '"' ? "dquo" : "squo"}`
          : part;
        state.tree.children.push(element("smart_quote", quote));
      }
    }
  },
};
