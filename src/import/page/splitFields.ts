import type { Inline } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { writeInline } from "../markdown/writeInline.ts";

/** A piece of an entry's head between two commas: `**Ph.D.**`, `*Carnegie Mellon University*`, `USA`. */
export interface Field {
  /** How its first words are set. */
  style: "strong" | "emphasis" | "plain";
  /** Markdown, without that setting. */
  text: string;
  plain: string;
  /** Where its words link, if all of them do. */
  url?: string;
}

/**
 * Splits the head of an entry into its pieces: at commas between differently set words and in plain text, at wide spaces and
 * line breaks, never within brackets or within words that are set alike.
 */
export function splitFields(nodes: readonly Inline[]): Field[] {
  const pieces: Inline[][] = [[]];
  let depth = 0;
  for (const node of nodes) {
    if (node.type === "break" || node.type === "softbreak") {
      if (depth <= 0 && startsField(pieces.at(-1))) pieces.push([]);
      else pieces.at(-1)?.push({ type: "text", value: " " });
      continue;
    }
    if (node.type !== "text") {
      pieces.at(-1)?.push(node);
      continue;
    }
    let run = "";
    for (const [index, character] of [...node.value].entries()) {
      depth += /[([]/.test(character) ? 1 : /[)\]]/.test(character) ? -1 : 0;
      const next = [...node.value][index + 1];
      const isComma = character === "," && (next === undefined || /\s/.test(next));
      if (depth <= 0 && (isComma || /[\u2003\u2002|]/.test(character))) {
        pieces.at(-1)?.push({ type: "text", value: run });
        pieces.push([]);
        run = "";
      } else run += character;
    }
    if (run) pieces.at(-1)?.push({ type: "text", value: run });
  }
  return pieces.map(fieldOf).filter(({ plain }) => plain !== "");
}

/** A line break ends a piece that begins with set words; plain text goes on over it. */
function startsField(piece: Inline[] | undefined): boolean {
  const first = piece?.find((node) => !(node.type === "text" && node.value.trim() === ""));
  return first !== undefined && styleOf(first) !== "plain";
}

function styleOf(node: Inline): Field["style"] {
  if (node.type === "strong" || node.type === "emphasis") return node.type;
  if (node.type === "link" && node.children.length === 1 && node.children[0])
    return styleOf(node.children[0]);
  return "plain";
}

function fieldOf(piece: Inline[]): Field {
  const nodes = piece.filter((node) => !(node.type === "text" && node.value.trim() === ""));
  const [first] = nodes;
  const style = first ? styleOf(first) : "plain";
  const bare = piece.flatMap((node) => unset(node, style));
  const only = nodes.length === 1 && first?.type === "link" ? first : undefined;
  const inner = only ? only.children.flatMap((node) => unset(node, style)) : bare;
  const text = tidy(writeInline(inner));
  return { style, text, plain: tidy(toPlain(inner)), ...(only ? { url: only.url } : {}) };
}

/** The node without the setting that the whole piece has. */
function unset(node: Inline, style: Field["style"]): Inline[] {
  if (style === "plain") return [node];
  if (node.type === style) return node.children;
  if (node.type === "link")
    return [{ ...node, children: node.children.flatMap((child) => unset(child, style)) }];
  return [node];
}

/** Without white space and the full stop of the sentence around it; that of an abbreviation stays. */
function tidy(text: string): string {
  const trimmed = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[,;:–—-]\s+/, "");
  return ABBREVIATION.test(trimmed) ? trimmed : trimmed.replace(/\.$/, "");
}

const ABBREVIATION =
  /(?:(?<!\p{L})\p{Lu}|\b(?:Inc|Ltd|Co|Corp|Ph\.?D|Sc|Dr|Prof|St|etc|al|Jr|Sr|no|vol|Univ|Dept|Tech))\.$/u;
