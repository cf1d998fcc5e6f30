import { JEKYLL_DEFAULTS, withOptions } from "./kramdown/options.ts";
import { parseKramdown } from "./kramdown/parse.ts";
import { kramdownToHtml } from "./kramdown/toHtml.ts";

/**
 * The HTML that Jekyll 4.3 makes of `text`: kramdown with GitHub's dialect, smart quotes, heading ids. Code is not
 * coloured; formulas are MathML, where Jekyll leaves them to a script. `settings` are those under `kramdown:` in
 * `_config.yml`.
 */
export function kramdown(text: string, settings: Record<string, unknown> = {}): string {
  const hidden = text.replaceAll("\0", "\uFFFD").replaceAll("\u2028", LINE).replaceAll("\u2029", PARAGRAPH);
  const document = parseKramdown(hidden, withOptions(JEKYLL_DEFAULTS, settings));
  return kramdownToHtml(document).replaceAll(LINE, "\u2028").replaceAll(PARAGRAPH, "\u2029");
}

/** Ruby knows one line break, JavaScript four: the rarer ones pass through as characters that Unicode leaves unused. */
const LINE = "\uFDD0";
const PARAGRAPH = "\uFDD1";
