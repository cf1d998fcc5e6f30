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
  maxPages = Number.POSITIVE_INFINITY,
  served = "",
): Promise<Typeset> {
  const before = last.get(served);
  if (before) {
    const again = await set(before.size);
    if (again.pages === before.pages) return again;
  }
  const { size, typeset } = await fit(set, maxPages);
  if (served && typeset.pages > 0) last.set(served, { size, pages: typeset.pages });
  return typeset;
}

async function fit(set: (textSize: number) => Promise<Typeset>, maxPages: number) {
  const usual = { size: USUAL, typeset: await set(USUAL) };
  const { pages } = usual.typeset;
  const isShort = pages > 0 && pages <= Math.min(2, maxPages);
  const sizes = [...(pages > maxPages || pages === 2 ? SMALLER : []), ...(isShort ? LARGER : [])];
  for (const size of sizes) {
    const typeset = await set(size);
    const isBetter = size < USUAL ? typeset.pages > 0 && typeset.pages < pages : typeset.pages === pages;
    if (isBetter) return { size, typeset };
  }
  return usual;
}
