/** Keys of the paper's data whose strings are addresses, names of things, or formulas, and never set in a text font. */
const NEVER_DRAWN = new Set(
  "url file id kind key type icon datetime doi orcid photo style language tex mathml attributes lang region dir paper colors email slug roles".split(
    " ",
  ),
);

/** Under `fields`, keys are the names of a kind's own fields (`type`, `roles`), and all of them are drawn. */
function isDrawn(key: string, parent: string): boolean {
  return parent === "fields" || !NEVER_DRAWN.has(key);
}

/** All strings in `data` that may be drawn. */
export function* drawnTexts(data: unknown, parent = ""): Generator<string> {
  if (typeof data === "string") yield data;
  else if (Array.isArray(data)) for (const value of data) yield* drawnTexts(value);
  else if (typeof data === "object" && data !== null) {
    for (const [key, value] of Object.entries(data)) if (isDrawn(key, parent)) yield* drawnTexts(value, key);
  }
}

/** The same data with each of its drawn strings changed. */
export function mapDrawnTexts<T>(data: T, change: (text: string) => string): T;
export function mapDrawnTexts(data: unknown, change: (text: string) => string, parent?: string): unknown;
export function mapDrawnTexts(data: unknown, change: (text: string) => string, parent = ""): unknown {
  if (typeof data === "string") return change(data);
  if (Array.isArray(data)) return data.map((value) => mapDrawnTexts(value, change));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      isDrawn(key, parent) ? mapDrawnTexts(value, change, key) : value,
    ]),
  );
}
