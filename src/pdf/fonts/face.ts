/** A family as people call it, "Noto Sans KR", in as many subsets as its package cuts it into. */
export interface Family {
  name: string;
  subsets: Subset[];
}

/** Some characters of a family, in all its styles. */
export interface Subset {
  /** The family it is found under in Typst: unique to its package and subset, "Noto Sans KR [23]". */
  family: string;
  faces: Face[];
  /** Whether it says that it is for a code point. */
  isFor(code: number): boolean;
  /** A font of signs: what it has of letters is for formulas, and not fit for words. */
  isOfSigns: boolean;
  /** One of a hundred: not worth opening for a code point it is not for. */
  isSlice: boolean;
}

/** One font file. It is not opened before a character may need it. */
export interface Face {
  /** 100 to 900. */
  weight: number;
  italic: boolean;
  /** The font as TrueType or OpenType, its family renamed; the same object each time. */
  load(): Promise<LoadedFace>;
}

export interface LoadedFace {
  bytes: Buffer;
  characters: Set<number>;
}
