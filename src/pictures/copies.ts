import { createHash } from "node:crypto";
import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Sharp } from "sharp";
import type { Picture } from "../text/nodes.ts";

/** A picture as pages want it, before it is known whether an earlier build has made the same. */
interface Wanted {
  bytes: Buffer;
  /** How wide pages show it at most, in CSS pixels. */
  shown: number;
}

/** The picture that an earlier build has measured and copied, if nothing of it is damaged or gone. */
export async function keptPicture(wanted: Wanted, cache: string): Promise<Picture | undefined> {
  try {
    const picture: Picture = JSON.parse(await readFile(join(cache, `${keyOf(wanted)}.json`), "utf8"));
    const { width, height, own, webp } = picture;
    await Promise.all([...own, ...webp].map(({ url }) => access(join(cache, basename(url)))));
    return width > 0 && height > 0 ? picture : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Measures a picture and copies it for screens of one and of two device pixels, never wider than it is. What moves and
 * what is drawn (SVG) is only measured.
 *
 * @returns nothing where it cannot be opened
 */
export async function makePicture(wanted: Wanted, cache: string): Promise<Picture | undefined> {
  // Loaded late, since most builds make no picture; outside of what is caught, since that is no fault of the picture.
  const { default: sharp } = await import("sharp");
  // Browsers show a photo with a slight fault too, and not one that ends too early.
  const open = () => sharp(wanted.bytes, { failOn: "error" });
  const key = keyOf(wanted);
  const made = await measureAndCopy(open, wanted, key).catch(() => undefined);
  if (!made) return undefined;
  await mkdir(cache, { recursive: true });
  for (const [name, bytes] of made.files) await keep(join(cache, name), bytes);
  await keep(join(cache, `${key}.json`), JSON.stringify(made.picture));
  return made.picture;
}

/** Formats that are copied in kind, with their endings; all are copied in WebP. */
const ENDINGS = { jpeg: "jpg", png: "png", webp: "webp" };
type CopiedFormat = keyof typeof ENDINGS;

async function measureAndCopy(open: () => Sharp, { bytes, shown }: Wanted, key: string) {
  const { format, width, height, isStill } = await measure(open(), bytes);
  const files = new Map<string, Buffer>();
  const copy = async (into: CopiedFormat, to: number) => {
    const name = `${key}-${to}.${ENDINGS[into]}`;
    files.set(name, await open().rotate().resize({ width: to }).toFormat(into).toBuffer());
    return { url: `assets/pictures/${name}`, width: to };
  };
  const widths = isStill ? [...new Set([shown, 2 * shown].map((each) => Math.min(each, width)))] : [];
  const smaller = widths.filter((each) => each < width);
  const [own, webp] = await Promise.all([
    Promise.all(format ? smaller.map((each) => copy(format, each)) : []),
    Promise.all(format === "webp" ? [] : widths.map((each) => copy("webp", each))),
  ]);
  const picture: Picture = { width, height, own, webp };
  return { picture, files };
}

/** The size of a picture, upright and in pixels of CSS, its format if that is copied, and whether copies can be made. */
async function measure(image: Sharp, bytes: Buffer) {
  const { format, pages = 1, orientation = 1, ...size } = await image.metadata();
  const sides = orientation > 4 ? [size.height, size.width] : [size.width, size.height];
  const scale = format === "svg" && isOnPaper(bytes) ? 96 / 72 : 1;
  const [width = 0, height = 0] = sides.map((side = 0) => Math.round(side * scale));
  // Animated PNG says so before its first picture.
  const moves = pages > 1 || (format === "png" && bytes.subarray(0, bytes.indexOf("IDAT")).includes("acTL"));
  const copied = format && format in ENDINGS ? (format as CopiedFormat) : undefined;
  return { width, height, format: copied, isStill: !moves && format !== "svg" };
}

/** Whether a drawing gives its size as on paper (`460pt`), where 96 dots are an inch to browsers and 72 to sharp. */
function isOnPaper(drawing: Buffer): boolean {
  return /<svg\b[^>]*\swidth\s*=\s*["'][\d.]+\s*(?:pt|pc|in|cm|mm)\b/.test(drawing.toString("latin1"));
}

/** The same for the same picture, shown as wide. */
function keyOf({ bytes, shown }: Wanted): string {
  return createHash("sha256").update(`${shown} `).update(bytes).digest("hex").slice(0, 12);
}

/** Written beside its place and moved there whole, whatever ends the build on the way. */
async function keep(path: string, content: Buffer | string): Promise<void> {
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, content);
  await rename(beside, path);
}
