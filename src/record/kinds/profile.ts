import * as v from "valibot";
import { flag, list, optional, phrase, plain, url } from "./fields.ts";

/** Takes off what people copy along with the thing itself. */
const without = (address: RegExp) => v.transform((written: string) => written.trim().replace(address, ""));

/** A way to reach the person: an account on a network, or any address with a label. */
export const contact = v.strictObject({
  network: optional(
    plain("A network; of those in the reference, address and icon come by themselves.", "github"),
  ),
  username: optional(plain("Your name there.", "sangkeun00")),
  url: optional(url("The address, where it is not the network's usual one.", "./assets/resume.pdf")),
  label: optional(phrase("What the link is called; the username, if left out.", "Resume")),
  icon: optional(plain("The icon before it, by name; the network's, if left out.", "file-pdf")),
  hidden: optional(flag("Keeps the contact in your data and out of everything published.")),
});

/** A place in its parts, by JSON Resume's names. */
export const place = v.strictObject({
  address: optional(phrase("Street and number, or whatever comes first.", "5000 Forbes Avenue")),
  postalCode: optional(plain("The postal code.", "15213")),
  city: optional(phrase("The city.", "Pittsburgh")),
  region: optional(phrase("The state or region.", "Pennsylvania")),
  countryCode: optional(plain("The country, in two letters of ISO 3166.", "US")),
});

/** `_data/people.yaml`: co-authors, whose names in lists of authors lead to their pages. */
export const people = v.array(
  v.strictObject({
    name: phrase("The co-author's name.", "Eric P. Xing"),
    otherNames: optional(list(plain("Another spelling of it, as papers print it.", "Xing, E."))),
    url: optional(url("The co-author's page.", "https://www.cs.cmu.edu/~epxing/")),
  }),
);

/** `_data/profile.yaml`: who the CV is about. */
export const profile = v.strictObject({
  name: v.pipe(
    phrase("Your name.", "Sang Choe"),
    v.check((name) => name.trim() !== "", "`name` is empty"),
  ),
  nativeName: optional(plain("Your name in its own script.", "최상근")),
  otherNames: optional(list(plain("Another spelling of your name, as papers print it.", "Sang Keun Choe"))),
  label: optional(phrase("What you are, in a few words.", "PhD student in machine learning")),
  email: optional(
    v.pipe(
      plain("Your mail address.", "sangkeuc@cs.cmu.edu"),
      without(/^mailto:\s*/i),
      v.email((issue) => `\`${String(issue.input)}\` is not a mail address`),
    ),
  ),
  phone: optional(v.pipe(plain("Your telephone number.", "+1 412 268 2000"), without(/^tel:\s*/i))),
  location: optional(v.union([phrase("Where you live or work.", "Pittsburgh, USA"), place])),
  orcid: optional(
    v.pipe(
      plain("Your ORCID iD.", "0000-0002-1825-0097"),
      without(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\/|\/$/gi),
      v.regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, (issue) => `\`${String(issue.input)}\` is not an ORCID iD`),
    ),
  ),
  photo: optional(url("A picture of you, in `assets`.", "./assets/portrait.jpg")),
  links: optional(list(contact)),
});
