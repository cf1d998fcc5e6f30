import { readText } from "../../text/markdown.ts";
import { toPlain } from "../../text/plain.ts";
import type { Fields } from "../draft.ts";
import { writeInline } from "../markdown/writeInline.ts";

/** Reads `**Label**: one, two` or `**Label:** one, two` on each line as entries with keywords; undefined where a line is otherwise. */
export function labelledLines(paragraphs: readonly string[]): Fields[] | undefined {
  const lines = paragraphs
    .flatMap((paragraph) => paragraph.split(/(?: {2,}|\\\\?|<br ?\/?>)\n?|\n(?=\s*[-*+] |\s*\*\*|\s*__)/))
    .map((line) => line.replace(/^\s*[-*+]\s+/, "").trim())
    .filter(Boolean);
  const entries = lines.map(labelledLine);
  return lines.length > 0 && entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function labelledLine(line: string): Fields | undefined {
  if (/[<`]/.test(line)) return undefined;
  const [first, ...rest] = readText(line);
  if (first?.type !== "strong") return undefined;
  const label = writeInline(first.children);
  const [next, ...more] = rest;
  const isColon = label.endsWith(":") || (next?.type === "text" && /^\s*:/.test(next.value));
  if (!isColon || next === undefined) return undefined;
  const details = writeInline(
    next.type === "text" ? [{ ...next, value: next.value.replace(/^\s*:\s*/, "") }, ...more] : rest,
  );
  const keywords = splitKeywords(details);
  return { name: label.replace(/:$/, ""), ...(keywords ? { keywords } : { summary: details }) };
}

/** The words of a list between commas; undefined where the text is none. */
export function splitKeywords(text: string): string[] | undefined {
  const words = splitOutsideBrackets(text);
  const isList = words.length > 1 && words.every((word) => toPlain(readText(word)).length < 60);
  return isList && !/[.!?]\s/.test(text) ? words : undefined;
}

function splitOutsideBrackets(text: string): string[] {
  return text
    .split(/[,;](?![^([]*[)\]])\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
}
