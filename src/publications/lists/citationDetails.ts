import type { Publication } from "../../model/cv.ts";
import { toPlain } from "../../text/plain.ts";
import { fillWord, type Words } from "../../text/words.ts";
import { baseType } from "../entryTypes.ts";
import { pageRange } from "../pageRange.ts";

const numbered = new Set(["article", "inproceedings", "report", "patent", "suppperiodical"]);

/** What follows the venue where a paper is cited in full: `["vol. 12", "no. 3", "pp. 1–9", "ACM", "2021"]`. */
export function citationDetails(publication: Publication, words: Words): string[] {
  const { fields, year, venue } = publication;
  const pages = pageRange(fields.pages);
  const number = fields.number ?? fields.issue;
  const name = toPlain(venue);
  const article = fields.eid ?? fields.articleno ?? fields["article-number"];
  const base = baseType(publication.type);
  const known = words.entryTypes as Words | undefined;
  const details = [
    (known && Object.entries(known).find(([name]) => name === (fields.type || publication.type))?.[1]) ??
      (["thesis", "report", "patent"].includes(base) && fields.type),
    fields.volume && fillWord(words.volume, fields.volume),
    numbered.has(base) && number && fillWord(words.number, number),
    pages &&
      fillWord(
        pages.last ? words.pages : words.page,
        pages.last ? `${pages.first}–${pages.last}` : pages.first,
      ),
    article && article !== pages?.first && fillWord(words.articleNumber, article),
    fields.publisher !== name && fields.publisher,
    year?.toString(),
  ];
  return details.filter((detail) => typeof detail === "string" && detail !== "") as string[];
}
