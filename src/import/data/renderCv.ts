import { sectionTitle } from "../../cv/sectionTitle.ts";
import { toPlain } from "../../text/plain.ts";
import { languageTag } from "../../words/languageTag.ts";
import { isMap } from "../../yaml/isMap.ts";
import { bareIcon, contactFrom, isReachable } from "../draft/contact.ts";
import { type Draft, type DraftSection, type Fields, filled } from "../draft/draft.ts";
import { entrySection, kindFromTitle } from "../draft/entrySection.ts";
import { type BibEntry, bibName, escapeLatex, toLatex } from "../draft/writeBib.ts";
import { ENTRY_FIELDS, withDetails } from "./fields.ts";
import type { Input } from "./input.ts";

/** Whether a value is a CV as RenderCV (https://docs.rendercv.com) and newer al-folio sites write it. */
export function isRenderCv(value: unknown): boolean {
  return isMap(value) && isMap(value.cv) && ("sections" in value.cv || "name" in value.cv);
}

/** Reads a CV of RenderCV; how that draws it (`design`, `settings`) is not looked at. */
export function renderCvDraft(input: Input): Draft {
  input.markup = "markdown";
  const root = input.group();
  const cv = input.group(root.cv);
  const summary = input.read(cv, "summary", "prose");
  const owners = new Set<string>();
  const lists = input.group(cv.sections);
  const sections = Object.keys(lists).flatMap((key) => section(key, lists, input, owners));
  const language = languageTag(input.read(input.group(root.locale), "language"));
  for (const name of ["design", "locale", "settings", "rendercv_settings"]) delete root[name];
  const profile = profileOf(cv, input);
  owners.delete(profile.name as string);
  if (summary) sections.unshift({ title: "Summary", kind: "prose", prose: summary });
  return { profile: { ...profile, otherNames: [...owners] }, site: filled({ language }), sections };
}

function profileOf(cv: Fields, input: Input): Fields {
  const [email, ...mails] = input.texts(cv, "email");
  const [phone, ...phones] = input.texts(cv, "phone").map((number) => number.replace(/^tel:/, ""));
  const street = Object.values(input.pick(input.group(cv.address), "street city region postalCode"));
  const accounts = input.groups(cv.social_networks).flatMap((account) => {
    return isReachable(account.network, account.username) ? input.pick(account, "network username") : [];
  });
  const connections = input.groups(cv.custom_connections).flatMap((link) => {
    const url = input.read(link, "url", "url");
    const { placeholder = url, icon } = url ? input.pick(link, "placeholder fontawesome_icon=icon") : {};
    return url ? contactFrom(url, String(placeholder), bareIcon(icon as string | undefined)) : [];
  });
  return {
    ...{ email, phone, location: street.join(", ") },
    ...input.pick(cv, "name headline=label label location address=location photo"),
    links: [
      ...mails.map((mail) => contactFrom(`mailto:${mail}`, mail)),
      ...phones.map((number) => contactFrom(`tel:${number.replace(/\s/g, "")}`, number)),
      ...input.texts(cv, "website", "url").map((url) => contactFrom(url, url, "house")),
      ...accounts,
      ...connections,
    ],
  };
}

function section(key: string, lists: Fields, input: Input, owners: Set<string>): DraftSection[] {
  // `selected_honors` is "Selected honors" to RenderCV too, but for its capitals.
  const title = /\s|\p{Lu}/u.test(key) ? key : toPlain(sectionTitle(key));
  const items = input.groups(lists[key]);
  if (items.length === 0) {
    const prose = input.texts(lists, key, "prose").join("\n\n");
    return prose ? [{ title, kind: "prose", prose }] : [];
  }
  const has = (...names: string[]) => items.every((item) => names.some((name) => name in item));
  const publications = items.flatMap((item) => (has("authors") ? publication(item, input, owners) : []));
  if (publications.length > 0) return [{ title, kind: "publications", publications }];
  const kind = has("company") ? "experience" : has("institution") ? "education" : kindFromTitle(title);
  const entries = items.map((item) => entryOf(item, input));
  const texts = input.texts(lists, key, "line").map((name) => ({ name }));
  return [entrySection(title, kind, [...entries, ...texts])];
}

/** `Fulbright Scholarship (2018)` */
const DATED = /^(.+?)\s+\(((?:\w+ )?\d{4}(?:\s*[-–—]\s*(?:(?:\w+ )?\d{4}|present))?)\)$/i;

function entryOf(item: Fields, input: Input): Fields {
  const details = input.read(item, "details", "line");
  // Highlights with points of their own, which stand on one line here, are a list in prose.
  const isNested = [item.highlights].flat().some((text) => / - .* - /.test(String(text)));
  const lines = isNested ? input.texts(item, "highlights", "line") : [];
  const list = lines.map((highlight) => `- ${highlight.replaceAll(" - ", "\n  - ")}`).join("\n");
  const entry = input.fields(item, ENTRY_FIELDS);
  const summary = [entry.summary, list].filter(Boolean).join("\n\n");
  const [, name, date] = entry.date || entry.startDate ? [] : (DATED.exec(String(entry.name)) ?? []);
  return withDetails({ ...entry, ...filled({ name, date, summary }) }, details);
}

function publication(item: Fields, input: Input, owners: Set<string>): BibEntry {
  const authors = input.texts(item, "authors").map((written) => {
    const name = written.replace(/[*_]{1,3}(?=\S)(.+?)(?<=\S)[*_]{1,3}/g, "$1").trim();
    if (name !== written) owners.add(name);
    return /^(et al\.?|others)$/i.test(name) ? "others" : bibName(name);
  });
  const date = input.read(item, "date") || input.read(item, "year");
  const latex = (key: string) => toLatex(input.read(item, key, "line"));
  const journal = latex("journal");
  return {
    type: journal ? "article" : "misc",
    fields: {
      title: latex("title"),
      author: authors.join(" and "),
      journal,
      [/^\d{4}-\d\d(-\d\d)?$/.test(date) ? "date" : "year"]: escapeLatex(date),
      doi: input.read(item, "doi"),
      url: input.read(item, "url", "url"),
      abstract: latex("summary"),
    },
  };
}
