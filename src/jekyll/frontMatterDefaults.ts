/** One entry of `defaults` in `_config.yml`. */
interface Default {
  scope?: { path?: unknown; type?: unknown };
  values?: Record<string, unknown>;
}

/**
 * What `_config.yml` says of a page's front matter under `defaults`
 * (https://jekyllrb.com/docs/configuration/front-matter-defaults/): of two that say the same, that of the longer path.
 *
 * @param path the page's, within the folder of pages
 */
export function frontMatterDefaults(config: Record<string, unknown>, path: string): Record<string, unknown> {
  const defaults = (Array.isArray(config.defaults) ? config.defaults : []) as (Default | null)[];
  const applying = defaults
    .map((entry) => ({
      path: String(entry?.scope?.path ?? ""),
      type: entry?.scope?.type,
      values: entry?.values,
    }))
    .filter(({ type }) => type === undefined || type === "" || type === "pages")
    .filter((entry) => isWithin(path, entry.path))
    .toSorted((a, b) => a.path.length - b.path.length);
  return Object.assign({}, ...applying.map(({ values }) => values ?? {}));
}

function isWithin(path: string, scope: string): boolean {
  const folder = scope.replace(/^\/|\/$/g, "");
  if (folder === "" || path === folder || path.startsWith(`${folder}/`)) return true;
  if (!folder.includes("*")) return false;
  const pattern = folder
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("**", "\0")
    .replaceAll("*", "[^/]*")
    .replaceAll("\0", ".*");
  return new RegExp(`^${pattern}(?:/|$)`).test(path);
}
