import { readDate } from "../../dates/readDate.ts";
import { escapeRegExp } from "../../text/escapeRegExp.ts";
import { isMap } from "../../yaml/isMap.ts";
import { type Draft, type DraftSection, type Fields, filled } from "../draft/draft.ts";
import { entrySection, kindFromTitle } from "../draft/entrySection.ts";
import { ENTRY_FIELDS, withDetails } from "./fields.ts";
import { type Input, tableOf } from "./input.ts";

/** Whether a value is a `cv.yml` of al-folio (https://github.com/alshedivat/al-folio) before 2025: a list of titled boxes. */
export function isAlFolioCv(value: unknown): boolean {
  const has = (name: string) => (box: unknown) => isMap(box) && name in box;
  return Array.isArray(value) && value.every(has("title")) && value.some(has("contents"));
}

/** Reads the boxes of an al-folio `cv.yml`. */
export function alFolioDraft(input: Input): Draft {
  const profile: Fields = {};
  const sections = input.groups(input.value).flatMap((box): DraftSection[] => {
    const title = input.read(box, "title", "line");
    const type = input.read(box, "type");
    const items = input.groups(box.contents);
    if (type === "map" && readFacts(items, profile, input)) return [];
    const text = input.read(box, "contents", "prose");
    const entries = items.flatMap((item) => entriesOf(item, input));
    const lines = input.texts(box, "contents", "line");
    const prose = text || lines.map((line) => `- ${line}`).join("\n");
    if (entries.length === 0) return prose ? [{ title, kind: "prose", prose }] : [];
    const all = [...entries, ...lines.map((name) => ({ name }))];
    return [entrySection(title, kindFromTitle(title), all)];
  });
  return { profile, site: {}, sections };
}

/** What boxes of facts about the person call them. */
const FACTS = tableOf(
  "text",
  "name full_name=name email e-mail=email phone telephone=phone location address=location title=label position=label",
);

/** Reads a box of facts about the person; whether all of them have a place in the profile. */
function readFacts(items: Fields[], profile: Fields, input: Input): boolean {
  const fields = items.map(({ name }) => FACTS[String(name).toLowerCase().replaceAll(" ", "_")]?.[0] ?? "");
  if (fields.includes("") || items.some(({ value }) => /[<>]/.test(String(value)))) return false;
  for (const [index, item] of items.entries()) profile[fields[index] ?? ""] ??= input.read(item, "value");
  for (const item of items) input.read(item, "name");
  return true;
}

function entriesOf(item: Fields, input: Input): Fields[] {
  // A year above several things, and nothing but them, is so many entries.
  if (Array.isArray(item.items) && Object.keys(item).every((key) => key === "year" || key === "items")) {
    const date = input.read(item, "year");
    return input.texts(item, "items", "line").map((name) => ({ name, date }));
  }
  const value = input.read(item, "value", "line");
  const entry = input.fields(item, ENTRY_FIELDS);
  const isDate = !entry.date && value !== "" && readDate(String(entry.name)).spans.length > 0;
  return [isDate ? { ...entry, name: value, date: entry.name } : withDetails(entry, value)];
}

/**
 * al-folio's `coauthors.yml` as our `people.yaml`.
 * @param bibliography where the family names stand, which are keys in small letters here, as they are written
 */
export function coauthors(input: Input, bibliography: string): Fields[] {
  const root = input.group();
  return Object.keys(root).flatMap((key) => {
    const found = bibliography.match(new RegExp(`(?<!\\p{L})${escapeRegExp(key)}(?!\\p{L})`, "giu")) ?? [];
    const capitals = key.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
    const family = found.find((name) => /^\p{Lu}/u.test(name)) ?? capitals;
    return input.groups(root[key]).map((person) => {
      const names = input.texts(person, "firstname").map((given) => `${given} ${family}`);
      const [name = family, ...otherNames] = names;
      return filled({ name, otherNames, url: input.read(person, "url", "url") });
    });
  });
}
