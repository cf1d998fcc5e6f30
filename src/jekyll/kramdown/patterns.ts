/** The patterns that more than one parser of kramdown shares, as sources to build regular expressions from. */
import { ALNUM, ALPHA, END, NOT_SPACE, re, SPACE, WORD } from "./ruby.ts";

const raw = String.raw;

export const OPT_SPACE = " {0,3}";
export const INDENT = raw`^(?:\t| {4})`;
export const BLANK_LINE = raw`^${SPACE}*\n`;
export const EOB_MARKER = raw`^\^${SPACE}*?\n`;

/** A name in HTML: `a`, `my-element`, `svg:path`. */
const NCNAME = `[${ALPHA}_][${ALNUM}._\\-]*`;
export const HTML_NAME = `(?:${NCNAME}:)?${NCNAME}`;

export const ALD_ANY_CHARS = raw`(?:\\\}|[^}])`;
export const ALD_ID_NAME = raw`\w[\w\-]*`;
export const IAL_BLOCK = raw`\{:(?![:/])(?:${ALD_ANY_CHARS}+)\}${SPACE}*?\n`;
export const IAL_BLOCK_START = `^${OPT_SPACE}${IAL_BLOCK}`;

/** HTML elements that may stand within a line, and therefore do not end a paragraph. */
export const HTML_SPAN_ELEMENTS = new Set(
  (
    "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc " +
    "ruby samp select small span strong sub sup tt u var"
  ).split(" "),
);

const NOT_SPAN_NAME = raw`(?!(?:${[...HTML_SPAN_ELEMENTS].join("|")}|script)(?![${WORD}]))`;
export const LAZY_END_HTML_START = `<${NOT_SPAN_NAME}${HTML_NAME}`;
export const LAZY_END_HTML_STOP = `</${NOT_SPAN_NAME}${HTML_NAME}${SPACE}*>`;

/** What ends a block even where a line would otherwise go on with it. */
export const LAZY_END = [
  BLANK_LINE,
  IAL_BLOCK_START,
  EOB_MARKER,
  `^${OPT_SPACE}${LAZY_END_HTML_STOP}`,
  `^${OPT_SPACE}${LAZY_END_HTML_START}`,
  END,
].join("|");

export const CODEBLOCK = raw`(?:(?:${BLANK_LINE})?(?:${INDENT}[ \t]*${NOT_SPACE}.*\n)+(?:(?!${IAL_BLOCK_START}|${EOB_MARKER}|^${OPT_SPACE}${LAZY_END_HTML_STOP}|^${OPT_SPACE}${LAZY_END_HTML_START})^[ \t]*${NOT_SPACE}.*\n)*)*`;

const PATTERN_TAIL = raw`[\t| ].*?\n`;

/** A list item's first line, indented by at most `spaces`: its marker and what follows. */
export function listStart(type: "ul" | "ol" | "dl", spaces: number): RegExp {
  const marker = { ul: "[+*\\-]", ol: "\\d+\\.", dl: ":" }[type];
  return re(`^( {0,${spaces}}${marker})(${PATTERN_TAIL})`);
}

export const LIST_START = raw`^${OPT_SPACE}(?:[+*\-]|\d+\.)${PATTERN_TAIL}`;
export const DEFINITION_LIST_START = `^${OPT_SPACE}:${PATTERN_TAIL}`;
export const BLOCKQUOTE_START = `^${OPT_SPACE}> ?`;
export const PARAGRAPH_LINE = re(raw`^.*?\n`);
export const ESCAPED_CHARS = raw`\\([\\.*_+${"`"}<>()\[\]\{\}#!:|"'$=\-])`;
export const ESCAPED_CHARS_GFM = raw`\\([\\.*_+${"`"}<>()\[\]\{\}#!:|"'$=\-~])`;
export const BLANK_LINES = re(BLANK_LINE);
export const END_OF_BLOCK = re(EOB_MARKER);
export const IAL_BLOCK_LINE = re(IAL_BLOCK_START);
