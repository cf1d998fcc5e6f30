import { type Diagnostic, diagnose } from "../../problems/diagnostic.ts";
import { latexToPlain } from "../latex/readLatex.ts";
import { readNames } from "../names/readNames.ts";
import type { BibtexEntry } from "./entry.ts";

/** Gives entries without a key one. */
export function completeKeys(entries: BibtexEntry[], diagnostics: Diagnostic[]): void {
  const taken = new Set(entries.map(({ key }) => key));
  for (const entry of entries) {
    if (entry.key !== "") continue;
    entry.key = makeKey((name) => entry.fields.get(name)?.value ?? "", taken);
    entry.hasMadeKey = true;
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

/**
 * A key of the first author, the year and the first word of the title: `choe2019audio`, and `choe2019audiob` where another
 * has that.
 *
 * @param value what stands in a field, in LaTeX
 * @param taken the keys of others; the one that is made is added
 */
export function makeKey(value: (field: string) => string, taken: Set<string>): string {
  const [author] = readNames(value("author")).names;
  const word = /\p{L}{3,}/u.exec(latexToPlain(value("title")))?.[0] ?? "";
  const year = /\d{4}/.exec(value("year") || value("date"))?.[0] ?? "";
  const made = `${author?.family ?? author?.literal ?? ""}${year}${word}`
    .normalize("NFD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  const key = made || "untitled";
  const keys = ["", ..."bcdefghijklmnopqrstuvwxyz"].map((letter) => key + letter);
  const free = keys.find((each) => !taken.has(each)) ?? `${key}${taken.size}`;
  taken.add(free);
  return free;
}
