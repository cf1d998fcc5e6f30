/** CVs that are one file with named lists: JSON Resume and RenderCV. */
import { filled } from "../../filled.ts";
import { isMap } from "../../problems/isMap.ts";
import { inWords } from "../../record/sectionTitle.ts";
import { languageTag } from "../../text/languageTag.ts";
import { bareIcon, contactFrom } from "../draft/contact.ts";
import type { Draft, DraftSection, Fields } from "../draft/draft.ts";
import { kindFromTitle } from "../draft/entrySection.ts";
import { accountOf, ENTRY_FIELDS, entriesIn, sectionOf } from "./fields.ts";
import type { Input, Table } from "./input.ts";

/** The lists of JSON Resume (https://jsonresume.org/schema). */
const LISTS =
  "work volunteer education awards certificates publications skills languages interests references projects".split(
    " ",
  );

/** Fields that mean something else in `work`. */
const WORK: Table = { ...ENTRY_FIELDS, name: ["organization", "line"], description: ["description", "line"] };

/**
 * Reads a JSON Resume, 1.0 or older, whose texts are plain, or a CV as RenderCV (https://docs.rendercv.com) and newer al-folio sites
 * write it, in Markdown; undefined where the file is neither.
 */
export function resumeDraft(input: Input): Draft | undefined {
  const root = input.group();
  const cv = input.group(root.cv);
  const isRenderCv = "sections" in cv || "name" in cv;
  const known = LISTS.filter((name) => Array.isArray(root[name]));
  if (!isRenderCv && !isMap(root.basics) && known.length < 2) return undefined;
  input.markup = isRenderCv ? "markdown" : "plain";
  const [person, lists] = isRenderCv ? [cv, input.group(cv.sections)] : [input.group(root.basics), root];
  const prose = input.read(person, "summary", "prose");
  const sections: DraftSection[] = prose ? [{ title: "Summary", kind: "prose", prose }] : [];
  const sectionIn = isRenderCv ? renderCvSection : jsonResumeSection;
  sections.push(...Object.keys(lists).flatMap((key) => sectionIn(key, lists, input)));
  const language = input.read(input.group(root.locale ?? root.meta), "language");
  const profile = profileOf(person, input);
  const otherNames = [...input.spellings].filter((name) => name !== profile.name);
  // How it is drawn, and which program wrote it, are no facts.
  for (const name of ["$schema", "meta", "design", "locale", "settings", "rendercv_settings"])
    delete root[name];
  return { profile: { ...profile, otherNames }, site: filled({ language: languageTag(language) }), sections };
}

function jsonResumeSection(key: string, lists: Fields, input: Input): DraftSection[] {
  // A list by another name, of groups, is one of somebody's own.
  if (!LISTS.includes(key) && !(Array.isArray(lists[key]) && lists[key].some(isMap))) return [];
  const title = inWords(key);
  const kind = key === "volunteer" ? "experience" : kindFromTitle(title);
  const items = entriesIn(lists, key);
  if (items.length === 0) return [];
  if (key === "work") return [sectionOf(title, kind, items, input, WORK)];
  return [{ ...sectionOf(title, kind, items, input), name: key }];
}

function renderCvSection(key: string, lists: Fields, input: Input): DraftSection[] {
  // `selected_honors` is "Selected honors" to RenderCV too, but for its capitals.
  const title = /\s|\p{Lu}/u.test(key) ? key : inWords(key);
  if (![lists[key]].flat().some(isMap)) {
    const prose = input.texts(lists, key, "prose").join("\n\n");
    return prose ? [{ title, kind: "prose", prose }] : [];
  }
  const items = entriesIn(lists, key);
  const has = (name: string) => items.every((item) => name in item);
  const kind = has("company") ? "experience" : has("institution") ? "education" : kindFromTitle(title);
  return [sectionOf(title, kind, items, input)];
}

const PLACE = `address street=address postalCode postal_code=postalCode zip=postalCode city region state=region
  countryCode country_code=countryCode country=countryCode`;
const PERSON =
  "name nativeName label headline=label location address=location orcid photo image=photo picture=photo";

function profileOf(person: Fields, input: Input): Fields {
  const [email, ...mails] = input.texts(person, "email");
  const [phone, ...phones] = input.texts(person, "phone").map((number) => number.replace(/^tel:/, ""));
  const places = [person.location, person.address].map((place) => input.pick(input.group(place), PLACE));
  const sites = ["url", "website"].flatMap((key) => input.texts(person, key, "url"));
  const accounts = ["profiles", "social_networks"].flatMap((key) => input.groups(person[key]));
  const connections = input.groups(person.custom_connections).flatMap((link) => {
    const url = input.read(link, "url", "url");
    const { placeholder = url, icon } = url ? input.pick(link, "placeholder fontawesome_icon=icon") : {};
    return url ? contactFrom(url, String(placeholder), bareIcon(icon as string | undefined)) : [];
  });
  return {
    ...{ email, phone, ...filled({ location: Object.assign({}, ...places) }) },
    ...input.pick(person, PERSON),
    links: [
      ...mails.map((mail) => contactFrom(`mailto:${mail}`, mail)),
      ...phones.map((number) => contactFrom(`tel:${number.replace(/\s/g, "")}`, number)),
      ...[...new Set(sites)].map((url) => contactFrom(url, url, "house")),
      ...accounts.flatMap((account) => accountOf(account, input)),
      ...connections,
    ],
  };
}
