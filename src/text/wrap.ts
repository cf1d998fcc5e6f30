import { columnsOf } from "./columnsOf.ts";

/** How far a wrapped text stands from the left. */
interface Indent {
  /** In front of the first line: `- `. */
  first?: string;
  /** In front of all others. */
  rest?: string;
}

/**
 * Breaks text into lines of at most `columns` characters' width, East Asian ones counting two. Line breaks of its own stay.
 * A word that is longer than a line, such as an address, stays whole, so that it can be copied.
 */
export function wrap(text: string, columns: number, { first = "", rest = first }: Indent = {}): string {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = lines.length === 0 ? first : rest;
    let width = columnsOf(line);
    let isEmpty = true;
    for (const { word, spaceBefore } of words(paragraph)) {
      const space = spaceBefore && !isEmpty ? " " : "";
      const added = columnsOf(space + word);
      if (!isEmpty && width + added > columns) {
        lines.push(line);
        line = rest + word;
        width = columnsOf(line);
      } else {
        line += space + word;
        width += added;
      }
      isEmpty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines.join("\n");
}

/** What must not be torn: words between spaces, and in scripts without spaces each sign with its punctuation. */
function* words(paragraph: string): Generator<{ word: string; spaceBefore: boolean }> {
  for (const chunk of paragraph.split(/[ \t]+/).filter(Boolean)) {
    let spaceBefore = true;
    for (const word of chunk.match(PIECES) ?? []) {
      yield { word, spaceBefore };
      spaceBefore = false;
    }
  }
}

const SIGN = "\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana}";
const PIECES = new RegExp(`\\p{Ps}*(?:${SIGN})[\\p{M}\\p{Pe}\\p{Po}ー]*|(?:(?!\\p{Ps}*(?:${SIGN})).)+`, "gu");
