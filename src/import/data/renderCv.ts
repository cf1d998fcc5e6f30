import { filled } from "../../filled.ts";
import { isMap } from "../../problems/isMap.ts";
import { sectionTitle } from "../../record/sectionTitle.ts";
import { languageTag } from "../../text/languageTag.ts";
import { toPlain } from "../../text/plain.ts";
import { bareIcon, contactFrom } from "../draft/contact.ts";
import type { Draft, DraftSection, Fields } from "../draft/draft.ts";
import { kindFromTitle } from "../draft/entrySection.ts";
import { accountOf, entriesIn, PLACE, sectionOf } from "./fields.ts";
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
  const lists = input.group(cv.sections);
  const sections = Object.keys(lists).flatMap((key) => section(key, lists, input));
  const language = languageTag(input.read(input.group(root.locale), "language"));
  for (const name of ["design", "locale", "settings", "rendercv_settings"]) delete root[name];
  const profile = profileOf(cv, input);
  input.spellings.delete(profile.name as string);
  if (summary) sections.unshift({ title: "Summary", kind: "prose", prose: summary });
  return { profile: { ...profile, otherNames: [...input.spellings] }, site: filled({ language }), sections };
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

function section(key: string, lists: Fields, input: Input): DraftSection[] {
  // `selected_honors` is "Selected honors" to RenderCV too, but for its capitals.
  const title = /\s|\p{Lu}/u.test(key) ? key : toPlain(sectionTitle(key));
  if (![lists[key]].flat().some(isMap)) {
    const prose = input.texts(lists, key, "prose").join("\n\n");
    return prose ? [{ title, kind: "prose", prose }] : [];
  }
  const items = entriesIn(lists, key);
  const has = (name: string) => items.every((item) => name in item);
  const kind = has("company") ? "experience" : has("institution") ? "education" : kindFromTitle(title);
  return [sectionOf(title, kind, items, input)];
}
