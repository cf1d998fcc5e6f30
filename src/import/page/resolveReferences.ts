import { PROTECTED } from "../markdown/kramdownText.ts";
import type { Report } from "../report.ts";

/**
 * Puts the addresses of `[text][name]` and the notes of `[^1]` where they are used, since the sections of a page become
 * files of their own. Lines keep their numbers.
 */
export function resolveReferences(text: string, report: Report): string {
  const code = [...text.matchAll(PROTECTED)].map(
    ({ 0: span, index }) => [index, index + span.length] as const,
  );
  const isCode = (at: number) => code.some(([start, end]) => at >= start && at < end);
  const links = new Map<string, string>();
  const notes = new Map<string, string>();
  const used = new Set<string>();
  const blank = (found: string) => found.replace(/[^\n]/g, " ");
  const defined = text
    .replace(
      /^ {0,3}\[\^([^\]\n]+)\]:[ \t]*([^\n]*(?:\n(?: {2,}|\t)[^\n]+)*)/gm,
      (found, name: string, note: string, at: number) => {
        if (isCode(at)) return found;
        notes.set(name, note.replace(/\s+/g, " ").trim());
        return blank(found);
      },
    )
    .replace(
      /^ {0,3}\[([^\]^\n][^\]\n]*)\]:[ \t]*<?(\S+?)>?(?:[ \t]+(["'(])([^\n]*?)["')])?[ \t]*$/gm,
      (found, name: string, url: string, _quote, title: string | undefined, at: number) => {
        if (isCode(at)) return found;
        links.set(key(name), title ? `${url} "${title}"` : url);
        return blank(found);
      },
    );
  if (links.size === 0 && notes.size === 0) return text;
  const resolved = defined
    .replace(/\[\^([^\]\n]+)\]/g, (found, name: string, at: number) => {
      const note = notes.get(name);
      if (note === undefined || isCode(at)) return found;
      used.add(`^${name}`);
      return ` (${note})`;
    })
    .replace(
      /\[([^[\]]+)\](?:\s?\[([^\]]*)\])?(?![(:[])/g,
      (found, label: string, name: string | undefined, at: number) => {
        const address = links.get(key(name || label));
        if (address === undefined || isCode(at)) return found;
        used.add(key(name || label));
        return `[${label}](${address})`;
      },
    );
  for (const [name, address] of links)
    if (!used.has(name))
      report.add(
        text.indexOf(address.split(" ")[0] ?? ""),
        `[${name}]: ${address}`,
        "an address that no text of the page links to is left out",
      );
  for (const [name, note] of notes)
    if (!used.has(`^${name}`))
      report.add(
        text.indexOf(`[^${name}]:`),
        `[^${name}]: ${note}`,
        "a footnote that no text of the page refers to is left out",
      );
  return resolved;
}

function key(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
