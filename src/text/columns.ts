import { eastAsianWidth } from "get-east-asian-width";

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
    const indent = lines.length === 0 ? first : rest;
    let line = indent;
    for (const { word, isJoined } of words(paragraph)) {
      const longer = line === indent || isJoined ? line + word : `${line} ${word}`;
      const isFull = line !== indent && columnsOf(longer) > columns;
      if (isFull) lines.push(line);
      line = isFull ? rest + word : longer;
    }
    lines.push(line.trimEnd());
  }
  return lines.join("\n");
}

/** What must not be torn: words between spaces, and in scripts without spaces each sign with its punctuation. */
function words(paragraph: string): { word: string; isJoined: boolean }[] {
  const chunks = paragraph.split(/[ \t]+/).filter(Boolean);
  return chunks.flatMap((chunk) =>
    (chunk.match(PIECES) ?? []).map((word, index) => ({ word, isJoined: index > 0 })),
  );
}

const SIGN = "\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana}";
const PIECES = new RegExp(`\\p{Ps}*(?:${SIGN})[\\p{M}\\p{Pe}\\p{Po}ー]*|(?:(?!\\p{Ps}*(?:${SIGN})).)+`, "gu");

/**
 * How many columns a terminal gives a text: East Asian characters and emoji have two (UAX #11), combining marks and
 * control characters none. Nearly all text is ASCII, which is counted at once.
 */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of graphemes(text)) columns += columnsOfOne(character);
  return columns;
}

function columnsOfOne(character: string): number {
  if (/^[ -~]$/.test(character)) return 1;
  if (/^[\p{Cc}\p{M}\p{Default_Ignorable_Code_Point}\p{Cs}]+$/u.test(character)) return 0;
  if (/^\p{Emoji_Presentation}|\uFE0F/u.test(character)) return 2;
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}

/** Characters of which none joins another: what nearly all CVs are written in. */
const ALONE =
  /^[\x20-\x7e\xa1-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Cuts a text into what readers take for single characters (UAX #29). The cutter takes 10 ms to make, and few texts need it. */
export function graphemes(text: string): string[] {
  if (ALONE.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
