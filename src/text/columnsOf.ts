import { eastAsianWidth } from "get-east-asian-width";
import { graphemes } from "./graphemes.ts";

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
  if (/^[\p{Cc}\p{M}\p{Default_Ignorable_Code_Point}\p{Cs}]+$/u.test(character)) return 0;
  if (/^\p{Emoji_Presentation}|\uFE0F/u.test(character)) return 2;
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}
