/** CVs that are one file with named lists: JSON Resume and RenderCV. */
import { filled } from "../../filled.ts";
import { isMap } from "../../problems/isMap.ts";
import { sectionTitle } from "../../record/sectionTitle.ts";
import { languageTag } from "../../text/languageTag.ts";
import { toPlain } from "../../text/plain.ts";
import { bareIcon, contactFrom } from "../draft/contact.ts";
import type { Draft, DraftSection, Fields } from "../draft/draft.ts";
import { kindFromTitle } from "../draft/entrySection.ts";
import { accountOf, ENTRY_FIELDS, entriesIn, sectionOf } from "./fields.ts";
import type { Input, Table } from "./input.ts";

/** The lists of JSON Resume (https://jsonresume.org/schema). */
const LISTS =
  "work volunteer education awards certificates publications skills languages interests references projects";

/** Fields that mean something else in `work`. */
const WORK: Table = { ...ENTRY_FIELDS, name: ["organization", "line"], description: ["description", "line"] };

/** Reads a JSON Resume, 1.0 or older, whose texts are plain; undefined where the file is none. */
export function jsonResumeDraft(input: Input): Draft | undefined {
  const root = input.group();
  const known = LISTS.split(" ").filter((name) => Array.isArray(root[name]));
  if (!isMap(root.basics) && known.length < 2) return undefined;
  input.markup = "plain";
  const basics = input.group(root.basics);
  const sections = summaryOf(basics, input);
  for (const key of Object.keys(root)) {
    // A list by another name, of groups, is one of somebody's own.
    if (!LISTS.split(" ").includes(key) && !(Array.isArray(root[key]) && root[key].some(isMap))) continue;
    const title = toPlain(sectionTitle(key));
    const kind = key === "volunteer" ? "experience" : kindFromTitle(title);
    const items = entriesIn(root, key);
    if (items.length === 0) continue;
    const section = sectionOf(title, kind, items, input, key === "work" ? WORK : undefined);
    sections.push(key === "work" ? section : { ...section, name: key });
  }
  const website = input.read(basics, "url", "url") || input.read(basics, "website", "url");
  const names = "name nativeName label email phone location orcid image=photo picture=photo";
  const profile = {
    ...placeOf(basics, "location", input),
    ...input.pick(basics, names),
    links: [
      ...(website ? [contactFrom(website, website, "house")] : []),
      ...input.groups(basics.profiles).flatMap((account) => accountOf(account, input)),
    ],
  };
  const site = siteOf(root.meta, input);
  // What only says which program wrote the file is no fact.
  for (const name of ["$schema", "meta"]) delete root[name];
  return { profile, site, sections };
}

/** Reads a CV as RenderCV (https://docs.rendercv.com) and newer al-folio sites write it; undefined where the file is none. */
export function renderCvDraft(input: Input): Draft | undefined {
  const root = input.group();
  const cv = input.group(root.cv);
  if (!("sections" in cv) && !("name" in cv)) return undefined;
  input.markup = "markdown";
  const summary = summaryOf(cv, input);
  const lists = input.group(cv.sections);
  const sections = Object.keys(lists).flatMap((key) => renderCvSection(key, lists, input));
  const site = siteOf(root.locale, input);
  // How it is drawn.
  for (const name of ["design", "locale", "settings", "rendercv_settings"]) delete root[name];
  const profile = renderCvProfile(cv, input);
  const otherNames = [...input.spellings].filter((name) => name !== profile.name);
  return { profile: { ...profile, otherNames }, site, sections: [...summary, ...sections] };
}

function renderCvProfile(cv: Fields, input: Input): Fields {
  const [email, ...mails] = input.texts(cv, "email");
  const [phone, ...phones] = input.texts(cv, "phone").map((number) => number.replace(/^tel:/, ""));
  const place = { ...placeOf(cv, "address", input), ...input.pick(cv, "location address=location") };
  const accounts = input.groups(cv.social_networks).flatMap((account) => accountOf(account, input));
  const connections = input.groups(cv.custom_connections).flatMap((link) => {
    const url = input.read(link, "url", "url");
    const { placeholder = url, icon } = url ? input.pick(link, "placeholder fontawesome_icon=icon") : {};
    return url ? contactFrom(url, String(placeholder), bareIcon(icon as string | undefined)) : [];
  });
  return {
    ...{ email, phone, ...place },
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

function renderCvSection(key: string, lists: Fields, input: Input): DraftSection[] {
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

function summaryOf(person: Fields, input: Input): DraftSection[] {
  const prose = input.read(person, "summary", "prose");
  return prose ? [{ title: "Summary", kind: "prose", prose }] : [];
}

/** A place in its parts. */
function placeOf(person: Fields, key: string, input: Input): Fields {
  const names = `address street=address postalCode postal_code=postalCode zip=postalCode city region state=region
    countryCode country_code=countryCode country=countryCode`;
  return filled({ location: input.pick(input.group(person[key]), names) });
}

function siteOf(holder: unknown, input: Input): Fields {
  return filled({ language: languageTag(input.read(input.group(holder), "language")) });
}
