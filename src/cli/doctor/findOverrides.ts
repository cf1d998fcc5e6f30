import { existsSync, readFileSync } from "node:fs";
import { checksum, notedChecksum } from "../checksum.ts";
import { namesIn, type ThemeFile, themeFiles } from "../themeFiles.ts";
import type { Problem } from "./problem.ts";

/** Finds which files of the site take the place of one of the theme's, and which of them were made from an older one. */
export function findOverrides(): { overrides: string[]; problems: Problem[] } {
  const found = themeFiles().flatMap((file) => placesOf(file).map((place) => ({ place, file })));
  return {
    overrides: found.map(({ place }) => place),
    problems: found.flatMap(({ place, file }) => olderProblem(place, file)),
  };
}

/** A template is replaced by a file of the same name; a page also by one with another ending. */
function placesOf({ place }: ThemeFile): string[] {
  if (!place.startsWith("pages/")) return existsSync(place) ? [place] : [];
  const bare = (path: string) => path.replace(/\.\w+$/, "");
  return namesIn("pages")
    .map((name) => `pages/${name}`)
    .filter((name) => bare(name) === bare(place));
}

function olderProblem(place: string, { name, place: themePlace, text }: ThemeFile): Problem[] {
  const noted = notedChecksum(readFileSync(place, "utf8"));
  if (noted === undefined || noted === checksum(text)) return [];
  const path = `node_modules/eleventy-theme-vitae/${themePlace}`;
  return [
    {
      what: `\`${place}\` was made from an older version of the theme's \`${name}\`.`,
      remedy: `compare it with \`${path}\`, take over what you like, and write \`checksum ${checksum(text)}\` at its head`,
    },
  ];
}
