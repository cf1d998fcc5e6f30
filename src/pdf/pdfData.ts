import type { ColorTokens, Cv, PdfSettings } from "../model/cv.ts";
import { toHex } from "../style/correctColor.ts";
import { colorNames, colorTokens } from "../style/palettes.ts";
import { absoluteUrl, siteUrl } from "../text/address.ts";
import { directionOf } from "../text/foreign.ts";
import { printable } from "./characters.ts";
import { type Change, drawn } from "./drawnParts.ts";
import { htmlToInlines } from "./htmlNodes.ts";
import { drawableProse, pdfSections } from "./pdfSections.ts";
import type { PdfData } from "./pdfShape.ts";

/** Makes one PDF's data of the record: its sections and entries, text that can be drawn, links that lead somewhere from a PDF. */
export function pdfData(cv: Cv, settings: PdfSettings): PdfData {
  const { colors, views: _, ...site } = cv.site;
  const { otherNames: __, ...profile } = cv.profile;
  const locale = new Intl.Locale(validTag(site.language));
  const url = (address: string) => wholeUrl(siteUrl(address, "./", cv.own), site.url);
  const change: Change = { line: htmlToInlines, prose: drawableProse, text: printable, url, color };
  const contacts = profile.contacts.filter((contact) => url(contact.url) !== url(settings.file));
  return {
    cv: {
      profile: drawn.profile({ ...profile, contacts }, change),
      site: drawn.site(site, change),
      sections: pdfSections(cv, settings, change),
    },
    title: printable(`${profile.name}: ${settings.name ?? cv.words.curriculumVitae ?? "Curriculum Vitae"}`),
    lang: locale.language,
    region: locale.region ?? null,
    dir: directionOf(site.language),
    paper: settings.paper === "letter" ? "us-letter" : "a4",
    colors: pdfColors(colors.print),
    words: drawn.words(cv.words, change),
    hasLimit: settings.maxPages !== undefined,
  };
}

function validTag(language: string): string {
  try {
    return new Intl.Locale(language).toString();
  } catch {
    return "en";
  }
}

/**
 * Where a link leads from a PDF: addresses within the site become whole, since it is passed on without the site. Null
 * where there is nowhere to go, because the site's own address is not known.
 */
function wholeUrl(url: string, site: string | undefined): string | null {
  const whole = absoluteUrl(url, site);
  return whole && /^(https?|mailto|tel|ftp|geo|xmpp|matrix|sip):/i.test(whole) ? whole : null;
}

function pdfColors(print: ColorTokens): ColorTokens {
  const colors = colorNames.map((name) => [name, color(print[name] ?? "") ?? colorTokens[name].print]);
  return Object.fromEntries(colors);
}

/** Typst reads colours in one notation only. */
function color(written: string): string | undefined {
  return /^#[0-9a-f]{6}$/i.test(written) ? written : toHex(written);
}
