import * as v from "valibot";
import type { PdfSettings } from "../../model/cv.ts";
import { choice, count, flag, list, optional, phrase, plain } from "./fields.ts";

/** A section of a PDF with more to say than its name. */
const pdfSection = v.strictObject({
  section: plain(
    "The section, as `sections` names it; `awards-2`, where a file stands there twice.",
    "publications",
  ),
  selected: optional(
    flag(
      "Of publications: `true` for those marked `selected` only, `false` for all, whatever the page shows.",
    ),
  ),
  limit: optional(count("At most so many of its entries, the first ones.", "5")),
});

/** One PDF made from the CV: `pdfs` in `site.yaml`. */
export const pdf = v.strictObject({
  file: v.pipe(
    plain("Its address in the site.", "assets/resume.pdf"),
    v.transform((file) => file.replace(/^(\.?\/)+/, "")),
    v.check(
      (file) => /^[^\s\\?#]+\.pdf$/i.test(file) && !/(?:^|\/)\.{0,2}\//.test(file),
      (issue) => `\`${issue.input}\` is not the address of a PDF within the site`,
    ),
  ),
  name: optional(
    phrase("What it is called: in its title, behind your name, and where the page offers it.", "Résumé"),
  ),
  sections: optional(
    list(
      v.union([
        v.pipe(
          plain("The name of a section.", "education"),
          v.transform((section): v.InferOutput<typeof pdfSection> => ({ section })),
        ),
        pdfSection,
      ]),
    ),
  ),
  tags: optional(
    list(plain("In sections that use tags, only entries with one of these words are shown.", "industry")),
  ),
  references: optional(
    choice(
      ["full"],
      "`full` shows references that are else available on request: whoever has the address can read them.",
      "full",
    ),
  ),
  paper: v.optional(choice(["a4", "letter"], "The size of its pages; A4, if left out.", "letter"), "a4"),
  maxPages: optional(count("The build fails when it gets longer than this.", "2")),
  textSize: optional(
    v.pipe(
      plain("The size of its text in points; chosen so that the pages look full, if left out.", "10.5"),
      v.transform(Number),
      v.check((size) => size >= 7 && size <= 16, "`textSize` is not a size between 7 and 16 points"),
    ),
  ),
  fonts: optional(
    v.strictObject({
      text: optional(
        plain(
          "The family of the text: of a Fontsource package, or of a file in `assets/fonts`.",
          "EB Garamond",
        ),
      ),
      mono: optional(plain("The family of dates and contacts.", "IBM Plex Mono")),
    }),
  ),
});

/** What is made where `site.yaml` says nothing of PDFs. */
export const DEFAULT_PDFS: PdfSettings[] = [{ file: "assets/resume.pdf", paper: "a4" }];
