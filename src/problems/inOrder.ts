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
