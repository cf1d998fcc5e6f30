import type { Typeset } from "./typeset.ts";

/** Sizes of text in points, that of a PDF of many pages first. */
const USUAL = 10;
const SMALLER = [9.75, 9.5];
const LARGER = [11, 10.5];

/** While serving: the size of each PDF at its last save, and its pages then. */
const last = new Map<string, { size: number; pages: number }>();

/**
 * Chooses the size of the text so that the last page looks full: the largest that needs no more pages than the usual
 * one, or a smaller one that saves a page. A PDF of more than two pages is full anyway.
 *
 * @param set sets the whole PDF in a size
 * @param maxPages where the smaller size is tried too
 * @param served while serving, the PDF's address: its size is kept from save to save as long as its pages are the same
 */
export async function fitText(
  set: (textSize: number) => Promise<Typeset>,
  maxPages: number | undefined,
  served?: string,
): Promise<Typeset> {
  const before = served === undefined ? undefined : last.get(served);
  if (before) {
    const again = await set(before.size);
    if (again.document?.numOfPages === before.pages) return again;
  }
  const sized = new Map<Typeset, number>();
  const fitted = await fit(async (size) => {
    const typeset = await set(size);
    sized.set(typeset, size);
    return typeset;
  }, maxPages);
  const pages = fitted.document?.numOfPages;
  if (served !== undefined && pages) last.set(served, { size: sized.get(fitted) ?? USUAL, pages });
  return fitted;
}

async function fit(
  set: (textSize: number) => Promise<Typeset>,
  maxPages: number | undefined,
): Promise<Typeset> {
  const usual = await set(USUAL);
  const pages = usual.document?.numOfPages ?? 0;
  if (pages === 0) return usual;
  const isOver = maxPages !== undefined && pages > maxPages;
  if (pages === 2 || isOver) {
    for (const size of SMALLER) {
      const smaller = await set(size);
      if ((smaller.document?.numOfPages ?? pages) < pages) return smaller;
    }
  }
  if (pages > 2 || isOver) return usual;
  for (const size of LARGER) {
    const larger = await set(size);
    if (larger.document?.numOfPages === pages) return larger;
  }
  return usual;
}
