import { filled } from "../../filled.ts";
import { isMap } from "../../problems/isMap.ts";
import { accountOn } from "../draft/contact.ts";
import type { Draft, DraftSection, Fields } from "../draft/draft.ts";
import { entrySection, kindFromTitle } from "../draft/entrySection.ts";
import { entriesIn, entryOf } from "./fields.ts";
import { type Input, isScalar, tableOf } from "./input.ts";

/** Reads a `cv.yml` of al-folio (https://github.com/alshedivat/al-folio) before 2025, a list of titled boxes; undefined where it is none. */
export function alFolioDraft(input: Input): Draft | undefined {
  const has = (name: string) => (box: unknown) => isMap(box) && name in box;
  const boxes = input.value;
  if (!Array.isArray(boxes) || !boxes.every(has("title")) || !boxes.some(has("contents"))) return undefined;
  const profile: Fields = { links: [] };
  const sections = input.groups(boxes).flatMap((box): DraftSection[] => {
    const title = input.read(box, "title", "line");
    const isMapBox = input.read(box, "type") === "map";
    const prose = input.read(box, "contents", "prose");
    if (prose) return [{ title, kind: "prose", prose }];
    const all = entriesIn(box, "contents");
    const isPerson = isMapBox && all.some((item) => /^(name|email)$/.test(factOf(item)));
    const items = all.filter((item) => !(isPerson && takeFact(item, profile, input)));
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

/** al-folio's `coauthors.yml`, whose keys are family names in small letters, as our `people.yaml`. */
export function coauthors(input: Input): Fields[] {
  const root = input.group();
  return Object.keys(root).flatMap((key) => {
    const family = key.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
    return input.groups(root[key]).map((person) => {
      const names = input.texts(person, "firstname").map((given) => `${given} ${family}`);
      const [name = family, ...otherNames] = names;
      return filled({ name, otherNames, url: input.read(person, "url", "url") });
    });
  });
}
