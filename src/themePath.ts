import { fileURLToPath } from "node:url";

/** The path of one of the theme's own files, from the root of its package; the same from `src` and from `dist`. */
export function themePath(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
