/** What one part of an annotation says. */
export interface Annotation {
  /** Which person, counted from 1; 0 for all. */
  index: number;
  words: string;
  /** Free text: `1="did the drawings"`. */
  quoted: boolean;
  /** Where the words stand in the field's value. */
  start: number;
  length: number;
}

/**
 * Reads BibLaTeX's data annotations (its manual, section 3.6): `1=equal; 2=equal, corresponding`, `=alphabetical` for
 * all, `2="any text"`. Those of a name's parts (`1:family=…`) are skipped.
 */
export function readAnnotations(value: string): Annotation[] {
  return [...value.matchAll(/(?:"[^"]*"|[^;"])+/g)].flatMap(({ 0: part, index: at }) => {
    const [head, item] = /^\s*(\d*)\s*=/.exec(part) ?? [];
    if (head === undefined || item === undefined) return [];
    return [...part.slice(head.length).matchAll(/"([^"]*)"|[^,"\s][^,"]*/g)].map((found) => ({
      index: Number(item),
      words: (found[1] ?? found[0]).trim(),
      quoted: found[1] !== undefined,
      start: at + head.length + found.index,
      length: found[0].trimEnd().length,
    }));
  });
}
