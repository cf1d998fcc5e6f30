import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { nearest } from "../../problems/unknownName.ts";
import { namesIn, themeFiles } from "../themeFiles.ts";
import type { Problem } from "./problem.ts";

/** Where layouts and includes are named: in templates, in data of pages, of folders and of the site, in its configuration. */
const READER =
  /\.(?:njk|liquid|html?|md|markdown|webc|hbs|mustache|ejs|pug|haml|typ|json|ya?ml|toml|[cm]?[jt]sx?)$/;

/** Finds files in `_includes` that replace nothing of the theme and that nothing of the site mentions. */
export function unusedFiles(): Problem[] {
  const known = new Set(themeFiles().map(({ place }) => place));
  const files = namesIn("_includes").map((name) => `_includes/${name}`);
  const readers = readdirSync(".", { withFileTypes: true })
    .filter(({ name }) => !/^(?:node_modules|_site|package-lock\.json)$|^\.(?!eleventy)/.test(name))
    .flatMap((entry) =>
      entry.isDirectory() ? namesIn(entry.name).map((name) => `${entry.name}/${name}`) : [entry.name],
    )
    .filter((name) => READER.test(name) && !name.includes("node_modules/"));
  const texts = readers.map((file) => ({ file, text: readFileSync(file, "utf8") }));
  return files
    .filter((file) => !known.has(file) && !/^_includes\/words\/[\w-]+\.yaml$/.test(file))
    .filter((file) => !texts.some((reader) => reader.file !== file && mentions(reader.text, file)))
    .map((file) => unused(file, [...known]));
}

/** By its name, with its ending or without: layouts are named either way. */
function mentions(text: string, file: string): boolean {
  return text.includes(basename(file).replace(/\.\w+$/, ""));
}

function unused(file: string, known: string[]): Problem {
  const near = nearest(file, known, 3);
  return {
    what: `\`${file}\` is used by nothing: the theme has no file of this name, and nothing of yours mentions it.`,
    remedy: near
      ? `rename it to \`${near}\` if it should take the place of that one`
      : "include it where it belongs, or delete it",
  };
}
