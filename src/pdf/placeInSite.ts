import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import { readYaml } from "../problems/readYaml.ts";
import { source } from "../problems/source.ts";

/** Places a finding at a setting of one PDF in `site.yaml`. */
export async function placeInSite(
  { root, dataFolder }: { root: string; dataFolder: string },
  pdf: string,
  setting: string,
  finding: Finding,
): Promise<Diagnostic> {
  const shown = `${dataFolder}/site.yaml`;
  const text = await readFile(join(root, shown), "utf8").catch(() => undefined);
  if (text === undefined) return diagnoseFile(shown, finding);
  const { value, at } = readYaml(source(shown, text));
  const pdfs: { file?: string }[] = (value as { pdfs?: { file?: string }[] })?.pdfs ?? [];
  const index = pdfs.findIndex(({ file: name }) => name?.replace(/^(\.?\/)+/, "") === pdf);
  return index < 0 ? diagnoseFile(shown, finding) : at(["pdfs", index, setting], finding);
}
