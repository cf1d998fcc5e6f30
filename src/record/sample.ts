import { createHash } from "node:crypto";

/** The names of the person whom the sample is about, as `name` may have them. */
export const SAMPLE_NAMES = ["Sang Choe", "Sang Keun Choe", "최상근"];

/** A file of the sample. */
interface SampleFile {
  /** The beginning of its SHA-256, its line breaks being those of Unix. */
  checksum: string;
  /** What nobody else has to write into this file, so that it is left of the sample wherever it stands. */
  texts?: string[];
}

/** What is the sample's in this repository, and becomes its owner's in a fork. */
export const SAMPLE_FILES: Record<string, SampleFile> = {
  "_data/profile.yaml": {
    checksum: "2bab5f5a0814",
    texts: ["최상근", "Sang Keun Choe", "sangkeuc@cs.cmu.edu", "sangkeun00"],
  },
  "_data/site.yaml": {
    checksum: "aeaee04090c7",
    texts: ["The CV of Sang Choe", "sangkeun00.github.io", "jrh/segredario/game.html"],
  },
  "_data/publications.bib": {
    checksum: "c16dc90eeb54",
    // Keys, of entries that are not the owner's too.
    texts: [
      "qiao2021pollux",
      "choe2019orthogonal",
      "raunak2019leveraging",
      "choe2019visual",
      "chang2018audio",
    ],
  },
  "_data/miscellaneous.md": { checksum: "c4c0911fb8fa", texts: ["https://www.instagram.com/bettyberry___"] },
  // What stands in these, others may have to say too: they are left of the sample while nothing in them is changed.
  "_data/awards.yaml": { checksum: "db6c13c4c7fc" },
  "_data/background.md": { checksum: "78877146a204" },
  "_data/education.yaml": { checksum: "a179f7c7f1df" },
  "_data/experience.yaml": { checksum: "9877009635cd" },
  "_data/teaching.yaml": { checksum: "7be0bc64dc8b" },
  "assets/betty.jpg": { checksum: "f190cbf6e6e9" },
  "public/jrh/segredario/game.html": { checksum: "ea56b8d0a6c4" },
};

/** Whether a file, by its path in a fork, is still the sample's, with nothing changed in it. */
export function isOfSample(path: string, content: Uint8Array): boolean {
  const text = Buffer.from(content).toString("latin1").replaceAll("\r\n", "\n");
  const checksum = createHash("sha256").update(text, "latin1").digest("hex").slice(0, 12);
  return Object.hasOwn(SAMPLE_FILES, path) && SAMPLE_FILES[path]?.checksum === checksum;
}
