import type { Cv, Entry, View } from "../model/cv.ts";
import { factLines } from "../record/factLines.ts";
import { selectSections } from "../record/selectSections.ts";
import type { Block, Prose } from "../text/nodes.ts";
import { type Change, drawn } from "./drawnParts.ts";
import { htmlToBlocks } from "./htmlNodes.ts";
import { isTall } from "./isTall.ts";
import { pdfList } from "./pdfList.ts";
import type { PdfEntry, PdfSection } from "./pdfShape.ts";

/** The sections of one PDF as templates draw them, `change` done to their texts. */
export function pdfSections(cv: Cv, settings: View, change: Change): PdfSection[] {
  return selectSections(cv, settings).map((section, index) => {
    const { publications, entries = [], groups, list: _, more, all, onRequest: __, ...rest } = section;
    const list = publications && pdfList(section, index, cv);
    let end = 0;
    const ranges = groups?.map(({ heading = [], entries: { length } }) => {
      end += length;
      return { heading, start: end - length, end };
    });
    const shown = {
      ...rest,
      ...(ranges && { groups: ranges }),
      ...(more && all && all > entries.length && { more: { url: more, label: `${cv.words.all} (${all})` } }),
    };
    return {
      ...drawn.section(shown, change),
      ...(section.entries && {
        entries: entries.map((entry, number) =>
          pdfEntry(drawn.entry(onPaper(entry), change), `${index}.${number}`),
        ),
      }),
      ...(list && { list: drawn.list(list, change) }),
    };
  });
}

/** An entry as paper has it: without what is on its page, where its name leads. */
function onPaper({ picture: _, body: __, page, within, ...entry }: Entry): Entry {
  return { ...entry, ...(page && { url: page }), ...(within && { within: onPaper(within) }) };
}

function pdfEntry(entry: Entry, id: string): PdfEntry {
  const { what, about = [], whom, location = [], date, summary, highlights, links, facts, within } = entry;
  const line = { what, about, whom, location };
  const below = { ...(date && { date }), ...(summary && { summary }), highlights, links, facts };
  return {
    ...entry,
    id,
    isTall: isTall(drawn.entry, { ...line, ...below }),
    isLineTall: isTall(drawn.entry, line),
    factLines: factLines(facts),
    ...(within && { within: pdfEntry(within, "") }),
  };
}

/** Prose without HTML, and with headings in order: PDF/UA allows no level to be left out; the name is the first, a section's own the second. */
export function drawableProse(prose: Prose): Prose {
  let last = 2;
  return htmlToBlocks(prose).map((block): Block => {
    if (block.type !== "heading") return block;
    last = Math.min(Math.max(block.depth, 3), last + 1);
    return { ...block, depth: last };
  });
}
