import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Picture } from "../text/nodes.ts";

/** A picture and the copies made of it, which lie in the cache until a build that succeeds publishes them. */
export interface PreparedPicture extends Picture {
  /** File names in the cache folder, the same in `assets/pictures` of the site. */
  files: string[];
}

/** Wide enough for a column at one and at two device pixels, and for a screen's width. */
const WIDTHS = [480, 960, 1440];

/**
 * Measures a picture and makes smaller copies of it in modern formats. Both are kept in `cache` under a hash of the
 * picture, so that the image library is loaded only when a picture is new.
 */
export async function preparePicture(file: string, cache: string): Promise<PreparedPicture> {
  const bytes = await readFile(file);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const record = join(cache, `${hash}.json`);
  const known = await readFile(record, "utf8").catch(() => undefined);
  if (known) return JSON.parse(known);
  const picture = await makeCopies(file, hash, cache);
  await mkdir(cache, { recursive: true });
  await writeFile(record, JSON.stringify(picture));
  return picture;
}

async function makeCopies(file: string, hash: string, cache: string): Promise<PreparedPicture> {
  const { default: image } = await import("@11ty/eleventy-img");
  const isDrawing = file.endsWith(".svg");
  const made = await image(file, {
    widths: isDrawing ? ["auto"] : [...WIDTHS, "auto"],
    formats: isDrawing ? ["svg"] : ["avif", "webp"],
    outputDir: cache,
    urlPath: "assets/pictures",
    useCache: false,
    dryRun: isDrawing,
    filenameFormat: (_id: string, _source: string, width: number, format: string) =>
      `${hash}-${width}.${format}`,
  });
  const sizes = Object.values(made).flatMap((copies) => copies ?? []);
  const { width, height } = sizes.reduce((largest, copy) => (copy.width > largest.width ? copy : largest));
  if (isDrawing) return { width, height, sources: [], files: [] };
  const sources = Object.values(made).flatMap((copies) => {
    const [first] = copies ?? [];
    return first
      ? [{ type: first.sourceType, srcset: (copies ?? []).map((copy) => copy.srcset).join(", ") }]
      : [];
  });
  return { width, height, sources, files: sizes.map((copy) => copy.filename) };
}
