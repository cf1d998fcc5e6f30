import type { Cv, Entry, PdfSettings, Publication, Section } from "../model/cv.ts";
import { listPublications } from "../publications/lists/listPublications.ts";
import { factLines } from "../record/factLines.ts";
import { groupsWith } from "../record/listEntries.ts";
import { wholeCv } from "../record/wholeCv.ts";
import type { Block, Prose } from "../text/nodes.ts";
import { type Change, drawn } from "./drawnParts.ts";
import { htmlToBlocks } from "./htmlNodes.ts";
import { isTall } from "./isTall.ts";
import { pdfList } from "./pdfList.ts";
import type { PdfEntry, PdfSection } from "./pdfShape.ts";

/** The sections of one PDF as templates draw them, `change` done to their texts. */
export function pdfSections(cv: Cv, settings: PdfSettings, change: Change): PdfSection[] {
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

/**
 * The sections of one PDF with the entries that it shows. Sections that it does not name, and those of which nothing is
 * left, are not among them.
 */
export function selectSections(cv: Cv, settings: PdfSettings): Section[] {
  const all = [...cv.sections, ...cv.pages.map(({ section }) => section)];
  const wanted: NonNullable<PdfSettings["sections"]> =
    settings.sections ?? wholeCv(cv).map(({ id }) => ({ section: id }));
  return wanted.flatMap(({ section: id, limit, selected }) => {
    const section = all.find((each) => each.id === id);
    if (!section) return [];
    const copy = selected === undefined ? { ...section } : relisted(section, selected, cv);
    if (settings.references === "full" && section.onRequest) {
      delete copy.prose;
      copy.groups = section.onRequest;
      copy.entries = copy.groups.flatMap((group) => group.entries);
    } else if (section.onRequest) return [copy];
    if (copy.entries) {
      copy.entries = tagged(copy.entries, settings.tags).slice(0, limit);
      if (copy.groups) copy.groups = groupsWith(copy.groups, copy.entries);
    }
    if (copy.publications) copy.publications = withKeyword(copy.publications, settings.tags).slice(0, limit);
    return copy.entries?.length === 0 || copy.publications?.length === 0 ? [] : [copy];
  });
}

/** A section of publications with those marked `selected`, or with all of them. */
function relisted(section: Section, selected: boolean, { publications }: Cv): Section {
  if (!section.list) return { ...section };
  const ofFile = publications.filter(({ file }) => file === section.file);
  const list = listPublications(ofFile, { ...section.list, selected });
  return { ...section, list, publications: list.groups.flatMap((group) => group.publications) };
}

/** Tags choose among the entries of sections that use them; a section without tags is for every PDF. */
function tagged(entries: Entry[], tags: string[] | undefined): Entry[] {
  if (!tags || entries.every((entry) => entry.tags.length === 0)) return entries;
  return entries.filter((entry) => entry.tags.some((tag) => tags.includes(tag)));
}

/** Keywords are mostly the subjects of publications, so they choose only where one of them is a tag that was asked for. */
function withKeyword(publications: Publication[], tags: string[] | undefined): Publication[] {
  const found = publications.filter(({ keywords }) => keywords.some((keyword) => tags?.includes(keyword)));
  return found.length > 0 ? found : publications;
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
