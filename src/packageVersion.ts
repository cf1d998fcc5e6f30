import { createRequire } from "node:module";

/** The version of an npm package as `from` (a file, or a folder with a slash at its end) would import it, if it is there. */
export function packageVersion(name: string, from: string | URL): string | undefined {
  try {
    return createRequire(from)(`${name}/package.json`).version;
  } catch {
    return undefined;
  }
}
