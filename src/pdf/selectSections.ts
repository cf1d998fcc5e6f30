import type { Entry, Publication, Section } from "../cv/model.ts";
import type { PdfSettings } from "../kinds/pdf.ts";

/**
 * The sections of one PDF with the entries that it shows. Sections that it does not name, and those of which nothing is
 * left, are not among them.
 */
export function selectSections(sections: readonly Section[], settings: PdfSettings): Section[] {
  const wanted: NonNullable<PdfSettings["sections"]> =
    settings.sections ?? sections.map(({ id }) => ({ section: id }));
  const selected: Section[] = [];
  for (const { section: id, limit } of wanted) {
    const section = sections.find((each) => each.id === id);
    if (!section) continue;
    const { entries, publications } = section;
    const copy = { ...section };
    if (entries) copy.entries = tagged(entries, settings.tags).slice(0, limit);
    if (publications) copy.publications = withKeyword(publications, settings.tags).slice(0, limit);
    if (copy.entries?.length !== 0 && copy.publications?.length !== 0) selected.push(copy);
  }
  return selected;
}

/** Tags choose among the entries of sections that use them; a section without tags is for every PDF. */
function tagged(entries: Entry[], tags: string[] | undefined): Entry[] {
  if (!tags || entries.every((entry) => entry.tags.length === 0)) return entries;
  return entries.filter((entry) => entry.tags.some((tag) => tags.includes(tag)));
}

/** Keywords of papers are mostly their subjects, so they choose only where one of them is a tag that was asked for. */
function withKeyword(publications: Publication[], tags: string[] | undefined): Publication[] {
  const found = publications.filter(({ keywords }) => keywords.some((keyword) => tags?.includes(keyword)));
  return found.length > 0 ? found : publications;
}
