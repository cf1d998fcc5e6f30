import type { Publication } from "../cv/model.ts";
import { pageRange } from "../faces/pageRange.ts";
import { baseType } from "../publications/entryTypes.ts";
import { toPlain } from "../text/plain.ts";
import { fillWord } from "../words/fillWord.ts";
import type { Words } from "../words/readWords.ts";

/** What follows the venue where a paper is cited in full: `["vol. 12", "no. 3", "pp. 1–9", "ACM", "2021"]`. */
export function citationDetails(publication: Publication, words: Words): string[] {
  const { fields, year, venue } = publication;
  const pages = pageRange(fields.pages);
  const number = fields.number ?? fields.issue;
  const name = toPlain(venue);
  const isNumbered = ["article", "inproceedings", "report", "suppperiodical"].includes(
    baseType(publication.type),
  );
  const details = [
    fields.volume && fillWord(words.volume, fields.volume),
    isNumbered && number && fillWord(words.number, number),
    pages &&
      fillWord(
        pages.last ? words.pages : words.page,
        pages.last ? `${pages.first}–${pages.last}` : pages.first,
      ),
    fields.publisher !== name && fields.publisher,
    year?.toString(),
  ];
  return details.filter((detail): detail is string => Boolean(detail));
}
