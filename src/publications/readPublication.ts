import { filled } from "../filled.ts";
import type { Publication } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { remembered } from "../remembered.ts";
import { joinTexts, type Text } from "../text/nodes.ts";
import { type BibtexEntry, type BibtexField, isTrue, warning } from "./bibtex/entry.ts";
import { checkEntry } from "./checkEntries.ts";
import { entryBibtex } from "./entryBibtex.ts";
import { readLatex, readLatexProse, textToPlain } from "./latex/readLatex.ts";
import { markdownToLatex } from "./latex/toLatex.ts";
import { addressIn, readLinks, verbatimFields } from "./links.ts";
import { readPublicationDate } from "./publicationDate.ts";
import { readPeople } from "./readPeople.ts";
import { readRelated, readVenue } from "./venue.ts";

/**
 * Makes a publication of an entry, whose owner is not yet marked, with the places where the people of its lists are named.
 *
 * @param slug its folder's name under `/publications/`
 * @param all entries by their keys, hidden ones too
 */
export function readPublication(entry: BibtexEntry, slug: string, all: ReadonlyMap<string, BibtexEntry>) {
  const { key, type } = entry;
  const raw = (name: string) => entry.fields.get(name)?.value ?? "";
  const text = remembered((name) => readLatex(raw(name)));
  const markdown = (name: string): Text => readLatex(markdownToLatex(raw(name).replace(/^\s*[.,]\s+/, "")));
  const fields = Object.fromEntries(
    [...entry.fields].map(([name, { value }]) => [
      name,
      verbatimFields.has(name) ? addressIn(value) : textToPlain(text(name)),
    ]),
  );
  const authors = readPeople(entry, "author");
  const editors = readPeople(entry, "editor");
  const { url, doi, links, unsafe } = readLinks(entry.fields);
  const { year, date, words, impossible } = readPublicationDate(fields);
  const addenda = [...readRelated(entry, all), text("addendum"), state(fields.pubstate || words)];
  const note = [text("note"), markdown("additional_info")].find((text) => text.length > 0);
  const publication: Publication = {
    ...{ file: entry.source.file, key, slug, type, links, fields },
    title: joinTexts([text("title"), text("subtitle")], ": "),
    authors: authors.people.map(({ person }) => person),
    moreAuthors: authors.more,
    editors: editors.people.map(({ person }) => person),
    ...readVenue(entry, text),
    ...filled({
      ...{ year, date, url, doi, note, titleAddon: text("titleaddon") },
      award: joinTexts([markdown("award_name"), markdown("award")], ": "),
      badge: fields.abbr,
      abstract: readLatexProse(raw("abstract")),
    }),
    addenda: addenda.filter((text) => text.length > 0),
    keywords: (fields.keywords ?? "").split(/\s*[,;]\s*/).filter(Boolean),
    selected: isTrue(entry.fields.get("selected")?.value),
    bibtex: entryBibtex(entry, authors, editors),
  };
  const ofFields = [impossible ?? [], unsafe].flat().flatMap((name) => entry.fields.get(name) ?? []);
  const ofPeople = [...authors.diagnostics, ...editors.diagnostics];
  const diagnostics = [...checkEntry(entry), ...ofPeople, ...ofFields.map(warnOfField)];
  return { entry, publication, mentions: [authors.people, editors.people], diagnostics };
}

/** A state of what is not yet published (`pubstate`); some of BibLaTeX's are no words. */
function state(state: string | undefined): Text {
  return state ? [{ type: "text", value: state.replace(/^in(?=press|preparation)/, "in ") }] : [];
}

/** A date or an address that is none. */
function warnOfField(field: BibtexField): Diagnostic {
  const { name, value } = field;
  const example = { year: "2021", date: "2021-07-14", doi: "10.1145/1234" }[name];
  if (example && !/^\s*[a-z]+:/i.test(value)) {
    const remedy = `write it as in \`${name} = {${example}}\``;
    return warning(field, `impossible-${name}`, `\`${value}\` is no ${name.replace("doi", "DOI")}`, remedy);
  }
  const message = `the address in \`${name}\` is none that may be linked`;
  const remedy = "write one that begins with `https://`, or with `/` for a page of this site";
  return warning(field, "unsafe-link", message, remedy);
}
