/** kramdown's options, as far as they bear on HTML (https://kramdown.gettalong.org/options.html), with Jekyll's defaults. */
export interface KramdownOptions {
  /** Jekyll reads GFM unless told otherwise. */
  input: "GFM" | "kramdown";
  auto_ids: boolean;
  auto_id_prefix: string;
  toc_levels: number[];
  entity_output: "as_char" | "as_input" | "numeric" | "symbolic";
  /** Entities' names for ‘ ’ “ ”. */
  smart_quotes: [string, string, string, string];
  typographic_symbols: Record<string, string>;
  hard_wrap: boolean;
  gfm_quirks: string[];
  parse_block_html: boolean;
  parse_span_html: boolean;
  header_offset: number;
  footnote_nr: number;
  footnote_backlink: string;
  footnote_backlink_inline: boolean;
  footnote_prefix: string;
  remove_line_breaks_for_cjk: boolean;
  /** Code is marked as highlighted only for `rouge`, the one that Jekyll brings. */
  syntax_highlighter: string;
  syntax_highlighter_opts: HighlighterOptions & { block?: HighlighterOptions; span?: HighlighterOptions };
  /** Whether code without a language counts as plain text, which is highlighted too. */
  guess_lang: boolean;
}

export interface HighlighterOptions {
  disable?: boolean;
  default_lang?: string;
}

export const JEKYLL_DEFAULTS: KramdownOptions = {
  input: "GFM",
  auto_ids: true,
  auto_id_prefix: "",
  toc_levels: [1, 2, 3, 4, 5, 6],
  entity_output: "as_char",
  smart_quotes: ["lsquo", "rsquo", "ldquo", "rdquo"],
  typographic_symbols: {},
  hard_wrap: false,
  gfm_quirks: ["paragraph_end"],
  parse_block_html: false,
  parse_span_html: true,
  header_offset: 0,
  footnote_nr: 1,
  footnote_backlink: "&#8617;",
  footnote_backlink_inline: false,
  footnote_prefix: "",
  remove_line_breaks_for_cjk: false,
  syntax_highlighter: "rouge",
  syntax_highlighter_opts: {},
  guess_lang: true,
};

/**
 * Sets options as `_config.yml` (under `kramdown:`) or a page (`{::options key="value" /}`) writes them. What is no option
 * of HTML's, or no value for it, is passed over, as kramdown does.
 */
export function withOptions(options: KramdownOptions, given: Record<string, unknown>): KramdownOptions {
  const merged: KramdownOptions = { ...options };
  const target = merged as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined || !(key in JEKYLL_DEFAULTS)) continue;
    const read = readOption(key as keyof KramdownOptions, value);
    if (read !== undefined) target[key] = read;
  }
  return merged;
}

function readOption(key: keyof KramdownOptions, value: unknown): unknown {
  const usual = JEKYLL_DEFAULTS[key];
  if (key === "toc_levels") return levels(value);
  if (key === "input") return String(value).toLowerCase() === "gfm" ? "GFM" : "kramdown";
  if (key === "smart_quotes") {
    const names = list(value);
    return names.length === 4 ? names : undefined;
  }
  if (key === "gfm_quirks") return list(value);
  if (key === "syntax_highlighter_opts") return typeof value === "object" ? value : undefined;
  if (key === "typographic_symbols") return typeof value === "object" ? value : pairs(String(value));
  if (typeof usual === "boolean") return !["false", ""].includes(String(value).trim().toLowerCase());
  if (typeof usual === "number") return Number.parseInt(String(value), 10) || 0;
  return String(value).replace(/^:/, "");
}

function list(value: unknown): string[] {
  return (Array.isArray(value) ? value.map(String) : String(value).split(",")).map((item) => item.trim());
}

function levels(value: unknown): number[] | undefined {
  if (Array.isArray(value)) return value.map(Number);
  const range = /^(\d)\.\.(\d)$/.exec(String(value).trim());
  const numbers = range
    ? Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, i) => Number(range[1]) + i)
    : list(value).map(Number);
  return numbers.length > 0 && numbers.every((n) => n >= 1 && n <= 6) ? numbers : undefined;
}

function pairs(value: string): Record<string, string> {
  return Object.fromEntries(value.split(",").map((pair) => pair.split("=>").map((side) => side.trim())));
}
