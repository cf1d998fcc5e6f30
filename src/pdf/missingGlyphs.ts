import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import { source } from "../problems/source.ts";
import { clustersOf, numberOf } from "./characters.ts";
import { drawn, drawnTexts } from "./drawnParts.ts";
import { suggestPackage } from "./fonts/suggestPackage.ts";
import type { PdfData } from "./pdfData.ts";

/** Characters of one script that a file has and no font. */
interface Group {
  file: string;
  script: string;
  package?: string;
  clusters: string[];
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
    [`${dataFolder}/profile.yaml`, drawnTexts(drawn.profile, profile)],
    ...sections.map((each): [string, string[]] => [each.file, drawnTexts(drawn.section, each)]),
    [`${dataFolder}/site.yaml`, drawnTexts(drawn.data, data)],
  ];
  const reported = new Set<string>();
  const groups = new Map<string, Group>();
  for (const [file, texts] of holders) {
    const absent = [...clustersOf(texts)].filter((each) => missing.has(each) && !reported.has(each));
    const language = languageOf(absent.join(""), site.language);
    for (const cluster of absent) {
      reported.add(cluster);
      const suggested = suggestPackage(cluster, language);
      const key = `${file} ${suggested.package ?? suggested.script}`;
      const group = groups.get(key) ?? { file, ...suggested, clusters: [] };
      group.clusters.push(cluster);
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
async function placed(root: string, group: Group): Promise<Diagnostic> {
  const { file, clusters } = group;
  const text = await readFile(join(root, file), "utf8").catch(() => "");
  const places = clusters
    .map((cluster) => ({ cluster, at: text.indexOf(cluster) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const [first] = places;
  return first
    ? diagnose(source(file, text), first.at, first.cluster.length, finding(group))
    : diagnoseFile(file, finding(group));
}

function finding({ clusters, script, package: name }: Group): Finding {
  const named = clusters.slice(0, 3).map((cluster) => `\`${cluster}\``);
  const others = clusters.length - named.length;
  const list =
    others > 0 ? `${named.join(", ")} and ${others} more` : named.join(", ").replace(/, ([^,]*)$/, " and $1");
  return {
    severity: "warning",
    code: "missing-glyph",
    message: `no font of the PDF has ${list} (${script}), so it shows ${numberOf(clusters[0] ?? "")} and the like`,
    remedy: name
      ? `run \`npm install ${name}\``
      : "put a font that has it into `assets/fonts`, as `.ttf` or `.otf`",
  };
}
