/** Text as it is written in a regular expression, with the flag `u` or without, that is to find it outside brackets. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
