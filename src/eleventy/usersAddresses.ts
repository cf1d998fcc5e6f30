import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { frontMatter } from "./frontMatter.ts";

/** Endings of what Eleventy makes a page of. */
const TEMPLATE = /\.(?:njk|md|html|liquid|webc|hbs|mustache|ejs|pug|haml|typ|11ty\.(?:[cm]?js|tsx?|jsx))$/;

/**
 * Finds what a site publishes of its own, before Eleventy has read it: an address is taken by a template whose
 * `permalink` (where it can be known without data) or whose place says so, or by a file that is copied there.
 *
 * @returns whether the user has something at an address, or a template of that name (without its ending)
 */
export function usersAddresses(
  config: EleventyConfig,
): (address: string | undefined, name: string) => boolean {
  const { input, includes, layouts, data, output } = config.directories;
  const skipped = new Set(
    [includes, layouts ?? includes, data, output, "node_modules"].map((folder) => resolve(folder)),
  );
  const files = filesIn(resolve(input), skipped).filter((file) => TEMPLATE.test(file));
  const names = new Set(
    files.map((file) => relative(input, file).replace(TEMPLATE, "").replaceAll(sep, "/")),
  );
  const addresses = new Set(files.map((file) => addressOf(file, input)));
  return (address, name) =>
    names.has(name) || (address !== undefined && (addresses.has(address) || isCopied(address, config)));
}

function filesIn(folder: string, skipped: Set<string>): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules" || skipped.has(path)) return [];
    return entry.isDirectory() ? filesIn(path, skipped) : [path];
  });
}

function addressOf(file: string, input: string): string | undefined {
  const name = relative(input, file).replace(TEMPLATE, "").replaceAll(sep, "/");
  const { permalink } = frontMatter(readFileSync(file, "utf8")).data;
  if (permalink === undefined) return `/${name}/`.replace(/\/index\/$/, "/");
  if (typeof permalink !== "string" || /\{[{%]/.test(permalink)) return undefined;
  return `/${permalink}`.replace(/\/{2,}/g, "/").replace(/\/index\.html$/, "/");
}

/** Whether one of the site's passthrough copies brings a file to `address`. */
function isCopied(address: string, { passthroughCopies, directories }: EleventyConfig): boolean {
  return Object.entries(passthroughCopies).some(([from, { outputPath }]) => {
    const to = outputPath === true ? relative(directories.input, from) : outputPath;
    const base = `/${to.replaceAll(sep, "/")}`.replace(/\/{2,}/g, "/").replace(/\/$/, "");
    if (address !== base && !address.startsWith(`${base}/`)) return false;
    const file = join(from, address.slice(base.length).replace(/\/$/, "/index.html"));
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  });
}
