/** Characters of which none joins another: what nearly all CVs are written in. */
const ALONE =
  /^[\x20-\x7e\xa1-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Cuts a text into what readers take for single characters (UAX #29). The cutter takes 10 ms to make, and few texts need it. */
export function graphemes(text: string): string[] {
  if (ALONE.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
