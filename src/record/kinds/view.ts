import * as v from "valibot";
import * as f from "./fields.ts";

/** A section of a view with more to say than its name. */
const viewSection = f.group({
  section: f.needed(f.plain("The name of its file; `awards-2` where that is named twice.", "publications")),
  selected: f.flag("Of publications: only those marked `selected`, or, with `false`, all of them."),
  limit: f.count("At most so many of its entries, the first ones.", "5"),
});

const address = (what: string, form: RegExp, sentence: string, example: string) =>
  v.pipe(
    f.plain(sentence, example),
    v.transform((path) => path.replace(/^(\.?\/)+/, "")),
    v.regex(form, ({ input }) => `\`${input}\` is not the address of ${what} within the site`),
  );
const PDF = /^(?!(?:.*\/)?\.{0,2}\/)[^\s\\?#]+\.pdf$/i;
const TEXT = /^(?!(?:.*\/)?\.{0,2}\/)[^\s\\?#]+\.txt$/i;
const file = address("a PDF", PDF, "The address of its PDF in the site.", "assets/resume.pdf");

const TIME = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const NO_TIME = "is neither a year, nor a month as `2025-01`, nor a day as `2025-01-31`";
const time = (sentence: string, example: string) => f.formed(sentence, example, TIME, NO_TIME);

const BACKWARDS = "the period ends before it begins\nwrite the earlier time first";

const shared = {
  name: f.phrase("What it is called: in its title, behind your name, and where the CV offers it.", "Résumé"),
  listed: f.flag("Whether the CV, the sitemap and search engines name it; of `pdfs` all are, if left out."),
  language: f.language("The only one of the site's languages that has it; each has it, if left out.", "ko"),
  sections: f.list(f.groupOr("section", f.plain("The name of a section.", "education"), viewSection)),
  tags: f.list(f.plain("In sections that use tags, only entries with one of these are shown.", "industry")),
  period: v.pipe(
    f.group({
      from: time("In sections with dates, only what has not ended before.", "2025-01"),
      to: time("Only what has begun by then.", "2025-12"),
    }),
    v.check(({ from = "", to = from }) => to >= from.slice(0, to.length), BACKWARDS),
  ),
  details: f.choice(["full", "short"], "Of publications: as in `sections`, for all that are in it."),
  references: f.choice(["full"], "`full` shows references that are else available on request."),
  paper: f.needed(v.optional(f.choice(["letter", "a4"], "The size of its pages; A4, if left out."), "a4")),
  maxPages: f.count("The build fails when it gets longer than this.", "2"),
  textSize: v.pipe(
    f.plain("The size of its text in points; chosen so that the pages look full, if left out.", "10.5"),
    v.transform(Number),
    v.check((size) => size >= 7 && size <= 16, "`textSize` is not a size between 7 and 16 points"),
  ),
  fonts: f.group({
    text: f.plain("The text's family: of a Fontsource package, or a file in `assets/fonts`.", "EB Garamond"),
    mono: f.plain("The family of dates and contacts.", "IBM Plex Mono"),
  }),
};

/** One PDF made from the CV: `pdfs` in `site.yaml`. */
export const pdf = f.group({ file: f.needed(file), ...shared });

const NOWHERE =
  "this view is published nowhere\nwrite where: `page: jobs`, `file: jobs.pdf`, `text: jobs.txt`";

/** One selection of the CV, and all that is made of it: `views` in `site.yaml`. */
export const view = v.pipe(
  f.group({
    file,
    page: f.pageAddress("The address of its page.", "industry"),
    text: address("a text file (`.txt`)", TEXT, "The address of its plain text.", "industry.txt"),
    ...shared,
  }),
  v.check(({ file, page, text }) => Boolean(file ?? page ?? text), NOWHERE),
);

/** What is made where `site.yaml` says nothing of PDFs. */
export const DEFAULT_VIEWS: v.InferOutput<typeof view>[] = [
  { file: "assets/resume.pdf", paper: "a4", listed: true },
];
