/**
 * The words of dates. Those that are shown are the site's (`_includes/words`: `present`, `seasons`, `seasonOfYear`); what is
 * read is in any language, whatever the site's, for most dates are in English anyway, and CVs come from everywhere.
 */
import type { Words } from "../text/words.ts";
import type { Season } from "./time.ts";

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
 * Names of months in the languages that most CVs are in, from January on; none means two months. The
 * platform knows them too, and takes a tenth of a second to say them.
 */
const MONTHS = [
  "january jan januar janvier enero gennaio janeiro januari jänner gen ene",
  "february februar février fevrier febrero febbraio fevereiro februari févr feb fev",
  "march mar märz maerz mars marzo março maart mart mär mrt",
  "april apr avril abril aprile abr avr",
  "may mai mayo maggio maio mei maj mag",
  "june jun juni juin junio giugno junho giu",
  "july jul juli juillet julio luglio julho juil lug",
  "august aug août aout agosto augustus augusti ago",
  "september sep sept septembre septiembre settembre setembro set",
  "october oct oktober octobre octubre ottobre outubro okt ott out",
  "november nov novembre noviembre novembro",
  "december dec dezember décembre decembre diciembre dicembre dezembro desember dez dic déc",
];

/** All readable names of months, in lower case and without a full stop, with the month's number. */
export function monthNames(language: string): Map<string, number> {
  const lengths = language === "en" ? [] : (["long", "short"] as const);
  const lists = lengths.flatMap((length) => [
    monthsOf(language, length),
    monthsOf(language, length, "numeric"),
  ]);
  const own = lists.flatMap((list) => list.map((name, index) => [plainWord(name), index + 1] as const));
  const others = MONTHS.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const));
  return new Map([...others, ...own]);
}

const SEASONS: Record<Season, string> = {
  spring: "spring frühling frühjahr printemps primavera lente voorjaar vår forår 봄",
  summer: "summer sommer été verano estate verão zomer sommar 여름",
  fall: "fall herbst automne otoño autunno outono herfst najaar höst høst efterår 가을",
  autumn: "autumn",
  winter: "winter hiver invierno inverno vinter 겨울",
};

/** All readable names of seasons, in lower case. */
export function seasonNames({ seasons }: Words): Map<string, Season> {
  const own = Object.entries(typeof seasons === "object" ? seasons : {});
  const known = Object.entries(SEASONS).flatMap(([season, names]) =>
    names.split(" ").map((name) => [season, name] as const),
  );
  return new Map(
    [...known, ...own].flatMap(([season, name]) =>
      typeof name === "string" && name !== "" ? [[plainWord(name), season as Season]] : [],
    ),
  );
}

const PRESENT =
  "present, now, today, current, currently, ongoing, the present, to date, until now, in progress, heute, jetzt, laufend, aktuell, aujourd'hui, aujourd’hui, présent, en cours, actuel, ce jour, à ce jour, presente, actualidad, la actualidad, a la actualidad, el presente, la fecha, hoy, actualmente, oggi, in corso, attuale, ad oggi, atual, atualmente, hoje, o momento, presentemente, heden, nu, nå, nåværende, dags dato, dato, i dag, pågående, nykyhetki, nykyään, obecnie, teraz, dziś, nadal, současnost, nyní, dnes, súčasnosť, danas, prezent, în prezent, jelenleg, jelen, настоящее время, по настоящее время, н.в, сейчас, зараз, тепер, сега, σήμερα, günümüz, halen, devam ediyor, الآن, حتى الآن, الحاضر, اکنون, تاکنون, היום, כיום, वर्तमान, ปัจจุบัน, sekarang, hiện tại, hiện nay, nay, 至今, 迄今, 今, 现在, 目前, 現在, 継続中, 현재, 지금, 재직중, 재학중";

/** All readable words for the present, in lower case. */
export function presentNames(words: Words): string[] {
  return [presentWord(words), ...PRESENT.split(", ")].map(plainWord).filter(Boolean);
}

/** Terms of universities, and the months they begin in: Germany's, Switzerland's, Sweden's, those of Oxford and Cambridge, quarters. */
export const TERMS: Record<string, number> = {
  ...{ ws: 10, wise: 10, wintersemester: 10, ss: 4, sose: 4, sommersemester: 4 },
  ...{ hs: 9, herbstsemester: 9, fs: 2, frühjahrssemester: 2, ht: 9, vt: 1 },
  ...{ michaelmas: 10, hilary: 1, lent: 1, trinity: 4, easter: 4, q1: 1, q2: 4, q3: 7, q4: 10 },
  ...{ "semester 1": 1, "semester 2": 7, "term 1": 1, "term 2": 4, "term 3": 9 },
  ...{ "1st semester": 1, "first semester": 1, "2nd semester": 7, "second semester": 7 },
};

/** A word in lower case and without a full stop, as it is looked up. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/\.$/, "");
}
