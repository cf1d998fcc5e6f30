import type { Diagnostic } from "../problems/diagnostic.ts";
import type { Cv } from "../record/cv.ts";
import type { Picture } from "../text/nodes.ts";

/** What the theme uses of Eleventy's configuration (https://www.11ty.dev/docs/config/), which comes without types. */
export interface EleventyConfig {
  directories: Directories;
  passthroughCopies: Record<string, { outputPath: string | true }>;
  ignores: Set<string>;
  /** What has been given to `addGlobalData`. */
  globalData?: Record<string, unknown>;
  /** Endings of data files that a site has added. */
  dataExtensions?: Map<string, unknown>;
  extensionMap: Set<{ extension: string }>;
  addPlugin(plugin: unknown, options?: unknown): void;
  addGlobalData(key: string, value: unknown): void;
  addDataExtension(extensions: string, read: (text: string) => unknown): void;
  addPassthroughCopy(paths: string | Record<string, string>, options?: object): void;
  addWatchTarget(target: string, options?: { resetConfig?: boolean }): void;
  addTemplate(path: string, content: string, data?: object): void;
  addLayoutAlias(name: string, path: string): void;
  addTemplateFormats(formats: string): void;
  addPreprocessor(
    name: string,
    extensions: string,
    process: (data: {
      page: { inputPath: string; filePathStem?: string };
      [key: string]: unknown;
    }) => false | undefined,
  ): void;
  addTransform(name: string, transform: (content: unknown) => unknown): void;
  addExtension(extension: string, options: object): void;
  /** Libraries that the site has set itself. */
  libraryOverrides?: { md?: unknown };
  setLibrary(engine: "md", library: object): void;
  amendLibrary(engine: "njk", amend: (environment: Environment) => void): void;
  setIncludesDirectory(folder: string): void;
  setDataDirectory(folder: string): void;
  chokidarConfig: object;
  setChokidarConfig(options: object): void;
  getFilter(name: "url"): (url: string) => string;
  getFilter(name: string): ((...values: unknown[]) => unknown) | undefined;
  resolvePlugin(name: string): unknown;
  emit(event: "vitae.check", found: Diagnostic[]): Promise<unknown>;
  on(event: "vitae.check", handler: (found: Diagnostic[]) => Promise<void>): void;
  on(event: "eleventy.beforeWatch", handler: (files: string[]) => void): void;
  on(event: "eleventy.before" | "eleventy.after", handler: (event: BuildEvent) => Promise<void> | void): void;
}

/** Paths from the project's root, with `./` before and `/` behind. */
export interface Directories {
  input: string;
  data: string;
  includes: string;
  /** Absent where layouts lie among the includes. */
  layouts?: string;
  output: string;
}

interface BuildEvent {
  directories: Directories;
  runMode: "build" | "serve" | "watch";
  outputMode: "fs" | "json" | "ndjson";
  /** Whether only some of the pages are written. */
  incremental?: boolean;
  /** After a build, what it has written. */
  results?: { outputPath: string | false }[];
}

/**
 * What the theme uses of Nunjucks (https://mozilla.github.io/nunjucks/api.html), taken from Eleventy's environment. What is
 * not documented there, `test/eleventy/reliedOn.test.ts` holds.
 */
export interface Environment {
  addFilter(name: string, filter: Filter): void;
  getFilter(name: "safe"): (text: string) => object;
  getTemplate(name: string, eagerCompile?: boolean): Template;
  loaders: Loader[];
  opts: Record<string, unknown>;
}

export type Filter = (this: FilterScope, ...values: never[]) => unknown;

/** What a filter's `this` offers: the data of the page that is being written. */
export interface FilterScope {
  ctx: {
    page?: { url?: string | false };
    cv?: Pick<Cv, "site" | "words" | "own" | "standIns"> & {
      address: string;
      pictures?: ReadonlyMap<string, Picture>;
    };
    [key: string]: unknown;
  };
}

/** Where an environment finds its templates. The cache is the environment's; Eleventy empties it by `pathsToNames`. */
export interface Loader {
  cache: Record<string, unknown>;
  pathsToNames: Record<string, string>;
  getSource(name: string): TemplateSource | null;
}

interface TemplateSource {
  src: string | { type: "code"; obj: Record<string, CompiledPart> };
  path: string;
  noCache?: boolean;
}

interface Template {
  path: string;
  compile(): void;
  rootRenderFunc: CompiledPart;
  blocks: Record<string, CompiledPart>;
}

/** A template, or one of its blocks, as Nunjucks compiles it. */
export type CompiledPart = (environment: Environment, ...rest: unknown[]) => unknown;
