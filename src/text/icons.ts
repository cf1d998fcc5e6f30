import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { remembered } from "../remembered.ts";

/** One drawing: what stands inside its `<svg>`, and the frame it is drawn in. */
interface Icon {
  /** Name of the set and of the icon in it: `fa7-brands:github`. */
  id: string;
  body: string;
  viewBox: string;
}

/**
 * The sets that come with the theme, in the order they are asked for a bare name: Font Awesome 7 and its names of old
 * (CC BY 4.0), Academicons (OFL 1.1), Font Awesome 4 for what has lost its name since (`envelope-o`, OFL 1.1). Chosen
 * as Iconify's packages because each is a single file of data, 3 MB for all where Font Awesome's own has 42.
 */
const iconSets = ["fa7-solid", "fa7-brands", "fa7-regular", "academicons", "fa"] as const;

/** Iconify's format, as far as it is used: https://iconify.design/docs/types/iconify-json.html */
interface IconSet {
  icons: Record<string, Drawing>;
  aliases?: Record<string, Drawing & { parent: string }>;
  width?: number;
  height?: number;
}

interface Drawing {
  body?: string;
  width?: number;
  height?: number;
  hFlip?: boolean;
  vFlip?: boolean;
}

/** What nobody would look for under this name. */
const SLIDES = "fa7-solid:person-chalkboard";

/**
 * Finds an icon by its name in the theme's sets, `github`, or by the name of a set and its own, `academicons:dblp`.
 * Any other set of Iconify can be named so once its package is installed: `simple-icons:matrix` after
 * `npm install @iconify-json/simple-icons`.
 *
 * @returns the icon, or undefined where no set has one of that name
 */
export function findIcon(name: string): Icon | undefined {
  const written = name.trim().toLowerCase();
  const [, prefix, key = ""] = /^(?:([a-z0-9-]+):)?(.+)$/.exec(written === "slides" ? SLIDES : written) ?? [];
  for (const id of prefix ? [prefix] : iconSets) {
    const set = loadSet(id);
    const found = set && draw(set, key);
    if (found) return { id: `${id}:${key}`, ...found };
  }
  return undefined;
}

function draw(set: IconSet, key: string): Omit<Icon, "id"> | undefined {
  const alias = Object.hasOwn(set.aliases ?? {}, key) ? set.aliases?.[key] : undefined;
  const icon = Object.hasOwn(set.icons, alias?.parent ?? key) ? set.icons[alias?.parent ?? key] : undefined;
  if (!icon?.body) return undefined;
  const { hFlip, vFlip, width = set.width ?? 16, height = set.height ?? 16 } = { ...icon, ...alias };
  const flip = `matrix(${hFlip ? -1 : 1} 0 0 ${vFlip ? -1 : 1} ${hFlip ? width : 0} ${vFlip ? height : 0})`;
  return {
    body: hFlip || vFlip ? `<g transform="${flip}">${icon.body}</g>` : icon.body,
    viewBox: `0 0 ${width} ${height}`,
  };
}

/** A set from the theme's own packages or from those of the site. */
const loadSet = remembered((prefix): IconSet | undefined => {
  for (const from of [import.meta.url, pathToFileURL(join(process.cwd(), "package.json")).href]) {
    try {
      const file = createRequire(from).resolve(`@iconify-json/${prefix}/icons.json`);
      return JSON.parse(readFileSync(file, "utf8"));
    } catch {
      // It is not there, or broken.
    }
  }
  return undefined;
});

/**
 * Writes an icon as an `<svg>` inside the page: in the colour of the text beside it, 1.25 times as large as its letters
 * (the drawings have a margin), and hidden from screen readers, because a name always stands beside it. A list of publications has the same few thousands of times.
 *
 * @param name `github`, or with its set, `academicons:dblp`; see `findIcon`
 * @returns the SVG, or an empty string where there is no such icon
 */
export const icon = remembered((name): string => {
  const { viewBox, body } = findIcon(name) ?? {};
  return body
    ? `<svg class="icon" aria-hidden="true" viewBox="${viewBox}" width="1.25em" height="1.25em">${body}</svg>`
    : "";
});
