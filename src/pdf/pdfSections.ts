import { namedPeople, roleMarks } from "../publications/lists/shownAuthors.ts";
import type { Cv, Entry, Fact, Link, Section, View } from "../record/cv.ts";
import { factLines } from "../record/factLines.ts";
import { selectSections } from "../record/selectSections.ts";
import { publicationUrl } from "../record/siteFiles.ts";
import { columnsOf } from "../text/columns.ts";
import { nodesIn, type Prose, type Text } from "../text/nodes.ts";
import { toPlain } from "../text/plain.ts";
import { fillWord, wordOf } from "../text/words.ts";

export type PdfSection = ReturnType<typeof pdfSections>[number];
type PdfList = ReturnType<typeof pdfList>;
export type PdfPublication = PdfList["groups"][number]["publications"][number];

/** Where an address of the record leads from a PDF, null for nowhere. */
type Lead = (url: string) => string | null;

type LedLink = Omit<Link, "url"> & { url: string | null };

export interface PdfEntry extends Omit<Entry, "url" | "links" | "within"> {
  url?: string | null;
  links: LedLink[];
  within?: PdfEntry;
  /** Whether it, or its first line, is so tall that it may be broken between pages. */
  isTall: boolean;
  isLineTall: boolean;
  /** Its facts by the lines on which they stand. */
  factLines: Fact[][];
}

/** The sections of one PDF as templates draw them: what is counted, shortened and marked is so already. */
export function pdfSections(cv: Cv, settings: View, lead: Lead) {
  return selectSections(cv, settings).map((section) => {
    const { publications, entries, groups, list: _, more, all = 0, onRequest: __, ...rest } = section;
    let end = 0;
    const ranges = groups?.map(({ heading = [], entries: { length } }) => {
      end += length;
      return { heading, start: end - length, end };
    });
    return {
      ...rest,
      ...(entries && { entries: entries.map((entry) => pdfEntry(entry, lead)) }),
      // Where in `entries` those begin and end that stand together.
      ...(ranges && { groups: ranges }),
      // The page of all entries, of which these are the first.
      ...(more &&
        all > (entries?.length ?? 0) && { more: { url: lead(more), label: `${cv.words.all} (${all})` } }),
      ...(publications && { list: pdfList(section, cv, lead) }),
    };
  });
}

/** An entry as paper has it: without what is on its page, where its name leads. */
function pdfEntry(
  { picture: _, body: __, page, within, resume: ___, ...entry }: Entry,
  lead: Lead,
): PdfEntry {
  const { what, about = [], whom, location = [], summary = [], highlights, links, facts } = entry;
  const url = page ?? entry.url;
  const line = [what, about, whom, location].flat();
  const said = [...facts.map(({ text }) => text), summary, ...highlights];
  return {
    ...entry,
    ...(url && { url: lead(url) }),
    links: ledLinks(links, lead),
    isTall: isTall([line, ...said], links.map(({ label }) => label).join(" ")),
    isLineTall: isTall([line]),
    factLines: factLines(facts),
    ...(within && { within: pdfEntry(within, lead) }),
  };
}

function ledLinks(links: Link[], lead: Lead): LedLink[] {
  return links.map((link) => ({ ...link, url: lead(link.url) }));
}

/** A list of publications, with what the marks behind names mean. */
function pdfList(
  { publications = [], list, more }: Section,
  { site: { language }, words, publications: { length } }: Cv,
  lead: Lead,
) {
  const most = list?.authors;
  const marks = roleMarks(publications, most);
  const groups = (list?.groups ?? [{ numbers: [], publications }]).map((group) => ({
    heading: wordOf(words.headings, group.heading ?? ""),
    publications: group.publications.map((publication, step) => {
      const { bibtex: _, fields: __, keywords: ___, authors: ____, editors: _____, ...shown } = publication;
      const options = { ...(most && { most }), language, words };
      const { areEditors, all, people } = namedPeople(publication, marks, options);
      const { title, venue = [], addenda, note = [] } = publication;
      const names = people.map(({ before, person }) => before + person.name).join("");
      const number = group.numbers[step];
      return {
        ...shown,
        url: lead(publication.url ?? publicationUrl(publication)),
        links: ledLinks(publication.links, lead),
        ...(list?.numbered && number && { number }),
        people: people.map(({ person: { url, ...person }, ...others }) => ({
          ...others,
          person: { ...person, ...(url && { url: lead(url) }) },
        })),
        isTall: isTall([title, [venue, ...addenda, note].flat()], names),
        areEditors,
        // "24 authors", where not all of them are shown.
        ...(people.length < all.length && { count: fillWord(words.authorCount, all.length) }),
      };
    }),
  }));
  const isPart = more !== undefined && list?.selected && publications.length < length;
  return {
    groups,
    legend: marks.map(({ role, mark }) => ({ mark, meaning: wordOf(words.roles, role) })),
    ...(isPart && { more: { url: lead(more), label: `${wordOf(words, "allPublications")} (${length})` } }),
  };
}

/** Characters on a line of the page, at the least, and the lines that a picture takes. */
const LINE = 60;
const PICTURE = 18;

/**
 * Whether texts are so tall that kept on one page they could leave half of the one before it empty. An estimate: to measure
 * them, Typst would have to set everything twice.
 */
function isTall(texts: (Text | Prose)[], more = ""): boolean {
  const lines = [...texts.map((text) => toPlain(text)), more].join("\n").split("\n");
  const pictures = nodesIn(texts.flat()).filter(({ type }) => type === "image");
  const height = lines.reduce((sum, line) => sum + Math.ceil(columnsOf(line) / LINE), 0);
  return height + pictures.length * PICTURE > 22;
}
