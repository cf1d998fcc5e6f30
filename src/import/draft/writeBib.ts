import { makeKey } from "../../publications/bibtex/entry.ts";
import { markdownToLatex } from "../../publications/latex/toLatex.ts";
import { type Name, showName } from "../../publications/names/readName.ts";
import { escaped } from "../../publications/readCslYaml.ts";

/** A publication as an entry of a `.bib` file: its type and its fields, values as they stand between braces. */
export interface BibEntry {
  type: string;
  fields: Record<string, string | undefined>;
}

/** Writes entries as people do, one field a line; to `taken`, the keys that other files of the CV have, theirs are added. */
export function writeBib(entries: readonly BibEntry[], taken: Set<string>): string {
  const written = entries.map(({ type, fields }) => {
    const key = makeKey((name) => fields[name] ?? "", taken);
    const filled = Object.entries(fields).filter(([, value]) => value?.trim());
    const width = Math.max(0, ...filled.map(([name]) => name.length));
    const lines = filled.map(([name, value]) => `  ${name.padEnd(width)} = {${value?.trim()}}`);
    return `@${type}{${[key, ...lines].join(",\n")}\n}\n`;
  });
  return written.join("\n");
}

/** A name as BibTeX's `author` has it, `van Beethoven, Ludwig`; in braces where it is none of a person. */
export function bibName(name: Name): string {
  const { family, given, particle, suffix } = name;
  if (!family || !given) return `{${latexOf(showName(name))}}`;
  const parts = [[particle, family].filter(Boolean).join(" "), suffix, given];
  return latexOf(parts.filter(Boolean).join(", "));
}

/** Plain text as it stands in a BibTeX field. */
export function latexOf(text: string): string {
  return escaped(text)
    .replace(/[&%#_]/g, "\\$&")
    .replace(/\s+/g, " ");
}

/** A line of Markdown as it stands in a BibTeX field. */
export function toLatex(line: string): string {
  const written = line.replace(/\\?\n/g, " ").replace(/==|(?<=\))\{[^}]*\}/g, "");
  const escaped = written.replace(/\$[^$]+\$|\\([!-/:-@[-`{-~])|[&%$#_{}~^\\]/g, (found, sign?: string) =>
    found.length > 2 ? found : latexOf(sign ?? found),
  );
  return markdownToLatex(escaped).trim();
}
