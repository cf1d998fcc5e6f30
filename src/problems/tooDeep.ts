import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { Source } from "./source.ts";

const NESTED = /(?:[[{]\s*){200}|(?:[-?:] +){200}/;

/** Text nested so deeply that the parser would run out of memory, which nothing can catch. */
export function tooDeep(
  source: Source,
  offset = 0,
  text = source.text.slice(offset),
): Diagnostic | undefined {
  const at = text.search(NESTED);
  if (at < 0) return undefined;
  return diagnose(source, at + offset, 1, {
    severity: "error",
    code: "yaml-deep",
    message: "this is nested more deeply than any CV",
    remedy: "take out the brackets or dashes that are too many",
  });
}
