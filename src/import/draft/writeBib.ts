import { readName } from "../../names/readName.ts";
import { markdownToLatex } from "../../publications/markdownToLatex.ts";

/** A publication as an entry of a `.bib` file: its type and its fields, values as they stand between braces. */
export interface BibEntry {
  type: string;
  fields: Record<string, string | undefined>;
}

/**
 * Writes entries as people do: one field a line, the equals signs below each other, an empty line between entries. Their
 * keys are made of the family name, the year and the first word of the title that says something.
 * @param taken keys that other files of the CV have; those of these entries are added
 */
export function writeBib(entries: readonly BibEntry[], taken: Set<string>): string {
  const written = entries.map(({ type, fields }) => {
    const { author = "", year = "", date = "", title = "" } = fields;
    const word = words(title).find(
      (each) => !/^(.|an|the|on|in|of|for|to|and|with|how|what|why|towards?)$/.test(each),
    );
    const made = `${words(author.split(/,| and /)[0] ?? "").at(-1) ?? ""}${year || date.slice(0, 4)}${word ?? ""}`;
    let key = made || "publication";
    for (let number = 2; taken.has(key); number += 1) key = `${made}-${number}`;
    taken.add(key);
    const filled = Object.entries(fields).filter(([, value]) => value?.trim());
    const width = Math.max(0, ...filled.map(([name]) => name.length));
    const lines = filled.map(([name, value]) => `  ${name.padEnd(width)} = {${value?.trim()}}`);
    return `@${type}{${[key, ...lines].join(",\n")}\n}\n`;
  });
  return written.join("\n");
}

function words(latex: string): string[] {
  const plain = latex
    .replace(/\\[a-zA-Z]+/g, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  return plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** A name as BibTeX's `author` has it, `van Beethoven, Ludwig`; in braces where it is none of a person. */
export function bibName(name: string): string {
  const { family, given, particle, suffix } = readName(name);
  if (!family || !given || /^the\s/i.test(name)) return `{${escapeLatex(name)}}`;
  return escapeLatex(
    [[particle, family].filter(Boolean).join(" "), suffix, given].filter(Boolean).join(", "),
  );
}

const SPECIALS: Record<string, string> = { "~": "asciitilde", "^": "asciicircum", "\\": "backslash" };

/** Plain text as it stands in a BibTeX field. */
export function escapeLatex(text: string): string {
  const special = (sign: string) => (SPECIALS[sign] ? `\\text${SPECIALS[sign]}{}` : `\\${sign}`);
  return text.replace(/[&%$#_{}~^\\]/g, special).replace(/\s+/g, " ");
}

/** A line of Markdown as it stands in a BibTeX field. */
export function toLatex(line: string): string {
  const written = line.replace(/\\?\n/g, " ").replace(/==|(?<=\))\{[^}]*\}/g, "");
  const escaped = written.replace(/\$[^$]+\$|\\(.)|[&%$#_{}~^]/g, (found, sign?: string) =>
    found.length > 2 ? found : escapeLatex(sign ?? found),
  );
  return markdownToLatex(escaped).trim();
}
