import { inMemory } from "../support/buildSite.ts";

/** All pages of a site, by address. */
export type Faces = Map<string, string | Uint8Array>;

/** Builds a site from the folder `data` again and again, in memory, with the theme's own pages and templates. */
export async function facesBuilder(data: string): Promise<() => Promise<Faces>> {
  const eleventy = inMemory(data);
  await eleventy.init();
  return async () => {
    // What Eleventy itself does before each build while watching; without it, it keeps the data of the first.
    await eleventy.restart();
    await eleventy.init();
    return new Map((await eleventy.toJSON()).map(({ url, content }) => [url, content]));
  };
}

/** The text of one page. */
export function textOf(faces: Faces, url: string): string {
  return Buffer.from(bytesOf(faces, url)).toString("utf8");
}

/** One page as it is served. */
export function bytesOf(faces: Faces, url: string): Uint8Array {
  const content = faces.get(url);
  if (content === undefined) throw new Error(`there is no page ${url}`);
  return typeof content === "string" ? Buffer.from(content) : content;
}
