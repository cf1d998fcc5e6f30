import * as v from "valibot";
import * as f from "./fields.ts";

/** A link of an entry: its slides, its web page, a photograph. */
const entryLink = f.group({
  label: f.needed(f.phrase("What the link is called.", "Slides")),
  url: f.needed(f.url("Where it leads.", "./assets/slides.pdf")),
  icon: f.plain("The icon before it, by name.", "person-chalkboard"),
  tags: f.tags("it"),
});

/** Fields of `/resume.json` that the theme has no name for: what an import has kept, or another program asks for. */
export const resumeFields = v.pipe(
  v.record(v.string(), v.unknown()),
  v.description("Fields that `/resume.json` has here besides, shown nowhere else. A `null` takes one out."),
  v.metadata({ examples: [{ "x-rank": 3 }] }),
);

/** The fields that every dated entry may have, whatever its kind; `src/dates` reads dates, once the language is known. */
const entryFields = {
  date: f.plain("When, as you would write it: a year, a season, a range.", "2014-2016"),
  startDate: f.plain("When it began, in place of `date`.", "2019-09"),
  endDate: f.plain("When it ended; left out, it goes on.", "2021-05"),
  location: f.text("Where: a city, a country.", "South Korea"),
  url: f.url("A page about it, to which its name links.", "https://www.cmu.edu"),
  summary: f.prose("A few sentences about it.", "Built the scheduler of the group's cluster."),
  highlights: f.list(f.taggedText("One thing worth knowing about it.", "Cut training time by a third.")),
  links: f.list(entryLink),
  tags: f.tags("it"),
  resume: resumeFields,
  hidden: f.flag("Keeps the entry in your data and out of everything published."),
  group: f.text("The heading below which it is shown, with all that have the same.", "Current students"),
  picture: f.url("A small picture of it.", "./assets/vitae.png"),
  page: f.flag("Gives it a page of its own, to which its name leads."),
  body: f.prose("What that page says besides.", "It began as a list of papers."),
};

/** An entry of any kind, but for its own fields. */
export type SharedFields = v.InferOutput<ReturnType<typeof f.group<typeof entryFields>>>;

/** Where a list of JSON Resume (https://jsonresume.org/schema) has entries of a kind. */
export interface ResumeList {
  name: string;
  /** Its names for fields, by ours, where they differ. */
  fields?: Record<string, string>;
  /** Where a date that is one time goes; it is both start and end if left out. */
  single?: "date" | "endDate";
}

/** All that the theme knows of a kind of section whose data is a YAML list of dated entries. */
export type Kind = ReturnType<typeof describeKind>;

/** Its own fields by their role in an entry, each with a sentence and an example, in the order in which they are drawn; and more. */
interface Description {
  /** The thing itself, what is said of it behind a colon, those with whom, and what else is known. */
  what: f.Fields;
  about?: f.Fields;
  whom?: f.Fields;
  facts?: f.Fields;
  /** Addresses that become links of the entry: `slides`. */
  links?: f.Fields;
  /** The field below which an entry may have several things that are each one of the kind, `positions`, and their own fields. */
  several?: Record<string, f.Fields>;
  /** Of these, an entry has one. */
  oneOf?: string[];
  /** Where an entry has one of these, its section is shown as available on request. */
  onRequest?: string[];
  /** How a section of the kind is listed, where `site.yaml` does not say it. */
  list?: { order: "newest"; limit: number };
  /** Other names of files that are of this kind. */
  files?: string[];
  resume?: ResumeList;
  /** What headings call such a section, for those who import. */
  headings?: RegExp;
}

/** Describes a kind of section: the schema of its file, the names of its fields by their role, and all that is said of it besides. */
export function describeKind({ what, about = {}, whom = {}, facts = {}, links = {}, ...rest }: Description) {
  const { several = {}, ...others } = rest;
  const own: f.Fields = { ...what, ...about, ...whom, ...facts, ...links };
  const [[inner = "", innerFields] = []] = Object.entries(several);
  const fields: f.Fields = {
    ...own,
    ...(innerFields && { [inner]: f.list(f.group({ ...innerFields, ...entryFields })) }),
    ...entryFields,
  };
  const entry: v.StrictObjectSchema<v.ObjectEntries, undefined> = f.group(fields);
  return {
    schema: v.array(others.oneOf ? v.pipe(entry, hasOneOf(others.oneOf)) : entry),
    what: Object.keys(what),
    about: Object.keys(about),
    whom: Object.keys(whom),
    facts: Object.keys(facts),
    links: Object.keys(links),
    /** Those of which an entry may have several: `courses`. */
    lists: Object.keys(own).filter((name) => own[name]?.type === "array"),
    several: inner || undefined,
    ...others,
  };
}

/** Of an entry without any of these, the first is missing. */
function hasOneOf([first = "", ...others]: string[]) {
  const isThere = (entry: Record<string, unknown>) => [first, ...others].some((name) => name in entry);
  return v.check(isThere, `\`${first}\` is missing\nadd it: \`${first}: …\``);
}
