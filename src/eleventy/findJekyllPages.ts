import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { source } from "../diagnostics/source.ts";
import { CONFIG_FILE, type JekyllFile } from "../jekyll/jekyllSite.ts";
import { cutFrontMatter } from "../yaml/cutFrontMatter.ts";

/**
 * Finds the pages that came from Jekyll: Markdown with front matter where a `_config.yml` stands at the top, and where
 * there is none, those with `layout: cv`. A page whose layout is one of Eleventy's is Eleventy's.
 *
 * @param folders Eleventy's; `input` is the one with the pages
 */
export function findJekyllPages(folders: Record<"input" | "includes" | "layouts", string>): JekyllFile[] {
  const { input, includes, layouts } = folders;
  const hasConfig = existsSync(CONFIG_FILE);
  const isEleventys = (layout: string) =>
    ["", ".njk", ".liquid", ".html", ".11ty.js"].some((end) => existsSync(join(layouts, `${layout}${end}`)));
  const isSkipped = (file: string) =>
    file.split(sep).includes("node_modules") ||
    [includes, layouts].some((folder) => file.startsWith(`${relative(".", folder)}${sep}`));
  return (existsSync(input) ? readdirSync(input, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile() && /\.(?:md|markdown|mkd|mkdn)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(".", join(parentPath, name)))
    .filter((file) => !isSkipped(file))
    .sort()
    .map((file) => ({
      file,
      path: relative(input, file).replaceAll(sep, "/"),
      text: readFileSync(file, "utf8"),
    }))
    .filter(({ file, text }) => {
      const { head, diagnostics } = cutFrontMatter(source(file, text));
      // Front matter that is never closed is Jekyll's too, and reported by its reader.
      if (!head && diagnostics.length === 0) return false;
      const layout = /^layout[ \t]*:[ \t]*["']?([^"'\s#]*)/m.exec(head?.yaml ?? text)?.[1] ?? "";
      return (hasConfig || layout === "cv") && !(layout && isEleventys(layout));
    });
}
