import { codesOf } from "./clusters.ts";
import type { Face, Family, Subset } from "./face.ts";

/** The style that decides what a family has. */
const UPRIGHT = { weight: 400, italic: false };

/** Styles the templates set text in. A family that lacks one gives the nearest it has. */
const STYLES = [
  UPRIGHT,
  { weight: 400, italic: true },
  { weight: 600, italic: false },
  { weight: 600, italic: true },
];

/** Letters that are joined or ordered by rules which fonts of signs do not know. */
const WORDS =
  /[^\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Braille}]/u;

export interface Choice {
  /** Font files, in TrueType or OpenType. */
  files: Buffer[];
  /** Families to set text in, in order, by the names that the files bear. */
  families: string[];
  /** What none of the families has. */
  missing: Set<string>;
}

/** Picks the files of `families`, the earlier before the later, that are needed to draw `clusters`. */
export async function chooseFonts(families: Family[], clusters: ReadonlySet<string>): Promise<Choice> {
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
  return faces.reduce<Face | undefined>(
    (best, face) => (best && far(best) <= far(face) ? best : face),
    undefined,
  );
}
