/** Letters and their accents as one character where there is such a one, ligatures as letters, and no control characters. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, (character) =>
      /\n/.test(character) ? character : /\s/.test(character) ? " " : "",
    );
}

/** Code points that are never drawn: controls, joiners, variation selectors, spaces. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{White_Space}\u{fff9}-\u{fffb}]/u;

/** A letter with its marks, a picture with its parts: what is drawn as one and so must be in one font. */
const CLUSTER = /.(?:\p{M}|\u{200d}.|[\u{1f3fb}-\u{1f3ff}])*/gsu;

/** What has to be drawn for `texts`: each distinct character, a letter with its combining marks counting as one. */
export function clustersOf(texts: Iterable<string>): Set<string> {
  const clusters = new Set<string>();
  for (const text of texts) for (const cluster of text.match(CLUSTER) ?? []) clusters.add(cluster);
  for (const cluster of clusters) if (codesOf(cluster).length === 0) clusters.delete(cluster);
  return clusters;
}

/** The code points of a cluster that need a glyph. */
export function codesOf(cluster: string): number[] {
  return [...cluster].filter((character) => !INVISIBLE.test(character)).map((c) => c.codePointAt(0) ?? 0);
}

/** What is drawn in the place of a character that no font has: its number in Unicode, which nobody takes for a text. */
export function numberOf(cluster: string): string {
  const codes = [...cluster].map((c) => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0"));
  return `[${codes.map((code) => `U+${code}`).join(" ")}]`;
}

/** Replaces the characters of a text that no font has, the longest first: one may be part of another. */
export function withNumbers(text: string, missing: ReadonlySet<string>): string {
  return [...missing]
    .sort((one, other) => other.length - one.length)
    .reduce((left, cluster) => left.replaceAll(cluster, numberOf(cluster)), text)
    .replaceAll("][U+", " U+");
}
