import { mathText } from "./mathText.ts";

/** A line of a phone holds so many letters of a formula at least. */
const FITS = 24;

/**
 * MathML as a page shows it. What may be wider than a phone's line scrolls by itself (see `assets/css/base.css`), and
 * what scrolls must be reached by the keyboard: https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/.
 */
export function scrollableMath(mathml: string): string {
  return mathText(mathml).length > FITS ? mathml.replace("<math", '<math tabindex="0"') : mathml;
}
