import type { SectionKind } from "../../cv/model.ts";
import { sectionTitle } from "../../cv/sectionTitle.ts";
import type { Kind } from "../../kinds/kind.ts";
import { type EntryKind, KINDS } from "../../kinds/kinds.ts";
import { contactLink } from "../../look/contactLink.ts";
import { toPlain } from "../../text/plain.ts";
import { languageTag } from "../../words/languageTag.ts";
import { isMap } from "../../yaml/isMap.ts";
import { contactFrom, isReachable } from "../draft/contact.ts";
import { type Draft, type DraftSection, type Fields, filled } from "../draft/draft.ts";
import { entrySection } from "../draft/entrySection.ts";
import { ENTRY_FIELDS } from "./fields.ts";
import type { Input, Table } from "./input.ts";

const kinds = Object.entries(KINDS) as [EntryKind, Kind][];

/** The lists of JSON Resume (https://jsonresume.org/schema), and the kinds of sections that they become. */
const LISTS: Record<string, SectionKind> = {
  ...{ volunteer: "experience", certificates: "general", publications: "general", skills: "general" },
  ...{ languages: "general", interests: "general", references: "general", projects: "general" },
  ...Object.fromEntries(kinds.flatMap(([kind, { resume }]) => (resume ? [[resume.name, kind]] : []))),
};

/** Fields that mean something else in `work`. */
const WORK: Table = { ...ENTRY_FIELDS, name: ["organization", "line"], description: ["description", "line"] };

/** Whether a value looks like a JSON Resume. */
export function isJsonResume(value: unknown): boolean {
  if (!isMap(value)) return false;
  return isMap(value.basics) || Object.keys(LISTS).filter((name) => Array.isArray(value[name])).length > 1;
}

/** Reads a JSON Resume, 1.0 or older. Its texts are plain. */
export function jsonResumeDraft(input: Input): Draft {
  input.markup = "plain";
  const root = input.group();
  const basics = input.group(root.basics);
  const summary = input.read(basics, "summary", "prose");
  const sections: DraftSection[] = summary ? [{ title: "Summary", kind: "prose", prose: summary }] : [];
  for (const key of Object.keys(root)) {
    const kind = Object.hasOwn(LISTS, key) ? LISTS[key] : undefined;
    const items = input.groups(root[key]);
    if (!kind || items.length === 0) continue;
    const table = key === "work" ? WORK : ENTRY_FIELDS;
    const entries = items.map((item) => input.fields(item, table));
    const section = entrySection(toPlain(sectionTitle(key)), kind, entries);
    sections.push(key === "work" ? section : { ...section, name: key });
  }
  const language = languageTag(input.read(input.group(root.meta), "language"));
  // What only says which program wrote the file is no fact.
  for (const name of ["$schema", "meta"]) delete root[name];
  return { profile: profileOf(basics, input), site: filled({ language }), sections };
}

function profileOf(basics: Fields, input: Input): Fields {
  const place = input.pick(input.group(basics.location), "address postalCode city region countryCode");
  const website = input.read(basics, "url", "url") || input.read(basics, "website", "url");
  const accounts = input.groups(basics.profiles).flatMap((account) => accountOf(account, input));
  const links = [...(website ? [contactFrom(website, website, "house")] : []), ...accounts];
  const names = "name nativeName label email phone location orcid image=photo picture=photo";
  return { ...input.pick(basics, names), ...filled({ location: place }), links };
}

/** An account; one of a network that the theme does not know, and without an address, is left. */
function accountOf(account: Fields, input: Input): Fields[] {
  const url = input.read(account, "url", "url");
  if (!url && !isReachable(account.network, account.username)) return [];
  const [network, username] = [input.read(account, "network"), input.read(account, "username")];
  if (!network && !username) return [contactFrom(url, url)];
  const usual = username && contactLink(network, username)?.url;
  return [filled({ network, username, url: usual === url ? "" : url })];
}
