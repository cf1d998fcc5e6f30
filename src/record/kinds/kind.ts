import * as v from "valibot";
import { date, flag, list, optional, phrase, plain, prose, text, url } from "./fields.ts";

/** A link of an entry: its slides, its web page, a photograph. */
const entryLink = v.strictObject({
  label: phrase("What the link is called.", "Slides"),
  url: url("Where it leads.", "./assets/slides.pdf"),
  icon: optional(plain("The icon before it, by name.", "person-chalkboard")),
});

/** Fields of `/resume.json` that the theme has no name for: what an import has kept, or another program asks for. */
export const resumeFields = v.pipe(
  v.record(v.string(), v.unknown()),
  v.description(
    "Fields that `/resume.json` has here besides; none of them is shown. A `null` takes one out.",
  ),
  v.metadata({ examples: [{ "x-rank": 3 }] }),
);

/** The fields that every dated entry may have, whatever its kind. */
export const entryFields = {
  date: optional(date("When, as you would write it: a year, a season, a range.", "2014-2016")),
  startDate: optional(date("When it began, in place of `date`.", "2019-09")),
  endDate: optional(date("When it ended; left out, it goes on.", "2021-05")),
  location: optional(text("Where: a city, a country.", "South Korea")),
  url: optional(url("A page about it, to which its name links.", "https://www.cmu.edu")),
  summary: optional(prose("A few sentences about it.", "Built the scheduler of the group's cluster.")),
  highlights: optional(list(text("One thing worth knowing about it.", "Cut training time by a third."))),
  links: optional(list(entryLink)),
  tags: optional(list(plain("A word by which a PDF or a page selects entries.", "industry"))),
  resume: optional(resumeFields),
  hidden: optional(flag("Keeps the entry in your data and out of everything published.")),
};

/** Where a list of JSON Resume (https://jsonresume.org/schema) has entries of a kind. */
export interface ResumeList {
  name: string;
  /** Its names for fields, by ours, where they differ. */
  fields?: Record<string, string>;
  /** Where a date that is one time goes; it is both start and end if left out. */
  single?: "date" | "endDate";
}

/** A kind of section whose data is a YAML list of dated entries: all that the theme knows of it. */
export interface Kind {
  /** The schema of its file. */
  schema: v.ArraySchema<v.StrictObjectSchema<v.ObjectEntries, undefined>, undefined>;
  /** The names of its own fields by their role in an entry: the thing itself, those with whom, and what else is known. */
  what: string[];
  whom: string[];
  facts: string[];
  /** Those of which an entry may have several: `courses`. */
  lists: string[];
  resume?: ResumeList;
  /** What headings call such a section, for those who import. */
  headings?: RegExp;
}

interface Description extends Pick<Kind, "resume" | "headings"> {
  what: v.ObjectEntries;
  whom?: v.ObjectEntries;
  facts?: v.ObjectEntries;
}

/** Describes a kind of section by its fields, each with a sentence and an example, in the order in which they are drawn. */
export function describeKind({ what, whom = {}, facts = {}, ...rest }: Description): Kind {
  return {
    schema: v.array(v.strictObject({ ...what, ...whom, ...facts, ...entryFields })),
    what: Object.keys(what),
    whom: Object.keys(whom),
    facts: Object.keys(facts),
    lists: Object.entries({ ...what, ...whom, ...facts }).flatMap(([name, field]) =>
      isList(field) ? name : [],
    ),
    ...rest,
  };
}

function isList(field: v.ObjectEntries[string] | undefined): boolean {
  return field !== undefined && ("wrapped" in field ? field.wrapped.type : field.type) === "array";
}
