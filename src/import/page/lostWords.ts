import { type DefaultTreeAdapterTypes as Dom, parseFragment } from "parse5";
import type { Source } from "../../diagnostics/source.ts";
import type { ReportLine } from "../report.ts";
import { Report } from "../report.ts";

/**
 * The net below the import of a page: every line of it with a word that is neither in the data files nor in the report is
 * reported here.
 * @param start where the page begins behind its front matter
 */
export function lostWords(
  page: Source,
  start: number,
  files: Readonly<Record<string, string>>,
  reported: readonly ReportLine[],
): ReportLine[] {
  const known = new Set(
    [...Object.values(files), ...reported.map(({ text }) => text)].flatMap((text) => wordsOf(text)),
  );
  const report = new Report(page);
  let at = start;
  for (const line of page.text.slice(start).split("\n")) {
    const lost = wordsOf(withoutTags(line)).filter((word) => !known.has(word));
    if (lost.length > 0) report.add(at, line, `these words found no place: ${[...new Set(lost)].join(" ")}`);
    at += line.length + 1;
  }
  return report.lines;
}

/** The words and numbers of a text, as they are compared: in small letters, without marks of any language. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKC").toLowerCase();
  return plain.replace(/\b(?:mailto|tel|https?):/g, " ").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A line without the names of HTML's elements and attributes, and with what its entities stand for. */
function withoutTags(line: string): string {
  return textOf(parseFragment(line.replace(/^\s*[^<>\n]*-->/, "").replace(/<!--[\s\S]*?(-->|$)/g, "")));
}

function textOf(node: Dom.Node): string {
  if ("value" in node) return node.value;
  const kept =
    "attrs" in node
      ? node.attrs.filter(({ name }) => ["alt", "href", "src"].includes(name)).map(({ value }) => value)
      : [];
  const inner = "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
  if ("tagName" in node && node.tagName === "br") return " ";
  return kept.length > 0 ? ` ${[...kept, inner].join(" ")} ` : inner;
}
