import type { SectionKind } from "../../cv/model.ts";
import { contactLink } from "../../look/contactLink.ts";
import { isMap } from "../../yaml/isMap.ts";
import { isReachable, networkOf } from "../draft/contact.ts";
import { type Draft, type DraftSection, type Fields, filled } from "../draft/draft.ts";
import { entrySection } from "../draft/entrySection.ts";
import { languageTag } from "../draft/languageTag.ts";
import { type BibEntry, bibName, escapeLatex } from "../draft/writeBib.ts";
import { ENTRY_FIELDS } from "./fields.ts";
import type { Input, Table } from "./input.ts";

/** The lists of JSON Resume (https://jsonresume.org/schema) as sections, and fields that mean something else in them. */
const LISTS: Record<string, [title: string, kind: SectionKind, own?: Table]> = {
  work: ["Work", "experience", { name: ["organization", "line"], description: ["description", "line"] }],
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

/** Whether a value looks like a JSON Resume. */
export function isJsonResume(value: unknown): boolean {
  const lists = isMap(value) ? Object.keys(LISTS).filter((name) => Array.isArray(value[name])) : [];
  return isMap(value) && (isMap(value.basics) || lists.length > 1);
}

/** Reads a JSON Resume, 1.0 or older. Its texts are plain. */
export function jsonResumeDraft(input: Input): Draft {
  input.markup = "plain";
  const root = input.group();
  const basics = input.group(root, "basics");
  const summary = input.read(basics, "summary", "prose");
  const sections: DraftSection[] = summary ? [{ title: "Summary", kind: "prose", prose: summary }] : [];
  for (const key of Object.keys(root)) {
    const [title, kind, own] = Object.hasOwn(LISTS, key) ? (LISTS[key] ?? []) : [];
    const items = input.groups(root, key);
    if (!title || !kind || items.length === 0) continue;
    const read = section(title, kind, { ...ENTRY_FIELDS, ...own }, items, input);
    sections.push(key === "work" ? read : { ...read, name: key });
  }
  const language = languageTag(input.read(input.group(root, "meta"), "language"));
  // What only says which program wrote the file is no fact.
  for (const name of ["$schema", "meta"]) delete root[name];
  return { profile: profileOf(basics, input), site: filled({ language }), sections };
}

const PLAIN = ["name", "nativeName", "label", "email", "phone", "location", "orcid"];
const PLACE = ["address", "postalCode", "city", "region", "countryCode"];

function profileOf(basics: Fields, input: Input): Fields {
  const place = Object.fromEntries(
    PLACE.map((key) => [key, input.read(input.group(basics, "location"), key)]),
  );
  const website = input.read(basics, "url", "url") || input.read(basics, "website", "url");
  const accounts = input.groups(basics, "profiles").map((account) => accountOf(account, input));
  const own = website ? withAddress("website", website.replace(/^https?:\/\/|\/$/g, ""), website) : {};
  return filled({
    ...Object.fromEntries(PLAIN.map((key) => [key, input.read(basics, key)])),
    ...filled({ location: filled(place) }),
    photo: input.read(basics, "image", "url") || input.read(basics, "picture", "url"),
    links: [own, ...accounts].filter((link) => Object.keys(link).length > 0),
  });
}

/** An account; one of a network that the theme does not know, and without an address, is left. */
function accountOf(account: Fields, input: Input): Fields {
  const url = input.read(account, "url", "url");
  if (!url && !isReachable(account.network, account.username)) return {};
  const network = input.read(account, "network");
  const username = input.read(account, "username");
  if (network || username) return withAddress(network, username, url);
  return { ...(networkOf(url) ?? { label: url }), url };
}

/** A name on a network, with its address where that is not the usual one. */
function withAddress(network: string, username: string, url: string): Fields {
  const usual = username && contactLink(network, username)?.url;
  return filled({ network, username, url: usual === url ? "" : url });
}

function section(
  title: string,
  kind: SectionKind,
  table: Table,
  items: Fields[],
  input: Input,
): DraftSection {
  const isOurs = title === "Publications" && items.every(({ authors }) => Array.isArray(authors));
  if (isOurs)
    return { title, kind: "publications", publications: items.map((item) => publication(item, input)) };
  return entrySection(
    title,
    kind,
    items.map((item) => input.fields(item, table)),
  );
}

/** Fields of publications in our own `/resume.json`, and BibTeX's. */
const OURS = {
  title: "name",
  date: "releaseDate",
  doi: "doi",
  award: "award",
  note: "note",
  abstract: "summary",
  selected: "selected",
};

/** A publication that names its authors, as our own `/resume.json` does; others know too little for BibTeX. */
function publication(item: Fields, input: Input): BibEntry {
  const type = input.read(item, "type") || "misc";
  const names = (item.authors as unknown[]).map(nameOf);
  delete item.authors;
  const place = { inproceedings: "booktitle", phdthesis: "school", misc: "howpublished" }[type] ?? "journal";
  const fields = Object.entries(OURS).map(([field, name]) => [field, escapeLatex(input.read(item, name))]);
  const key = input.read(item, "key");
  return {
    type,
    ...(key ? { key } : {}),
    fields: {
      ...Object.fromEntries(fields),
      author: [...names, ...(input.read(item, "moreAuthors") ? ["others"] : [])].join(" and "),
      [place]: input.latex(item, "publisher"),
      url: input.read(item, "url", "url"),
      addendum: escapeLatex(input.texts(item, "addenda").join("; ")),
      keywords: escapeLatex(input.texts(item, "keywords").join(", ")),
    },
  };
}

function nameOf(author: unknown): string {
  const { name, family, given, particle, suffix } = isMap(author) ? author : { name: author };
  if (!family || !given) return bibName(String(name ?? family ?? given ?? ""));
  const last = [particle, family].filter(Boolean).join(" ");
  return escapeLatex([last, suffix, given].filter(Boolean).join(", "));
}
