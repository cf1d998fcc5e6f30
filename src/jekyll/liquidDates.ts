/** Filters of dates, which count in universal time whatever the zone of the machine. */
import type { Liquid } from "liquidjs";

/** Teaches `engine` how Jekyll reads and writes dates; `onClock` is called where a page asks what time it is. */
export function addDateFilters(engine: Liquid, onClock: () => void): void {
  const { date: plain } = engine.filters;
  if (typeof plain !== "function") return;
  const read = (input: unknown) => {
    if (!/^(now|today)$/i.test(String(input ?? "").trim())) return toDate(input);
    onClock();
    return toDate(process.env.SOURCE_DATE_EPOCH);
  };
  engine.registerFilter("date", function (input: unknown, format: unknown) {
    const date = read(input);
    return date && format ? plain.call(this, date, spelledOut(String(format)), 0) : input;
  });
  for (const [name, format] of Object.entries(DATE_FORMATS)) {
    engine.registerFilter(name, function (input: unknown, type?: string, style?: string) {
      const date = read(input);
      return date
        ? plain.call(this, date, type === "ordinal" ? ordinalFormat(date, format, style) : format, 0)
        : input;
    });
  }
}

/** Short forms that Ruby's `strftime` knows and LiquidJS does not. */
const SHORT_FORMS: Record<string, string> = {
  "%F": "%Y-%m-%d",
  "%D": "%m/%d/%y",
  "%R": "%H:%M",
  "%T": "%H:%M:%S",
  "%r": "%I:%M:%S %p",
  "%h": "%b",
  "%v": "%e-%^b-%Y",
};

const spelledOut = (format: string) => format.replace(/%[%FDRTrhv]/g, (short) => SHORT_FORMS[short] ?? short);

function ordinalFormat(date: Date, format: string, style?: string): string {
  const month = format.includes("%B") ? "%B" : "%b";
  const day = `${date.getUTCDate()}${ordinal(date.getUTCDate())}`;
  return style === "US" ? `${month} ${day}, %Y` : `${day} ${month} %Y`;
}

const DATE_FORMATS = {
  date_to_string: "%d %b %Y",
  date_to_long_string: "%d %B %Y",
  date_to_xmlschema: "%Y-%m-%dT%H:%M:%S+00:00",
  date_to_rfc822: "%a, %d %b %Y %H:%M:%S +0000",
};

/** Reads a date as Liquid does, in universal time whatever the machine's zone; nothing where it is none. */
function toDate(input: unknown): Date | undefined {
  if (input instanceof Date) return input;
  if (typeof input === "number") return new Date(input * 1000);
  const text = String(input ?? "").trim();
  if (/^\d+$/.test(text)) return new Date(Number(text) * 1000);
  if (!/\d/.test(text)) return undefined;
  const hasZone = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(text);
  const isDateOnly = /^\d{4}-\d\d-\d\d$/.test(text);
  const date = new Date(hasZone || isDateOnly ? text.replace(/ ([+-]\d\d)(\d\d)$/, "$1:$2") : `${text} UTC`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return { 1: "st", 2: "nd", 3: "rd" }[day % 10] ?? "th";
}
