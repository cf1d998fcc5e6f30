import { parseFragment } from "parse5";
import { isFollowable } from "../../schema/fields.ts";
import type { Report } from "../report.ts";

/** Code, addresses in angle brackets and maths: in them nothing else is Markdown or HTML. */
export const PROTECTED =
  /^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[^\S\n]*$|(?![\s\S]))|(?<!`)(`+)(?!`)(?:[^`]|(?!(?<!`)\3(?!`))`)+?(?<!`)\3(?!`)|<(?:https?:\/\/|mailto:)[^\s<>]+>|<[^\s<>@"'=/]+@[^\s<>@"'=/]+\.[^\s<>"'=/]+>|\$\$[\s\S]+?\$\$/gm;

/**
 * Turns kramdown (https://kramdown.gettalong.org/syntax.html) without HTML into the theme's Markdown: what only kramdown
 * reads as a mark is replaced or taken out, what only the theme reads as one is escaped.
 *
 * @param offset where `raw` begins in the report's file
 */
export function kramdownText(raw: string, offset: number, report: Report): string {
  const parts: string[] = [];
  let done = 0;
  for (const match of raw.matchAll(PROTECTED)) {
    parts.push(plainMarks(raw.slice(done, match.index), offset + done, report), protectedSpan(match[0]));
    done = match.index + match[0].length;
  }
  parts.push(plainMarks(raw.slice(done), offset + done, report));
  return parts.join("");
}

/** Maths is `$x$` within a line here, and `$$x$$` in kramdown. */
function protectedSpan(span: string): string {
  return span.startsWith("$$") && !span.includes("\n") ? `$${span.slice(2, -2).trim()}$` : span;
}

function plainMarks(raw: string, offset: number, report: Report): string {
  const drop = (why: string) => (text: string, at: number) => {
    report.add(offset + at, text, why);
    return text.replace(/[^\n]/g, "");
  };
  // Each step below keeps nothing of what it takes out, so places are looked up in `raw` first.
  const placed = (pattern: RegExp, why: string) => (text: string) =>
    text.replace(pattern, (found: string) => {
      const at = raw.indexOf(found);
      return drop(why)(found, Math.max(0, at));
    });
  const steps: ((text: string) => string)[] = [
    placed(/\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/g, "a comment, which no page shows, is left out"),
    (text) =>
      text.replace(
        /(!\[[^\]]*\]\([^)]*\))\{:\s*((?:(?:width|height)="?\d+(?:px|%)?"?\s*)+)\}/g,
        "$1\uE006$2\uE007",
      ),
    placed(/\{::?[^}\n]*\}|\{:\/[^}\n]*\}/g, "attributes in kramdown's braces are left out"),
    placed(/\{%-?[\s\S]*?%\}/g, "Liquid is not run; what it would have written is not here"),
    placed(/\{\{[\s\S]*?\}\}/g, "Liquid is not run; what it would have written is not here"),
    placed(/^\*\[[^\]\n]+\]:[^\n]*$/gm, "an abbreviation's long form is left out"),
    (text) => unsafeLinks(text, raw, offset, report),
    decodeEntities,
    (text) => text.replace(/ {2,}\n/g, "\\\n").replace(/(?<!\\)\\\\\n/g, "\\\n"),
    (text) => text.replace(/(?<!\\)[{]/g, "\\{"),
    (text) => text.replace(/(?<!\\)\$(?=[^$]*\$)|(?<=\$[^$]*)(?<!\\)\$/g, "\\$"),
    (text) => text.split("\n").map(typographic).join("\n"),
    (text) => text.replace(/\uE006(.*?)\s*\uE007/g, (_, sizes: string) => `{${sizes.replaceAll('"', "")}}`),
  ];
  return steps.reduce((text, step) => step(text), raw);
}

/** `--` and `---` are dashes to kramdown, `==` nothing; lines of nothing but marks are rules, tables or headings. */
function typographic(line: string): string {
  if (/^[\s|:+=*_~-]+$/.test(line)) return line;
  return line
    .replace(/(?<![-<!])---(?![->])/g, "—")
    .replace(/(?<![-<!])--(?![->])/g, "–")
    .replace(/(?<!\\)==/g, "\\=\\=");
}

function unsafeLinks(text: string, raw: string, offset: number, report: Report): string {
  return text.replace(
    /(!?)\[([^\]]*)\]\(\s*<?([a-z][a-z0-9+.-]*:[^\s)>]*)[^)]*\)/gi,
    (link, _mark, label, url) => {
      if (isFollowable(decodeEntities(url))) return link;
      report.add(
        offset + Math.max(0, raw.indexOf(link)),
        link,
        "an address that is not safe to follow is left out",
      );
      return label;
    },
  );
}

/** The characters that entities stand for; those that Markdown takes for a mark are escaped. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d+|#x[\da-f]+|[a-z][a-z0-9]*);/gi, (entity) => {
    const decoded = entityText(entity);
    return /^[*_[\]<>`\\&#|]$/.test(decoded) ? `\\${decoded}` : decoded;
  });
}

/** What one entity stands for; itself, where HTML knows none of that name. */
function entityText(entity: string): string {
  const [node] = parseFragment(entity).childNodes;
  return node && "value" in node ? node.value : entity;
}
