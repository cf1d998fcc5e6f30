import * as v from "valibot";
import { date, flag, list, plain, prose, text, url } from "./fields.ts";

/** A link of an entry: its slides, its web page, a photograph. */
const entryLink = v.strictObject({
  label: plain("What the link is called.", "Slides"),
  url: url("Where it leads.", "./assets/slides.pdf"),
  icon: v.exactOptional(plain("The icon before it, by name.", "person-chalkboard")),
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
const entryFields = {
  date: v.exactOptional(date("When, as you would write it: a year, a season, a range.", "2014-2016")),
  startDate: v.exactOptional(date("When it began, in place of `date`.", "2019-09")),
  endDate: v.exactOptional(date("When it ended; left out, it goes on.", "2021-05")),
  location: v.exactOptional(text("Where: a city, a country.", "South Korea")),
  url: v.exactOptional(url("A page about it, to which its name links.", "https://www.cmu.edu")),
  summary: v.exactOptional(prose("A few sentences about it.", "Built the scheduler of the group's cluster.")),
  highlights: v.exactOptional(
    list(text("One thing worth knowing about it.", "Cut training time by a third.")),
  ),
  links: v.exactOptional(list(entryLink)),
  tags: v.exactOptional(list(plain("A word by which a PDF or a page selects entries.", "industry"))),
  resume: v.exactOptional(resumeFields),
  hidden: v.exactOptional(flag("Keeps the entry in your data and out of everything published.")),
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
export interface Kind<F extends v.ObjectEntries = v.ObjectEntries> {
  /** The schema of its file. */
  schema: v.ArraySchema<v.StrictObjectSchema<F & typeof entryFields, undefined>, undefined>;
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

interface Description<What, Whom, Facts> extends Pick<Kind, "resume" | "headings"> {
  what: What;
  whom?: Whom;
  facts?: Facts;
}

/** Describes a kind of section by its fields, each with a sentence and an example, in the order in which they are drawn. */
export function describeKind<
  const What extends v.ObjectEntries,
  const Whom extends v.ObjectEntries = Record<never, never>,
  const Facts extends v.ObjectEntries = Record<never, never>,
>({ what, whom, facts, ...rest }: Description<What, Whom, Facts>): Kind<What & Whom & Facts> {
  const own = { ...what, ...whom, ...facts } as What & Whom & Facts;
  return {
    schema: v.array(v.strictObject({ ...own, ...entryFields })),
    what: Object.keys(what),
    whom: Object.keys(whom ?? {}),
    facts: Object.keys(facts ?? {}),
    lists: Object.keys(own).filter((name) => isList(own[name])),
    ...rest,
  };
}

function isList(field: v.ObjectEntries[string] | undefined): boolean {
  return field !== undefined && ("wrapped" in field ? field.wrapped.type : field.type) === "array";
}
