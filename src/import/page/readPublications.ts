import type { PhrasingContent, RootContent } from "mdast";
import type { Report } from "../draft/report.ts";
import type { BibEntry } from "../draft/writeBib.ts";
import { inLine } from "../text/htmlToTree.ts";
import { plainOf } from "../text/write.ts";
import { readCitation } from "./readCitation.ts";

/** A list of publications as a page has it: what stands above it, its entries, and the other blocks in their order. */
export interface PublicationList {
  intro: RootContent[];
  publications: BibEntry[];
  others: RootContent[];
}

/**
 * Reads the publications among the blocks below a heading; undefined where most of them cannot be told with certainty, so
 * that all stay as they are.
 * @param spellings takes names in bold: how the owner is called
 */
export function readPublications(
  blocks: readonly RootContent[],
  heading: string,
  spellings: Set<string>,
  report: Report,
): PublicationList | undefined {
  const list: PublicationList = { intro: [], publications: [], others: [] };
  const said: Parameters<Report["add"]>[] = [];
  for (const { block, line } of blocks.flatMap(itemsOf)) {
    const citation = readCitation(line, heading);
    const text = plainOf(line);
    const isLegend = /equal(ly)?\b/i.test(text) && /contribut/i.test(text) && text.length < 120;
    if (citation) {
      list.publications.push(citation.entry);
      for (const name of citation.spellings) spellings.add(name);
      if (!citation.entry.fields.year) said.push(["year", text]);
    } else if (isLegend && list.publications.some(({ fields }) => fields["author+an"]))
      said.push(["legend", text]);
    else if (list.publications.length === 0) list.intro.push(block);
    else {
      list.others.push(block);
      said.push(["citation", text]);
    }
  }
  const isList =
    list.publications.length > list.others.length && list.publications.length >= list.intro.length;
  if (!isList) said.splice(0, said.length, ["citation", heading]);
  for (const each of said) report.add(...each);
  return isList ? list : undefined;
}

/** A paragraph, or each item of a list, with its line. */
function itemsOf(block: RootContent): { block: RootContent; line: PhrasingContent[] }[] {
  if (block.type !== "list") return [{ block, line: inLine([block]) }];
  return block.children.map((item) => ({ block: { ...block, children: [item] }, line: inLine([item]) }));
}
