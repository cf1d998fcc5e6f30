/** What the theme uses of Nunjucks (https://mozilla.github.io/nunjucks/api.html), taken from Eleventy's environment. */
export interface Environment {
  addFilter(name: string, filter: (this: FilterScope, ...values: never[]) => unknown): void;
  addGlobal(name: string, value: unknown): void;
  filters: { safe(text: string): object };
}

/** What a filter's `this` offers: the data of the page that is being written. */
export interface FilterScope {
  ctx: { page?: { url?: string | false }; [key: string]: unknown };
  env: Environment;
}
