import { readText } from "../../text/markdown.ts";
import type { Inline } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { type BibEntry, writeBib } from "../bib/bibEntry.ts";
import { type Citation, readCitation } from "../bib/readCitation.ts";
import { escapeLatex, toLatex } from "../bib/toLatex.ts";
import type { DraftSection } from "../draft.ts";
import { htmlToMarkdown } from "../markdown/htmlToMarkdown.ts";
import { Report } from "../report.ts";
import { headingMarkdown } from "./headingMarkdown.ts";
import type { Group } from "./pageGroups.ts";
import { proseOf } from "./pageProse.ts";
import { findEntries, type RawEntry } from "./rawEntries.ts";
import type { RawBlock } from "./splitBlocks.ts";

/** A section of publications whose entries may still be joined with those of others. */
export interface BibSection extends DraftSection {
  list?: BibEntry[];
}

interface Item {
  entry: RawEntry;
  nodes: Inline[];
  citation: Citation | undefined;
}

function readItems(group: Group, title: string, report: Report): { intro: RawBlock[]; items: Item[] } {
  const { intro, entries } = findEntries(group.blocks, true);
  const items = entries.map((entry) => {
    const nodes = entry.head ? readText(htmlToMarkdown(entry.head.raw, entry.head.offset, report)) : [];
    return { entry, nodes, citation: readCitation(nodes, entry.date, title) };
  });
  return { intro, items };
}

/** Whether of most of a group's publications enough is known for BibTeX. */
export function isReadable(group: Group, title: string): boolean {
  const { items } = readItems(group, title, Report.unheard());
  const known = items.filter(({ citation }) => citation !== undefined);
  return known.length > 0 && known.length * 2 >= items.length;
}

/**
 * The publications of one group as BibTeX.
 * @param bold takes the names that stand in bold: other spellings of the owner's
 */
export function publications(group: Group, title: string, bold: string[], report: Report): BibSection {
  const heading = group.heading ? headingMarkdown(group.heading, Report.unheard()) : undefined;
  const { intro, items } = readItems(group, heading ?? title, report);
  const list: BibEntry[] = [];
  for (const { entry, nodes, citation } of items) {
    const at = entry.head?.offset ?? 0;
    const made = citation?.entry ?? { type: "misc", fields: { title: toLatex(nodes), year: entry.date } };
    if (!citation)
      report.add(
        at,
        toPlain(nodes),
        "title and authors could not be told apart: the whole is the title of a `@misc`",
      );
    for (const label of citation?.labels ?? [])
      report.add(at, label, "the theme gives this link of a publication another label");
    bold.push(...(citation?.bold ?? []));
    if (made.fields.year === undefined && made.fields.date === undefined) {
      report.add(
        at,
        toPlain(nodes).slice(0, 80),
        "this publication has no year of its own; add one in the `.bib`",
      );
    }
    const remarks: RawBlock[] = [];
    for (const block of entry.rest) {
      if (isEqualLegend(block.raw) && list.concat(made).some(({ fields }) => fields["author+an"])) {
        report.add(block.offset, block.raw, "the theme explains the marks of authors itself");
      } else if (block.type === "comment") proseOf([block], report);
      else remarks.push(block);
    }
    const remark = remarks
      .map((block) => toLatex(readText(proseOf([block], report).replace(/^\s*[-*+]\s+/gm, ""))))
      .join("; ");
    const note = [made.fields.note, remark].filter(Boolean).join("; ");
    list.push({ ...made, fields: { ...made.fields, note: note || undefined } });
  }
  const text = proseOf(intro, report);
  return {
    name: "",
    title: heading === undefined ? title : `${title}: ${heading}`,
    kind: "publications",
    ...(text ? { intro: text } : {}),
    bib: writeBib(list),
    ...(heading ? { keyword: heading } : {}),
    list,
  };
}

function isEqualLegend(raw: string): boolean {
  return /equal(ly)?\b/i.test(raw) && /contribut/i.test(raw) && raw.length < 120;
}

/** Several groups of publications are one file, told apart by a keyword. */
export function shareFile(sections: BibSection[]): DraftSection[] {
  const lists = sections.filter(({ list }) => list !== undefined);
  if (lists.length === 1) return sections.map(({ list: _, keyword: __, ...section }) => section);
  const all = lists.flatMap(({ list = [], keyword }) =>
    list.map((entry) => ({ ...entry, fields: { ...entry.fields, keywords: escapeLatex(word(keyword)) } })),
  );
  const bib = writeBib(all);
  return sections.map(({ list, keyword, ...section }) =>
    list ? { ...section, bib, keyword: word(keyword) } : section,
  );
}

function word(heading = "other"): string {
  return toPlain(readText(heading)).toLowerCase().replace(/[,;]+/g, "");
}
