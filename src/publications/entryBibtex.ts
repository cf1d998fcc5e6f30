import type { BibtexEntry } from "../bibtex/entry.ts";
import { isPrivateField } from "./privateFields.ts";

/**
 * An entry as BibTeX for readers to take away: its LaTeX as it stands in the file, with what `@string`, `crossref`
 * and `xdata` brought put in place, so that it needs nothing else, and without private fields.
 */
export function entryBibtex(entry: BibtexEntry): string {
  const fields = [...entry.fields.values()]
    .filter(({ name }) => !isPrivateField(name))
    .map(({ name, value }) => `  ${name} = {${balanced(value.replaceAll(/\s+/g, " ").trim())}},\n`);
  return `@${entry.type}{${entry.key},\n${fields.join("")}}\n`;
}

/** A value whose braces do not match would break the file it is written into. */
function balanced(value: string): string {
  let depth = 0;
  for (const brace of value.matchAll(/[{}]/g)) {
    depth += brace[0] === "{" ? 1 : -1;
    if (depth < 0) return value.replaceAll(/[{}]/g, "");
  }
  return depth === 0 ? value : value.replaceAll(/[{}]/g, "");
}
