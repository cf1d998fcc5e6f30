import { type Diagnostic, diagnose } from "../../problems/diagnostic.ts";
import type { Source } from "../../problems/source.ts";
import type { BibtexEntry, BibtexField, Item, RawField, RawValue } from "./entry.ts";
import { inherit } from "./inherit.ts";
import { completeKeys } from "./keys.ts";
import { readItems } from "./readItems.ts";
import { createStrings, type Strings } from "./strings.ts";

/**
 * Reads `.bib` files as one list: entries of BibTeX or BibLaTeX in the order of the files, strings put in place, fields
 * of `crossref` and `xdata` inherited, LaTeX untouched. Comments, `@preamble` and front matter are skipped. Problems are
 * warnings; an entry that is lost has one of code `lost-entry`.
 *
 * Follows btparse, the parser of biber (https://metacpan.org/dist/Text-BibTeX/view/btparse/doc/bt_language.pod), and
 * is more forgiving where no doubt is left.
 */
export function readBibtex(sources: Source[]): { entries: BibtexEntry[]; diagnostics: Diagnostic[] } {
  const entries: BibtexEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  const files = sources.map((source) => ({ source, ...readItems(source) }));
  const strings = createStrings();
  for (const { items } of files) {
    for (const item of items)
      if (item.kind === "string") for (const field of item.fields) strings.foresee(field);
  }
  for (const { source, items, diagnostics: found } of files) {
    diagnostics.push(...found);
    for (const item of items) {
      if (item.kind === "string") {
        for (const field of item.fields)
          strings.define(field.name, join(field.value, strings, source, diagnostics));
      } else entries.push(toEntry(item, source, strings, diagnostics));
    }
  }
  completeKeys(entries, diagnostics);
  return { entries: inherit(entries, diagnostics), diagnostics };
}

function toEntry(
  item: Extract<Item, { kind: "entry" }>,
  source: Source,
  strings: Strings,
  diagnostics: Diagnostic[],
): BibtexEntry {
  const fields = new Map<string, BibtexField>();
  for (const field of item.fields) {
    const start = field.value.pieces[0]?.start ?? field.value.start;
    const length = Math.max(1, field.value.end - start);
    const value = join(field.value, strings, source, diagnostics);
    if (!fields.has(field.name)) fields.set(field.name, { name: field.name, value, source, start, length });
    else warnOfSecond(field, source, diagnostics);
  }
  const { type, key, start, keyStart, end } = item;
  return { source, type, key, start, keyStart, end, fields };
}

function warnOfSecond(field: RawField, source: Source, diagnostics: Diagnostic[]): void {
  diagnostics.push(
    diagnose(source, field.nameStart, field.name.length, {
      severity: "warning",
      code: "duplicate-field",
      message: `this entry has two fields \`${field.name}\`, the first one counts`,
      remedy: "take one of them out",
    }),
  );
}

/** More than any text of a bibliography has; strings made of strings grow fast. */
const longest = 100_000;
const tooLong = {
  severity: "warning",
  code: "too-long",
  message: `the \`@string\`s put in place here have more than ${longest} characters, so this one is left out`,
  remedy: "write the text itself",
} as const;

function join(value: RawValue, strings: Strings, source: Source, diagnostics: Diagnostic[]): string {
  let length = 0;
  return value.pieces
    .map((piece) => {
      if (piece.kind !== "string") return piece.text;
      length += strings.get(piece.name)?.length ?? 0;
      if (length > longest) {
        diagnostics.push(diagnose(source, piece.start, piece.name.length, tooLong));
        return "";
      }
      const text = strings.get(piece.name);
      if (text !== undefined) return text;
      diagnostics.push(
        diagnose(source, piece.start, piece.name.length, {
          severity: "warning",
          code: "unknown-string",
          message: `there is no \`@string\` of the name \`${piece.name}\`, so it is shown as it stands`,
          remedy: strings.suggest(piece.name) ?? `write \`{${piece.name}}\` if it is text`,
        }),
      );
      return piece.name;
    })
    .join("");
}
