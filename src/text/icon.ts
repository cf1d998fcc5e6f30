import { findIcon } from "./icons.ts";

/**
 * Writes an icon as an `<svg>` inside the page: in the colour of the text beside it, 1.25 times as large as its letters
 * (the drawings have a margin), and hidden from screen readers, because a name always stands beside it.
 *
 * @param name `github`, or with its set, `academicons:dblp`; see `findIcon`
 * @returns the SVG, or an empty string where there is no such icon
 */
export function icon(name: string): string {
  const known = written.get(name);
  if (known !== undefined) return known;
  const svg = write(name);
  written.set(name, svg);
  return svg;
}

/** A list of publications has the same few icons thousands of times. */
const written = new Map<string, string>();

function write(name: string): string {
  const found = findIcon(name);
  if (!found) return "";
  const { viewBox, body } = found;
  return `<svg class="icon" aria-hidden="true" viewBox="${viewBox}" width="1.25em" height="1.25em">${body}</svg>`;
}
