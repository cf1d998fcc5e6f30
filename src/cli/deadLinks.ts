import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { namesIn } from "./themeFiles.ts";

export interface DeadLink {
  /** The file it stands in, from the site's root. */
  page: string;
  link: string;
  /** "leads to no file", "leads to no place of that page". */
  reason: string;
}

interface PageLinks {
  links: Set<string>;
  ids: Set<string>;
}

/** Any host will do: it tells links within the site from all others. */
const HOST = "http://site.invalid";

/**
 * Follows all links of a built site that stay within it, to files and to places of pages.
 *
 * @param prefix where the site will stand on its host: `/cv/`
 */
export async function deadLinks(folder: string, prefix = "/"): Promise<{ dead: DeadLink[]; count: number }> {
  const root = `/${prefix}/`.replace(/\/{2,}/g, "/");
  const pages = new Map<string, PageLinks>();
  for (const name of namesIn(folder).filter((name) => name.endsWith(".html"))) {
    pages.set(name, linksIn(await readFile(join(folder, name), "utf8")));
  }
  const dead: DeadLink[] = [];
  let count = 0;
  for (const [page, { links }] of pages) {
    for (const link of links) {
      const base = `${HOST}${root}${page}`;
      const url = URL.canParse(link, base) ? new URL(link, base) : undefined;
      if (url?.origin !== HOST) continue;
      count++;
      const reason = url.pathname.startsWith(root)
        ? await whyDead(url, url.pathname.slice(root.length), { folder, pages })
        : `leads out of \`${root}\``;
      if (reason) dead.push({ page, link, reason });
    }
  }
  return { dead, count };
}

async function whyDead(
  { hash }: URL,
  path: string,
  { folder, pages }: { folder: string; pages: Map<string, PageLinks> },
): Promise<string | undefined> {
  const file = await fileAt(folder, decodeURIComponent(path));
  if (file === undefined) return "leads to no file";
  const place = decodeURIComponent(hash.slice(1));
  if (place === "" || place === "top" || !pages.has(file)) return undefined;
  return pages.get(file)?.ids.has(place) ? undefined : "leads to no place of that page";
}

/** What a host sends for an address: the file, a folder's `index.html`, or the page without its ending. */
async function fileAt(folder: string, path: string): Promise<string | undefined> {
  const candidates =
    path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}/index.html`, `${path}.html`];
  for (const name of candidates) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile()) return name;
  }
  return undefined;
}

function linksIn(html: string): PageLinks {
  const links = new Set<string>();
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag(_name, { href, src, srcset = "", id, name }) {
      for (const link of [href, src, ...srcset.split(",").map((part) => part.trim().split(/\s+/)[0])]) {
        if (link) links.add(link);
      }
      if (id) ids.add(id);
      if (name) ids.add(name);
    },
  });
  parser.end(html);
  return { links, ids };
}
