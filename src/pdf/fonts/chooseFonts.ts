import type { PdfSettings } from "../../record/cv.ts";
import { codesOf } from "../characters.ts";

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
  isOfSigns?: boolean;
  /** One of a hundred: not worth opening for a code point it is not for. */
  isSlice?: boolean;
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

export interface FontSet {
  /** Files in TrueType or OpenType, each once. */
  files: Buffer[];
  /** Names for Typst, in order of preference. */
  families: Record<"text" | "mono" | "math", string[]>;
  /** Characters that none of the fonts has. */
  missing: Set<string>;
}

/** The typefaces of the theme: a humanist sans and its monospaced sister, in which Noto's Chinese, Japanese and Korean letters match. */
const THEME_FONTS = { text: "Source Sans 3", mono: "Source Code Pro" } as const;

/** For mathematics, arrows, marks and symbols, which the theme's own lack. */
const MATH_FONT = "Noto Sans Math";

/** What the templates draw of their own: numbers of pages, punctuation between facts. */
const THEME_TEXT = "0123456789ABCabc…–•|,.:/()*";

/** The fonts for one PDF that draws `clusters`. A family that is asked for and not there is left out. */
export async function chooseFonts(
  families: Family[],
  clusters: ReadonlySet<string>,
  asked: PdfSettings["fonts"] = {},
): Promise<FontSet> {
  const drawn = new Set([...clusters, ...THEME_TEXT]);
  const text = await choose(preferred(families, asked.text, "text"), drawn);
  const mono = await choose(preferred(families, asked.mono, "mono"), drawn);
  const ofMath = families.filter(({ name }) => name === MATH_FONT);
  const math = await choose(ofMath, new Set("x"));
  return {
    files: [...new Set([...text.files, ...mono.files, ...math.files])],
    families: { text: text.families, mono: mono.families, math: math.families },
    missing: text.missing,
  };
}

/** The family that was asked for, the theme's for that place, then all others: the owner's and the site's before ours. */
function preferred(families: Family[], asked: string | undefined, place: keyof typeof THEME_FONTS): Family[] {
  const other = place === "text" ? THEME_FONTS.mono : THEME_FONTS.text;
  const rank = ({ name }: Family) =>
    name === asked ? 0 : name === THEME_FONTS[place] ? 1 : name === other ? 3 : 2;
  return families.toSorted((a, b) => rank(a) - rank(b));
}

/** The style that decides what a family has. */
const UPRIGHT = { weight: 400, italic: false };

/** Styles the templates set text in. A family that lacks one gives the nearest it has. */
const STYLES = [400, 600].flatMap((weight) => [false, true].map((italic) => ({ weight, italic })));

/** Letters that are joined or ordered by rules which fonts of signs do not know. */
const WORDS =
  /[^\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Braille}]/u;

/** Picks the files of `families`, the earlier before the later, that are needed to draw `clusters`. */
async function choose(families: Family[], clusters: ReadonlySet<string>) {
  const missing = new Set(clusters);
  const chosen = new Set<Subset>();
  for (const { subsets } of families) {
    // First those that say they are for a character, then any: ranges in packages are narrower than their fonts.
    for (const isTrusting of [true, false]) {
      for (const subset of subsets) {
        if (!isTrusting && subset.isSlice) continue;
        const asked = [...missing].filter((cluster) => mayHave(subset, cluster, isTrusting));
        if (asked.length === 0) continue;
        const { characters } = (await nearest(subset.faces, UPRIGHT)?.load()) ?? { characters: new Set() };
        for (const cluster of asked) {
          if (!codesOf(cluster).every((code) => characters.has(code))) continue;
          missing.delete(cluster);
          chosen.add(subset);
        }
      }
    }
  }
  const faces = [...chosen].flatMap((subset) => STYLES.map((style) => nearest(subset.faces, style)));
  const files = [...new Set(faces)].map(async (face) => (face ? (await face.load()).bytes : Buffer.alloc(0)));
  return { files: await Promise.all(files), families: [...chosen].map(({ family }) => family), missing };
}

function mayHave(subset: Subset, cluster: string, isTrusting: boolean): boolean {
  if (subset.isOfSigns && WORDS.test(cluster)) return false;
  return !isTrusting || codesOf(cluster).every(subset.isFor);
}

function nearest(faces: Face[], style: typeof UPRIGHT): Face | undefined {
  const far = ({ weight, italic }: Face) =>
    (italic === style.italic ? 0 : 1000) + Math.abs(weight - style.weight);
  return faces.toSorted((a, b) => far(a) - far(b))[0];
}
