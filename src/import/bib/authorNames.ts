import { splitNames } from "./splitNames.ts";
import { escapeLatex } from "./toLatex.ts";

/** Names as a list for BibTeX's `author`, and those that emphasis marks as the owner's. */
export function authorNames(names: readonly string[]): { author: string; owners: string[] } {
  const owners: string[] = [];
  const written = names.map((marked) => {
    const name = marked.replace(/[*_]{1,3}(?=\S)(.+?)(?<=\S)[*_]{1,3}/g, "$1").trim();
    if (name !== marked.trim()) owners.push(name);
    if (/^(et al\.?|others)$/i.test(name)) return "others";
    if (/^the\s/i.test(name)) return `{${escapeLatex(name)}}`;
    const list = splitNames(name);
    const [only] = list?.names ?? [];
    if (!only?.given || list?.names.length !== 1 || name.slice(list.length).trim() !== "") {
      return /\s/.test(name) && !/,/.test(name) && !/\band\b/.test(name)
        ? escapeLatex(name)
        : `{${escapeLatex(name)}}`;
    }
    return escapeLatex(`${only.family}, ${only.given}${only.marks}`);
  });
  return { author: written.join(" and "), owners };
}
