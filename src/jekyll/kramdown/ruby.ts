/**
 * What Ruby's strings and regular expressions mean, where JavaScript's mean something else: `\s`, `strip` and `\w` know
 * ASCII only, `[[:alnum:]]` all letters.
 */

/** Ruby's `\s`. */
export const SPACE = String.raw`[ \t\r\n\f\v]`;
/** Ruby's `\S`. */
export const NOT_SPACE = String.raw`[^ \t\r\n\f\v]`;
/** Ruby's `[[:alpha:]]`, to stand within brackets. */
export const ALPHA = String.raw`\p{Alphabetic}\p{M}`;
/** Ruby's `[[:alnum:]]`, to stand within brackets. */
export const ALNUM = String.raw`\p{Alphabetic}\p{M}\p{Nd}`;
/** Ruby's `\p{Word}`, to stand within brackets. */
export const WORD = String.raw`\p{Alphabetic}\p{M}\p{Nd}\p{Pc}`;
/** Ruby's `\A`: the beginning of the text. */
export const BEGIN = String.raw`(?<![\s\S])`;
/** Ruby's `\Z`: the end, or before the line break that ends the text. */
export const END = String.raw`(?=\n?(?![\s\S]))`;

/** A regular expression whose `^` and `$` stand at lines, as Ruby's do. */
export function re(source: string, flags = ""): RegExp {
  return new RegExp(source, `mu${flags}`);
}

/** `text` without the white space, and null characters, at its beginning. */
export function lstrip(text: string): string {
  return text.replace(/^[ \t\r\n\f\v\0]+/, "");
}

/** The same at its end. */
export function rstrip(text: string): string {
  return text.replace(/[ \t\r\n\f\v\0]+$/, "");
}

/** The same at both. */
export function strip(text: string): string {
  return rstrip(lstrip(text));
}

/** `text` without the line break at its end. */
export function chomp(text: string): string {
  return text.replace(/\r?\n$/, "");
}

/** Splits at line breaks and drops empty lines at the end, as Ruby's `split("\n")` does. */
export function splitLines(text: string): string[] {
  const lines = text.split("\n");
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Whether the last character of `text` is white space. */
export function endsInSpace(text: string): boolean {
  return /[ \t\r\n\f\v]$/.test(text);
}
