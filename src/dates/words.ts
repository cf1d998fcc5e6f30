import { Info } from "luxon";
import type { Season } from "./time.ts";

/** The words of dates that neither Luxon nor the machine's language data knows. */
interface Words {
  /** All words for "still going on"; the first is the one shown. */
  present: string[];
  seasons: Record<Season, string>;
  /** How a season and its year stand together. */
  seasonOfYear: (season: string, year: string) => string;
}

const english: Words = {
  present: ["Present", "now", "today", "current", "currently", "ongoing"],
  seasons: { spring: "Spring", summer: "Summer", fall: "Fall", autumn: "Autumn", winter: "Winter" },
  seasonOfYear: (season, year) => `${season} ${year}`,
};

const byLanguage: Record<string, Words> = {
  en: english,
  ko: {
    present: ["현재", "지금"],
    seasons: { spring: "봄", summer: "여름", fall: "가을", autumn: "가을", winter: "겨울" },
    seasonOfYear: (season, year) => `${year}년 ${season}`,
  },
};

/** The words of `language` (BCP 47), English ones where we have none. */
export function wordsOf(language: string): Words {
  return byLanguage[primary(language)] ?? english;
}

/** English is read whatever the site's language: most researchers' dates are written in it. */
function readableIn(language: string): Words[] {
  return [...new Set([english, wordsOf(language)])];
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

/** All readable names of seasons, in lower case. */
export function seasonNames(language: string): Map<string, Season> {
  return new Map(
    readableIn(language).flatMap(({ seasons }) =>
      (Object.entries(seasons) as [Season, string][]).map(([season, name]) => [plain(name), season]),
    ),
  );
}

/** All readable words for the present, in lower case. */
export function presentNames(language: string): string[] {
  return readableIn(language).flatMap(({ present }) => present.map(plain));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

function primary(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "en";
}
