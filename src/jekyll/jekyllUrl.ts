import { type JekyllSource, textOf } from "./jekyllSite.ts";

/**
 * The address of a page, as Jekyll gives it (https://jekyllrb.com/docs/permalinks/): its `permalink`, else its path, as
 * `/about.html`, or `/about/` where the site's permalinks are pretty.
 */
export function jekyllUrl(
  { path, frontMatter }: Pick<JekyllSource, "path" | "frontMatter">,
  config: Record<string, unknown>,
): string {
  const folder = path.includes("/") ? `/${path.slice(0, path.lastIndexOf("/"))}` : "";
  const basename = path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.[^.]*$/, "")
    .replace(/\.+$/, "");
  const permalink = textOf(frontMatter.permalink);
  if (permalink !== "") {
    const filled = permalink
      .replaceAll(":path", folder.slice(1))
      .replaceAll(":basename", basename)
      .replaceAll(":output_ext", ".html");
    return `/${filled}`.replace(/\/{2,}/g, "/");
  }
  if (basename === "index") return `${folder}/`;
  const style = textOf(config.permalink);
  const isPretty = style === "pretty" || (style.startsWith("/") && style.endsWith("/"));
  return `${folder}/${basename}${isPretty ? "/" : ".html"}`;
}
