import type { YAMLError } from "yaml";
import { STRAY_STAR } from "./aliasProblems.ts";
import { error, type Finding } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/** By the parser's code and words, the first that fits; `{key}` and its like are what is written there. */
const SAID: [sign: RegExp, code: string, message: string, remedy: string][] = [
  [
    /^TAB/,
    "yaml-tab",
    "this line is indented with a tab, which YAML does not allow",
    "indent with two spaces instead",
  ],
  [
    /^DUPLICATE_KEY/,
    "duplicate-key",
    "`{key}` stands twice in the same entry",
    "remove one of the two, or begin a new entry with `- `",
  ],
  [
    // The parser notices this at the end of the file, or of the entry.
    /^MISSING_CHAR.*quote|^BAD_INDENT.*end with a/,
    "yaml-unclosed",
    "a quote or bracket is opened here and never closed",
    "close it, or put the whole value in the other kind of quotes",
  ],
  [
    /^BAD_SCALAR_START/,
    "yaml-start",
    "a value cannot begin with `{first}`",
    "put the value in quotes: `{quoted}`",
  ],
  [
    /^BLOCK_AS_IMPLICIT_KEY/,
    "yaml-colon",
    "a colon followed by a space inside a value reads as a second key",
    'put the value in quotes: `title: "Vision: a survey"`',
  ],
  [
    /without - indicator|^BAD_INDENT/,
    "yaml-indent",
    "this line is not indented like the lines it belongs to",
    "align the keys of one entry under each other",
  ],
  [
    /block-seq-ind|^MULTILINE_IMPLICIT_KEY/,
    "yaml-key",
    "this line has no `key: value` in it",
    "write `key: value`, with a space after the colon; a long value goes on indented lines below `key: >`",
  ],
  [
    /scalar at node end/,
    "yaml-after-end",
    "the value has ended before this: either at a quote, or because this line is not indented",
    "put the whole value in the other kind of quotes, or indent the line like those of its entry",
  ],
  [/^BAD_ALIAS/, STRAY_STAR.code, STRAY_STAR.message, STRAY_STAR.remedy],
  [/multiple documents/, "yaml-documents", "`---` begins a second document here", "remove this line"],
  [
    /^/,
    "yaml-syntax",
    "this is not valid YAML: {said}",
    "compare with the entries above it; values with `:`, `#` or quotes in them go in quotes",
  ],
];

/** Says a YAML error in the words of someone who writes a CV, with what to write instead. */
export function yamlRemedy(source: Source, { code, message: words, pos: [at] }: YAMLError): Finding {
  const isTab = /^[ -]*\t/.test(source.line(source.at(at).line));
  const sign = isTab ? "TAB" : `${code} ${words}`;
  const [, name = "", message = "", remedy = ""] = SAID.find(([pattern]) => pattern.test(sign)) ?? [];
  const value = /^[^\n]*/.exec(source.text.slice(at))?.[0].trim() ?? "";
  const [sentence = "something is out of place"] = words.split(/ at line|\n/);
  const parts: Record<string, string> = {
    key: keyAt(source, at),
    first: value.charAt(0),
    quoted: JSON.stringify(value),
    said: sentence.charAt(0).toLowerCase() + sentence.slice(1),
  };
  const filled = [message, remedy].map((each) =>
    each.replace(/\{(\w+)\}/, (all, part) => parts[part] ?? all),
  );
  return error(name, filled[0] ?? "", filled[1] ?? "");
}

/** The key that begins at an offset. */
export function keyAt(source: Source, offset: number): string {
  return /^[^:\n]*/.exec(source.text.slice(offset))?.[0].trim() ?? "";
}
