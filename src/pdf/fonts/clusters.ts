import { graphemes } from "../../text/columns.ts";

/** Code points that are never drawn: controls, joiners, variation selectors, spaces. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{White_Space}\u{fff9}-\u{fffb}]/u;

/** Letters whose marks, and pictures whose parts, are drawn as one and so must be in one font. */
const COMBINED = /\p{M}|\u{200d}|[\u{1f3fb}-\u{1f3ff}]/u;

/** What has to be drawn for `texts`: each distinct character, a letter with its combining marks counting as one. */
export function clustersOf(texts: Iterable<string>): Set<string> {
  const clusters = new Set<string>();
  for (const text of texts) {
    const parts = COMBINED.test(text) ? graphemes(text) : text;
    for (const part of parts) clusters.add(part);
  }
  for (const cluster of clusters) if (codesOf(cluster).length === 0) clusters.delete(cluster);
  return clusters;
}

/** The code points of a cluster that need a glyph. */
export function codesOf(cluster: string): number[] {
  return [...cluster].filter((character) => !INVISIBLE.test(character)).map((c) => c.codePointAt(0) ?? 0);
}
