import type * as v from "valibot";
import { colorTokens } from "../../style/palettes.ts";
import {
  choice,
  count,
  flag,
  formed,
  group,
  groupOr,
  language,
  list,
  needed,
  pageAddress,
  phrase,
  plain,
  prose,
  text,
  url,
} from "./fields.ts";
import { resumeFields } from "./kind.ts";
import { type EntryKind, KIND_NAMES } from "./kinds.ts";
import { pdf, view } from "./view.ts";

const SECTION_KINDS: ["prose", ...EntryKind[], "publications"] = ["prose", ...KIND_NAMES, "publications"];

/** A section with more to say than the name of its file. */
const sectionSettings = group({
  file: needed(plain("The data file, without its ending.", "awards")),
  title: text("The heading; made from the file's name, if left out.", "Awards & honors"),
  kind: choice(SECTION_KINDS, "How to read and draw it, where the file's name does not say."),
  page: pageAddress(
    "The address of its own page, which has it instead of the CV, or with a `limit` all of it.",
    "talks",
  ),
  intro: prose("What stands above its entries.", "See also [Google Scholar](https://scholar.google.com)."),
  keyword: plain("Of publications: only those with this keyword.", "journal"),
  type: plain("Of publications: only this BibTeX type, or `chapter`, `preprint`, `other`.", "article"),
  selected: flag("Of publications: only those marked `selected`."),
  order: choice(
    ["newest", "oldest", "file"],
    "What comes first; of publications and news `newest`, else `file`, if left out.",
  ),
  group: choice(
    ["year", "type", "none"],
    "What stands under one heading; what has the same `group`, if left out.",
  ),
  numbered: flag("Whether numbers stand before them, 1 being the oldest."),
  limit: count("Of entries: so many stand on the CV, all on a page; of news 5, if left out.", "5"),
  authors: count("Of publications: so many authors of a long list are shown; 10, if left out.", "10"),
  details: choice(
    ["full", "short"],
    "Of publications: `full` has volume, number, pages and DOI; short, if left out.",
  ),
});

export type SectionSettings = v.InferOutput<typeof sectionSettings>;

/** A host with its scheme, a hash of what may run, or `self`; nothing that could end the directive it stands in. */
const SOURCE =
  /^(?:self|https:\/\/[a-z0-9*.-]+(?::\d+)?(?:\/[\w./~%-]*)?|sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2})$/;

const NO_SOURCE = "is neither a host, such as `https://stats.example.org`, nor `self`, nor a hash";
const sources = (sentence: string) => list(formed(sentence, "https://stats.example.org", SOURCE, NO_SOURCE));

/** What pages may load besides the theme's own (https://www.w3.org/TR/CSP3/), for what owners add in `head-end`. */
const policy = group({
  scripts: sources("Where scripts may come from: a host, `self`, or the hash of one in the page."),
  connections: sources("Where scripts may send to and ask."),
  images: sources("Where pictures may come from."),
  styles: sources("Where style sheets may come from."),
  fonts: sources("Where fonts may come from."),
  media: sources("Where sound and films may come from; `self` for those in `assets`."),
  frames: sources("Which pages may be shown in a frame."),
});

/** Colours of the owner's, by what they colour. */
const colors = group(
  Object.fromEntries(
    Object.entries(colorTokens).map(([name, { description, light }]) => [name, plain(description, light)]),
  ),
);

/** `_data/site.yaml`: how and where the CV is shown. */
export const site = group({
  title: phrase("The title of the page; your name, if left out.", "Sang Choe"),
  description: phrase("One sentence for search engines and previews.", "The CV of Sang Choe."),
  url: url("Where the site will stand.", "https://sangkeun00.github.io"),
  language: language("The language of the page, as a BCP 47 tag.", "en"),
  languages: list(language("The languages of the site, the main one first, in place of `language`.", "ko")),
  dates: choice(
    ["numeric", "short", "year"],
    "How dates look: `09/2019`, `Sep 2019` or `2019`; short, if left out.",
  ),
  style: plain("The look, by the name of its style sheet.", "classic"),
  colors,
  sections: needed(
    list(groupOr("file", plain("A data file's name without its ending.", "education"), sectionSettings)),
  ),
  menu: list(
    plain("Where the menu leads: a section's file, or a page in `pages`, by its name.", "publications"),
  ),
  views: list(view),
  pdfs: list(pdf),
  policy: policy,
  resume: resumeFields,
  foot: text("The line at the foot of the page.", "Last update: Dec 2021"),
});
