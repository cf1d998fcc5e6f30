import type { Publication, PublicationList } from "../../model/cv.ts";
import { TYPE_GROUPS, typeGroup } from "../entryTypes.ts";

/** A list has chips by which it is filtered from so many papers on. */
const LONG = 15;

/** So many years have chips of their own; all before share one. */
const YEARS = 10;

/** A chip: the class of what it shows, and its label, a year or the name of a word among `headings`. */
export interface Chip {
  name: string;
  label: string;
}

/** The chips of a list, types before years; none where it is short, or where they would not divide it. */
export function filterChips({ groups }: Pick<PublicationList, "groups">): Chip[] {
  const papers = groups.flatMap(({ publications }) => publications);
  if (papers.length < LONG) return [];
  const found = new Set(papers.map(typeGroup));
  const types = TYPE_GROUPS.filter((type) => found.has(type)).map((type) => ({
    name: `t-${type}`,
    label: type,
  }));
  const years = yearsOf(papers);
  const last = years[YEARS - 1];
  const own = years.slice(0, years.length > YEARS ? YEARS - 1 : YEARS);
  const chips = own.map((year) => ({ name: `y-${year}`, label: String(year) }));
  if (last !== undefined && years.length > YEARS) chips.push({ name: "y-before", label: `–${last}` });
  return [types, chips].flatMap((some) => (some.length > 1 ? some : []));
}

/** The classes by which a paper, or the group that some are in, is shown. */
export function chipClasses(papers: readonly Publication[], chips: readonly Chip[]): string {
  const names = new Set(chips.map(({ name }) => name));
  const classes = papers.flatMap((paper) => {
    const year = `y-${paper.year}`;
    return [`t-${typeGroup(paper)}`, names.has(year) || paper.year === undefined ? year : "y-before"];
  });
  return [...new Set(classes)].filter((name) => names.has(name)).join(" ");
}

/** @returns the newest first */
function yearsOf(papers: readonly Publication[]): number[] {
  return [...new Set(papers.flatMap(({ year }) => year ?? []))].sort((one, other) => other - one);
}
