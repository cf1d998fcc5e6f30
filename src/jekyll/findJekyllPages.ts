import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export interface JekyllFolders {
  /** The folder with the pages. */
  input: string;
  includes: string;
  layouts: string;
}

/** A Markdown file that is to be read as Jekyll reads it. */
export interface JekyllFile {
  /** From the project's root: `pages/index.md`. */
  file: string;
  /** From the folder of pages: `index.md`. */
  path: string;
  text: string;
}

export const CONFIG_FILE = "_config.yml";

/**
 * Finds the pages that came from Jekyll: Markdown with front matter where a `_config.yml` stands at the top, and where
 * there is none, those with `layout: cv`. A page whose layout is one of Eleventy's is Eleventy's.
 */
export function findJekyllPages(folders: JekyllFolders): JekyllFile[] {
  const hasConfig = existsSync(CONFIG_FILE);
  return markdownFiles(folders)
    .map((file) => ({
      file,
      path: relative(folders.input, file).replaceAll(sep, "/"),
      text: readFileSync(file, "utf8"),
    }))
    .filter(({ text }) => {
      const [, frontMatter] =
        /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^(?:---|\.\.\.)[ \t]*$|(?![\s\S]))/m.exec(text) ?? [];
      if (frontMatter === undefined || !/^\uFEFF?---/.test(text)) return false;
      const layout = /^layout[ \t]*:[ \t]*["']?([^"'\s#]*)/m.exec(frontMatter)?.[1] ?? "";
      return (hasConfig || layout === "cv") && !isEleventyLayout(layout, folders);
    });
}

function markdownFiles({ input, includes, layouts }: JekyllFolders): string[] {
  if (!existsSync(input)) return [];
  const skipped = [includes, layouts].map((folder) => relative(".", folder));
  return readdirSync(input, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown|mkd|mkdn)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(".", join(parentPath, name)))
    .filter((file) => !file.split(sep).includes("node_modules"))
    .filter((file) => !skipped.some((folder) => file.startsWith(`${folder}${sep}`)))
    .sort();
}

/** Whether the user has a layout of that name for Eleventy. */
function isEleventyLayout(layout: string, { layouts }: JekyllFolders): boolean {
  if (layout === "") return false;
  const endings = ["", ".njk", ".liquid", ".html", ".11ty.js"];
  return endings.some((ending) => existsSync(join(layouts, `${layout}${ending}`)));
}
