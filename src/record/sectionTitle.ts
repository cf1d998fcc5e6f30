import type { SectionKind } from "../model/cv.ts";
import type { Source } from "../problems/source.ts";
import type { Text } from "../text/nodes.ts";
import type { Words } from "../text/words.ts";
import { isEntryKind, KIND_NAMES, KINDS } from "./kinds/kinds.ts";

/** Data files that are not sections. */
const OTHERS = new Set(["profile", "site", "people"]);

/** The name of a data file as `site.yaml` calls it: `_data/awards.yaml` is `awards`. */
export function nameOf({ file }: Pick<Source, "file">): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
}

/** The files that can be sections, by name; behind a dot in a name stands the language of a translation, `background.ko`. */
export function sectionFiles(files: Source[]): Map<string, Source[]> {
  const found = new Map<string, Source[]>();
  for (const file of files) {
    const name = nameOf(file);
    if (!OTHERS.has(name) && !name.includes(".")) found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

/** What kind of section a file holds: by its ending, else by its name, else `general`. */
export function kindOf(source: Source): SectionKind {
  const name = nameOf(source);
  if (source.file.endsWith(".md")) return "prose";
  if (source.file.endsWith(".bib") || name === "publications") return "publications";
  return isEntryKind(name)
    ? name
    : (KIND_NAMES.find((kind) => KINDS[kind].files?.includes(name)) ?? "general");
}

/**
 * A heading made from a file's name: `invited-talks` and `invitedTalks` are "Invited talks", or what `words` have for that
 * name under `sections`.
 */
export function sectionTitle(name: string, { sections }: Words = {}): Text {
  const said = typeof sections === "object" ? Object.entries(sections) : [];
  const [, own] = said.find(([key]) => spelt(key) === spelt(name)) ?? [];
  return [{ type: "text", value: typeof own === "string" ? own : inWords(name) }];
}

/** A name in words, however it is written. */
function spelt(name: string): string {
  return name
    .replace(/[-_]+/g, " ")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase();
}

/** A name in words that begin with a capital: `grantNumber` is "Grant number". */
export function inWords(name: string): string {
  const words = spelt(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
