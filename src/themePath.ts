import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The path of one of the theme's own files, from the root of its package; the same from `src` and from `dist`. */
export function themePath(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** Whether the site that is built is the theme itself, or a fork of it, whose files are its owner's. */
export function isFork(): boolean {
  return realpathSync(".") === realpathSync(themePath("."));
}

/** The theme's version, as its package says. */
export function themeVersion(): string {
  return JSON.parse(readFileSync(themePath("package.json"), "utf8")).version;
}

/** The version of an npm package as `from` (a file, or a folder with a slash at its end) would import it, if it is there. */
export function packageVersion(name: string, from: string | URL): string | undefined {
  try {
    return createRequire(from)(`${name}/package.json`).version;
  } catch {
    return undefined;
  }
}
