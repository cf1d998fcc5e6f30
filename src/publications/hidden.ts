import type { BibtexEntry } from "./bibtex/entry.ts";

/** Whether an entry is kept out of all output: `hidden = {true}`, or BibLaTeX's `options = {dataonly=true}`. */
export function isHidden(entry: BibtexEntry): boolean {
  const options = entry.fields.get("options")?.value ?? "";
  return isTrue(entry.fields.get("hidden")?.value) || /\bdataonly\b(?!\s*=\s*false)/.test(options);
}

/** `true`, `yes`, `1` or nothing at all. */
export function isTrue(value: string | undefined): boolean {
  return value !== undefined && !/^\s*(?:false|no|0)\s*$/i.test(value);
}
