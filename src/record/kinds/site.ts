import type * as v from "valibot";
import { colorTokens } from "../../style/palettes.ts";
import * as f from "./fields.ts";
import { resumeFields } from "./kind.ts";
import { type EntryKind, KIND_NAMES } from "./kinds.ts";
import { pdf, view } from "./view.ts";

const SECTION_KINDS: ["prose", ...EntryKind[], "publications"] = ["prose", ...KIND_NAMES, "publications"];

/** A section with more to say than the name of its file. */
const sectionSettings = f.group({
  file: f.needed(f.plain("The data file, without its ending.", "awards")),
  title: f.text("The heading; made from the file's name, if left out.", "Awards & honors"),
  kind: f.choice(SECTION_KINDS, "How to read and draw it, where the file's name does not say."),
  page: f.pageAddress(
    "The address of its own page, in place of the CV or, with a `limit`, beside it.",
    "talks",
  ),
  intro: f.prose("What stands above its entries.", "See also [Google Scholar](https://scholar.google.com)."),
  keyword: f.plain("Of publications: only those with this keyword.", "journal"),
  type: f.plain("Of publications: only this BibTeX type, or `chapter`, `preprint`, `other`.", "article"),
  selected: f.flag("Of publications: only those marked `selected`."),
  order: f.choice(
    ["newest", "oldest", "file"],
    "Publications and news are the newest first, others as in the file, if left out.",
  ),
  group: f.choice(["year", "type", "none"], "What has one heading; the `group` of entries, if left out."),
  numbered: f.flag("Whether numbers stand before them: down to 1 where the newest is first, else from 1 on."),
  limit: f.count("Of entries: so many stand on the CV, all on a page; of news 5, if left out.", "5"),
  authors: f.count("Of publications: so many authors of a long list are shown; 10, if left out.", "10"),
  details: f.choice(
    ["full", "short"],
    "Of publications: `full` has volume, pages and DOI too; short, if left out.",
  ),
});

export type SectionSettings = v.InferOutput<typeof sectionSettings>;

/** A host with its scheme, a hash of what may run, or `self`; nothing that could end the directive it stands in. */
const SOURCE =
  /^(?:self|https:\/\/[a-z0-9*.-]+(?::\d+)?(?:\/[\w./~%-]*)?|sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2})$/;

const NO_SOURCE = "is neither a host, such as `https://stats.example.org`, nor `self`, nor a hash";
const sources = (sentence: string) =>
  f.list(f.formed(sentence, "https://stats.example.org", SOURCE, NO_SOURCE));

/** What pages may load besides the theme's own (https://www.w3.org/TR/CSP3/), for what owners add in `head-end`. */
const policy = f.group({
  scripts: sources("Where scripts may come from: a host, `self`, or the hash of one in the page."),
  connections: sources("Where scripts may send to and ask."),
  images: sources("Where pictures may come from."),
  styles: sources("Where style sheets may come from."),
  fonts: sources("Where fonts may come from."),
  media: sources("Where sound and films may come from; `self` for those in `assets`."),
  frames: sources("Which pages may be shown in a frame."),
});

/** Colours of the owner's, by what they colour. */
const colors = f.group(
  Object.fromEntries(
    Object.entries(colorTokens).map(([name, { description, light }]) => [name, f.plain(description, light)]),
  ),
);

/** `_data/site.yaml`: how and where the CV is shown. */
export const site = f.group({
  title: f.phrase("The title of the page; your name, if left out.", "Sang Choe"),
  description: f.phrase("One sentence for search engines and previews.", "The CV of Sang Choe."),
  url: f.url("Where the site will stand.", "https://sangkeun00.github.io"),
  language: f.language("The language of the page, as a BCP 47 tag.", "en"),
  languages: f.list(
    f.language("The languages of the site, the main one first, in place of `language`.", "ko"),
  ),
  dates: f.choice(
    ["numeric", "short", "year"],
    "How dates look: `09/2019`, `Sep 2019` or `2019`; short, if left out.",
  ),
  style: f.plain("The look, by the name of its style sheet.", "classic"),
  colors,
  sections: f.needed(
    f.list(
      f.groupOr("file", f.plain("A data file's name without its ending.", "education"), sectionSettings),
    ),
  ),
  menu: f.list(
    f.plain("Where the menu leads: a section's file, or a page in `pages`, by its name.", "publications"),
  ),
  views: f.list(view),
  pdfs: f.list(pdf),
  policy: policy,
  resume: resumeFields,
  foot: f.text("The line at the foot of the page.", "Last update: Dec 2021"),
});
