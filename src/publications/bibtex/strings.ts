import { nearest } from "../../problems/unknownName.ts";
import type { RawField } from "./entry.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The strings of a bibliography: `@string{…}` and the months, which every style of BibTeX knows. Case does not count. */
export interface Strings {
  /** Remembers a string for uses that stand before its definition, if it is no more than text. */
  foresee(field: RawField): void;
  define(name: string, text: string): void;
  get(name: string): string | undefined;
  /** "did you mean `icml`?", where a name is near. */
  suggest(name: string): string | undefined;
}

/** The strings that a bibliography begins with: the months, each standing for its own name. */
export function createStrings(): Strings {
  const defined = new Map(months.map((month) => [month, month]));
  const foreseen = new Map<string, string>();
  return {
    foresee({ name, value }) {
      const texts = value.pieces.map((piece) => (piece.kind === "string" ? undefined : piece.text));
      if (!foreseen.has(name) && !texts.includes(undefined)) foreseen.set(name, texts.join(""));
    },
    define(name, text) {
      defined.set(name.toLowerCase(), text);
    },
    get(name) {
      return defined.get(name.toLowerCase()) ?? foreseen.get(name.toLowerCase());
    },
    suggest(name) {
      const near = nearest(name.toLowerCase(), [...defined.keys()], Math.ceil(name.length / 3));
      return near && `did you mean \`${near}\`?`;
    },
  };
}
