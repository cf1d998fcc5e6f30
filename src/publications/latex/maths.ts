import type { Cursor } from "./cursor.ts";

export interface Formula {
  tex: string;
  display: boolean;
}

/** Reads maths in dollars that opens here; nothing, moving past the dollar, where it is one of money. */
export function readDollars(cursor: Cursor): Formula | undefined {
  const fence = cursor.latex.startsWith("$$", cursor.offset) ? "$$" : "$";
  const start = cursor.offset + fence.length;
  let end = cursor.latex.indexOf(fence, start);
  while (end > 0 && cursor.latex.charAt(end - 1) === "\\") end = cursor.latex.indexOf(fence, end + 1);
  const tex = cursor.latex.slice(start, end);
  cursor.offset = start;
  if (end < 0 || isMoney(tex, cursor.latex.charAt(end + 1))) return undefined;
  cursor.offset = end + fence.length;
  return { tex, display: fence === "$$" };
}

/** "from $5 to $10" */
function isMoney(between: string, behind: string): boolean {
  return /^\d[\d,.]*[^\\^_={}]*\s$/.test(between) && /\d/.test(behind);
}

/** Reads what stands between `\(` or `\[`, just passed, and its partner. */
export function readDelimited(cursor: Cursor, open: "(" | "["): Formula | undefined {
  const tex = cursor.until(open === "(" ? "\\)" : "\\]");
  return tex === undefined ? undefined : { tex, display: open === "[" };
}

const environments = /^(?:math|displaymath|equation|align|eqnarray|gather|multline)\*?$/;

/** Reads an environment of maths whose `\begin{…}` was just passed. */
export function readEnvironment(cursor: Cursor, name: string): Formula | undefined {
  const tex = environments.test(name) ? cursor.until(`\\end{${name}}`) : undefined;
  if (tex === undefined) return undefined;
  return {
    tex: /align|eqnarray|gather/.test(name) ? `\\begin{aligned}${tex}\\end{aligned}` : tex,
    display: name !== "math",
  };
}
