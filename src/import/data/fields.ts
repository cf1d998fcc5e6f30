import { readDate } from "../../dates/readDate.ts";
import { filled } from "../../filled.ts";
import type { SectionKind } from "../../model/cv.ts";
import { isMap } from "../../problems/isMap.ts";
import { readName } from "../../publications/names/readName.ts";
import { contactLink } from "../../style/contactLink.ts";
import { accountOn, contactFrom } from "../draft/contact.ts";
import type { DraftSection, Fields } from "../draft/draft.ts";
import { entrySection } from "../draft/entrySection.ts";
import { type BibEntry, bibName, latexOf, toLatex } from "../draft/writeBib.ts";
import { type Input, isScalar, type Table, tableOf } from "./input.ts";

const LINES = `institution school=institution university=institution area studyType degree=studyType study_type=studyType
  organization company=organization employer=organization entity=organization issuer=organization
  publisher=organization department position title name label=name
  language=name bullet=name number=name reversed_number=name awarder level fluency=level role type location score
  gpa=score grade=score`;
const DATES = "date year=date releaseDate=date startDate start_date=startDate endDate end_date=endDate";

/** Fields of entries in JSON Resume (1.0 and before), RenderCV and al-folio. */
export const ENTRY_FIELDS: Table = {
  ...tableOf("line", LINES),
  ...tableOf("lines", "roles courses keywords highlights items=highlights"),
  ...tableOf("text", DATES),
  ...tableOf("url", "url website=url"),
  ...tableOf("prose", "summary reference=summary description=summary"),
};

const KNOWN = new Set([...Object.keys(ENTRY_FIELDS), "value", "details", "contents", "authors"]);

/** The groups of a list; a text among them, and what a group says by names of its own (`Reviewer: [A, B]`), become such. */
export function entriesIn(holder: Fields, key: string): Fields[] {
  const divide = (item: unknown): Fields[] => {
    if (isScalar(item)) return [{ bullet: item }];
    if (!isMap(item) || Object.keys(item).some((name) => KNOWN.has(name))) return isMap(item) ? [item] : [];
    return Object.entries(item).map(([name, value]) => ({ name, value }));
  };
  const entries = [holder[key]].flat(9).flatMap(divide);
  // What is left of them is reported.
  holder[key] = entries;
  return entries;
}

/** `Fulbright Scholarship (2018)` */
const DATED = /^(.+?)\s+\(((?:\w+ )?\d{4}(?:\s*[-–—]\s*(?:(?:\w+ )?\d{4}|present))?)\)$/i;

/** Takes an entry, whose date may stand behind its name. */
export function entryOf(item: Fields, input: Input, table = ENTRY_FIELDS): Fields {
  // Highlights with points of their own, which stand on one line here, are a list in prose.
  const isNested = [item.highlights].flat().some((text) => / - .* - /.test(String(text)));
  const lines = isNested ? input.texts(item, "highlights", "line") : [];
  const list = lines.map((highlight) => `- ${highlight.replaceAll(" - ", "\n  - ")}`).join("\n");
  const entry = input.fields(item, table);
  const summary = [entry.summary, list].filter(Boolean).join("\n\n");
  const written = entry.date || entry.startDate ? "" : String(entry.name ?? "");
  const [, name, date] = DATED.exec(written) ?? [];
  // `1844: On looms`
  if ("value" in item && readDate(written).spans.length > 0)
    Object.assign(entry, { name: "", date: written });
  return withDetails({ ...entry, ...filled({ name, date, summary }) }, input, item);
}

/** An entry with what a program calls its details or value: a list of words where it is one, else text. */
function withDetails(entry: Fields, input: Input, item: Fields): Fields {
  const key = "details" in item ? "details" : "value";
  const given = isScalar(item[key]) ? undefined : entriesIn(item, key).map((each) => input.line(each));
  const details = given?.join(", ") ?? input.read(item, key, "line");
  if (details === "") return entry;
  if (!entry.name) return { ...entry, name: details };
  const words = details.split(/[,;](?![^([]{0,99}[)\]])/).map((word) => word.trim());
  const isList =
    words.length > 1 && words.every((word) => word && word.length < 60) && !/[.!?]\s/.test(details);
  return given || isList
    ? { ...entry, keywords: given ?? words }
    : { ...entry, summary: [details, entry.summary].filter(Boolean).join("\n\n") };
}

/** An account; one of a network that the theme does not know, and without an address, is left. */
export function accountOf(account: Fields, input: Input): Fields[] {
  const url = input.read(account, "url", "url");
  const found = accountOn(String(account.network ?? ""), String(account.username ?? ""));
  if (!url && !found) return [];
  const { network, username } = input.pick(account, "network username");
  if (!url && found) return [found];
  if (!network && !username) return [contactFrom(url, url)];
  const usual = contactLink(String(network), String(username))?.url;
  return [filled({ network, username, url: usual === url ? "" : url })];
}

/** A section of groups: of publications, where each says what was published, and by whom, where or when, else of entries. */
export function sectionOf(
  title: string,
  kind: SectionKind,
  items: Fields[],
  input: Input,
  table = ENTRY_FIELDS,
): DraftSection {
  const has = (item: Fields, ...names: string[]) => names.some((name) => item[name]);
  const isOne = (item: Fields) =>
    has(item, "title", "name") && has(item, "authors", "journal", "publisher", "releaseDate");
  const isList = kind === "publications" || items.every((item) => "authors" in item);
  if (isList && items.every(isOne))
    return { title, kind: "publications", publications: items.map((item) => publication(item, input)) };
  const entries = items.map((item) => entryOf(item, input, table));
  return entrySection(title, kind, entries);
}

/** A publication of RenderCV or JSON Resume. */
function publication(item: Fields, input: Input): BibEntry {
  const authors = input.texts(item, "authors").map((written) => {
    const name = written.replace(/[*_]{1,3}(?=\S)(.+?)(?<=\S)[*_]{1,3}/g, "$1").trim();
    if (name !== written) input.spellings.add(name);
    if (/, .*[,;]| and /.test(name)) return latexOf(name);
    if (/^(et al\.?|others)$/i.test(name)) return "others";
    return bibName(/^the\s/i.test(name) ? { literal: name } : readName(name));
  });
  const latex = (key: string) => toLatex(input.read(item, key, "line"));
  const date = String(input.pick(item, "date releaseDate=date year=date").date ?? "");
  return {
    type: item.journal ? "article" : "misc",
    fields: {
      title: latex("title") || latex("name"),
      author: authors.join(" and "),
      journal: latex("journal"),
      publisher: latex("publisher"),
      [/^\d{4}-\d\d(-\d\d)?$/.test(date) ? "date" : "year"]: latexOf(date),
      doi: input.read(item, "doi"),
      url: input.read(item, "url", "url") || input.read(item, "website", "url"),
      abstract: latex("summary"),
    },
  };
}
