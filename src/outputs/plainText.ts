import { doiUrl } from "../publications/identifiers.ts";
import { namedPeople, type RoleMark, roleMarks } from "../publications/lists/shownAuthors.ts";
import type { Cv, Entry, Link, Publication, Section } from "../record/cv.ts";
import { addressFrom } from "../record/ownAddresses.ts";
import { wholeCv } from "../record/selectSections.ts";
import { dialled } from "../text/address.ts";
import { columnsOf, wrap } from "../text/columns.ts";
import { joinTexts } from "../text/nodes.ts";
import { toPlain } from "../text/plain.ts";
import { type Words, wordOf } from "../text/words.ts";

/** The whole CV as plain text of 78 columns, fit to paste into a form or a mail; only an address may be longer. */
export function plainText(cv: Cv): string {
  const { name, nativeName, label } = cv.profile;
  const masthead = [
    heading(nativeName ? `${name} (${nativeName})` : name, "="),
    paragraph(label ?? ""),
    contactLines(cv).map(paragraph).join("\n"),
  ];
  const sections = wholeCv(cv).map((section) => sectionText(section, cv));
  return `${[...masthead, ...sections].filter(Boolean).join("\n\n")}\n`;
}

/** The contacts, and what the profile says beside them, unless a contact says it. */
function contactLines(cv: Cv): string[] {
  const { contacts, phone, location, orcid } = cv.profile;
  const isContact = (address: string) => contacts.some(({ url }) => url === address);
  const orcidUrl = orcid && `https://orcid.org/${orcid}`;
  return [
    ...contacts.map((contact) => linkText(contact, cv)),
    location,
    phone && !isContact(`tel:${dialled(phone)}`) && phone,
    orcidUrl && !isContact(orcidUrl) && orcidUrl,
  ].filter((line): line is string => Boolean(line));
}

function sectionText(section: Section, cv: Cv): string {
  const { title, intro, prose, entries = [], groups = [{ entries }], publications = [] } = section;
  const marks = roleMarks(publications);
  const parts = [
    heading(toPlain(title), "-"),
    paragraph(toPlain(intro)),
    paragraph(toPlain(prose)),
    ...groups.flatMap((group) => [
      paragraph(toPlain(group.heading)),
      listed(
        group.entries.map((entry, index, all) => {
          const isFirst = entry.within && entry.within.what !== all[index - 1]?.within?.what;
          return [...(entry.within && isFirst ? entryLines(entry.within, cv) : []), ...entryLines(entry, cv)];
        }),
      ),
    ]),
    listed(publications.map((publication) => publicationLines(publication, marks, cv))),
    paragraph(legend(marks, cv.words)),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** A dated entry: what, with whom, where and when; then all else that is known of it. */
function entryLines(entry: Entry, cv: Cv): string[] {
  const { number, url = entry.page } = entry;
  const name = joinTexts([entry.what, entry.about], ": ");
  const comma = String(cv.words.comma);
  const first = toPlain(joinTexts([name, entry.whom, entry.location], comma));
  const line = entry.within ? indented : hanging;
  const when = entry.date?.text;
  return [
    line(
      [number && `${number}.`, first + (when && !/[.!?…。！？؟]$/.test(first) ? comma.trim() : ""), when]
        .filter(Boolean)
        .join(" "),
    ),
    ...entry.facts.map(({ label, text }) => indented((label && `${label}: `) + toPlain(text))),
    indented(toPlain(entry.summary)),
    ...entry.highlights.map((highlight) => indented(toPlain(highlight), "- ")),
    ...linkLines(url, entry.links, cv),
  ];
}

/** A publication: title, people, where and when, award, addresses. */
function publicationLines(publication: Publication, marks: RoleMark[], cv: Cv): string[] {
  const { title, titleAddon, award, url, doi = "", links } = publication;
  const toDoi = doiUrl(doi);
  const needsNoDoi = !toDoi || links.some((link) => link.url.toLowerCase().includes(doi.toLowerCase()));
  const all = needsNoDoi ? links : [{ label: "DOI", url: toDoi }, ...links];
  return [
    hanging(toPlain(title) + (titleAddon ? ` [${toPlain(titleAddon)}]` : "")),
    indented(whoWrote(publication, marks, cv)),
    indented(whereAndWhen(publication, cv.words)),
    indented(toPlain(award)),
    ...linkLines(url, all, cv),
  ];
}

/** `In OSDI, 2021 (short version) (to appear)`. */
function whereAndWhen(publication: Publication, words: Words): string {
  const { venue, venueIsContainer, year, addenda, note } = publication;
  const name = toPlain(venue);
  const where = venueIsContainer && name ? `${words.in} ${name}`.trim() : name;
  const remarks = [...addenda, ...(note ? [note] : [])].map((remark) => `(${toPlain(remark)})`);
  return [[where, year].filter(Boolean).join(String(words.comma)), ...remarks].filter(Boolean).join(" ");
}

/** Who wrote a publication, or, where nobody is named, who edited it, with the marks of their roles: `A*, B*, and C`. */
function whoWrote(publication: Publication, marks: RoleMark[], { site, words }: Cv): string {
  const { areEditors, people } = namedPeople(publication, marks, { language: site.language, words });
  const names = people.map(({ before, person, marks: own, after }) => before + person.name + own + after);
  return (areEditors ? `${words.editedBy} ` : "") + names.join("");
}

/** What the marks of a list mean, for the line below it: `(* indicates equal contributions)`. */
function legend(marks: RoleMark[], words: Words): string {
  const meanings = marks.map(({ role, mark }) => `${mark} ${wordOf(words.roles, role)}`);
  return meanings.length > 0 ? `(${meanings.join("; ")})` : "";
}

/** A label and its address; the address alone where it says all that the label does. */
function linkText({ label, url }: Link, cv: Cv): string {
  const [, contact] = /^(?:mailto|tel):(.*)$/i.exec(url) ?? [];
  // A number as people write it says all that the one to be dialled does.
  if (contact && dialled(label) === contact) return label;
  const address = contact ?? addressFrom(cv, url);
  return address.includes(label) ? address : `${label}: ${address}`;
}

/** The address of a thing and its other links, a line each, none of them twice. */
function linkLines(url: string | undefined, links: Link[], cv: Cv): string[] {
  const all = !url || links.some((link) => link.url === url) ? links : [{ label: "", url }, ...links];
  return [...new Set(all.map((link) => linkText(link, cv)))].map((line) => indented(line));
}

/** The width of all plain text: what mail and terminals show without breaking lines of their own. */
const COLUMNS = 78;

/** A paragraph, broken into lines. */
function paragraph(text: string): string {
  return wrap(text, COLUMNS);
}

/** The first line of an entry; where it is broken, it goes on under itself. */
function hanging(text: string): string {
  return wrap(text, COLUMNS, { rest: "  " });
}

/** A line that belongs to the one above it, behind a mark if there is one: `- `. */
function indented(text: string, mark = ""): string {
  return text && wrap(text, COLUMNS, { first: `  ${mark}`, rest: `  ${" ".repeat(mark.length)}` });
}

/** A heading with a line below it as wide as itself. */
function heading(text: string, line: "=" | "-"): string {
  const wrapped = paragraph(text);
  return `${wrapped}\n${line.repeat(Math.max(...wrapped.split("\n").map(columnsOf)))}`;
}

/** A list of things, each of one or more lines: close together if all have one, else apart. */
function listed(things: string[][]): string {
  const filled = things.map((lines) => lines.filter(Boolean));
  const isCompact = filled.every((lines) => lines.length === 1);
  return filled.map((lines) => lines.join("\n")).join(isCompact ? "\n" : "\n\n");
}
