/**
 * The words of dates. Those that are shown are the site's (`_includes/words`: `present`, `seasons`, `seasonOfYear`); what is
 * read (`words.json`) is in any language, whatever the site's, for most dates are in English anyway, and CVs come from everywhere.
 */
import type { Words } from "../text/words.ts";
import type { Season } from "./time.ts";
import read from "./words.json" with { type: "json" };

/** The site's word for "still going on". */
export function presentWord({ present }: Words): string {
  return typeof present === "string" ? present : "Present";
}

/** A season and its year in the site's words: `Summer 2021`, `2021년 여름`. */
export function seasonOfYear(
  season: Season,
  year: string,
  { seasons, seasonOfYear: pattern }: Words,
): string {
  const own = typeof seasons === "object" ? seasons[season] : undefined;
  const name = typeof own === "string" ? own : season.replace(/^./, (letter) => letter.toUpperCase());
  return (typeof pattern === "string" ? pattern : "{season} {year}")
    .replace("{season}", () => name)
    .replace("{year}", year);
}

/** The names of the twelve months in a language; with a day, as some languages have them beside one. */
export function monthsOf(language: string, length: "long" | "short", day?: "numeric"): string[] {
  const format = new Intl.DateTimeFormat(language, {
    ...{ month: length, day, timeZone: "UTC", calendar: "gregory" },
  });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2000, month));
    return parts.find(({ type }) => type === "month")?.value ?? "";
  });
}

/**
 * All readable names of months, in lower case and without a full stop, with the month's number: those of the languages that most
 * CVs are in, which the platform knows too and takes a tenth of a second to say, and those of the site's language.
 */
export function monthNames(language: string): Map<string, number> {
  const lengths = language === "en" ? [] : (["long", "short"] as const);
  const lists = lengths.flatMap((length) => [
    monthsOf(language, length),
    monthsOf(language, length, "numeric"),
  ]);
  const own = lists.flatMap((list) => list.map((name, index) => [plainWord(name), index + 1] as const));
  const others = read.months.flatMap((names, index) =>
    names.split(" ").map((name) => [name, index + 1] as const),
  );
  return new Map([...others, ...own]);
}

/** All readable names of seasons, in lower case. */
export function seasonNames({ seasons }: Words): Map<string, Season> {
  const own = Object.entries(typeof seasons === "object" ? seasons : {});
  const known = Object.entries(read.seasons).flatMap(([season, names]) =>
    names.split(" ").map((name) => [season, name] as const),
  );
  return new Map(
    [...known, ...own].flatMap(([season, name]) =>
      typeof name === "string" && name !== "" ? [[plainWord(name), season as Season]] : [],
    ),
  );
}

/** All readable words for the present, in lower case. */
export function presentNames(words: Words): string[] {
  return [presentWord(words), ...read.present].map(plainWord).filter(Boolean);
}

/** Terms of universities, and the months they begin in: Germany's, Switzerland's, Sweden's, those of Oxford and Cambridge, quarters. */
export const TERMS: Record<string, number> = read.terms;

/** A word in lower case and without a full stop, as it is looked up. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/\.$/, "");
}
