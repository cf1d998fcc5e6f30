import { readFile } from "node:fs/promises";
import { filesBehind, type Published } from "../record/siteFiles.ts";

export interface Picture {
  /** Where templates find it. */
  path: string;
  bytes: Buffer;
}

/** Formats that Typst draws, by how their files begin: it goes by a name's ending, whatever is inside. */
const DRAWN: [ending: string, beginning: RegExp][] = [
  [".png", /^\x89PNG/],
  [".jpg", /^\xff\xd8\xff/],
  [".gif", /^GIF8/],
  [".webp", /^RIFF.{4}WEBP/s],
  [".svg", /<svg\b/],
];

/** Pictures of the site that a record shows, by the address it gives; those that cannot be drawn are left out. */
export async function readPictures(data: unknown, places: Published): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const url of new Set(pictureUrls(data))) {
    for (const place of filesBehind(url, places)) {
      const bytes = await readFile(place).catch(() => undefined);
      if (!bytes) continue;
      const [ending] = DRAWN.find(([, beginning]) => beginning.test(bytes.toString("latin1", 0, 4096))) ?? [];
      if (ending) pictures.set(url, { path: `/pictures/${pictures.size + 1}${ending}`, bytes });
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
