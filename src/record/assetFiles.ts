import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** All files by the address they are published at: `assets/pdf/qiao2021.pdf`. */
export async function assetFiles(assets: string): Promise<Map<string, string>> {
  const entries = await readdir(assets, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [join("assets", relative(assets, path)).replaceAll("\\", "/"), path]));
}

/** Whether an address of the site lies in `assets`. */
export function isAsset(url: string): boolean {
  return /^\.?\/?assets\//.test(url);
}

/** `/assets/pdf/my%20paper.pdf#page=2` as a path: `assets/pdf/my paper.pdf`. */
export function assetPath(url: string): string {
  const path = url.replace(/^\.?\//, "").replace(/[?#].*$/, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
