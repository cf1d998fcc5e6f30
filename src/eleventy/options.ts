import type { EleventyConfig } from "./eleventyConfig.ts";

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

/** The choices with their defaults in place. */
export interface Settings {
  data: string;
  key: string;
  /** Begins and ends with a slash. */
  address: string;
  assets: string | undefined;
  collections: boolean;
  /** Whether the CV is the whole site. */
  whole: boolean;
}

/** Completes what a site chose; `directories` are Eleventy's, known by the time that plugins run. */
export function settle(options: Options, { data }: EleventyConfig["directories"]): Settings {
  const whole = options.address === undefined;
  return {
    data: options.data ?? data,
    key: options.key ?? "cv",
    address: `/${options.address ?? ""}/`.replace(/\/{2,}/g, "/"),
    assets: options.assets ?? (whole ? "assets" : undefined),
    collections: options.collections ?? whole,
    whole,
  };
}
