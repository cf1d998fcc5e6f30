import type { SectionKind } from "../model/cv.ts";
import type { Source } from "../problems/source.ts";
import { isEntryKind } from "./kinds/kinds.ts";

/** Data files that are not sections. */
const OTHERS = new Set(["profile", "site", "people"]);

/** The name of a data file as `site.yaml` calls it: `_data/awards.yaml` is `awards`. */
export function nameOf({ file }: Source): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
}

/** The files that can be sections, by name; a dot in a name is kept for translations to come. */
export function sectionFiles(files: Source[]): Map<string, Source[]> {
  const found = new Map<string, Source[]>();
  for (const file of files) {
    const name = nameOf(file);
    if (OTHERS.has(name) || name.includes(".")) continue;
    found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

/** What kind of section a file holds: by its ending, else by its name, else `general`. */
export function kindOf(source: Source): SectionKind {
  if (source.file.endsWith(".md")) return "prose";
  if (source.file.endsWith(".bib")) return "publications";
  const name = nameOf(source);
  if (name === "publications") return "publications";
  return isEntryKind(name) ? name : "general";
}
