import { contactLink } from "../../look/contactLink.ts";
import { isFollowable } from "../../schema/fields.ts";
import { readProse, readText } from "../../text/markdown.ts";
import { toPlain } from "../../text/plain.ts";
import type { Path } from "../../yaml/checkYaml.ts";
import { isMap } from "../../yaml/isMap.ts";
import { type BibEntry, writeBib } from "../bib/bibEntry.ts";
import { isNetwork, networkOf } from "../contactFrom.ts";
import type { Draft, DraftSection, Fields } from "../draft.ts";
import { filled } from "../draft.ts";
import { hasRequired } from "../hasRequired.ts";
import { escapeMarkdown, escapeMarkdownLines } from "../markdown/escapeMarkdown.ts";
import { nameSections } from "../sectionKind.ts";
import { toGeneral } from "../toGeneral.ts";
import type { DataInput } from "./dataInput.ts";
import { LISTS, type List, type Rule } from "./resumeLists.ts";
import { resumePublication } from "./resumePublication.ts";

/** Whether a value looks like a JSON Resume. */
export function isJsonResume(value: unknown): boolean {
  return (
    isMap(value) &&
    (isMap(value.basics) || Object.keys(LISTS).filter((name) => Array.isArray(value[name])).length > 1)
  );
}

/**
 * Reads a JSON Resume. Its texts are plain, so marks of Markdown in them are escaped. What our data files have no name for is
 * kept under `resume`, from where `/resume.json` takes it again.
 */
export function jsonResumeDraft(input: DataInput): Draft {
  const { profile, summary, left } = basics(input);
  const sections: DraftSection[] = summary
    ? [{ name: "", title: "Summary", kind: "prose", prose: summary }]
    : [];
  const rest: Fields = {};
  for (const key of input.keys([])) {
    const list = LISTS[key];
    const items = input.items([key]);
    if (key === "basics") continue;
    if (list && items.length > 0 && items.every((path) => isMap(input.peek(path))))
      sections.push(section(key, list, items, input));
    else rest[key] = input.take([key]);
  }
  const { $schema = null, meta = null, ...others } = rest;
  const resume = { ...(Object.keys(left).length > 0 ? { basics: left } : {}), ...others };
  const language = isMap(meta) && typeof meta.language === "string" ? meta.language : undefined;
  for (const [key, value] of Object.entries({ ...left, ...others })) {
    if (value !== "")
      input.report.add(
        input.at(key in left ? ["basics", key] : [key]),
        `${key}: ${JSON.stringify(value)}`,
        KEPT,
      );
  }
  if (meta) input.report.add(input.at(["meta"]), `meta: ${JSON.stringify(meta)}`, KEPT);
  return {
    profile,
    site: {
      ...(language ? { language } : {}),
      resume: { ...resume, ...($schema === USUAL_SCHEMA ? {} : { $schema }), meta },
    },
    sections: nameSections(sections),
  };
}

const USUAL_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
const KEPT = "no page shows this; it is kept under `resume` and written to `/resume.json`";

function basics(input: DataInput): { profile: Fields; summary: string; left: Fields } {
  const own = (key: string) => input.text(["basics", key]);
  const image = own("image");
  const place = input.take(["basics", "location"]);
  const links = input.items(["basics", "profiles"]).map((path) => contact(input, path));
  const email = own("email");
  const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
  const profile = filled({
    name: own("name"),
    nativeName: own("nativeName"),
    label: own("label"),
    email: isMail ? email : undefined,
    phone: own("phone"),
    location: isMap(place) ? filled(place) : place,
    orcid: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(own("orcid")) ? own("orcid") : undefined,
    photo: isFollowable(image) ? image : undefined,
    links: [...website(own("url")), ...links],
  });
  const summary = escapeMarkdownLines(own("summary"));
  const used = new Set([
    ...(isMap(place) && Object.keys(place).length > 0 ? ["location"] : []),
    ...Object.keys(profile),
    "summary",
  ]);
  const left: Fields = {};
  for (const key of input.keys(["basics"])) {
    const value = input.take(["basics", key]);
    if (key === "profiles" && Array.isArray(value) && value.length > 0) continue;
    const isUsed =
      key === "image"
        ? profile.photo !== undefined
        : key === "url"
          ? value !== ""
          : used.has(key) && value !== "";
    if (!isUsed && value !== null) left[key] = value;
  }
  return { profile, summary, left };
}

function website(url: string): Fields[] {
  if (!isFollowable(url)) return [];
  const username = url.replace(/^https?:\/\//, "").replace(/\/$/, "");
  const usual = contactLink("website", username)?.url === url;
  return [usual ? { network: "website", username } : { network: "website", username, url }];
}

/** An account: its network as it is written, and its address where it is not the network's usual one. */
function contact(input: DataInput, path: Path): Fields {
  const [network, username, url] = ["network", "username", "url"].map((key) => input.text([...path, key]));
  const known = network && isNetwork(network) ? contactLink(network, username ?? "") : undefined;
  const own = url && isFollowable(url) ? url : undefined;
  if (url && !own)
    input.report.add(input.at([...path, "url"]), url, "an address that is not safe to follow is left out");
  const more = Object.fromEntries(
    input
      .keys(path)
      .filter((key) => !["network", "username", "url"].includes(key))
      .map((key) => [key, input.peek([...path, key])]),
  );
  if (Object.keys(more).length > 0)
    input.report.add(
      input.at(path),
      JSON.stringify(more),
      "fields of an account that JSON Resume does not know are left out",
    );
  for (const key of Object.keys(more)) input.take([...path, key]);
  if (!network && !username) return filled({ ...(own ? (networkOf(own) ?? { label: own }) : {}), url: own });
  return filled({ network, username, url: known?.url === own ? undefined : own });
}

function section(key: string, list: List, items: Path[], input: DataInput): DraftSection {
  if (key === "publications") {
    const entries = items.map((path) => resumePublication(input, path));
    if (entries.every((entry): entry is BibEntry => entry !== undefined))
      return { name: "", title: list.title, kind: "publications", bib: writeBib(entries) };
  }
  const entries = items.map((path) => entry(input, path, list.rules));
  const title = key === "work" ? "Work" : list.title;
  if (hasRequired(list.kind, entries)) return { name: key, title, kind: list.kind, entries };
  // An entry that lacks what its kind asks for is of the kind that takes any; `/resume.json` has it as it was.
  const general = entries.map((fields, index) => {
    const item = input.peek(items[index] ?? []) as Fields;
    return { ...toGeneral(fields), resume: { ...("name" in item ? {} : { name: null }), ...item } };
  });
  return { name: key, title, kind: "general", entries: general };
}

function entry(input: DataInput, path: Path, rules: List["rules"]): Fields {
  const fields: Fields = {};
  const left: Fields = {};
  for (const key of input.keys(path)) {
    const [name, sort] = rules[key] ?? ["resume", "plain"];
    const value = input.take([...path, key]);
    const read = readAs(sort, value);
    if (read === undefined || name === "resume") {
      if (value === null) continue;
      left[key] = value;
      if (value !== "") input.report.add(input.at([...path, key]), `${key}: ${JSON.stringify(value)}`, KEPT);
    } else {
      fields[name] = read;
      if (!isExact(sort, read, value)) left[key] = value;
    }
  }
  return { ...fields, ...(Object.keys(left).length > 0 ? { resume: left } : {}) };
}

/** The value as we write it; undefined where a field of ours cannot hold it. */
function readAs(sort: Rule[1], value: unknown): unknown {
  if (sort === "texts") {
    const isTexts = Array.isArray(value) && value.length > 0 && value.every((item) => isLine(item));
    return isTexts ? value.map((item) => escapeMarkdown(item)) : undefined;
  }
  if (typeof value !== "string" || value.trim() === "") return undefined;
  if (sort === "url") return isFollowable(value) ? value : undefined;
  if (sort === "date") return /^[12]\d{3}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(value) ? value : undefined;
  if (sort === "prose") return escapeMarkdownLines(value);
  return isLine(value) ? escapeMarkdown(value) : undefined;
}

function isLine(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && !/[\r\n]/.test(value);
}

/** Whether `/resume.json` will say what was read, letter by letter. */
function isExact(sort: Rule[1], read: unknown, value: unknown): boolean {
  const plain = (text: unknown) =>
    toPlain(sort === "prose" ? readProse(String(text)) : readText(String(text)));
  if (sort === "texts")
    return (read as string[]).every((item, index) => plain(item) === (value as string[])[index]);
  return sort === "url" || sort === "date" || plain(read) === value;
}
