import { readDate } from "../../dates/readDate.ts";
import type { Path } from "../../yaml/checkYaml.ts";
import { isMap } from "../../yaml/isMap.ts";
import type { DraftSection, Fields } from "../draft.ts";
import { hasRequired } from "../hasRequired.ts";
import { kindFromTitle } from "../sectionKind.ts";
import { toGeneral } from "../toGeneral.ts";
import type { DataInput } from "./dataInput.ts";
import { fitEntry, linesOf, listEntry } from "./listEntry.ts";
import { lineValue, markdownValue } from "./markdownValue.ts";

/** Whether a value is a `cv.yml` of al-folio in its older shape: a list of titled boxes. */
export function isAlFolioCv(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((box) => isMap(box) && "title" in box && ("contents" in box || "type" in box))
  );
}

/** Reads the boxes of an al-folio `cv.yml`. Its texts are HTML. */
export function alFolioSections(input: DataInput): { profile: Fields; sections: DraftSection[] } {
  const profile: Fields = {};
  const sections = input.items([]).flatMap((path): DraftSection[] => {
    const title = lineValue(input, [...path, "title"], "html");
    const type = input.text([...path, "type"]);
    const contents: Path = [...path, "contents"];
    const items = input.items(contents);
    if (items.length === 0) {
      const prose = markdownValue(input, contents, "html");
      return prose ? [{ name: "", title, kind: "prose", prose }] : [];
    }
    if (type === "map" && /general|contact|personal/i.test(title) && readGeneral(input, items, profile))
      return [];
    if (type === "list" || type === "nested_list" || type === "list_groups") {
      const lines = items.flatMap((item) => nested(input, item, 0));
      return [{ name: "", title, kind: "prose", prose: lines.join("\n") }];
    }
    return [entries(title, items, input)];
  });
  return { profile, sections };
}

function entries(title: string, items: Path[], input: DataInput): DraftSection {
  const kind = kindFromTitle(title);
  const read = items.map((item) => {
    const fields = listEntry(input, item, "html");
    // A box `items` within a box: lines below a line.
    const lines = input.items([...item, "items"]).flatMap((line) => linesOf(input, line, "html"));
    return lines.length > 0
      ? { ...fields, highlights: [...((fields.highlights as string[]) ?? []), ...lines] }
      : fields;
  });
  const fitted = read.map((fields) => fitEntry(fields, kind === "publications" ? "general" : kind));
  const fits = kind !== "publications" && hasRequired(kind, fitted);
  const hasDates = read.some(({ name }) => name !== undefined && readDate(String(name)).spans.length > 0);
  const general = () =>
    read.map((fields) => toGeneral(fitEntry(hasDates ? dated(fields) : fields, "general")));
  return { name: "", title, kind: fits ? kind : "general", entries: fits ? fitted : general() };
}

/** Among names that are dates, one that is not (`Several terms`) says when, too. */
function dated({ name, value, ...fields }: Fields): Fields {
  return value === undefined || fields.date !== undefined
    ? { name, value, ...fields }
    : { ...fields, name: value, date: name };
}

function nested(input: DataInput, path: Path, depth: number): string[] {
  const value = input.peek(path);
  const indent = "  ".repeat(depth);
  if (!isMap(value)) return [`${indent}- ${lineValue(input, path, "html")}`];
  const head = ["title", "name"].flatMap((key) =>
    key in value ? [`${indent}- ${lineValue(input, [...path, key], "html")}`] : [],
  );
  const below = ["items", "contents", "description"].flatMap((key) => input.items([...path, key]));
  return [...head, ...below.flatMap((item) => nested(input, item, depth + (head.length > 0 ? 1 : 0)))];
}

/** A box of facts about the person; whether all of them found a place in the profile. */
function readGeneral(input: DataInput, items: Path[], profile: Fields): boolean {
  const facts = items.map((path) => {
    const name = String(input.peek([...path, "name"]) ?? "");
    return [
      FACTS.find(([words]) => words.test(name))?.[1],
      String(input.peek([...path, "value"]) ?? ""),
    ] as const;
  });
  if (!facts.every(([field, value]) => field !== undefined && !/[<>]/.test(value))) return false;
  for (const [field = "", value] of facts) profile[field] ??= value;
  for (const path of items) input.take(path);
  return true;
}

const FACTS: [RegExp, string][] = [
  [/^(full )?name$/i, "name"],
  [/^e-?mail/i, "email"],
  [/^(tele)?phone/i, "phone"],
  [/^(location|address)$/i, "location"],
  [/^(title|label|position)$/i, "label"],
];
