import type { Publication, PublicationList } from "../../model/cv.ts";
import { TYPE_GROUPS, typeGroup } from "../entryTypes.ts";

/** A list has chips by which it is filtered from so many papers on. */
const LONG = 15;

/** So many years have chips of their own; all before share one. */
const YEARS = 10;

/** Chips of which one is chosen, each with the class of what it shows and a year or the name of a word among `headings`. */
interface ChipRow {
  /** The word for what they choose. */
  word: "type" | "year";
  chips: { name: string; label: string }[];
}

/** The chips of a list, types before years; none where it is short, or where they would not divide it. */
export function filterChips({ groups }: Pick<PublicationList, "groups">): ChipRow[] {
  const papers = groups.flatMap(({ publications }) => publications);
  if (papers.length < LONG) return [];
  const found = new Set(papers.map(typeGroup));
  const types = TYPE_GROUPS.filter((type) => found.has(type));
  const all = [...new Set(papers.flatMap(({ year }) => year ?? []))].sort((one, other) => other - one);
  const own = all.slice(0, all.length > YEARS ? YEARS - 1 : YEARS);
  const years = own.map((year) => ({ name: `y-${year}`, label: String(year) }));
  if (all.length > YEARS) years.push({ name: "y-before", label: `–${all[YEARS - 1]}` });
  const rows: ChipRow[] = [
    { word: "type", chips: types.map((type) => ({ name: `t-${type}`, label: type })) },
    { word: "year", chips: years },
  ];
  return rows.filter(({ chips }) => chips.length > 1);
}

/** The classes by which a paper, or the group that some are in, is shown. */
export function chipClasses(papers: readonly Publication[], rows: readonly ChipRow[]): string {
  const names = new Set(rows.flatMap(({ chips }) => chips.map(({ name }) => name)));
  const classes = papers.flatMap((paper) => {
    const year = `y-${paper.year}`;
    return [`t-${typeGroup(paper)}`, names.has(year) || paper.year === undefined ? year : "y-before"];
  });
  return [...new Set(classes)].filter((name) => names.has(name)).join(" ");
}
