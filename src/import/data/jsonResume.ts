import { filled } from "../../filled.ts";
import { isMap } from "../../problems/isMap.ts";
import { sectionTitle } from "../../record/sectionTitle.ts";
import { languageTag } from "../../text/languageTag.ts";
import { toPlain } from "../../text/plain.ts";
import { contactFrom } from "../draft/contact.ts";
import type { Draft, DraftSection, Fields } from "../draft/draft.ts";
import { kindFromTitle } from "../draft/entrySection.ts";
import { accountOf, ENTRY_FIELDS, entriesIn, PLACE, sectionOf } from "./fields.ts";
import type { Input, Table } from "./input.ts";

/** The lists of JSON Resume (https://jsonresume.org/schema). */
const LISTS =
  "work volunteer education awards certificates publications skills languages interests references projects";

/** Fields that mean something else in `work`. */
const WORK: Table = { ...ENTRY_FIELDS, name: ["organization", "line"], description: ["description", "line"] };

/** Whether a value looks like a JSON Resume. */
export function isJsonResume(value: unknown): boolean {
  if (!isMap(value)) return false;
  return isMap(value.basics) || LISTS.split(" ").filter((name) => Array.isArray(value[name])).length > 1;
}

/** Reads a JSON Resume, 1.0 or older. Its texts are plain. */
export function jsonResumeDraft(input: Input): Draft {
  input.markup = "plain";
  const root = input.group();
  const basics = input.group(root.basics);
  const summary = input.read(basics, "summary", "prose");
  const sections: DraftSection[] = summary ? [{ title: "Summary", kind: "prose", prose: summary }] : [];
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
  const language = languageTag(input.read(input.group(root.meta), "language"));
  // What only says which program wrote the file is no fact.
  for (const name of ["$schema", "meta"]) delete root[name];
  return { profile: profileOf(basics, input), site: filled({ language }), sections };
}

function profileOf(basics: Fields, input: Input): Fields {
  const place = input.pick(input.group(basics.location), PLACE);
  const website = input.read(basics, "url", "url") || input.read(basics, "website", "url");
  const accounts = input.groups(basics.profiles).flatMap((account) => accountOf(account, input));
  const links = [...(website ? [contactFrom(website, website, "house")] : []), ...accounts];
  const names = "name nativeName label email phone location orcid image=photo picture=photo";
  return { ...input.pick(basics, names), ...filled({ location: place }), links };
}
