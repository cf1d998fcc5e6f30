import { filled } from "../../filled.ts";
import { isMap } from "../../problems/isMap.ts";
import { sectionTitle } from "../../record/sectionTitle.ts";
import { languageTag } from "../../text/languageTag.ts";
import { toPlain } from "../../text/plain.ts";
import { bareIcon, contactFrom } from "../draft/contact.ts";
import type { Draft, DraftSection, Fields } from "../draft/draft.ts";
import { entrySection, kindFromTitle } from "../draft/entrySection.ts";
import { accountOf, ENTRY_FIELDS, entriesIn, PLACE, publicationSection, withDetails } from "./fields.ts";
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
  const location = input.read(cv, "location") || input.read(cv, "address");
  const place = location ? {} : input.pick(input.group(cv.address), PLACE);
  const accounts = input.groups(cv.social_networks).flatMap((account) => accountOf(account, input));
  const connections = input.groups(cv.custom_connections).flatMap((link) => {
    const url = input.read(link, "url", "url");
    const { placeholder = url, icon } = url ? input.pick(link, "placeholder fontawesome_icon=icon") : {};
    return url ? contactFrom(url, String(placeholder), bareIcon(icon as string | undefined)) : [];
  });
  return {
    ...{ email, phone, location: location || filled(place) },
    ...input.pick(cv, "name headline=label label photo image=photo"),
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
  if (![lists[key]].flat().some(isMap)) {
    const prose = input.texts(lists, key, "prose").join("\n\n");
    return prose ? [{ title, kind: "prose", prose }] : [];
  }
  const items = entriesIn(lists, key);
  const has = (name: string) => items.every((item) => name in item);
  const kind = has("company") ? "experience" : has("institution") ? "education" : kindFromTitle(title);
  const isList = kind === "publications" || has("authors");
  const papers = isList ? publicationSection(title, items, input, owners) : undefined;
  if (papers) return [papers];
  const entries = items.map((item) => entryOf(item, input));
  return [entrySection(title, kind, entries)];
}

/** `Fulbright Scholarship (2018)` */
const DATED = /^(.+?)\s+\(((?:\w+ )?\d{4}(?:\s*[-–—]\s*(?:(?:\w+ )?\d{4}|present))?)\)$/i;

function entryOf(item: Fields, input: Input): Fields {
  // Highlights with points of their own, which stand on one line here, are a list in prose.
  const isNested = [item.highlights].flat().some((text) => / - .* - /.test(String(text)));
  const lines = isNested ? input.texts(item, "highlights", "line") : [];
  const list = lines.map((highlight) => `- ${highlight.replaceAll(" - ", "\n  - ")}`).join("\n");
  const entry = input.fields(item, ENTRY_FIELDS);
  const summary = [entry.summary, list].filter(Boolean).join("\n\n");
  const [, name, date] = entry.date || entry.startDate ? [] : (DATED.exec(String(entry.name)) ?? []);
  return withDetails({ ...entry, ...filled({ name, date, summary }) }, input, item);
}
