import { eastAsianWidth } from "get-east-asian-width";

/**
 * Breaks text into lines of at most `columns` characters' width, East Asian ones counting two. Line breaks of its own stay.
 * A word that is longer than a line, such as an address, stays whole, so that it can be copied.
 *
 * @param indent what is in front of the first line, `- `, and of all others
 */
export function wrap(text: string, columns: number, indent: { first?: string; rest?: string } = {}): string {
  const { first = "", rest = first } = indent;
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    const begin = lines.length === 0 ? first : rest;
    let line = begin;
    for (const { word, isJoined } of words(paragraph)) {
      const longer = line === begin || isJoined ? line + word : `${line} ${word}`;
      const isFull = line !== begin && columnsOf(longer) > columns;
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

/** How many columns a terminal gives a text: East Asian characters and emoji have two (UAX #11), marks and controls none. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  const seen = text.replace(/[\p{Cc}\p{M}\p{Default_Ignorable_Code_Point}\p{Cs}]/gu, "");
  return [...seen].reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}
