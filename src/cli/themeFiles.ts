import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KIND_NAMES, templateFor } from "../record/kinds/kinds.ts";
import { themePath } from "../themePath.ts";

/** A file of the theme that a site can replace. */
export interface ThemeFile {
  /** How people call it: `parts/foot.njk`, `pages/index.njk`, `css/print.css`. */
  name: string;
  /** Where a site keeps its own, and where the theme keeps it, each from its root. */
  place: string;
  /** Its text, with the line breaks of Unix. */
  text: string;
}

/** The folders of such files, and what of a place belongs to the name. */
const FOLDERS: [folder: string, before: string][] = [
  ["_includes", ""],
  ["pages", "pages/"],
  ["assets/css", "css/"],
];

/** Lists all files of the theme that a site can replace, by name; a kind's template is the general one, where it has none. */
export function themeFiles(): ThemeFile[] {
  return FOLDERS.flatMap(([folder, before]) => {
    const files = namesIn(themePath(folder));
    const names = folder === "_includes" ? new Set([...files, ...SECTIONS].sort()) : files;
    return [...names].map((name) => ({
      name: before + name,
      place: `${folder}/${name}`,
      text: readText(themePath(`${folder}/${sourceOf(name, files)}`)),
    }));
  });
}

const SECTIONS = KIND_NAMES.flatMap((kind) => [`sections/${kind}.njk`, `pdf/sections/${kind}.typ`]);

function sourceOf(name: string, files: string[]): string {
  const [, folder = "", template = ""] = /^(pdf\/)?(.*)$/.exec(name) ?? [];
  return folder + templateFor(template, (own) => files.includes(folder + own));
}

/** All files in a folder and the folders in it, in order; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map(({ parentPath, name }) =>
        join(parentPath, name).slice(join(folder, "/").length).replaceAll("\\", "/"),
      )
      .sort();
  } catch {
    return [];
  }
}

function readText(path: string): string {
  return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
}
