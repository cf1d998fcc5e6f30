import * as v from "valibot";
import { schemasAt } from "../problems/describeIssue.ts";
import { type Diagnostic, error, type Finding, warning } from "../problems/diagnostic.ts";
import { isMap } from "../problems/isMap.ts";
import type { Path, YamlFile } from "../problems/readYaml.ts";
import { marksOf } from "../text/foreign.ts";
import { languageTag } from "../text/languageTag.ts";
import { inSpan, type Node } from "../text/nodes.ts";

/** In which language a record is read, and all that the site has, the main one first: its texts stand in for those that are missing. */
export interface Tongue {
  language: string;
  languages: readonly string[];
}

/** What a record says in its main language, or else in another, since nobody has written it in its own. */
export interface StandIns {
  /** A warning for each, at its place. */
  missing: Diagnostic[];
  /** The language of each plain text among them; in what is Markdown, a span says it. */
  languages: Map<string, string>;
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

/** The text that was taken of a map: its language, and whether it stands in for one that is missing. */
interface Chosen {
  path: Path;
  key: string;
  missing: boolean;
}

/**
 * Takes, wherever a text is written as a map from languages to texts, the one of `language`, or where it is missing that of the
 * main language. Places in what is given back count as before.
 *
 * @returns also the maps that had no text in the language
 */
export function inLanguage(
  schema: v.GenericSchema,
  { value: written, place, at }: YamlFile,
  { language, languages }: Tongue,
): { yaml: YamlFile; standIns: { path: Path; language: string }[] } {
  const chosen = new Map<string, Chosen>();
  const diagnostics: Diagnostic[] = [];
  const choose = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => choose(item, [...path, index]));
    if (!isMap(value)) return value;
    if (!isTranslated(schema, path, value))
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, choose(inner, [...path, key])]),
      );
    const keys = Object.keys(value);
    const wrong = keys.filter((key) => !languages.includes(key));
    diagnostics.push(...wrong.map((key) => at([...path, key], noLanguage(key, languages), "key")));
    const key = [language, ...languages, ...keys].find((each) => Object.hasOwn(value, each)) ?? "";
    chosen.set(JSON.stringify(path), { path, key, missing: key !== language && wrong.length === 0 });
    return value[key];
  };
  const value = choose(written, []);
  const inMap = (path: Path): Path => {
    const { key } = chosen.get(JSON.stringify(path)) ?? {};
    return key === undefined ? path : [...path, key];
  };
  return {
    yaml: {
      value,
      place: (path, part) => place(part === "key" ? path : inMap(path), part),
      at: (path, finding, part) => at(part === "key" ? path : inMap(path), finding, part),
      diagnostics,
    },
    standIns: [...chosen.values()].flatMap(({ path, key, missing }) =>
      missing ? [{ path, language: key }] : [],
    ),
  };
}

/** Whether a text stands there that may be written in several languages. */
export function isTranslatedAt(schema: v.GenericSchema, path: Path): boolean {
  const here = schemasAt(schema, path);
  return here.some((each) => (v.getMetadata(each as never) as { translated?: true }).translated);
}

/** Whether a map is a text in several languages, and no group of fields. */
function isTranslated(schema: v.GenericSchema, path: Path, map: Record<string, unknown>): boolean {
  const here = schemasAt(schema, path);
  const keys = Object.keys(map);
  return (
    isTranslatedAt(schema, path) &&
    !here.some(({ entries = {} }) => keys.some((key) => Object.hasOwn(entries, key))) &&
    keys.some((key) => /^[a-z]{2,3}([-_][a-z0-9]+)*$/i.test(key) && languageTag(key) !== "")
  );
}

/** Of a language that the site does not have. */
export function noLanguage(key: string, languages: readonly string[]): Finding {
  const tag = languageTag(key);
  const known = languages.map((each) => `\`${each}\``).join(", ");
  const named = tag && `, or name it in \`site.yaml\`: \`languages: [${[...languages, tag].join(", ")}]\``;
  const message = `\`${key}\` is none of the site's languages (${known})`;
  return error("unknown-language", message, `write ${languages.length > 1 ? "one of them" : known}${named}`);
}

/** Of a text that is written in other languages, and not in this one. */
export function untranslated(language: string): Finding {
  return warning(
    "untranslated",
    `this text is missing in \`${language}\``,
    `write it beside the others: \`${language}: …\``,
  );
}

/**
 * Marks what stands in for a text of another language, so that those who hear the page hear it rightly.
 *
 * @param value what a file says, as its schema made it; texts in it are put in spans
 * @returns the plain texts among them, which cannot be marked in themselves, and their languages
 */
export function markStandIns(
  value: unknown,
  standIns: { path: Path; language: string }[],
  pageLanguage: string,
): [text: string, language: string][] {
  return standIns.flatMap(({ path, language }) => {
    const parent = path.slice(0, -1).reduce<unknown>((group, step) => stepInto(group)?.[step], value);
    const group = stepInto(parent);
    const last = path.at(-1);
    const text = last === undefined ? undefined : group?.[last];
    if (typeof text === "string") return [[text, language] as [string, string]];
    if (group && last !== undefined && Array.isArray(text))
      group[last] = inSpan(text as Node[], marksOf(language, pageLanguage));
    return [];
  });
}

function stepInto(group: unknown): Record<string | number, unknown> | undefined {
  return typeof group === "object" && group !== null
    ? (group as Record<string | number, unknown>)
    : undefined;
}
