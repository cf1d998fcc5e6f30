import { eastAsianWidth } from "get-east-asian-width";
import type { Diagnostic } from "./diagnostic.ts";

/** Problems in the order in which they are shown: errors first, then by file and line. */
export function inOrder(diagnostics: Diagnostic[]): Diagnostic[] {
  const rank = ({ severity }: Diagnostic) => (severity === "error" ? 0 : 1);
  return diagnostics.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      a.file.localeCompare(b.file, "en") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** Each problem once, whatever the language that a file is read in, the headings that it stands under, the PDFs that are made of it. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}

/**
 * Writes problems for a terminal: each with its place, the line and a caret under it, what is wrong and the remedy;
 * then how many there are.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return [...diagnostics.map(formatDiagnostic), countOf(diagnostics)].join("\n\n");
}

/** One problem, as in `formatDiagnostics`. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { severity, message, remedy } = diagnostic;
  const said = `${placeOf(diagnostic)}: ${severity}: ${message}`;
  return [said, ...excerptOf(diagnostic), `  → ${remedy}`].join("\n");
}

/** `_data/education.yaml:4:3`; a file alone where the problem is the whole file. */
function placeOf({ file, line, column }: Diagnostic): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

const WIDTH = 100;

/** What is as wide as a letter, of one column or, in East Asia (UAX #11), of two. */
const BLANKS = [" ", "\u3000"];
const widthOf = (letter: string) => eastAsianWidth(letter.codePointAt(0) ?? 0);

/** The line, cut to a readable width around the caret; a tab is shown as wide as the caret's line has it. */
function excerptOf({ line, column = 1, length = 1, excerpt }: Diagnostic): string[] {
  if (line === undefined || excerpt === undefined) return [];
  const start = column > WIDTH - 20 ? column - 40 : 0;
  const shown = excerpt.slice(start, start + WIDTH);
  const caretAt = column - 1 - start;
  const padding = shown.slice(0, caretAt).replace(/[^\t]/gu, (letter) => BLANKS[widthOf(letter) - 1] ?? " ");
  const meant = [...shown.slice(caretAt, caretAt + length)];
  const carets = "^".repeat(
    Math.max(
      1,
      meant.map(widthOf).reduce((sum, width) => sum + width, 0),
    ),
  );
  return [`  ${line} | ${shown}`, `  ${" ".repeat(String(line).length)} | ${padding}${carets}`];
}

/** "2 errors, 1 warning". */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  const counts = ["error", "warning"].flatMap((severity) => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return number > 0 ? `${number} ${severity}${number > 1 ? "s" : ""}` : [];
  });
  return counts.join(", ");
}
