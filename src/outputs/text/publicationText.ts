import type { Cv, Link, Publication } from "../../model/cv.ts";
import type { RoleMark } from "../../publications/roleMarks.ts";
import { toPlain } from "../../text/plain.ts";
import { hanging, indented } from "./layout.ts";
import { linkLines } from "./linkText.ts";
import { peopleText } from "./peopleText.ts";

/** A publication as lines of plain text: title, people, where and when, award, addresses. */
export function publicationText(publication: Publication, marks: RoleMark[], { words, site }: Cv): string[] {
  return [
    hanging(toPlain(publication.title)),
    indented(peopleText(publication, marks, words)),
    indented(placeOf(publication, String(words.in ?? ""))),
    indented(toPlain(publication.award)),
    ...linkLines(publication.url, linksOf(publication), site.url).map((line) => indented(line)),
  ];
}

/** `In OSDI, 2021 (short version) (to appear)`. */
function placeOf({ venue, venueIsContainer, year, addenda, note }: Publication, inWord: string): string {
  const name = toPlain(venue);
  const place = venueIsContainer && name ? `${inWord} ${name}`.trim() : name;
  const when = [place, year].filter(Boolean).join(", ");
  const remarks = [...addenda, ...(note ? [note] : [])].map((remark) => `(${toPlain(remark)})`);
  return [when, ...remarks].filter(Boolean).join(" ");
}

function linksOf({ doi, links }: Publication): Link[] {
  const hasDoi = !doi || links.some(({ url }) => url.toLowerCase().includes(doi.toLowerCase()));
  return hasDoi ? links : [{ label: "DOI", url: `https://doi.org/${doi}` }, ...links];
}
