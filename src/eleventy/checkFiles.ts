import { accessSync, constants, lstatSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { type Diagnostic, diagnoseFile, error, type Finding } from "../problems/diagnostic.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { attempt, pathsIn } from "./findPages.ts";
import type { Settings } from "./options.ts";

/** What the theme reads of the owner's, besides data. */
const READ = /\.(?:njk|typ|ya?ml|css|md|markdown|html|liquid)$/;

/**
 * Looks whether all that a build reads or copies can be read, before it begins. Links in the file system are followed; where
 * what is behind them is published, only within the project: what lies elsewhere would be published by nobody's decision, and
 * on the next machine not at all. The data's own reader says the same of data.
 */
export function checkFiles(
  { directories: { input, includes, layouts = includes, data, output } }: EleventyConfig,
  { assets, whole }: Settings,
): Diagnostic[] {
  const published = [...(assets ? [assets] : []), ...(whole ? ["public"] : [])];
  const read = [includes, layouts, ...(whole ? [input] : [])].map((folder) => relative(".", folder) || ".");
  const skipped = new Set([data, output].map((folder) => resolve(folder)));
  return [...new Set([...published, ...read])].flatMap((folder) => {
    const within = pathsIn(resolve(folder), skipped).map((path) => join(folder, path.replace(/\/$/, "")));
    // A folder within another is looked at once.
    skipped.add(resolve(folder));
    return [folder, ...within].flatMap((path) => {
      const fault = faultOf(path, path === folder, published.includes(folder));
      return fault ? [diagnoseFile(path.replaceAll(sep, "/"), fault)] : [];
    });
  });
}

function faultOf(path: string, isRoot: boolean, isPublished: boolean): Finding | undefined {
  const fault = (message: string, remedy: string) => error("unreadable-file", message, remedy);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  // A folder that is not there has nothing in it.
  if (isLink === undefined) return undefined;
  const copy = "put a copy of what it leads to in its place";
  if (!attempt(() => accessSync(path, constants.R_OK) ?? true, false)) {
    const remedy = isLink ? copy : "make it readable: `chmod u+r`";
    return fault(`this cannot be read: it is ${isLink ? "a link to nothing, or " : ""}closed to you`, remedy);
  }
  if (isLink && isPublished && leadsOut(path))
    return fault("this is a link out of the project, or to a folder that it lies in", copy);
  const isFolder = statSync(path).isDirectory();
  const isMistaken = isFolder ? !isRoot && READ.test(path) : isRoot;
  const what = isFolder ? "folder with the name of a file" : "file with the name of a folder";
  return isMistaken ? fault(`this is a ${what}`, "give it another name") : undefined;
}

/** Whether a link leads out of the project, or to a folder around itself, whose copying would never end. */
function leadsOut(path: string): boolean {
  const isWithin = (place: string, folder: string) => `${place}${sep}`.startsWith(`${folder}${sep}`);
  const target = realpathSync(path);
  return !isWithin(target, realpathSync(".")) || isWithin(realpathSync(dirname(path)), target);
}
