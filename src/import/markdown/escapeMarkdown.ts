/**
 * Writes plain text so that the theme's Markdown reads it as that text and nothing else: no emphasis, link, HTML, entity,
 * maths or attribute. What means nothing in its place stays as it is, for the sake of who edits the file.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*`{}]|<(?=[\p{L}/!?])/gu, "\\$&")
    .replace(/\[(?=[^[\]]*\]\s?[([:])|!(?=\[)/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (run) => run.replaceAll("_", "\\_"))
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/\$(?=[^$]*\$)|(?<=\$[^$]*)\$/g, "\\$")
    .replace(/==|~~/g, (pair) => `\\${pair[0]}\\${pair[0]}`)
    .replace(/\b(https?)(:\/\/[^\s]*(?:%|xn--))/gi, "$1\\$2");
}

/** The same for several lines: a line break stays one, an empty line begins a paragraph, nothing becomes a list or heading. */
export function escapeMarkdownLines(text: string): string {
  const paragraphs = text.trim().split(/\n[^\S\n]*\n\s*/);
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => escapeLineStart(escapeMarkdown(line.trim())))
        // A backslash would be taken for a part of an address before it.
        .reduce((above, line) => above + (/\S*[/.]\S*$/.test(above) ? "  \n" : "\\\n") + line),
    )
    .join("\n\n");
}

/** Keeps the beginning of a line from being read as a list item, heading, quotation, rule or table. */
function escapeLineStart(line: string): string {
  return line.replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2").replace(/^([-+#>=|~:])/, "\\$1");
}
