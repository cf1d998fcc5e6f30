import type { Site } from "../model/cv.ts";
import type { Picture } from "../text/nodes.ts";

/**
 * What the theme uses of Nunjucks (https://mozilla.github.io/nunjucks/api.html), taken from Eleventy's environment. What is
 * not documented there, `test/eleventy/nunjucks.test.ts` holds.
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
    cv?: { address: string; site: Site; pictures?: ReadonlyMap<string, Picture> };
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
