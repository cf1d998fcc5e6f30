import { Info } from "luxon";
import type { Words } from "../text/readWords.ts";
import type { Season } from "./time.ts";

/** The words of dates that neither Luxon nor the machine's language data knows. */
export interface DateWords {
  /** All words for "still going on"; the first is the one shown. */
  present: string[];
  seasons: Record<Season, string>;
  /** How a season and its year stand together: `{season} {year}`. */
  seasonOfYear: string;
}

const english: DateWords = {
  present: ["Present", "now", "today", "current", "currently", "ongoing", "the present"],
  seasons: { spring: "Spring", summer: "Summer", fall: "Fall", autumn: "Autumn", winter: "Winter" },
  seasonOfYear: "{season} {year}",
};

const byLanguage: Record<string, DateWords> = {
  en: english,
  ko: {
    present: ["현재", "지금"],
    seasons: { spring: "봄", summer: "여름", fall: "가을", autumn: "가을", winter: "겨울" },
    seasonOfYear: "{year}년 {season}",
  },
};

/**
 * The words of `language` (BCP 47), English ones where we have none. What `own` says goes over them: the words of the site
 * (`_includes/words`), of which `present`, `seasons` and `seasonOfYear` are about dates.
 */
export function dateWords(language: string, own: Words = {}): DateWords {
  const known = byLanguage[language.toLowerCase().split("-")[0] ?? "en"] ?? english;
  const { present, seasons, seasonOfYear } = own;
  return {
    present: typeof present === "string" ? [present, ...known.present] : known.present,
    seasons: { ...known.seasons, ...(typeof seasons === "object" ? (seasons as DateWords["seasons"]) : {}) },
    seasonOfYear: typeof seasonOfYear === "string" ? seasonOfYear : known.seasonOfYear,
  };
}

/** All readable names of months, in lower case and without a full stop, with the month's number. */
export function monthNames(language: string): Map<string, number> {
  const names = new Map([["sept", 9]]);
  for (const locale of new Set(["en", language])) {
    for (const length of ["long", "short"] as const) {
      for (const [index, name] of [
        ...Info.months(length, { locale }).entries(),
        ...Info.monthsFormat(length, { locale }).entries(),
      ]) {
        names.set(plain(name), index + 1);
      }
    }
  }
  return names;
}

/** All readable names of seasons, in lower case. English is read beside every language, since most dates are in it. */
export function seasonNames(words: DateWords): Map<string, Season> {
  return new Map(
    [english, words].flatMap(({ seasons }) =>
      (Object.entries(seasons) as [Season, string][]).map(([season, name]) => [plain(name), season] as const),
    ),
  );
}

/** What people write for the present in other languages, whatever the site's: CVs come from everywhere. */
const PRESENT =
  "heute, jetzt, laufend, aujourd'hui, aujourd’hui, présent, en cours, actuel, ce jour, presente, actualidad, la actualidad, el presente, hoy, actualmente, oggi, in corso, attuale, atual, atualmente, hoje, o momento, heden, nu, nå, nåværende, pågående, nykyhetki, obecnie, teraz, dziś, současnost, nyní, настоящее время, н.в, сейчас, günümüz, halen, devam ediyor, الآن, היום, כיום, 至今, 今, 现在, 目前, 現在, 현재";

/** Terms of universities, and the months they begin in: Germany's, those of Oxford and Cambridge, Sweden's, quarters. */
export const TERMS: Record<string, number> = {
  ...{ ws: 10, wise: 10, wintersemester: 10, ss: 4, sose: 4, sommersemester: 4 },
  ...{ michaelmas: 10, hilary: 1, lent: 1, trinity: 4, easter: 4, ht: 9, vt: 1, q1: 1, q2: 4, q3: 7, q4: 10 },
};

/** All readable words for the present, in lower case. */
export function presentNames(words: DateWords): string[] {
  const names = [english, words].flatMap(({ present }) => present);
  return [...names, ...PRESENT.split(", ")].map(plain).filter(Boolean);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}
