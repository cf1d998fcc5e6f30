import { type Diagnostic, diagnose, type Finding } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import type { PdfSettings } from "../kinds/pdf.ts";
import { placeOf } from "../yaml/placeOf.ts";
import { readYaml } from "../yaml/readYaml.ts";
import { unknownName } from "../yaml/unknownName.ts";

/**
 * Checks `pdfs` against the rest of the record: each names sections that exist.
 *
 * @param site `site.yaml`, where the problems are placed
 * @param known names of all sections
 */
export function checkPdfs(pdfs: readonly PdfSettings[], site: Source, known: string[]): Diagnostic[] {
  const problems: { path: (string | number)[]; finding: Finding }[] = [];
  for (const [index, { sections = [] }] of pdfs.entries()) {
    const path = ["pdfs", index];
    for (const [number, { section }] of sections.entries()) {
      if (known.includes(section)) continue;
      problems.push({
        path: [...path, "sections", number],
        finding: unknownName("section", section, known).finding,
      });
    }
  }
  if (problems.length === 0) return [];
  const { document } = readYaml(site);
  return problems.map(({ path, finding }) => {
    const inner = [...path, "section"];
    const { start, length } = placeOf(document, document.hasIn(inner) ? inner : path, "value");
    return diagnose(site, start, length, finding);
  });
}
