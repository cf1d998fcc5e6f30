import type { Typeset } from "./typeset.ts";

/** Sizes of text in points, that of a PDF of many pages first. */
const USUAL = 10;
const SMALLER = [9.75, 9.5];
const LARGER = [11, 10.5];

/** How many times its usual size the white between entries and sections may be. */
const AIRIER = [2, 1.5];

type Set = (textSize: number, spread?: number) => Promise<Typeset>;

/** While serving: the size and white of each PDF at its last save, and its pages then. */
const last = new Map<string, { size: number; spread: number; pages: number }>();

/**
 * Chooses the white between entries, and then the size of the text, so that the last page looks full: the most that needs
 * no more pages than the usual, or a smaller size that saves a page. A PDF of more than two pages is full anyway.
 *
 * @param set sets the whole PDF in a size, with white so many times the usual
 * @param maxPages where the smaller size is tried too
 * @param served while serving, the PDF's address: its size is kept from save to save as long as its pages are the same
 */
export async function fitText(set: Set, maxPages: number | undefined, served?: string): Promise<Typeset> {
  const before = served === undefined ? undefined : last.get(served);
  if (before) {
    const again = await set(before.size, before.spread);
    if (again.document?.numOfPages === before.pages) return again;
  }
  const sized = new Map<Typeset, { size: number; spread: number }>();
  const fitted = await fit(async (size, spread = 1) => {
    const typeset = await set(size, spread);
    sized.set(typeset, { size, spread });
    return typeset;
  }, maxPages);
  const pages = fitted.document?.numOfPages;
  if (served !== undefined && pages)
    last.set(served, { ...(sized.get(fitted) ?? { size: USUAL, spread: 1 }), pages });
  return fitted;
}

async function fit(set: Set, maxPages: number | undefined): Promise<Typeset> {
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
  const fitting = async (choices: [size: number, spread: number][]) => {
    for (const [size, spread] of choices) {
      const fuller = await set(size, spread);
      if (fuller.document?.numOfPages === pages) return { fuller, spread };
    }
    return undefined;
  };
  const airy = await fitting(AIRIER.map((spread) => [USUAL, spread]));
  const large = await fitting(LARGER.map((size) => [size, airy?.spread ?? 1]));
  return (large ?? airy)?.fuller ?? usual;
}
