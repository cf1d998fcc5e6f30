import type { Entry, Section } from "../model/cv.ts";
import type { Block, Prose } from "../text/nodes.ts";
import { htmlToBlocks, htmlToInlines } from "./htmlNodes.ts";

/** A section with its text in nodes that templates can draw: HTML read, headings in order. */
export function drawableSection(section: Section): Section {
  return {
    ...section,
    title: htmlToInlines(section.title),
    ...(section.prose && { prose: drawableProse(section.prose) }),
    ...(section.entries && { entries: section.entries.map(drawableEntry) }),
  };
}

function drawableEntry(entry: Entry): Entry {
  const fields = Object.entries(entry.fields).map(([name, value]) => [name, value.map(htmlToInlines)]);
  return {
    ...entry,
    ...(entry.location && { location: htmlToInlines(entry.location) }),
    ...(entry.summary && { summary: drawableProse(entry.summary) }),
    highlights: entry.highlights.map(htmlToInlines),
    what: htmlToInlines(entry.what),
    whom: htmlToInlines(entry.whom),
    facts: entry.facts.map(({ label, text }) => ({ label, text: htmlToInlines(text) })),
    fields: Object.fromEntries(fields),
  };
}

/** PDF/UA allows no level of headings to be left out; a section's own heading is the first. */
function drawableProse(prose: Prose): Prose {
  let last = 1;
  return htmlToBlocks(prose).map((block): Block => {
    if (block.type !== "heading") return block;
    last = Math.min(Math.max(block.depth, 2), last + 1);
    return { ...block, depth: last };
  });
}
