/** The first and the last page of a paper. */
export interface PageRange {
  first: string;
  last?: string;
}

/**
 * Reads BibTeX's `pages`: `11761--11766`, `12–7` (for 12 to 17), `e45`, `1--4, 9`. What comes between the first and the
 * last page is dropped.
 */
export function pageRange(pages: string | undefined): PageRange | undefined {
  const numbers = (pages ?? "").match(/[\p{L}\d.:]*\d[\p{L}\d.:]*/gu) ?? [];
  const [first, ...rest] = numbers;
  const last = rest.at(-1);
  if (first === undefined) return undefined;
  if (last === undefined || last === first) return { first };
  const isShort = /^\d+$/.test(first + last) && last.length < first.length;
  return { first, last: isShort ? first.slice(0, first.length - last.length) + last : last };
}
