import { statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { EleventyConfig } from "./eleventyConfig.ts";

/** Whether one of the site's passthrough copies brings a file of the user's to `address`. */
export function isCopied(address: string, { passthroughCopies, directories }: EleventyConfig): boolean {
  return Object.entries(passthroughCopies).some(([from, { outputPath }]) => {
    const to = outputPath === true ? relative(directories.input, from) : outputPath;
    const base = `/${to.replaceAll(sep, "/")}`.replace(/\/{2,}/g, "/").replace(/\/$/, "");
    if (address !== base && !address.startsWith(`${base}/`)) return false;
    const file = join(from, address.slice(base.length).replace(/\/$/, "/index.html"));
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  });
}
