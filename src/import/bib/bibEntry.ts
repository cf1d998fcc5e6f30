/** A publication as an entry of a `.bib` file: its type and its fields, values as they stand between braces. */
export interface BibEntry {
  type: string;
  key?: string;
  fields: Record<string, string | undefined>;
}

/** Writes entries as people do: one field a line, the equals signs below each other, an empty line between entries. */
export function writeBib(entries: readonly BibEntry[]): string {
  const keys = new Set<string>();
  return entries.map((entry) => writeEntry(entry, freeKey(entry, keys))).join("\n");
}

function writeEntry({ type, fields }: BibEntry, key: string): string {
  const written = Object.entries(fields).filter((field): field is [string, string] => !!field[1]?.trim());
  const width = Math.max(0, ...written.map(([name]) => name.length));
  const lines = written.map(([name, value]) => `  ${name.padEnd(width)} = {${value.trim()}}`);
  return `@${type}{${[key, ...lines].join(",\n")}\n}\n`;
}

/** The entry's own key, or one of the family name, the year and the first word of the title that says something. */
function freeKey({ key, fields }: BibEntry, taken: Set<string>): string {
  const wanted = key?.replace(/[\s,{}"#%~\\()='@]+/g, "-") || madeKey(fields) || "publication";
  let free = wanted;
  for (let letter = 0; taken.has(free.toLowerCase()); letter += 1) {
    free = `${wanted}${letter < 26 ? String.fromCharCode(97 + letter) : letter}`;
  }
  taken.add(free.toLowerCase());
  return free;
}

const SMALL_WORDS = new Set(
  "a an the on in of for to and with from by at is are how what why when towards toward via using".split(" "),
);

function madeKey({ author = "", year = "", date = "", title = "" }: BibEntry["fields"]): string {
  const family =
    plain(author.split(/,| and /)[0] ?? "")
      .split(" ")
      .at(-1) ?? "";
  const word = plain(title)
    .split(" ")
    .find((each) => each.length > 1 && !SMALL_WORDS.has(each));
  return family + (year || date.slice(0, 4)) + (word ?? "");
}

function plain(latex: string): string {
  return latex
    .replace(/\\[a-zA-Z]+/g, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();
}
