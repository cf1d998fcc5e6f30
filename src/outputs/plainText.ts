import type { Cv, Profile, Section } from "../model/cv.ts";
import { roleMarks } from "../publications/roleMarks.ts";
import { wholeCv } from "../record/wholeCv.ts";
import { dialled } from "../text/address.ts";
import { toPlain } from "../text/plain.ts";
import { entryText } from "./text/entryText.ts";
import { heading, listed, paragraph } from "./text/layout.ts";
import { linkText } from "./text/linkText.ts";
import { legendText } from "./text/peopleText.ts";
import { publicationText } from "./text/publicationText.ts";

/** The whole CV as plain text of 78 columns, fit to paste into a form or a mail; only an address may be longer. */
export function plainText(cv: Cv): string {
  const { name, nativeName, label } = cv.profile;
  const masthead = [
    heading(nativeName ? `${name} (${nativeName})` : name, "="),
    paragraph(label ?? ""),
    contactLines(cv.profile, cv.site.url).map(paragraph).join("\n"),
  ];
  const sections = wholeCv(cv).map((section) => sectionText(section, cv));
  return `${[...masthead, ...sections].filter(Boolean).join("\n\n")}\n`;
}

/** The contacts, and what the profile says beside them, unless a contact says it. */
function contactLines({ contacts, phone, location, orcid }: Profile, site: string | undefined): string[] {
  const isContact = (address: string) => contacts.some(({ url }) => url === address);
  const orcidUrl = orcid && `https://orcid.org/${orcid}`;
  return [
    ...contacts.map((contact) => linkText(contact, site)),
    location,
    phone && !isContact(`tel:${dialled(phone)}`) && phone,
    orcidUrl && !isContact(orcidUrl) && orcidUrl,
  ].filter((line): line is string => Boolean(line));
}

function sectionText(section: Section, cv: Cv): string {
  const { title, intro, prose, entries = [], publications = [] } = section;
  const marks = roleMarks(publications);
  const parts = [
    heading(toPlain(title), "-"),
    paragraph(toPlain(intro ?? prose)),
    listed(entries.map((entry) => entryText(entry, cv))),
    listed(publications.map((publication) => publicationText(publication, marks, cv))),
    paragraph(legendText(marks, cv.words)),
  ];
  return parts.filter(Boolean).join("\n\n");
}
