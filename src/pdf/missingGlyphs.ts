import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import { source } from "../problems/source.ts";
import { clustersOf, numberOf } from "./characters.ts";
import { drawnTexts } from "./drawnParts.ts";
import { findingOf } from "./findings.ts";
import { suggestPackage } from "./fonts/suggestPackage.ts";
import type { PdfData } from "./pdfData.ts";

/** A character that a file has and no font, what it is of, and the package of a font that has it. */
interface Absent {
  cluster: string;
  file: string;
  script: string;
  package?: string;
}

/**
 * Says which characters no font has, where the first of them stands in the data, and the package that has them: one
 * warning for each file and script.
 */
export async function missingGlyphs(
  data: PdfData,
  missing: ReadonlySet<string>,
  { root, dataFolder }: { root: string; dataFolder: string },
): Promise<Diagnostic[]> {
  if (missing.size === 0) return [];
  const { profile, site, sections } = data.cv;
  const holders: [string, string[]][] = [
    [`${dataFolder}/profile.yaml`, drawnTexts(profile, (drawn) => drawn.profile)],
    ...sections.map((each): [string, string[]] => [each.file, drawnTexts(each, (drawn) => drawn.section)]),
    [`${dataFolder}/site.yaml`, drawnTexts(data, (drawn) => drawn.data)],
  ];
  const unreported = new Set(missing);
  const groups = new Map<string, Absent[]>();
  for (const [file, texts] of holders) {
    const absent = [...clustersOf(texts)].filter((each) => unreported.delete(each));
    const language = languageOf(absent.join(""), site.language);
    for (const cluster of absent) {
      const found = { cluster, file, ...suggestPackage(cluster, language) };
      const key = `${file} ${found.package ?? found.script}`;
      const group = groups.get(key) ?? [];
      group.push(found);
      groups.set(key, group);
    }
  }
  return Promise.all([...groups.values()].map((group) => placed(root, group)));
}

/** Chinese characters beside Japanese or Korean letters are of that language, whatever that of the site is. */
function languageOf(absent: string, language: string): string {
  if (/^(ja|ko|zh|yue)/i.test(language)) return language;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(absent)) return "ja";
  return /\p{Script=Hangul}/u.test(absent) ? "ko" : language;
}

/** Where the first of the characters is written. */
async function placed(root: string, group: Absent[]): Promise<Diagnostic> {
  const file = group[0]?.file ?? "";
  const text = await readFile(join(root, file), "utf8").catch(() => "");
  const places = group.map(({ cluster }) => ({ cluster, at: text.indexOf(cluster) }));
  const [first] = places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  const finding = findingIn(group);
  return first
    ? diagnose(source(file, text), first.at, first.cluster.length, finding)
    : diagnoseFile(file, finding);
}

function findingIn(group: Absent[]): Finding {
  const [{ cluster = "", script, package: name } = { script: "" }] = group;
  const named = group.slice(0, 3).map(({ cluster }) => `\`${cluster}\``);
  const others = group.length - named.length;
  const list =
    others > 0 ? `${named.join(", ")} and ${others} more` : named.join(", ").replace(/, ([^,]*)$/, " and $1");
  const said = [`${list} (${script})`, numberOf(cluster)];
  return name ? findingOf("missing-glyph", ...said, name) : findingOf("missing-glyph:no-package", ...said);
}
