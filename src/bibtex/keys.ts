import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { latexToPlain } from "../latex/readLatex.ts";
import { readNames } from "../names/readNames.ts";
import type { BibtexEntry } from "./entry.ts";

/**
 * Gives entries without a key one, of the first author, the year and the first word of the title: `choe2019audio`, and
 * `choe2019audiob` where another has that.
 */
export function completeKeys(entries: BibtexEntry[], diagnostics: Diagnostic[]): void {
  const taken = new Set(entries.map(({ key }) => key));
  for (const entry of entries) {
    if (entry.key !== "") continue;
    const key = makeKey(entry);
    const keys = ["", ..."bcdefghijklmnopqrstuvwxyz"].map((letter) => key + letter);
    entry.key = keys.find((each) => !taken.has(each)) ?? key;
    entry.hasMadeKey = true;
    taken.add(entry.key);
    diagnostics.push(
      diagnose(entry.source, entry.start, 1, {
        severity: "warning",
        code: "missing-key",
        message: "this entry has no key",
        remedy: /\.ya?ml$/.test(entry.source.file)
          ? `write \`id: ${entry.key}\``
          : `write one before its fields: \`@${entry.type}{${entry.key},\``,
      }),
    );
  }
}

function makeKey({ fields }: BibtexEntry): string {
  const value = (name: string) => fields.get(name)?.value ?? "";
  const [author] = readNames(value("author")).names;
  const word = /\p{L}{3,}/u.exec(latexToPlain(value("title")))?.[0] ?? "";
  const year = /\d{4}/.exec(value("year") || value("date"))?.[0] ?? "";
  const key = `${author?.family ?? author?.literal ?? ""}${year}${word}`;
  return (
    key
      .normalize("NFD")
      .replaceAll(/[^\p{L}\p{N}]/gu, "")
      .toLowerCase() || "untitled"
  );
}
