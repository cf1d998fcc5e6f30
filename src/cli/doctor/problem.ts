/** Something that is not as it should be. */
export interface Problem {
  /** A sentence. */
  what: string;
  /** What to do about it, a sentence without a full stop. */
  remedy: string;
}
