import type { ServedCv } from "./servedCv.ts";

/** What the theme uses of Nunjucks (https://mozilla.github.io/nunjucks/api.html), taken from Eleventy's environment. */
export interface Environment {
  addFilter(name: string, filter: (this: FilterScope, ...values: never[]) => unknown): void;
  addGlobal(name: string, value: unknown): void;
  getTemplate(name: string): Template;
  filters: { safe(text: string): object; [name: string]: (this: FilterScope, ...values: never[]) => unknown };
  loaders: Loader[];
  opts: Record<string, unknown>;
}

/** What a filter's `this` offers: the data of the page that is being written. */
export interface FilterScope {
  ctx: {
    page?: { url?: string | false };
    cv?: Pick<ServedCv, "address" | "pictures">;
    [key: string]: unknown;
  };
  env: Environment;
}

/** Where an environment finds its templates. The cache is the environment's; Eleventy empties it by `pathsToNames`. */
export interface Loader {
  cache: Record<string, unknown>;
  pathsToNames?: Record<string, string>;
  getSource(name: string): TemplateSource | null;
}

export interface TemplateSource {
  src: string | { type: "code"; obj: Record<string, CompiledPart> };
  path: string;
  noCache?: boolean;
}

export interface Template {
  path: string;
  compile(): void;
  rootRenderFunc: CompiledPart;
  blocks: Record<string, CompiledPart>;
}

/** A template, or one of its blocks, as Nunjucks compiles it. */
export type CompiledPart = (environment: Environment, ...rest: unknown[]) => unknown;

/** What makes a function body of a template's text; `tags` of an extension are the words that begin its blocks. */
export interface Compiler {
  compile(
    text: string,
    asyncFilters: string[],
    extensions: { tags?: string[] }[],
    name: string,
    options: object,
  ): string;
}
