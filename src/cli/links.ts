import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isFile, namesIn } from "../eleventy/findPages.ts";
import { decoded } from "../record/siteFiles.ts";
import { elementsIn } from "../text/parseHtml.ts";
import type { Command } from "./command.ts";

const help = `npx eleventy-theme-vitae links [folder] [--pathprefix=/cv/]

Looks in the built site, \`_site\` if no folder is named, for links that lead nowhere within it. Ends with 1 where there
are any. Links to other sites are not followed.

  --pathprefix  where the site will stand, if not at the root of its host`;

const options = { pathprefix: { type: "string" } } as const;

/** Looks for dead links within a built site. */
export const command: Command<typeof options> = {
  help,
  options,
  async run({ values, positionals: [folder = "_site"] }, { print }) {
    if (!existsSync(folder)) {
      print(`There is no \`${folder}\`. Build the site first: npx eleventy`);
      return 1;
    }
    const { dead, count } = await deadLinks(folder, values.pathprefix);
    const links = `${count} ${count === 1 ? "link" : "links"} within \`${folder}\``;
    const leads = dead.length === 1 ? "leads" : "lead";
    if (dead.length === 0) print(`No dead link among ${links}.`);
    else print(`${dead.join("\n")}\n\n${dead.length} of ${links} ${leads} nowhere.`);
    return dead.length > 0 ? 1 : 0;
  },
};

/** Any host will do: it tells links within the site from all others. */
const HOST = "http://site.invalid";

/**
 * Follows all links of a built site that stay within it, to files and to places of pages.
 *
 * @param prefix where the site will stand on its host: `/cv/`
 * @returns a sentence for each that leads nowhere, and how many there are in all
 */
export async function deadLinks(folder: string, prefix = "/"): Promise<{ dead: string[]; count: number }> {
  const root = `/${prefix}/`.replace(/\/{2,}/g, "/");
  const names = namesIn(folder).filter((name) => name.endsWith(".html"));
  const read = async (name: string) => [name, linksIn(await readFile(join(folder, name), "utf8"))] as const;
  const pages = new Map(await Promise.all(names.map(read)));
  const whyDead = ({ pathname, hash }: URL): string | undefined => {
    if (!pathname.startsWith(root)) return `leads out of \`${root}\``;
    const file = fileAt(folder, decoded(pathname.slice(root.length), decodeURIComponent));
    if (file === undefined) return "leads to no file";
    const place = decoded(hash.slice(1), decodeURIComponent);
    const isThere = ["", "top"].includes(place) || (pages.get(file)?.places.has(place) ?? true);
    return isThere ? undefined : "leads to no place of that page";
  };
  const dead: string[] = [];
  let count = 0;
  for (const [page, { links }] of pages) {
    for (const link of links) {
      const base = `${HOST}${root}${page}`;
      const url = URL.canParse(link, base) ? new URL(link, base) : undefined;
      if (url?.origin !== HOST) continue;
      count++;
      const reason = whyDead(url);
      if (reason) dead.push(`${folder}/${page}: the link \`${link}\` ${reason}`);
    }
  }
  return { dead, count };
}

/** What a host sends for an address: the file, a folder's `index.html`, or the page without its ending. */
function fileAt(folder: string, path: string): string | undefined {
  const candidates = /(?:^|\/)$/.test(path)
    ? [`${path}index.html`]
    : [path, `${path}/index.html`, `${path}.html`];
  return candidates.find((name) => isFile(join(folder, name)));
}

function linksIn(html: string): { links: Set<string>; places: Set<string> } {
  const links = new Set<string>();
  const places = new Set<string>();
  for (const { attributes } of elementsIn(html)) {
    const { href, src, srcset = "", id, name } = attributes;
    const copies = srcset.split(",").map((part) => part.trim().split(/\s+/)[0]);
    for (const link of [href, src, ...copies]) if (link) links.add(link);
    for (const place of [id, name]) if (place) places.add(place);
  }
  return { links, places };
}
