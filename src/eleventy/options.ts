import { join } from "node:path";
import { type Diagnostic, diagnoseFile, error } from "../problems/diagnostic.ts";
import { unknownName } from "../problems/unknownName.ts";
import { themePath } from "../themePath.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { namesIn } from "./findPages.ts";

/** An error that is the user's to mend: Eleventy's account of where it was thrown would only hide what there is to read. */
export class PlainError extends Error {
  readonly skipOriginalStack = true;
}

/** What a site may choose; every choice has a default. Two people in one site are two plugin calls. */
export interface Options {
  /** The folder with the CV's data, from the project's root, `people/ada`; Eleventy's own data folder, if left out. */
  data?: string;
  /** The name under which templates find the record, `ada`; `cv`, if left out. */
  key?: string;
  /** Where the CV stands in a site that is about more than it, `/cv/`; if left out, the CV is the whole site. */
  address?: string;
  /**
   * The folder with this CV's pictures, papers and style sheets, copied to `assets` under its address. If left out:
   * `assets` where the CV is the whole site, none where it is not.
   */
  assets?: string;
  /** Whether the theme's pages are in Eleventy's collections; if left out: where the CV is the whole site. */
  collections?: boolean;
}

const NAMES: (keyof Options)[] = ["data", "key", "address", "assets", "collections"];

/** The choices with their defaults in place; the address begins and ends with a slash. */
export interface Settings extends Required<Omit<Options, "assets">> {
  assets: string | undefined;
  /** Whether the CV is the whole site. */
  whole: boolean;
}

/**
 * Completes what a site chose.
 *
 * @throws where it chose something that there is not, or a name that templates have for something else
 */
export function settle(options: Options, { directories, globalData = {} }: EleventyConfig): Settings {
  for (const name of Object.keys(options)) {
    if ((NAMES as string[]).includes(name)) continue;
    const { message, remedy } = unknownName("option", name, NAMES).finding;
    throw new PlainError(`eleventy-theme-vitae: ${message}; ${remedy}`);
  }
  const { key = "cv" } = options;
  if (key in globalData) {
    throw new PlainError(
      `eleventy-theme-vitae: templates have other data under the name \`${key}\`; give each CV a name of its own: { key: "ada" }`,
    );
  }
  const whole = options.address === undefined;
  return {
    data: options.data ?? directories.data,
    key,
    address: `/${options.address ?? ""}/`.replace(/\/{2,}/g, "/"),
    assets: options.assets ?? (whole ? "assets" : undefined),
    collections: options.collections ?? whole,
    whole,
  };
}

/** Finds data files of the site that Eleventy gives to templates under the record's own name (https://www.11ty.dev/docs/data-global/). */
export function namesakes(
  { directories: { data }, dataExtensions }: EleventyConfig,
  { key }: Settings,
): Diagnostic[] {
  const endings = ["json", "js", "cjs", "mjs", ...(dataExtensions?.keys() ?? [])];
  const isRead = (name: string) => endings.some((ending) => name.endsWith(`.${ending}`));
  const message = `templates find this file as \`${key}\`, which is the name of the CV`;
  const remedy = `rename it, or give the CV another name where you add the theme: \`{ key: "resume" }\``;
  return namesIn(data)
    .filter((name) => name.split(/[./]/)[0] === key && isRead(name))
    .map((name) => diagnoseFile(join(data, name).replaceAll("\\", "/"), error("namesake", message, remedy)));
}

/** Where the theme's words and styles lie, and those of a site. */
export function foldersOf(includes: string, assets = "assets") {
  return {
    wordFolders: [themePath("_includes/words"), join(includes, "words")],
    styleFolders: [themePath("assets/css/styles"), join(assets, "css/styles")],
  };
}
