import type { SectionKind } from "../../cv/model.ts";
import { readDate } from "../../dates/readDate.ts";
import { isFollowable } from "../../schema/fields.ts";
import type { Path } from "../../yaml/checkYaml.ts";
import { isMap } from "../../yaml/isMap.ts";
import { type Fields, filled } from "../draft.ts";
import { splitKeywords } from "../page/labelledLines.ts";
import { readDegree } from "../page/words.ts";
import type { DataInput } from "./dataInput.ts";
import { lineValue, type Markup, markdownValue } from "./markdownValue.ts";

/** Names of fields in RenderCV, al-folio and JSON Resume, and ours; a list of texts where `s` is at the end of the sort. */
const NAMES: Record<string, [name: string, sort: "line" | "prose" | "lines" | "date" | "url"]> = {
  institution: ["institution", "line"],
  area: ["area", "line"],
  degree: ["studyType", "line"],
  studyType: ["studyType", "line"],
  study_type: ["studyType", "line"],
  company: ["organization", "line"],
  organization: ["organization", "line"],
  entity: ["organization", "line"],
  issuer: ["organization", "line"],
  position: ["position", "line"],
  title: ["title", "line"],
  name: ["name", "line"],
  language: ["name", "line"],
  label: ["name", "line"],
  value: ["value", "line"],
  awarder: ["awarder", "line"],
  fluency: ["level", "line"],
  level: ["level", "line"],
  details: ["details", "line"],
  role: ["role", "line"],
  location: ["location", "line"],
  score: ["score", "line"],
  gpa: ["score", "line"],
  courses: ["courses", "lines"],
  keywords: ["keywords", "lines"],
  date: ["date", "date"],
  year: ["date", "date"],
  releaseDate: ["date", "date"],
  release_date: ["date", "date"],
  start_date: ["startDate", "date"],
  startDate: ["startDate", "date"],
  end_date: ["endDate", "date"],
  endDate: ["endDate", "date"],
  url: ["url", "url"],
  website: ["url", "url"],
  summary: ["summary", "prose"],
  reference: ["summary", "prose"],
  description: ["summary", "prose"],
  highlights: ["highlights", "lines"],
};

/** Reads an entry of a list of RenderCV or al-folio into fields by our names; its kind is not yet looked at. */
export function listEntry(input: DataInput, path: Path, markup: Markup): Fields {
  const value = input.peek(path);
  if (!isMap(value)) return filled({ name: lineValue(input, path, markup) });
  const fields: Fields = {};
  for (const key of Object.keys(value)) {
    const [name, sort] = NAMES[key] ?? [];
    if (name === undefined || sort === undefined) continue;
    const at = [...path, key];
    // `description` may be a list.
    const isList = Array.isArray(input.peek(at));
    const target = isList && name === "summary" ? "highlights" : name;
    const read = isList
      ? input.items(at).flatMap((item) => linesOf(input, item, markup))
      : readOne(input, at, sort, markup);
    const before = fields[target];
    if (read === "" || (Array.isArray(read) && read.length === 0)) continue;
    fields[target] = Array.isArray(read) && Array.isArray(before) ? [...before, ...read] : (before ?? read);
  }
  return fields;
}

function readOne(input: DataInput, path: Path, sort: string, markup: Markup): string | string[] {
  if (sort === "prose") return markdownValue(input, path, markup);
  if (sort === "date") return input.text(path);
  if (sort === "lines") return [lineValue(input, path, markup)].filter(Boolean);
  if (sort === "line") return lineValue(input, path, markup);
  const url = input.text(path);
  if (url === "" || isFollowable(url)) return url;
  input.report.add(input.at(path), url, "an address that is not safe to follow is left out");
  return "";
}

/** A line of a list; one with a title and lines below it is several. */
export function linesOf(input: DataInput, path: Path, markup: Markup): string[] {
  const value = input.peek(path);
  if (!isMap(value)) return [lineValue(input, path, markup)].filter(Boolean);
  const heads = ["title", "name", "label"].flatMap((key) =>
    key in value ? [lineValue(input, [...path, key], markup)] : [],
  );
  const below = ["contents", "items", "description", "highlights", "value", "details"].flatMap((key) =>
    Array.isArray(value[key])
      ? input.items([...path, key]).flatMap((item) => linesOf(input, item, markup))
      : key in value
        ? [lineValue(input, [...path, key], markup)]
        : [],
  );
  const [head] = heads.filter(Boolean);
  return head === undefined
    ? below.filter(Boolean)
    : [below.length > 0 ? `${head}: ${below.join("; ")}` : head];
}

/** Fits the fields of an entry to the kind of its section. */
export function fitEntry({ value, details, title, ...fields }: Fields, kind: SectionKind): Fields {
  const said = [title, value].filter((each) => each !== undefined).map(String);
  const name = fields.name === undefined ? undefined : String(fields.name);
  const isDate = name !== undefined && readDate(name).spans.length > 0;
  if (kind === "education") {
    const study =
      said.length > 0 && fields.studyType === undefined
        ? (readDegree(said.join(", ")) ?? { studyType: said.join(", ") })
        : {};
    return { ...study, ...fields };
  }
  if (kind === "experience") {
    const { institution, ...others } = fields;
    const organization = fields.organization ?? institution;
    return {
      ...(said.length > 0 && fields.position === undefined ? { position: said.join(", ") } : {}),
      ...(organization ? { organization } : {}),
      ...others,
    };
  }
  if (kind === "awards") {
    const { institution, organization, name: _, ...others } = fields;
    const awarder = fields.awarder ?? institution ?? organization;
    return {
      title: said.join(", ") || name,
      ...(isDate && said.length > 0 && !fields.date ? { date: name } : {}),
      ...(awarder ? { awarder } : {}),
      ...others,
    };
  }
  if (kind === "teaching") {
    const { name: _, organization, position, ...others } = fields;
    const course = said.join(", ") || name;
    const date = said.length > 0 && name !== undefined && !fields.date ? { date: name } : {};
    return {
      course,
      ...date,
      ...(organization ? { institution: organization } : {}),
      ...(position ? { role: position } : {}),
      ...others,
    };
  }
  const texts = [...said, ...(details === undefined ? [] : [String(details)])];
  if (name === undefined) return { ...(texts.length > 0 ? { name: texts.join(", ") } : {}), ...fields };
  if (texts.length === 0) return fields;
  const text = texts.join(", ");
  if (isDate && !fields.date) return { ...fields, name: text, date: name };
  const keywords = splitKeywords(text);
  return {
    ...fields,
    ...(keywords ? { keywords } : { summary: [text, fields.summary].filter(Boolean).join("\n\n") }),
  };
}
