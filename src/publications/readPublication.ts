import type { Publication } from "../model/cv.ts";
import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import type { Prose, Text } from "../text/nodes.ts";
import { type BibtexEntry, isTrue } from "./bibtex/entry.ts";
import { checkEntry } from "./checkEntries.ts";
import { entryBibtex } from "./entryBibtex.ts";
import { paragraphs, readLatex, readLatexProse, textToPlain } from "./latex/readLatex.ts";
import { markdownToLatex } from "./latex/toLatex.ts";
import { addressIn, readLinks, verbatimFields } from "./links.ts";
import type { Mention } from "./mention.ts";
import { readDate } from "./readDate.ts";
import { readPeople } from "./readPeople.ts";
import { isMarkLegend } from "./roles.ts";
import { readRelated, readVenue } from "./venue.ts";

/** A publication whose owner is not yet marked, */
export type Draft = Omit<Publication, "authors" | "editors"> & {
  authors: Mention[];
  editors: Mention[];
};

/** What is known of an entry by those around it. */
export interface Surroundings {
  /** Its folder's name under `/publications/`. */
  slug: string;
  /** Gives an entry by its key, hidden ones too. */
  find: (key: string) => BibtexEntry | undefined;
}

/** Makes a publication of an entry. Problems are added to `diagnostics`. */
export function readPublication(
  entry: BibtexEntry,
  { slug, find }: Surroundings,
  diagnostics: Diagnostic[],
): Draft {
  diagnostics.push(...checkEntry(entry));
  const raw = (name: string) => entry.fields.get(name)?.value;
  const texts = new Map<string, Text>();
  const text = (name: string): Text => {
    const known = texts.get(name) ?? readLatex(raw(name) ?? "");
    texts.set(name, known);
    return known;
  };
  const markdown = (name: string): Text =>
    readLatex(markdownToLatex((raw(name) ?? "").replace(/^\s*[.,]\s+/, "")));
  const fields = plainFields(entry, text);
  const authors = readPeople(entry, "author", diagnostics);
  const editors = readPeople(entry, "editor", diagnostics);
  const { url, doi, links, unsafe } = readLinks(entry.fields);
  const { year, date, words, impossible } = readDate(fields);
  if (impossible) warnOf(entry, impossible, diagnostics);
  for (const name of unsafe) warnOfAddress(entry, name, diagnostics);
  const addenda = [...readRelated(entry, find), text("addendum"), state(fields.pubstate || words)];
  const note = [isMarkLegend(raw("note") ?? "") ? [] : text("note"), markdown("additional_info")].find(
    (text) => text.length > 0,
  );
  const award = [markdown("award_name"), markdown("award")].filter((text) => text.length > 0);
  return {
    file: entry.source.file,
    key: entry.key,
    slug,
    type: entry.type,
    title: withSubtitle(text("title"), text("subtitle")),
    authors: authors.people,
    moreAuthors: authors.more,
    editors: editors.people,
    ...readVenue(entry.type, text, entry.fields),
    ...defined({ year, date, url, doi }),
    addenda: addenda.filter((text) => text.length > 0),
    ...(note ? { note } : {}),
    ...(award.length > 0
      ? { award: award.flatMap((text, index) => (index > 0 ? [colon, ...text] : text)) }
      : {}),
    ...defined({ badge: fields.abbr || undefined }),
    links,
    ...(text("abstract").length > 0
      ? { abstract: readAbstract(raw("abstract") ?? "", text("abstract")) }
      : {}),
    keywords: (fields.keywords ?? "").split(/\s*[,;]\s*/).filter(Boolean),
    selected: isTrue(raw("selected")),
    fields,
    bibtex: entryBibtex(entry, authors, editors),
  };
}

/** An abstract of one paragraph is the text that was read of it. */
function readAbstract(latex: string, text: Text): Prose {
  return paragraphs(latex).length > 1 ? readLatexProse(latex) : [{ type: "paragraph", children: text }];
}

const colon = { type: "text", value: ": " } as const;

function withSubtitle(title: Text, subtitle: Text): Text {
  return subtitle.length > 0 ? [...title, colon, ...subtitle] : title;
}

function plainFields(entry: BibtexEntry, text: (name: string) => Text): Record<string, string> {
  return Object.fromEntries(
    [...entry.fields.values()].map(({ name, value }) => [
      name,
      verbatimFields.has(name) ? addressIn(value) : textToPlain(text(name)),
    ]),
  );
}

/** BibLaTeX's states of what is not yet published (`pubstate`), in English. */
const states: Record<string, string> = {
  inpreparation: "in preparation",
  submitted: "submitted",
  forthcoming: "forthcoming",
  inpress: "in press",
  prepublished: "prepublished",
};

function state(state: string | undefined): Text {
  if (!state) return [];
  return [{ type: "text", value: Object.hasOwn(states, state) ? (states[state] ?? state) : state }];
}

function warnOf(entry: BibtexEntry, name: "date" | "year", diagnostics: Diagnostic[]): void {
  const field = entry.fields.get(name);
  if (!field) return;
  diagnostics.push(
    diagnose(field.source, field.start, field.length, {
      severity: "warning",
      code: "impossible-date",
      message: `\`${field.value}\` is no ${name === "year" ? "year" : "date"}`,
      remedy: name === "year" ? "write four digits: `year = {2021}`" : "write it as in `date = {2021-07-14}`",
    }),
  );
}

function noDoi(value: string): Pick<Diagnostic, "code" | "message" | "remedy"> {
  return {
    code: "impossible-doi",
    message: `\`${value}\` is no DOI`,
    remedy: "write it as in `doi = {10.1145/1234}`",
  };
}

function noAddress(name: string): Pick<Diagnostic, "code" | "message" | "remedy"> {
  return {
    code: "unsafe-link",
    message: `the address in \`${name}\` is none that may be linked`,
    remedy: "write one that begins with `https://`, or with `/` for a page of this site",
  };
}

function warnOfAddress(entry: BibtexEntry, name: string, diagnostics: Diagnostic[]): void {
  const field = entry.fields.get(name);
  if (!field) return;
  diagnostics.push(
    diagnose(field.source, field.start, field.length, {
      severity: "warning",
      ...(name === "doi" && !/^\s*[a-z]+:/i.test(field.value) ? noDoi(field.value) : noAddress(name)),
    }),
  );
}

function defined<T extends object>(parts: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
}
