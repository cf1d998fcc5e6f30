import * as v from "valibot";
import { colorTokens } from "../../style/palettes.ts";
import { languageTag } from "../../text/languageTag.ts";
import { choice, count, flag, list, plain, prose, text, url } from "./fields.ts";
import { resumeFields } from "./kind.ts";
import { type EntryKind, KIND_NAMES } from "./kinds.ts";
import { pdf } from "./pdf.ts";
import { policy } from "./policy.ts";

const SECTION_KINDS: ["prose", ...EntryKind[], "publications"] = ["prose", ...KIND_NAMES, "publications"];

/** A section with more to say than the name of its file. */
export const sectionSettings = v.strictObject({
  file: plain("The data file, without its ending.", "awards"),
  title: v.exactOptional(text("The heading; made from the file's name, if left out.", "Awards & honors")),
  kind: v.exactOptional(
    choice(SECTION_KINDS, "How to read and draw it, where the file's name does not say.", "awards"),
  ),
  page: v.exactOptional(
    v.pipe(
      plain("The address of a page of its own, where the section then stands instead of on the CV.", "talks"),
      v.regex(
        /^[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\/[\p{L}\p{N}][\p{L}\p{N}_-]*)*$/u,
        (issue) => `\`${issue.input}\` cannot be the address of a page`,
      ),
    ),
  ),
  intro: v.exactOptional(
    prose(
      "What stands above its entries.",
      "A list is also on [Google Scholar](https://scholar.google.com).",
    ),
  ),
  keyword: v.exactOptional(plain("Of publications: only those with this keyword.", "journal")),
  type: v.exactOptional(
    plain("Of publications: only those of this BibTeX type, or `chapter`, `preprint`, `other`.", "article"),
  ),
  selected: v.exactOptional(flag("Of publications: only those marked `selected`.")),
  order: v.exactOptional(
    choice(["newest", "oldest", "file"], "Of publications: which comes first; newest, if left out.", "file"),
  ),
  group: v.exactOptional(
    choice(["none", "year", "type"], "Of publications: what stands together under a heading.", "year"),
  ),
  numbered: v.exactOptional(flag("Of publications: whether numbers stand before them, 1 being the oldest.")),
  authors: v.exactOptional(
    count(
      "Of publications: how many authors of a long list are shown, you among them; 10, if left out.",
      "10",
    ),
  ),
});

/** Whether a language is written as a tag, `en-US` or `en_US`, and not by its name. */
function isTag(written: string): boolean {
  return /^[a-z]{2,3}(?:[-_]|$)/i.test(written) && languageTag(written) !== "";
}

/** Colours of the owner's, by what they colour. */
const colors = v.strictObject(
  mapValues(colorTokens, ({ description, light }) => v.exactOptional(plain(description, light))),
);

function mapValues<K extends string, V, W>(record: Record<K, V>, give: (value: V) => W): Record<K, W> {
  return Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, give(value)])) as Record<
    K,
    W
  >;
}

/** `_data/site.yaml`: how and where the CV is shown. */
export const site = v.strictObject({
  title: v.exactOptional(plain("The title of the page; your name, if left out.", "Sang Choe")),
  description: v.exactOptional(
    plain("One sentence for search engines and previews.", "The CV of Sang Choe."),
  ),
  url: v.exactOptional(url("Where the site will stand.", "https://sangkeun00.github.io")),
  language: v.exactOptional(
    v.pipe(
      plain("The language of the page, as a BCP 47 tag.", "en"),
      v.check(isTag, ({ input }) => {
        const tag = languageTag(input);
        return `\`${input}\` is no tag of a language${tag ? `\nwrite \`language: ${tag}\`` : ""}`;
      }),
      v.transform(languageTag),
    ),
  ),
  style: v.exactOptional(plain("The look, by the name of its style sheet.", "classic")),
  colors: v.exactOptional(colors),
  sections: list(
    v.union([plain("The name of a data file, without its ending.", "education"), sectionSettings]),
  ),
  pdfs: v.exactOptional(list(pdf)),
  policy: v.exactOptional(policy),
  resume: v.exactOptional(resumeFields),
  foot: v.exactOptional(text("The line at the foot of the page.", "Last update: Dec 2021")),
});
