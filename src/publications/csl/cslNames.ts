import { isMap } from "../../problems/isMap.ts";
import { escaped } from "./cslText.ts";

/** Names of a CSL item as BibTeX writes them: `van {Berg}, Jr., Jan and {The Group}`. */
export function cslNames(names: unknown): string {
  return [names].flat().map(nameOf).filter(Boolean).join(" and ");
}

/** The ORCIDs of names, as an annotation: `1="0000-…"`. */
export function cslOrcids(names: unknown): string {
  const orcids = [names].flat().map((name) => (isMap(name) ? text(name.ORCID ?? name.orcid) : ""));
  return orcids.flatMap((orcid, index) => (orcid ? [`${index + 1}="${orcid}"`] : [])).join("; ");
}

function nameOf(name: unknown): string {
  if (typeof name === "string") return /,/.test(name) ? escaped(name) : `{${escaped(name)}}`;
  if (!isMap(name)) return "";
  const family = text(name.family);
  const given = text(name.given);
  if (!family || !given) return `{${escaped(text(name.literal) || family || given)}}`;
  const particles = [text(name["dropping-particle"]), text(name["non-dropping-particle"])];
  const last = [...particles.map((particle) => escaped(particle)), `{${escaped(family)}}`]
    .filter(Boolean)
    .join(" ");
  return [last, escaped(text(name.suffix)), escaped(given)].filter(Boolean).join(", ");
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
