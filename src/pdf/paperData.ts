import type { ColorTokens, Cv, Entry, Link, PdfSettings, Profile, Section, Site } from "../model/cv.ts";
import { toHex } from "../style/correctColor.ts";
import { colorNames, colorTokens } from "../style/palettes.ts";
import type { Words } from "../text/words.ts";
import { drawableSection } from "./drawableSection.ts";
import { htmlToInlines } from "./htmlNodes.ts";
import { isTall } from "./isTall.ts";
import { paperLink } from "./paperLink.ts";
import { type PaperList, paperList } from "./paperList.ts";
import { selectSections } from "./selectSections.ts";

/** What the Typst templates are given as `/data.json`, but for fonts, icons and pictures. */
export interface PaperData {
  cv: PaperCv;
  /** Title of the document, as readers of PDF show it in the bar of their window. */
  title: string;
  /** ISO 639 language and ISO 3166 region, as Typst wants them. */
  lang: string;
  region: string | null;
  dir: "ltr" | "rtl";
  /** Typst's name for the size of the paper. */
  paper: string;
  colors: ColorTokens;
  words: Words;
  /** Whether the pages of entries are asked for. */
  hasLimit: boolean;
}

/** The record, less what is never drawn: its letters would ask for fonts in vain. */
interface PaperCv {
  profile: Omit<Profile, "otherNames">;
  site: Omit<Site, "colors" | "pdfs">;
  sections: PaperSection[];
}

interface PaperEntry extends Entry {
  /** The number of its section and its own, by which its page is found again (`pageLimit`). */
  id: string;
  isTall: boolean;
  isLineTall: boolean;
}

export interface PaperSection extends Omit<Section, "entries" | "publications" | "list" | "more"> {
  entries?: PaperEntry[];
  list?: PaperList;
}

/** Makes one PDF's data of the record: its sections and entries, links that lead somewhere from paper. */
export function paperData(cv: Cv, settings: PdfSettings): PaperData {
  const { colors, foot, pdfs: __, ...site } = cv.site;
  const { otherNames: _, ...profile } = cv.profile;
  const locale = new Intl.Locale(validTag(site.language));
  const address = (url: string) => paperLink(url, site.url);
  const isItself = ({ url }: Link) => address(url) === address(settings.file);
  const data: PaperData = {
    cv: {
      profile: { ...profile, contacts: profile.contacts.filter((contact) => !isItself(contact)) },
      site: { ...site, ...(foot && { foot: htmlToInlines(foot) }) },
      sections: selectSections(cv, settings).map((section, index) =>
        paperSection(drawableSection(section), index, cv),
      ),
    },
    title: `${profile.name}: ${settings.name ?? cv.words.curriculumVitae ?? "Curriculum Vitae"}`,
    lang: locale.language,
    region: locale.region ?? null,
    dir: RIGHT_TO_LEFT.has(locale.language) && locale.script !== "Latn" ? "rtl" : "ltr",
    paper: settings.paper === "letter" ? "us-letter" : "a4",
    colors: paperColors(colors.print),
    words: cv.words,
    hasLimit: settings.maxPages !== undefined,
  };
  return withLinks(data, address);
}

const RIGHT_TO_LEFT = new Set(["ar", "arc", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

function paperEntry(entry: Entry, id: string): PaperEntry {
  const { what, whom, location = [], facts, highlights, summary = [] } = entry;
  const line = [...what, ...whom, ...location];
  const below = [...facts.flatMap(({ text }) => text), ...highlights.flat(), ...summary];
  return { ...entry, id, isTall: isTall([...line, ...below]), isLineTall: isTall(line) };
}

function paperSection(section: Section, index: number, { words, publications: all }: Cv): PaperSection {
  const { publications, entries, list: _, more: __, ...rest } = section;
  return {
    ...rest,
    ...(entries && { entries: entries.map((entry, number) => paperEntry(entry, `${index}.${number}`)) }),
    ...(publications && { list: paperList(section, index, words, all.length) }),
  };
}

/** Typst reads colours in one notation only. */
function paperColors(print: ColorTokens): ColorTokens {
  const colors = colorNames.map((name) => {
    const color = print[name] ?? colorTokens[name].print;
    return [name, /^#[0-9a-f]{6}$/i.test(color) ? color : (toHex(color) ?? colorTokens[name].print)];
  });
  return Object.fromEntries(colors);
}

/** Rewrites every address but those of pictures; one that leads nowhere from paper becomes null. */
function withLinks<T>(value: T, address: (url: string) => string | null): T {
  return JSON.parse(JSON.stringify(value), function (this: { type?: string }, key, each) {
    return key === "url" && typeof each === "string" && this.type !== "image" ? address(each) : each;
  });
}

function validTag(language: string): string {
  try {
    return new Intl.Locale(language).toString();
  } catch {
    return "en";
  }
}
