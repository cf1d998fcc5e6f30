import type { SectionKind } from "../../cv/model.ts";
import { contactLink } from "../../look/contactLink.ts";
import { isMap } from "../../yaml/isMap.ts";
import { isReachable, networkOf } from "../draft/contact.ts";
import { type Draft, type DraftSection, type Fields, filled } from "../draft/draft.ts";
import { entrySection } from "../draft/entrySection.ts";
import { languageTag } from "../draft/languageTag.ts";
import { cslSection } from "./csl.ts";
import { ENTRY_FIELDS } from "./fields.ts";
import type { Input, Table } from "./input.ts";

/** The lists of JSON Resume (https://jsonresume.org/schema) as sections. */
const LISTS: Record<string, [title: string, kind: SectionKind]> = {
  work: ["Work", "experience"],
  volunteer: ["Volunteer", "experience"],
  education: ["Education", "education"],
  awards: ["Awards", "awards"],
  certificates: ["Certificates", "general"],
  publications: ["Publications", "general"],
  skills: ["Skills", "general"],
  languages: ["Languages", "general"],
  interests: ["Interests", "general"],
  references: ["References", "general"],
  projects: ["Projects", "general"],
};

/** Fields that mean something else in `work`. */
const WORK: Table = { ...ENTRY_FIELDS, name: ["organization", "line"], description: ["description", "line"] };

/** Whether a value looks like a JSON Resume. */
export function isJsonResume(value: unknown): boolean {
  const lists = isMap(value) ? Object.keys(LISTS).filter((name) => Array.isArray(value[name])) : [];
  return isMap(value) && (isMap(value.basics) || lists.length > 1);
}

/** Reads a JSON Resume, 1.0 or older. Its texts are plain. */
export function jsonResumeDraft(input: Input): Draft {
  input.markup = "plain";
  const root = input.group();
  const basics = input.group(root.basics);
  const summary = input.read(basics, "summary", "prose");
  const sections: DraftSection[] = summary ? [{ title: "Summary", kind: "prose", prose: summary }] : [];
  for (const key of Object.keys(root)) {
    const [title, kind] = Object.hasOwn(LISTS, key) ? (LISTS[key] ?? []) : [];
    const items = input.groups(root[key]);
    if (!title || !kind || items.length === 0) continue;
    const isOurs = key === "publications" && items.every(({ authors }) => Array.isArray(authors));
    const read = isOurs
      ? cslSection(items.map((item) => publication(item, input)))
      : entrySection(
          title,
          kind,
          items.map((item) => input.fields(item, key === "work" ? WORK : ENTRY_FIELDS)),
        );
    sections.push(key === "work" ? read : { ...read, name: key });
  }
  const language = languageTag(input.read(input.group(root.meta), "language"));
  // What only says which program wrote the file is no fact.
  for (const name of ["$schema", "meta"]) delete root[name];
  return { profile: profileOf(basics, input), site: filled({ language }), sections };
}

function profileOf(basics: Fields, input: Input): Fields {
  const texts = (group: Fields, names: string) =>
    filled(Object.fromEntries(names.split(" ").map((name) => [name, input.read(group, name)])));
  const place = texts(input.group(basics.location), "address postalCode city region countryCode");
  const website = input.read(basics, "url", "url") || input.read(basics, "website", "url");
  const accounts = input.groups(basics.profiles).map((account) => accountOf(account, input));
  const own = website ? withAddress("website", website.replace(/^https?:\/\/|\/$/g, ""), website) : {};
  return {
    ...texts(basics, "name nativeName label email phone location orcid"),
    ...filled({ location: place }),
    photo: input.read(basics, "image", "url") || input.read(basics, "picture", "url"),
    links: [own, ...accounts].filter((link) => Object.keys(link).length > 0),
  };
}

/** An account; one of a network that the theme does not know, and without an address, is left. */
function accountOf(account: Fields, input: Input): Fields {
  const url = input.read(account, "url", "url");
  if (!url && !isReachable(account.network, account.username)) return {};
  const [network, username] = [input.read(account, "network"), input.read(account, "username")];
  if (network || username) return withAddress(network, username, url);
  return { ...(networkOf(url) ?? { label: url }), url };
}

/** A name on a network, with its address where that is not the usual one. */
function withAddress(network: string, username: string, url: string): Fields {
  const usual = username && contactLink(network, username)?.url;
  return filled({ network, username, url: usual === url ? "" : url });
}

/** Fields of publications in our own `/resume.json`, and what CSL calls them, or BibTeX where it does not. */
const OURS = {
  ...{
    key: "id",
    type: "type",
    name: "title",
    publisher: "container-title",
    releaseDate: "issued",
    doi: "DOI",
  },
  ...{ summary: "abstract", note: "note", award: "award", selected: "selected" },
};

/** A publication that names its authors, as our own `/resume.json` does; of others too little is known. */
function publication(item: Fields, input: Input): Fields {
  const fields = Object.entries(OURS).map(([ours, name]) => [name, input.read(item, ours)]);
  const author = [input.take(item, "authors")].flat().map((person) => {
    const { name: literal, family, given, suffix, particle } = input.group(person);
    return filled({ family, given, suffix, "non-dropping-particle": particle, literal: literal ?? person });
  });
  const lists = {
    addendum: input.texts(item, "addenda").join("; "),
    keywords: input.texts(item, "keywords").join(", "),
  };
  return filled({ ...Object.fromEntries(fields), author, ...lists, URL: input.read(item, "url", "url") });
}
