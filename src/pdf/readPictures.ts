import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { type Published, publishedFiles } from "./publishedFiles.ts";

export interface Picture {
  /** Where templates find it. */
  path: string;
  bytes: Buffer;
}

/** Formats that Typst draws. */
const DRAWN = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"];

/** Pictures of the site that a record shows, by the address it gives; those that cannot be drawn are left out. */
export async function readPictures(data: unknown, places: Published): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const url of new Set(pictureUrls(data))) {
    const file = decodeURI(url.replace(/[?#].*$/, ""));
    const ending = extname(file).toLowerCase();
    if (/^[a-z][a-z0-9+.-]*:|^\/\/|(^|\/)\.\.\//i.test(url) || !DRAWN.includes(ending)) continue;
    for (const place of publishedFiles(file, places)) {
      const bytes = await readFile(place).catch(() => undefined);
      if (!bytes) continue;
      pictures.set(url, { path: `/pictures/${pictures.size + 1}${ending}`, bytes });
      break;
    }
  }
  return pictures;
}

function* pictureUrls(data: unknown): Generator<string> {
  if (typeof data !== "object" || data === null) return;
  if ("type" in data && data.type === "image" && "url" in data && typeof data.url === "string")
    yield data.url;
  for (const value of Object.values(data)) yield* pictureUrls(value);
}
