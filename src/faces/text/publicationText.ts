import type { Cv, Link, Publication } from "../../cv/model.ts";
import type { RoleMark } from "../../publications/roleMarks.ts";
import { toPlain } from "../../text/plain.ts";
import { hanging, indented } from "./layout.ts";
import { linkLines } from "./linkText.ts";
import { peopleText } from "./peopleText.ts";

/** A publication as lines of plain text: title, people, where and when, award, note, addresses. */
export function publicationText(publication: Publication, marks: RoleMark[], { words, site }: Cv): string[] {
  return [
    hanging(toPlain(publication.title)),
    indented(peopleText(publication, marks, words)),
    indented(placeOf(publication, String(words.in ?? ""))),
    indented(toPlain(publication.award)),
    indented(toPlain(publication.note)),
    ...linkLines(publication.url, linksOf(publication), site.url).map((line) => indented(line)),
  ];
}

/** `In OSDI, 2021 (short version)`. */
function placeOf({ venue, venueIsContainer, year, addenda }: Publication, inWord: string): string {
  const name = toPlain(venue);
  const place = venueIsContainer && name ? `${inWord} ${name}`.trim() : name;
  const when = [place, year].filter(Boolean).join(", ");
  return [when, ...addenda.map((addendum) => `(${toPlain(addendum)})`)].filter(Boolean).join(" ");
}

function linksOf({ doi, links }: Publication): Link[] {
  const hasDoi = !doi || links.some(({ url }) => url.toLowerCase().includes(doi.toLowerCase()));
  return hasDoi ? links : [{ label: "DOI", url: `https://doi.org/${doi}` }, ...links];
}
