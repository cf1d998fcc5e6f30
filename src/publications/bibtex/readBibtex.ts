import type { Diagnostic } from "../../problems/diagnostic.ts";
import type { Source } from "../../problems/source.ts";
import { nearest } from "../../problems/unknownName.ts";
import { type BibtexEntry, type BibtexField, completeKeys, warning } from "./entry.ts";
import { inherit } from "./inherit.ts";
import type { Item, Piece } from "./itemReader.ts";
import { readItems } from "./readItems.ts";

/**
 * Reads `.bib` files as one list: entries of BibTeX or BibLaTeX in the order of the files, strings put in place, fields
 * of `crossref` and `xdata` inherited, LaTeX untouched. Comments, `@preamble` and front matter are skipped. Problems are
 * warnings; an entry that is lost has one of code `lost-entry`.
 *
 * Follows btparse, the parser of biber (https://metacpan.org/dist/Text-BibTeX/view/btparse/doc/bt_language.pod), and
 * is more forgiving where no doubt is left.
 */
export function readBibtex(sources: Source[]): { entries: BibtexEntry[]; diagnostics: Diagnostic[] } {
  const files = sources.map((source) => ({ source, ...readItems(source) }));
  const strings = new Strings(files.flatMap(({ items }) => items));
  const entries: BibtexEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    diagnostics.push(...file.diagnostics);
    for (const item of file.items) {
      const { fields, problems } = readFields(item, file.source, strings);
      diagnostics.push(...problems);
      const { type, key, start, keyStart, end } = item;
      if (type !== "string") entries.push({ source: file.source, type, key, start, keyStart, end, fields });
    }
  }
  diagnostics.push(...completeKeys(entries));
  const family = inherit(entries);
  return { entries: family.entries, diagnostics: [...diagnostics, ...family.diagnostics] };
}

/** The fields of an item, the first of each name, strings put in place; those of `@string` are strings from here on. */
function readFields(
  item: Item,
  source: Source,
  strings: Strings,
): { fields: BibtexEntry["fields"]; problems: Diagnostic[] } {
  const fields = new Map<string, BibtexField>();
  const problems = item.fields.flatMap(({ name, nameStart, pieces, start, end }) => {
    const joined = join(pieces, source, strings);
    if (item.type === "string") strings.define(name, joined.value);
    else if (fields.has(name)) {
      const message = `this entry has two fields \`${name}\`, the first one counts`;
      const place = { source, start: nameStart, length: name.length };
      joined.problems.push(warning(place, "duplicate-field", message, "take one of them out"));
    } else {
      fields.set(name, { name, value: joined.value, source, start, length: Math.max(1, end - start) });
    }
    return joined.problems;
  });
  return { fields, problems };
}

/** More than any text of a bibliography has; strings made of strings grow fast. */
const longest = 100_000;

function join(pieces: Piece[], source: Source, strings: Strings): { value: string; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  let length = 0;
  const texts = pieces.map(({ isName, text, start }) => {
    if (!isName) return text;
    const place = { source, start, length: text.length };
    const meant = strings.get(text);
    length += meant?.length ?? 0;
    if (length > longest) {
      const message = `the \`@string\`s put in place here have more than ${longest} characters, so this one is left out`;
      problems.push(warning(place, "too-long", message, "write the text itself"));
      return "";
    }
    if (meant !== undefined) return meant;
    const message = `there is no \`@string\` of the name \`${text}\`, so it is shown as it stands`;
    problems.push(warning(place, "unknown-string", message, strings.suggest(text)));
    return text;
  });
  return { value: texts.join(""), problems };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The strings of a bibliography: `@string{…}`, for uses that stand before it too if it is no more than text, and the months,
 * which every style of BibTeX knows, each standing for its own name. Case does not count.
 */
class Strings {
  private readonly defined = new Map(months.map((month) => [month, month]));
  private readonly foreseen: Map<string, string>;

  constructor(items: Item[]) {
    const fields = items.filter(({ type }) => type === "string").flatMap((item) => item.fields);
    const plain = fields.filter(({ pieces }) => !pieces.some(({ isName }) => isName));
    const texts = plain.map(({ name, pieces }): [string, string] => [
      name,
      pieces.map(({ text }) => text).join(""),
    ]);
    this.foreseen = new Map(texts.reverse());
  }

  define(name: string, text: string): void {
    this.defined.set(name, text);
  }

  get(name: string): string | undefined {
    return this.defined.get(name.toLowerCase()) ?? this.foreseen.get(name.toLowerCase());
  }

  /** What to write instead of a name that is none. */
  suggest(name: string): string {
    const near = nearest(name.toLowerCase(), [...this.defined.keys()], Math.ceil(name.length / 3));
    return near ? `did you mean \`${near}\`?` : `write \`{${name}}\` if it is text`;
  }
}
