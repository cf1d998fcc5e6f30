import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnose, diagnoseFile } from "../problems/diagnostic.ts";
import { source } from "../problems/source.ts";
import { numberOf } from "./characters.ts";
import { findingOf } from "./findings.ts";
import { suggestPackages } from "./fonts/suggestPackages.ts";
import type { PdfData } from "./pdfData.ts";

/** Says which characters no font has, where the first of them is in the data, and the packages that have them: once for each file. */
export async function missingGlyphs(
  { cv: { site, sections } }: PdfData,
  missing: ReadonlySet<string>,
  { root, dataFolder }: { root: string; dataFolder: string },
): Promise<Diagnostic[]> {
  if (missing.size === 0) return [];
  const ofSite = `${dataFolder}/site.yaml`;
  const files = new Set([`${dataFolder}/profile.yaml`, ...sections.map(({ file }) => file), ofSite]);
  const unreported = new Set(missing);
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const text = await readFile(join(root, file), "utf8").catch(() => "");
    const found = [...unreported].filter((cluster) => text.includes(cluster));
    if (found.length === 0) continue;
    for (const cluster of found) unreported.delete(cluster);
    found.sort((one, other) => text.indexOf(one) - text.indexOf(other));
    const [first = ""] = found;
    const finding = findingIn(found, site.language);
    diagnostics.push(diagnose(source(file, text), text.indexOf(first), first.length, finding));
  }
  // What is written in another way, as a macro of LaTeX, or is none of the data.
  if (unreported.size > 0) diagnostics.push(diagnoseFile(ofSite, findingIn([...unreported], site.language)));
  return diagnostics;
}

function findingIn(clusters: string[], language: string) {
  const named = clusters.slice(0, 3).map((cluster) => `\`${cluster}\``);
  const others = clusters.length - named.length;
  const list = [...named, ...(others > 0 ? [`${others} more`] : [])]
    .join(", ")
    .replace(/, ([^,]*)$/, " and $1");
  const said = [list, numberOf(clusters[0] ?? "")];
  const packages = suggestPackages(clusters, language).join(" ");
  return packages
    ? findingOf("missing-glyph", ...said, packages)
    : findingOf("missing-glyph:no-package", ...said);
}
