import * as v from "valibot";
import { flag, group, list, needed, phrase, plain, url } from "./fields.ts";

/** Takes off what people copy along with the thing itself. */
const without = (address: RegExp) => v.transform((written: string) => written.trim().replace(address, ""));

/** A way to reach the person: an account on a network, or any address with a label. */
export const contact = group({
  network: plain("A network; of those in the reference, address and icon come by themselves.", "github"),
  username: plain("Your name there.", "sangkeun00"),
  url: url("The address, where it is not the network's usual one.", "./assets/resume.pdf"),
  label: phrase("What the link is called; the username, if left out.", "Resume"),
  icon: plain("The icon before it, by name; the network's, if left out.", "file-pdf"),
  hidden: flag("Keeps the contact in your data and out of everything published."),
});

/** A place in its parts, by JSON Resume's names. */
export const place = group({
  address: phrase("Street and number, or whatever comes first.", "5000 Forbes Avenue"),
  postalCode: plain("The postal code.", "15213"),
  city: phrase("The city.", "Pittsburgh"),
  region: phrase("The state or region.", "Pennsylvania"),
  countryCode: plain("The country, in two letters of ISO 3166.", "US"),
});

/** `_data/people.yaml`: co-authors, whose names in lists of authors lead to their pages. */
export const people = v.array(
  group({
    name: needed(phrase("The co-author's name.", "Eric P. Xing")),
    otherNames: list(plain("Another spelling of it, as papers print it.", "Xing, E.")),
    url: url("The co-author's page.", "https://www.cs.cmu.edu/~epxing/"),
  }),
);

/** `_data/profile.yaml`: who the CV is about. */
export const profile = group({
  name: needed(v.pipe(phrase("Your name.", "Sang Choe"), v.regex(/\S/, "`name` is empty"))),
  nativeName: plain("Your name in its own script.", "최상근"),
  otherNames: list(plain("Another spelling of your name, as papers print it.", "Sang Keun Choe")),
  label: phrase("What you are, in a few words.", "PhD student in machine learning"),
  email: v.pipe(
    plain("Your mail address.", "sangkeuc@cs.cmu.edu"),
    without(/^mailto:\s*/i),
    v.email((issue) => `\`${String(issue.input)}\` is not a mail address`),
  ),
  phone: v.pipe(plain("Your telephone number.", "+1 412 268 2000"), without(/^tel:\s*/i)),
  location: v.union([phrase("Where you live or work.", "Pittsburgh, USA"), place]),
  orcid: v.pipe(
    plain("Your ORCID iD.", "0000-0002-1825-0097"),
    without(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\/|\/$/gi),
    v.regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, (issue) => `\`${String(issue.input)}\` is not an ORCID iD`),
  ),
  photo: url("A picture of you, in `assets`.", "./assets/portrait.jpg"),
  links: list(contact),
});
