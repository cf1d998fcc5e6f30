import { readName } from "../../names/readName.ts";

/** A publication as an entry of a `.bib` file: its type and its fields, values as they stand between braces. */
export interface BibEntry {
  type: string;
  key?: string;
  fields: Record<string, string | undefined>;
}

/**
 * Writes entries as people do: one field a line, the equals signs below each other, an empty line between entries.
 * @param taken keys that other files of the CV have; those of these entries are added
 */
export function writeBib(entries: readonly BibEntry[], taken: Set<string>): string {
  const written = entries.map((entry) => {
    const fields = Object.entries(entry.fields).filter(([, value]) => value?.trim());
    const width = Math.max(0, ...fields.map(([name]) => name.length));
    const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = {${value?.trim()}}`);
    return `@${entry.type}{${[freeKey(entry, taken), ...lines].join(",\n")}\n}\n`;
  });
  return written.join("\n");
}

const SMALL_WORDS = /^(.|an|the|on|in|of|for|to|and|with|from|by|at|is|are|how|what|why|when|towards?|via)$/;

/** The entry's own key, or one of the family name, the year and the first word of the title that says something. */
function freeKey({ key = "", fields }: BibEntry, taken: Set<string>): string {
  const { author = "", year = "", date = "", title = "" } = fields;
  const family = words(author.split(/,| and /)[0] ?? "").at(-1) ?? "";
  const word = words(title).find((each) => !SMALL_WORDS.test(each)) ?? "";
  const made = family + (year || date.slice(0, 4)) + word;
  const wanted = key.replace(/[\s,{}"#%~\\()='@]+/g, "-") || made || "publication";
  let free = wanted;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${wanted}-${number}`;
  taken.add(free.toLowerCase());
  return free;
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
  const last = [particle, family].filter(Boolean).join(" ");
  return escapeLatex([last, suffix, given].filter(Boolean).join(", "));
}

const SPECIALS: Record<string, string> = { "~": "asciitilde", "^": "asciicircum", "\\": "backslash" };

/** Plain text as it stands in a BibTeX field. */
export function escapeLatex(text: string): string {
  const escaped = text.replace(/[&%$#_{}~^\\]/g, (sign) =>
    SPECIALS[sign] ? `\\text${SPECIALS[sign]}{}` : `\\${sign}`,
  );
  return escaped.replace(/\s+/g, " ");
}
