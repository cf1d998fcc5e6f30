import type { Source } from "../../problems/source.ts";

/** One entry of a `.bib` file, its strings put in place but its LaTeX untouched. */
export interface BibtexEntry {
  source: Source;
  /** In lower case: `inproceedings`. */
  type: string;
  /** As written, or made where there is none. */
  key: string;
  hasMadeKey?: true;
  /** Where the `@`, the key, and the end stand in the file. */
  start: number;
  keyStart: number;
  end: number;
  /** By name in lower case, in the order of the file; the first of two fields of one name, as BibTeX does. */
  fields: Map<string, BibtexField>;
}

export interface BibtexField {
  name: string;
  /** The value without its outer braces or quotes, strings put in place. */
  value: string;
  /** Where the value stands (the place of its first character within braces or quotes). */
  source: Source;
  start: number;
  length: number;
}

/** A value as it stands in the file: pieces joined with `#`. */
export interface RawValue {
  pieces: Piece[];
  start: number;
  end: number;
}

export type Piece =
  /** In braces or quotes, or a number, or words that should have stood in braces. */
  | { kind: "literal"; text: string; start: number }
  /** The name of a `@string`. */
  | { kind: "string"; name: string; start: number };

/** What stands in a `.bib` file between its comments. */
export type Item =
  | {
      kind: "entry";
      type: string;
      key: string;
      start: number;
      keyStart: number;
      end: number;
      fields: RawField[];
    }
  | { kind: "string"; fields: RawField[] };

export interface RawField {
  name: string;
  nameStart: number;
  value: RawValue;
}
