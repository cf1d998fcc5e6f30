import { readdir } from "node:fs/promises";

/** The theme's style sheets, `assets/css/<name>.css`, in the order in which they stand in the page. */
export const styleSheets = [
  "tokens",
  "base",
  "layout",
  "columns",
  "masthead",
  "entry",
  "publications",
  "publication",
  "paper",
  "badge",
  "disclosure",
  "contacts",
  "icon",
  "picture",
  "plain",
  "problems",
  "print",
] as const;

/** The names `style` may have in `site.yaml`: those of the files in the given folders, some of which may be missing. */
export async function styleNames(folders: string[]): Promise<string[]> {
  const found = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  const names = found.flat().filter((name) => name.endsWith(".css"));
  return [...new Set(names.map((name) => name.slice(0, -".css".length)))].sort();
}
