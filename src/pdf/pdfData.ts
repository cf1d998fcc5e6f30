import type { ColorTokens, Cv, PdfSettings } from "../record/cv.ts";
import { addressIn } from "../record/ownAddresses.ts";
import { toHex } from "../style/correctColor.ts";
import { colorNames, colorTokens } from "../style/palettes.ts";
import { isFollowable } from "../text/address.ts";
import { directionOf } from "../text/foreign.ts";
import { printable } from "./characters.ts";
import { drawn } from "./drawnParts.ts";
import { pdfSections } from "./pdfSections.ts";

/** What the Typst templates are given as `/data.json`, but for fonts, icons and pictures. */
export type PdfData = ReturnType<typeof pdfData>;

/**
 * Makes one PDF's data of the record: its sections and entries, text that can be drawn, links that lead somewhere from a PDF.
 * What is never drawn of the record is not among it: its letters would ask for fonts in vain.
 */
export function pdfData(cv: Cv, settings: PdfSettings) {
  const { colors, views: _, ...site } = cv.site;
  const { otherNames: __, ...profile } = cv.profile;
  const locale = new Intl.Locale(site.language);
  // Addresses within the site become whole, since a PDF is passed on without it; null where its own address is not known.
  const url = (address: string) => {
    const whole = addressIn(cv, address);
    return whole && isFollowable(whole) ? whole : null;
  };
  const contacts = profile.contacts
    .map((contact) => ({ ...contact, url: url(contact.url) }))
    .filter((contact) => contact.url !== url(settings.file));
  const data = {
    cv: { profile: { ...profile, contacts }, site, sections: pdfSections(cv, settings, url) },
    // As readers of PDF show it in the bar of their window.
    title: `${profile.name}: ${settings.name ?? cv.words.curriculumVitae ?? "Curriculum Vitae"}`,
    // ISO 639 and ISO 3166, as Typst wants them.
    lang: locale.language,
    region: locale.region ?? null,
    dir: directionOf(site.language),
    paper: settings.paper === "letter" ? "us-letter" : "a4",
    colors: pdfColors(colors.print),
    words: cv.words,
  };
  return drawn(data, { text: printable, url, color: toHex });
}

/** Typst reads colours in one notation only. */
function pdfColors(print: ColorTokens): ColorTokens {
  const colors = colorNames.map((name) => [name, toHex(print[name] ?? "") ?? colorTokens[name].print]);
  return Object.fromEntries(colors);
}
