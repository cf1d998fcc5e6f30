import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import { source } from "../problems/source.ts";
import { drawnTexts } from "./drawnText.ts";
import { clustersOf } from "./fonts/clusters.ts";
import { suggestPackage } from "./fonts/suggestPackage.ts";
import type { PaperData } from "./paperData.ts";

/**
 * Says which characters no font has, where the first of them stands in the data, and the package that has them: one
 * warning for each file and script.
 */
export async function missingGlyphs(
  data: PaperData,
  missing: ReadonlySet<string>,
  { root, dataFolder }: { root: string; dataFolder: string },
): Promise<Diagnostic[]> {
  if (missing.size === 0) return [];
  const { profile, site, sections } = data.cv;
  const holders: [string, unknown][] = [
    [`${dataFolder}/profile.yaml`, profile],
    ...sections.map((section): [string, unknown] => [section.file, section]),
    [`${dataFolder}/site.yaml`, [data.title, data.words, site]],
  ];
  const reported = new Set<string>();
  const groups = new Map<
    string,
    { file: string; package: string | undefined; script: string; clusters: string[] }
  >();
  for (const [file, holder] of holders) {
    const absent = [...clustersOf(drawnTexts(holder))].filter((cluster) => missing.has(cluster));
    const language = languageOf(absent.join(""), site.language);
    for (const cluster of absent) {
      if (reported.has(cluster)) continue;
      reported.add(cluster);
      const { script, package: name } = suggestPackage(cluster, language);
      const key = `${file} ${name ?? script}`;
      const group = groups.get(key) ?? { file, package: name, script, clusters: [] };
      group.clusters.push(cluster);
      groups.set(key, group);
    }
  }
  return Promise.all(
    [...groups.values()].map((group) => placed(root, group.file, group.clusters, finding(group))),
  );
}

/** Chinese characters beside Japanese or Korean letters are of that language, whatever that of the site is. */
function languageOf(absent: string, language: string): string {
  if (/^(ja|ko|zh|yue)/i.test(language)) return language;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(absent)) return "ja";
  return /\p{Script=Hangul}/u.test(absent) ? "ko" : language;
}

function finding(group: { package: string | undefined; script: string; clusters: string[] }): Finding {
  const named = group.clusters.slice(0, 3).map((cluster) => `\`${cluster}\``);
  const others = group.clusters.length - named.length;
  const list =
    others > 0 ? `${named.join(", ")} and ${others} more` : named.join(", ").replace(/, ([^,]*)$/, " and $1");
  return {
    severity: "warning",
    code: "missing-glyph",
    message: `no font of the PDF has ${list} (${group.script}), so it shows ${codes(group.clusters[0] ?? "")} and the like`,
    remedy: group.package
      ? `run \`npm install ${group.package}\``
      : "put a font that has it into `assets/fonts`, as `.ttf` or `.otf`",
  };
}

async function placed(root: string, file: string, clusters: string[], about: Finding): Promise<Diagnostic> {
  const text = await readFile(join(root, file), "utf8").catch(() => "");
  const places = clusters
    .map((cluster) => ({ cluster, at: text.indexOf(cluster) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const [first] = places;
  return first
    ? diagnose(source(file, text), first.at, first.cluster.length, about)
    : diagnoseFile(file, about);
}

/** What stands in the place of a character that no font has: its number in Unicode, which nobody takes for a text. */
function codes(cluster: string): string {
  return `[${[...cluster].map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(" ")}]`;
}

/** Replaces the characters of a text that no font has. */
export function withCodes(
  text: string,
  missing: ReadonlySet<string>,
  split: (text: string) => string[],
): string {
  if (missing.size === 0 || ![...missing].some((cluster) => text.includes(cluster))) return text;
  return split(text)
    .map((cluster) => (missing.has(cluster) ? codes(cluster) : cluster))
    .join("")
    .replaceAll("][U+", " U+");
}
