import { accessSync, constants, existsSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { type Diagnostic, diagnoseFile, error, type Finding } from "../problems/diagnostic.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
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
  // Where pages lie among all else of a project, each is looked at once, and what is none of the site not at all.
  const skipped = new Set([data, output, "node_modules"].map((folder) => resolve(folder)));
  return [...published, ...read].flatMap((folder) =>
    entriesIn(folder, published.includes(folder), skipped).flatMap((path) => {
      const fault = faultOf(path, published.includes(folder), path === folder);
      skipped.add(resolve(path));
      return fault ? [diagnoseFile(path.replaceAll(sep, "/"), fault)] : [];
    }),
  );
}

/** A folder and all that is in it: hidden files only where they are copied too. */
function entriesIn(path: string, isPublished: boolean, skipped: ReadonlySet<string>): string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat || skipped.has(resolve(path))) return [];
  const names = stat.isDirectory() && isOpen(path) ? readdirSync(path) : [];
  const looked = names.filter((name) => isPublished || !name.startsWith("."));
  return [path, ...looked.flatMap((name) => entriesIn(join(path, name), isPublished, skipped))];
}

function isOpen(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

const COPY = "put a copy of what it leads to in its place";
const RENAME = "give it another name";

function faultOf(path: string, isPublished: boolean, isFolder: boolean): Finding | undefined {
  const fault = (message: string, remedy: string) => error("unreadable-file", message, remedy);
  const isLink = lstatSync(path).isSymbolicLink();
  if (isLink && !existsSync(path)) return fault("this is a link to nothing", COPY);
  const isWithin = (place: string, folder: string) => `${place}${sep}`.startsWith(`${folder}${sep}`);
  const target = isLink ? realpathSync(path) : "";
  if (isLink && isPublished && !isWithin(target, realpathSync(".")))
    return fault("this is a link out of the project, and cannot be published", COPY);
  if (isLink && isWithin(realpathSync(dirname(path)), target))
    return fault("this is a link to a folder that it lies in", COPY);
  if (!isOpen(path))
    return fault("this cannot be read: it is closed to you", "make it readable: `chmod u+r`");
  if (!statSync(path).isDirectory())
    return isFolder ? fault("this is a file, and a folder is read by that name", RENAME) : undefined;
  const isNamedAsFile = !isFolder && READ.test(path);
  return isNamedAsFile ? fault("this is a folder, and its name is that of a file", RENAME) : undefined;
}
