import type { Sharp, SharpOptions } from "sharp";
import { hashOf, keep, readKept } from "../kept.ts";
import type { Picture } from "../text/nodes.ts";

/** A picture as pages want it. */
interface Wanted {
  bytes: Buffer;
  /** How wide pages show it at most, in CSS pixels. */
  shown: number;
}

/** A picture with the copies that are published of it, by name. */
export interface Copied {
  facts: Picture;
  files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Measures a picture and copies it for screens of one and of two device pixels, never wider than it is. What moves and
 * what is drawn (SVG) is only measured. What is made is kept for the builds to come.
 *
 * @param begin is called where no earlier build has made the same
 * @returns what is wrong with it, where it cannot be opened or shown
 */
export async function copyPicture(
  { bytes, shown }: Wanted,
  cache: string,
  begin: () => void,
): Promise<Copied | Fault> {
  const key = hashOf(`${shown} `, bytes);
  const kept = await readKept<Copied>(cache, key);
  if (kept) return kept;
  begin();
  // Loaded late, since most builds make no picture; outside of what is caught, since that is no fault of the picture.
  const { default: sharp } = await import("sharp");
  // Browsers show a photo with a slight fault too, and not one that ends too early.
  const open = (options = {}) => sharp(bytes, { failOn: "error", ...options });
  const made = await measureAndCopy(open, shown, key).catch(() => UNREADABLE);
  if ("facts" in made) await keep(cache, key, made);
  return made;
}

/** What is wrong with a picture, as a sentence about it goes on, and what to do. */
export interface Fault {
  fault: string;
  remedy: string;
}

const UNREADABLE: Fault = {
  fault: "cannot be opened as a picture",
  remedy: "save it again, as JPEG, PNG, WebP, GIF or SVG",
};

/** Pixels on a side: WebP (https://developers.google.com/speed/webp/docs/riff_container) and Typst take no more. */
const LARGEST = 2 ** 14 - 1;

/** Formats that are copied in kind, with their endings; all are copied in WebP. */
const ENDINGS = { jpeg: "jpg", png: "png", webp: "webp" };
type CopiedFormat = keyof typeof ENDINGS;

async function measureAndCopy(
  open: (options?: SharpOptions) => Sharp,
  shown: number,
  key: string,
): Promise<Copied | Fault> {
  const { format, width, height, isStill } = await measure(
    open({ limitInputPixels: false, density: CSS_DENSITY }),
  );
  if (isStill && Math.max(width, height) > LARGEST) {
    const fault = `has ${width} × ${height} pixels, which are more than can be shown`;
    return { fault, remedy: "save it smaller: 2000 pixels are enough for any page" };
  }
  const files = new Map<string, Buffer>();
  const copy = async (into: CopiedFormat, to: number) => {
    const name = `${key}-${to}.${ENDINGS[into]}`;
    files.set(name, await open().rotate().resize({ width: to }).toFormat(into).toBuffer());
    return { url: `assets/pictures/${name}`, width: to };
  };
  const widths =
    isStill && shown > 0 ? [...new Set([shown, 2 * shown].map((each) => Math.min(each, width)))] : [];
  const smaller = widths.filter((each) => each < width);
  const [own, webp] = await Promise.all([
    Promise.all(format ? smaller.map((each) => copy(format, each)) : []),
    Promise.all(format === "webp" ? [] : widths.map((each) => copy("webp", each))),
  ]);
  return { facts: { width, height, own, webp }, files };
}

/** Pixels of an inch in CSS; sharp draws an SVG so many times larger than its 72. */
const CSS_DENSITY = 96;

/** The size of a picture, upright and in pixels of CSS, its format if that is copied, and whether copies can be made. */
async function measure(image: Sharp) {
  const { format, pages = 1, orientation = 1, ...size } = await image.metadata();
  const sides = orientation > 4 ? [size.height, size.width] : [size.width, size.height];
  const isDrawn = format === "svg";
  const [width = 0, height = 0] = sides.map((side = 0) =>
    isDrawn ? Math.round((side * 72) / CSS_DENSITY) : side,
  );
  const copied = format && format in ENDINGS ? (format as CopiedFormat) : undefined;
  return { width, height, format: copied, isStill: pages === 1 && !isDrawn };
}
