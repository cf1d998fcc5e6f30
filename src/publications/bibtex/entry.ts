import { type Diagnostic, diagnose } from "../../problems/diagnostic.ts";
import type { Source } from "../../problems/source.ts";
import { latexToPlain } from "../latex/readLatex.ts";
import { readNames } from "../names/readNames.ts";

/** One entry of a `.bib` file, its strings put in place but its LaTeX untouched. */
export interface BibtexEntry {
  source: Source;
  /** In lower case: `inproceedings`. */
  type: string;
  /** As written, or made where there is none. */
  key: string;
  /** Where the `@` and the key stand in the file. */
  start: number;
  keyStart: number;
  /** By name in lower case, in the order of the file; the first of two fields of one name, as BibTeX does. */
  fields: Map<string, BibtexField>;
}

/** What a message underlines. */
export interface Place {
  source: Source;
  start: number;
  length: number;
}

/** A field; its place is that of the first character within braces or quotes. */
export interface BibtexField extends Place {
  name: string;
  /** The value without its outer braces or quotes, strings put in place. */
  value: string;
}

/** A warning about what is at a place. */
export function warning(
  { source, start, length }: Place,
  code: string,
  message: string,
  remedy: string,
): Diagnostic {
  return diagnose(source, start, length, { severity: "warning", code, message, remedy });
}

/** What is underlined in a message about an entry: its key. */
export function entryPlace({ source, keyStart, key }: BibtexEntry): Place {
  return { source, start: keyStart, length: key.length };
}

/** Whether an entry is kept out of all output: `hidden = {true}`, or BibLaTeX's `options = {dataonly=true}`. */
export function isHidden({ fields }: BibtexEntry): boolean {
  const options = fields.get("options")?.value ?? "";
  return isTrue(fields.get("hidden")?.value) || /\bdataonly\b(?!\s*=\s*false)/.test(options);
}

/** `true`, `yes`, `1` or nothing at all. */
export function isTrue(value: string | undefined): boolean {
  return value !== undefined && !/^\s*(?:false|no|0)\s*$/i.test(value);
}

/** Gives entries without a key one, and says so. */
export function completeKeys(entries: BibtexEntry[]): Diagnostic[] {
  const taken = new Set(entries.map(({ key }) => key));
  return entries.flatMap((entry) => {
    if (entry.key !== "") return [];
    const { source, start, type } = entry;
    entry.key = makeKey((name) => entry.fields.get(name)?.value ?? "", taken);
    const remedy = /\.ya?ml$/.test(source.file)
      ? `write \`id: ${entry.key}\``
      : `write one before its fields: \`@${type}{${entry.key},\``;
    return [warning({ source, start, length: 1 }, "missing-key", "this entry has no key", remedy)];
  });
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
