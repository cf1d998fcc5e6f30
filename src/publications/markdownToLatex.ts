/** al-folio reads some fields as Markdown (`award`, `additional_info`, `annotation`): emphasis and links as LaTeX has them. */
export function markdownToLatex(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\][]+)\]\(([^()\s]+)\)/g, "\\href{$2}{$1}")
    .replaceAll(/\*\*(?=\S)([^*]+?)(?<=\S)\*\*/g, "\\textbf{$1}")
    .replaceAll(/(?<![\p{L}\p{N}*\\])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, "\\emph{$1}");
}
