import { type Finding, warning } from "./diagnostic.ts";

/**
 * Reads one thing that a user wrote, an entry or a text. Whatever goes wrong in it is reported, once and as that thing's, and
 * costs no other.
 *
 * @param report places the problem
 * @returns undefined where it cannot be read
 */
export function caught<T>(read: () => T, report: (finding: Finding) => void): T | undefined {
  try {
    return read();
  } catch (error) {
    const isTooDeep = error instanceof RangeError && /call stack/i.test(error.message);
    const said = isTooDeep
      ? "it is nested too deeply"
      : String(error instanceof Error ? error.message : error);
    const message = `this cannot be read, and is left out: ${said.split("\n")[0]}`;
    const remedy = "write it more simply, and please tell the theme's authors, who expected nothing like it";
    report(warning("lost-entry", message, remedy));
    return undefined;
  }
}
