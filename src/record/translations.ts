import * as v from "valibot";
import type { Finding } from "../problems/diagnostic.ts";
import { isMap } from "../problems/isMap.ts";
import { type Path, valueAt } from "../problems/readYaml.ts";
import { marksOf } from "../text/foreign.ts";
import { languageTag } from "../text/languageTag.ts";
import { inSpan, type Node } from "../text/nodes.ts";
import { type Seen, schemasAt } from "./describeIssue.ts";
import { findingOf } from "./findings.ts";

/** In which language a record is read, and all that the site has, the main one first: its texts stand in for those that are missing. */
export interface Tongue {
  language: string;
  languages: readonly string[];
  /** Plain texts that stand in for those that are missing in it, and the languages they are in; filled as files are read. */
  standIns: Map<string, string>;
}

/** The languages that `site.yaml` asks for; whether they can be used, its schema says. */
export function languagesOf(site: unknown): string[] {
  const { languages, language } = isMap(site) ? site : {};
  const written = Array.isArray(languages) ? languages : [language ?? "en"];
  const tags = written.map((each) => (typeof each === "string" ? languageTag(each) : "")).filter(Boolean);
  return tags.length > 0 ? [...new Set(tags)] : ["en"];
}

/** All spellings of a text that may be written in several languages. */
export function spellingsOf(written: unknown): string[] {
  return (isMap(written) ? Object.values(written) : [written]).filter((each) => typeof each === "string");
}

/** A map from languages to texts, and which of them is read. */
export interface Chosen {
  path: Path;
  key: string;
  /** What is written as languages of the site, and are none. */
  wrong: string[];
}

/**
 * Which text is read of a map from languages to texts: that in the record's language, or where it is missing that in the main one;
 * none of a map that is a group of fields.
 *
 * @param here the schemas that it may follow
 */
export function chosenLanguage(
  map: Record<string, unknown>,
  here: Seen[],
  { language, languages }: Tongue,
): Omit<Chosen, "path"> | undefined {
  const keys = Object.keys(map);
  const isGroup = here.some(({ entries = {} }) => keys.some((key) => Object.hasOwn(entries, key)));
  const isTag = (key: string) => /^[a-z]{2,3}([-_][a-z0-9]+)*$/i.test(key) && languageTag(key) !== "";
  if (!here.some(isTranslated) || isGroup || !keys.some(isTag)) return undefined;
  return {
    key: [language, ...languages, ...keys].find((each) => Object.hasOwn(map, each)) ?? "",
    wrong: keys.filter((key) => !languages.includes(key)),
  };
}

/** Whether a text stands there that may be written in several languages. */
export function isTranslatedAt(schema: v.GenericSchema, path: Path): boolean {
  return schemasAt(schema, path).some(isTranslated);
}

function isTranslated(schema: Seen): boolean {
  return Boolean((v.getMetadata(schema as never) as { translated?: true }).translated);
}

/** Of a language that the site does not have. */
export function noLanguage(key: string, languages: readonly string[]): Finding {
  const known = languages.map((each) => `\`${each}\``).join(", ");
  return findingOf("unknown-language", key, known);
}

/**
 * Marks what stands in for a text of another language, so that those who hear the page hear it rightly.
 *
 * @param value what a file says, as its schema made it; texts in it are put in spans, and plain ones, which cannot be, are noted
 */
export function markStandIns(value: unknown, found: readonly Chosen[], { language, standIns }: Tongue): void {
  for (const { path, key } of found) {
    const group = valueAt(value, path.slice(0, -1)) as Record<string, unknown> | undefined;
    const last = path.at(-1) ?? "";
    const text = group?.[last];
    if (typeof text === "string") standIns.set(text, key);
    if (group && Array.isArray(text)) group[last] = inSpan(text as Node[], marksOf(key, language));
  }
}
