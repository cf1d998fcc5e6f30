/** The text of a `.bib` without the front matter that Jekyll wants before it. */
export function frontless(text: string): string {
  return `${text
    .replace(/^\uFEFF?---[^\S\n]*\n[\s\S]*?^---[^\S\n]*\n\s*/m, "")
    .replace(/^\uFEFF/, "")
    .trimEnd()}\n`;
}
