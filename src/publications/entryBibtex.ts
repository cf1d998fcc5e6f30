import type { BibtexEntry } from "./bibtex/entry.ts";
import { bareArxiv } from "./identifiers.ts";
import { paragraphs } from "./latex/readLatex.ts";
import { addressIn } from "./links.ts";
import { MONTHS } from "./publicationDate.ts";
import type { People } from "./readPeople.ts";

/**
 * An entry as BibTeX for readers to take away: its LaTeX as it stands in the file, with what `@string`, `crossref` and
 * `xdata` brought put in place, so that it needs nothing else. Private fields are left out; names are joined by `and`, without marks behind them.
 */
export function entryBibtex(entry: BibtexEntry, authors: People, editors: People): string {
  const fields = [...entry.fields.values()].flatMap(({ name, value }): [string, string][] => {
    const number = name === "arxiv" && !entry.fields.has("eprint") ? bareArxiv(value) : undefined;
    // al-folio's `arxiv` in the fields that BibTeX styles know.
    if (number) return Object.entries({ eprint: number, archiveprefix: "arXiv" });
    if (privateFields.has(name) || ofPrograms.test(name)) return [];
    if (name === "author") return [[name, authors.written]];
    if (name === "editor") return [[name, editors.written]];
    return [[name, /^\s*<a\s/i.test(value) ? addressIn(value) : value]];
  });
  const lines = fields.flatMap(([name, written]) => {
    const value = balanced(inLines(name, written));
    const isMacro = name === "month" && MONTHS.includes(value);
    return value === "" ? [] : `  ${name} = ${isMacro ? value : `{${value}}`},\n`;
  });
  return `@${entry.type}{${entry.key},\n${lines.join("")}}\n`;
}

/** An abstract keeps its paragraphs. */
function inLines(name: string, value: string): string {
  const parts = name === "abstract" ? paragraphs(value) : [value];
  return parts
    .map((text) => text.replaceAll(/[ \t\r\n\f\v]+/g, " ").replace(/^ | $/g, ""))
    .filter((text) => text !== "")
    .join("\n\n");
}

/** A value whose braces do not match would break the file it is written into. */
function balanced(value: string): string {
  let depth = 0;
  for (const [brace] of value.matchAll(/[{}]/g)) {
    depth += brace === "{" ? 1 : -1;
    if (depth < 0) break;
  }
  return depth === 0 ? value : value.replaceAll(/[{}]/g, "");
}

/**
 * Fields that tell a site how to show an entry and mean nothing to anyone else, left out of the BibTeX that is published:
 * al-folio's `filtered_bibtex_keywords`, and annotations.
 */
const privateFields = new Set(
  "abbr additional_info altmetric annotation annote arxiv award award_name bibtex_show blog code comment comments data dimensions google_scholar_id hidden html inspirehep_id media options pdf pmid poster preview rating readstatus review selected slides supp video website file crossref xdata".split(
    " ",
  ),
);
/** Those that programs write for themselves. */
const ofPrograms = /^bdsk-|^date-(?:added|modified)$|^(?:__|jabref|mendeley-|owner$|timestamp$|groups$)/;
