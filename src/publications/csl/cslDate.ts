import { isMap } from "../../problems/isMap.ts";

/** A date of CSL as BibLaTeX writes it: from `date-parts`, pandoc's list of years and months, or text. */
export function cslDate(date: unknown): string {
  if (typeof date === "string" || typeof date === "number") return String(date);
  if (Array.isArray(date)) return date.map(cslDate).filter(Boolean).join("/");
  if (!isMap(date)) return "";
  const parts = date["date-parts"];
  if (Array.isArray(parts)) return parts.map((each) => joined([each].flat())).join("/");
  const words = date.raw ?? date.literal;
  return joined([date.year, date.month, date.day]) || (typeof words === "string" ? words : "");
}

function joined(parts: unknown[]): string {
  const known = parts.slice(0, parts.findIndex((part) => part === undefined || part === "") >>> 0);
  return known.map((part) => (typeof part === "object" ? "" : String(part).padStart(2, "0"))).join("-");
}
