import type { YAMLError } from "yaml";
import { type Finding, findingsOf } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/** What is said of YAML that cannot be read. */
export const yamlFinding = findingsOf(
  {
    "yaml-tab": "this line is indented with a tab, which YAML does not allow → use spaces instead",
    "duplicate-key": "`$1` stands twice in the same entry → remove one, or begin a new entry with `- `",
    "yaml-unclosed":
      "a quote or bracket is opened here and never closed → close it, or put the whole value in the other kind of quotes",
    "yaml-start": "a value cannot begin with `$2` → put the value in quotes: `$3`",
    "yaml-colon":
      'a colon followed by a space inside a value reads as a second key → put the value in quotes: `title: "Vision: a survey"`',
    "yaml-indent": "this line is not indented like those it belongs to → begin the keys of an entry alike",
    "yaml-indent:column": "this line begins in column $1, what it belongs to in $2 → begin it in column $2",
    "yaml-key":
      "this line has no `key: value` in it → write `key: value`, with a space after the colon; a long value goes on indented lines below `key: >`",
    "yaml-after-end":
      "the value has ended before this: either at a quote, or because this line is not indented → put the whole value in the other kind of quotes, or indent the line like those of its entry",
    "yaml-star":
      'a value that begins with `*` or `&` means something else in YAML → put the value in quotes: `name: "*best*"`',
    "yaml-syntax":
      "this is not valid YAML: $4 → compare with the entries above it; values with `:`, `#` or quotes in them go in quotes",
    "yaml-deep": "this is nested more deeply than any CV → take out the brackets or dashes that are too many",
    "yaml-alias":
      "`*$1` stands inside a value that is repeated itself, or behind 500 others → write the value out, or put it in quotes if the star is part of the text",
    "front-matter-open": "the front matter that begins here is never closed → put `---` behind it",
  },
  {
    "half-character": "half of a character is written here, and left out → write the whole character",
  },
);

/** What is meant by the parser's codes and words, the first that fits. */
const SIGNS: [sign: RegExp, name: Parameters<typeof yamlFinding>[0]][] = [
  [/^TAB/, "yaml-tab"],
  [/^DUPLICATE_KEY/, "duplicate-key"],
  // The parser notices this at the end of the file, or of the entry.
  [/^MISSING_CHAR.*quote|^BAD_INDENT.*end with a/, "yaml-unclosed"],
  [/^BAD_SCALAR_START/, "yaml-start"],
  [/^BLOCK_AS_IMPLICIT_KEY/, "yaml-colon"],
  [/without - indicator|^BAD_INDENT/, "yaml-indent"],
  [/block-seq-ind|^MULTILINE_IMPLICIT_KEY/, "yaml-key"],
  [/scalar at node end/, "yaml-after-end"],
  [/^BAD_ALIAS/, "yaml-star"],
];

/** Says a YAML error in the words of someone who writes a CV, with what to write instead. */
export function yamlRemedy(source: Source, { code, message: words, pos: [at] }: YAMLError): Finding {
  const isTab = /^[ -]*\t/.test(source.line(source.at(at).line));
  const sign = isTab ? "TAB" : `${code} ${words}`;
  const [, name = "yaml-syntax"] = SIGNS.find(([pattern]) => pattern.test(sign)) ?? [];
  const value = /^[^\n]*/.exec(source.text.slice(at))?.[0].trim() ?? "";
  const [sentence = "something is out of place"] = words.split(/ at line|\n/);
  const said = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return yamlFinding(name, keyAt(source, at), value.charAt(0), JSON.stringify(value), said);
}

/** The key that begins at an offset. */
export function keyAt(source: Source, offset: number): string {
  return /^[^:\n]*/.exec(source.text.slice(offset))?.[0].trim() ?? "";
}
