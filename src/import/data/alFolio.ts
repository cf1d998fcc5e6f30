import { filled } from "../../filled.ts";
import { isMap } from "../../problems/isMap.ts";
import { escapeRegExp } from "../../text/escape.ts";
import { accountOn } from "../draft/contact.ts";
import type { Draft, DraftSection, Fields } from "../draft/draft.ts";
import { entrySection, kindFromTitle } from "../draft/entrySection.ts";
import { entriesIn, entryOf } from "./fields.ts";
import { type Input, isScalar, tableOf } from "./input.ts";

/** Whether a value is a `cv.yml` of al-folio (https://github.com/alshedivat/al-folio) before 2025: a list of titled boxes. */
export function isAlFolioCv(value: unknown): boolean {
  const has = (name: string) => (box: unknown) => isMap(box) && name in box;
  return Array.isArray(value) && value.every(has("title")) && value.some(has("contents"));
}

/** Reads the boxes of an al-folio `cv.yml`. */
export function alFolioDraft(input: Input): Draft {
  const profile: Fields = { links: [] };
  const sections = input.groups(input.value).flatMap((box): DraftSection[] => {
    const title = input.read(box, "title", "line");
    const isMapBox = input.read(box, "type") === "map";
    const prose = input.read(box, "contents", "prose");
    if (prose) return [{ title, kind: "prose", prose }];
    const all = entriesIn(box, "contents");
    const items = isMapBox && isPerson(all) ? all.filter((item) => !takeFact(item, profile, input)) : all;
    const isList = items.length > 0 && items.every((item) => "bullet" in item);
    if (isList)
      return [{ title, kind: "prose", prose: items.map((item) => `- ${input.line(item)}`).join("\n") }];
    const entries = items.flatMap((item) => entriesOf(item, input));
    return entries.length > 0 ? [entrySection(title, kindFromTitle(title), entries)] : [];
  });
  return { profile, site: {}, sections };
}

/** What boxes of facts about the person call them. */
const FACTS = tableOf(
  "text",
  "name full_name=name email e-mail=email phone telephone=phone location address=location title=label position=label label",
);

const factOf = ({ name }: Fields) => FACTS[String(name).toLowerCase().replaceAll(" ", "_")]?.[0] ?? "";
const isPerson = (items: Fields[]) => items.some((item) => /^(name|email)$/.test(factOf(item)));

/** Takes a fact about the person, or an account, into the profile; whether it was one. */
function takeFact(item: Fields, profile: Fields, input: Input): boolean {
  const [field, value] = [factOf(item), String(item.value ?? "")];
  const account = field ? undefined : accountOn(String(item.name ?? ""), value);
  if (!(field || account) || !isScalar(item.value) || /[<>]/.test(value) || profile[field]) return false;
  if (account) (profile.links as Fields[]).push(account);
  else profile[field] = value;
  input.pick(item, "name value");
  return true;
}

function entriesOf(item: Fields, input: Input): Fields[] {
  // A year above several things, and nothing but them, is so many entries.
  if (Array.isArray(item.items) && Object.keys(item).every((key) => key === "year" || key === "items")) {
    const date = input.read(item, "year");
    const entries = entriesIn(item, "items").flatMap((each) => entriesOf(each, input));
    return entries.map((entry) => ({ date, ...entry }));
  }
  return [entryOf(item, input)];
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
