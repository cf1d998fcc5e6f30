import { codesOf } from "./clusters.ts";
import type { Face, Family } from "./face.ts";

/** Styles the templates set text in. A family that lacks one gives the nearest it has. */
const STYLES = [
  { weight: 400, italic: false },
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
  const files: Buffer[] = [];
  const names: string[] = [];
  for (const family of families) {
    const chosen = new Set<string>();
    const upright = distinct(family.faces.filter((face) => isNearest(face, STYLES[0], family)));
    // First the files that say they are for a character, then any: ranges in packages are narrower than their fonts.
    for (const trusting of [true, false]) {
      for (const face of upright) {
        if (!trusting && face.isSlice) continue;
        for (const cluster of missing) {
          const codes = codesOf(cluster);
          if (trusting && !codes.every(face.isFor)) continue;
          if (face.isOfSigns && WORDS.test(cluster)) continue;
          const { characters } = await face.load();
          if (!codes.every((code) => characters.has(code))) continue;
          missing.delete(cluster);
          chosen.add(face.family);
        }
      }
    }
    for (const name of chosen) {
      names.push(name);
      for (const face of styled(family, name)) files.push((await face.load()).bytes);
    }
  }
  return { files, families: names, missing };
}

/** The files of one subset, one for each of the styles. */
function styled(family: Family, name: string): Set<Face> {
  const faces = family.faces.filter((face) => face.family === name);
  return new Set(
    STYLES.flatMap((style) => faces.filter((face) => isNearest(face, style, { ...family, faces }))),
  );
}

function isNearest(face: Face, style: (typeof STYLES)[number] | undefined, family: Family): boolean {
  if (!style) return false;
  const far = (other: Face) =>
    (other.italic === style.italic ? 0 : 1000) + Math.abs(other.weight - style.weight);
  return family.faces.every((other) => other.family !== face.family || far(face) <= far(other));
}

function distinct(faces: Face[]): Face[] {
  return [...new Map(faces.map((face) => [face.family, face])).values()];
}
