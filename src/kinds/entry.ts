import * as v from "valibot";
import { date, flag, list, plain, prose, text, url } from "../schema/fields.ts";

/** A link of an entry: its slides, its web page, a photograph. */
const entryLink = v.strictObject({
  label: plain("What the link is called.", "Slides"),
  url: url("Where it leads.", "./assets/slides.pdf"),
  icon: v.exactOptional(plain("The icon before it, by name.", "slides")),
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

/** The schema of a section file of one kind: a list of entries with the kind's own fields and the common ones. */
export function entryList<const F extends v.ObjectEntries>(fields: F) {
  return v.array(v.strictObject({ ...fields, ...entryFields }));
}
