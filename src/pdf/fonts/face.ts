/** One font file: a subset of a family in one style. It is not opened before a character may need it. */
export interface Face {
  /** The family it is found under in Typst: unique to its package and subset, "Noto Sans KR [23]". */
  family: string;
  /** 100 to 900. */
  weight: number;
  italic: boolean;
  /** Whether the file says it is for a code point. */
  isFor(code: number): boolean;
  /** A font of signs: what it has of letters is for formulas, and not fit for words. */
  isOfSigns: boolean;
  /** One of the hundred files of a large family: not worth opening for a code point it is not for. */
  isSlice: boolean;
  /** The font as TrueType or OpenType, its family renamed; the same object each time. */
  load(): Promise<LoadedFace>;
}

export interface LoadedFace {
  bytes: Buffer;
  characters: Set<number>;
}

/** A family as people call it, "Noto Sans KR", with all its files. */
export interface Family {
  name: string;
  faces: Face[];
}
