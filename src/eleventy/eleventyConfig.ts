import type { Compiler, Environment } from "./nunjucks.ts";

/** What the theme uses of Eleventy's configuration (https://www.11ty.dev/docs/config/), which comes without types. */
export interface EleventyConfig {
  directories: Directories;
  passthroughCopies: Record<string, { outputPath: string | true }>;
  ignores: Set<string>;
  extensionMap: Set<{ extension: string }>;
  addPlugin(plugin: unknown, options?: unknown): void;
  addGlobalData(key: string, value: unknown): void;
  addPassthroughCopy(paths: string | Record<string, string>, options?: object): void;
  addWatchTarget(target: string, options?: { resetConfig?: boolean }): void;
  addTemplate(path: string, content: string, data?: object): void;
  /** Targets that were added with `resetConfig`. */
  watchTargetsConfigReset: Set<string>;
  addLayoutAlias(name: string, path: string): void;
  addTemplateFormats(formats: string): void;
  addPreprocessor(
    name: string,
    extensions: string,
    process: (data: Record<string, unknown>) => false | undefined,
  ): void;
  addExtension(extension: string, options: object): void;
  amendLibrary(engine: "njk", amend: (environment: Environment) => void): void;
  setIncludesDirectory(folder: string): void;
  setDataDirectory(folder: string): void;
  chokidarConfig: object;
  setChokidarConfig(options: object): void;
  getFilter(name: "url"): (url: string) => string;
  /** Tags that a site has added to Nunjucks. */
  nunjucks: { tags: object };
  on(event: "eleventy.engine.njk", handler: (event: { nunjucks: { compiler: Compiler } }) => void): void;
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

export interface BuildEvent {
  directories: Directories;
  runMode: "build" | "serve" | "watch";
  outputMode: "fs" | "json" | "ndjson";
}
