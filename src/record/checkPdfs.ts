import type { PdfSettings } from "../model/cv.ts";
import { type Diagnostic, diagnose, type Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import type { PlaceIn } from "./readRecordFile.ts";

/**
 * Checks `pdfs` against the rest of the record: each names sections and tags that exist.
 *
 * @param site `site.yaml`, where the problems are placed
 * @param place where a value of it is written
 * @param known names of all sections
 * @param tagged the tags of all entries, and the keywords of publications
 */
export function checkPdfs(
  pdfs: readonly PdfSettings[],
  site: Source,
  place: PlaceIn,
  known: string[],
  tagged: Set<string>,
): Diagnostic[] {
  const problems: { path: (string | number)[]; finding: Finding }[] = [];
  for (const [index, { sections = [], tags = [] }] of pdfs.entries()) {
    const path = ["pdfs", index];
    for (const [number, { section }] of sections.entries()) {
      if (known.includes(section)) continue;
      problems.push({
        path: [...path, "sections", number, "section"],
        finding: unknownName("section", section, known).finding,
      });
    }
    for (const [number, tag] of tags.entries()) {
      if (!tagged.has(tag))
        problems.push({ path: [...path, "tags", number], finding: nobodys(tag, [...tagged]) });
    }
  }
  return problems.map(({ path, finding }) => {
    const { start, length } = place(path);
    return diagnose(site, start, length, finding);
  });
}

function nobodys(tag: string, tagged: string[]): Finding {
  const { near } = unknownName("tag", tag, tagged);
  return {
    severity: "warning",
    code: "idle-setting",
    message: `no entry has the tag \`${tag}\`, so it chooses nothing`,
    remedy: near
      ? `did you mean \`${near}\`?`
      : "write it under `tags` of the entries that you want here, or take it out",
  };
}
