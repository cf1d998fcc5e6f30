const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** When something was published. */
export interface PublicationDate {
  year?: number;
  /** ISO 8601, as precise as is known. */
  date?: string;
  /** Words where a year should stand that say it is yet to come: "in press". */
  status?: string;
  /** What stands there is no year. */
  impossible?: "date" | "year";
}

const upcoming =
  /^(?:to appear|in press|forthcoming|accepted|submitted|in preparation|under review|in review|preprint|n\.?\s?d\.?|undated)\b/i;

/**
 * Reads `date` (ISO 8601 or a range of two, as BibLaTeX has it), or `year` and `month` (a number, a name in English, or
 * day and month in one).
 */
export function readDate(fields: Record<string, string>): PublicationDate {
  const { date, year, month, day } = fields;
  if (date) return readIso(date);
  if (!year) return {};
  const status = upcoming.exec(year)?.[0];
  const digits = /(?<!\d)(\d{4})(?!\d)/.exec(year)?.[1];
  if (!digits) return status ? { status: year } : { impossible: "year" };
  if (
    !isPossible(Number(digits)) ||
    !/^\W*(?:c\.|ca\.?|circa)?\W*\d{4}\W*(?:[a-z]|\d{4}|\d{2})?\W*(?:\(?(?:to appear|in press|forthcoming|accepted|submitted)\)?)?$/i.test(
      year,
    )
  )
    return { impossible: "year" };
  const dayOfMonth = Number(
    day ?? /(?<!\d)\d{1,2}(?!\d)/.exec(isMonthNumber(month) ? "" : (month ?? ""))?.[0] ?? 0,
  );
  const monthNumber = readMonth(month);
  const parts =
    monthNumber === undefined
      ? []
      : dayOfMonth >= 1 && dayOfMonth <= 31
        ? [monthNumber, dayOfMonth]
        : [monthNumber];
  return {
    year: Number(digits),
    date: [digits, ...parts.map((part) => String(part).padStart(2, "0"))].join("-"),
  };
}

function readIso(date: string): PublicationDate {
  const found = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T[\d:.Z+-]*)?[?~%]?(?:\/.*)?\s*$/.exec(date);
  const status = upcoming.test(date) ? { status: date } : undefined;
  const [, year, month, day] = found ?? [];
  if (year === undefined) return status ?? { impossible: "date" };
  if (!isPossible(Number(year))) return { impossible: "date" };
  if (month === undefined) return { year: Number(year), date: year };
  const isSeason = Number(month) >= 21 && Number(month) <= 24;
  if (isSeason) return { year: Number(year), date: year };
  const iso = [year, month.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
  if (!isOnCalendar(Number(year), Number(month), Number(day ?? 1)))
    return { year: Number(year), date: year, impossible: "date" };
  return { year: Number(year), date: iso };
}

function isOnCalendar(year: number, month: number, day: number): boolean {
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}

/** Printing began about 1450; nobody publishes in the next century yet. */
function isPossible(year: number): boolean {
  return year >= 1450 && year < 2100;
}

function isMonthNumber(month: string | undefined): boolean {
  return month !== undefined && /^\s*\d{1,2}\s*$/.test(month);
}

function readMonth(month: string | undefined): number | undefined {
  if (month === undefined) return undefined;
  const number = isMonthNumber(month) ? Number(month) : 0;
  if (number >= 1 && number <= 12) return number;
  const index = months.findIndex((name) => new RegExp(`(?<!\\p{L})${name}`, "iu").test(month));
  return index < 0 ? undefined : index + 1;
}
