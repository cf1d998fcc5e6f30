import { Info } from "luxon";
import type { Words } from "../text/words.ts";
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

/** Names of months in the languages that most CVs beside English ones are in, from January on; none means two months. */
const MONTHS = [
  "januar janvier enero gennaio janeiro januari jänner gen ene",
  "februar février fevrier febrero febbraio fevereiro februari févr feb fev",
  "märz maerz mars marzo março maart mart mär mrt",
  "avril abril aprile abr avr",
  "mai mayo maggio maio mei maj mag",
  "juni juin junio giugno junho giu",
  "juli juillet julio luglio julho juil lug",
  "août aout agosto augustus augusti ago",
  "sept septembre septiembre settembre setembro set",
  "oktober octobre octubre ottobre outubro okt ott out",
  "novembre noviembre novembro",
  "dezember décembre decembre diciembre dicembre dezembro desember dez dic déc",
];

/** All readable names of months, in lower case and without a full stop, with the month's number. */
export function monthNames(language: string): Map<string, number> {
  const names = new Map(MONTHS.flatMap((each, index) => each.split(" ").map((name) => [name, index + 1])));
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

const SEASONS: Record<Season, string> = {
  spring: "frühling frühjahr printemps primavera lente voorjaar vår forår",
  summer: "sommer été verano estate verão zomer sommar",
  fall: "herbst automne otoño autunno outono herfst najaar höst høst efterår",
  autumn: "",
  winter: "hiver invierno inverno vinter",
};

/** All readable names of seasons, in lower case, whatever the language: most dates are in English anyway. */
export function seasonNames(words: DateWords): Map<string, Season> {
  const others = Object.entries(SEASONS).flatMap(([season, names]) =>
    names.split(" ").map((name) => [season, name]),
  );
  const own = [english, words].flatMap(({ seasons }) => Object.entries(seasons));
  return new Map(
    [...others, ...own].flatMap(([season, name = ""]) => (name ? [[plain(name), season as Season]] : [])),
  );
}

/** What people write for the present in other languages, whatever the site's: CVs come from everywhere. */
const PRESENT =
  "to date, until now, in progress, heute, jetzt, laufend, aktuell, aujourd'hui, aujourd’hui, présent, en cours, actuel, ce jour, à ce jour, presente, actualidad, la actualidad, a la actualidad, el presente, la fecha, hoy, actualmente, oggi, in corso, attuale, ad oggi, atual, atualmente, hoje, o momento, presentemente, heden, nu, nå, nåværende, dags dato, dato, i dag, pågående, nykyhetki, nykyään, obecnie, teraz, dziś, nadal, současnost, nyní, dnes, súčasnosť, danas, prezent, în prezent, jelenleg, jelen, настоящее время, по настоящее время, н.в, сейчас, зараз, тепер, сега, σήμερα, günümüz, halen, devam ediyor, الآن, الحاضر, היום, כיום, वर्तमान, ปัจจุบัน, sekarang, hiện tại, hiện nay, nay, 至今, 迄今, 今, 现在, 目前, 現在, 継続中, 현재, 재직중, 재학중";

/** Terms of universities, and the months they begin in: Germany's, Switzerland's, Sweden's, those of Oxford and Cambridge, quarters. */
export const TERMS: Record<string, number> = {
  ...{ ws: 10, wise: 10, wintersemester: 10, ss: 4, sose: 4, sommersemester: 4 },
  ...{ hs: 9, herbstsemester: 9, fs: 2, frühjahrssemester: 2, ht: 9, vt: 1 },
  ...{ michaelmas: 10, hilary: 1, lent: 1, trinity: 4, easter: 4, q1: 1, q2: 4, q3: 7, q4: 10 },
  ...{ "semester 1": 1, "semester 2": 7, "term 1": 1, "term 2": 4, "term 3": 9 },
  ...{ "1st semester": 1, "first semester": 1, "2nd semester": 7, "second semester": 7 },
};

/** All readable words for the present, in lower case. */
export function presentNames(words: DateWords): string[] {
  const names = [english, words].flatMap(({ present }) => present);
  return [...names, ...PRESENT.split(", ")].map(plain).filter(Boolean);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}
