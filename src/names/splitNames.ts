import { splitOutsideBraces } from "../latex/splitOutsideBraces.ts";

export interface NamePiece {
  text: string;
  /** Where it stands in the field's value. */
  start: number;
}

export interface SplitNames {
  names: NamePiece[];
  /** The list goes on: "and others". */
  more: boolean;
  /** What joins the names where it is not `and`, as it should be. */
  joinedBy?: "," | ";";
}

const others = /^\{?(?:others|et\.? al\.?)\}?\.?$/i;

/** Splits a field of names at `and`; at `;` or `,` too where there is no doubt that these join names. */
export function splitNames(value: string): SplitNames {
  const pieces = splitAtAnd(value);
  const names = pieces.filter(({ text }) => !others.test(text));
  const more = names.length < pieces.length;
  for (const mark of [";", ","] as const) {
    const separator = mark === ";" ? /;/ : /,/;
    const lists = names.map((piece) => splitAt(piece, separator, mark));
    if (lists.some(Boolean))
      return {
        names: lists.flatMap((list, index) => list ?? names.slice(index, index + 1)),
        more,
        joinedBy: mark,
      };
  }
  return { names, more };
}

function splitAtAnd(value: string): NamePiece[] {
  const pieces: NamePiece[] = [];
  let depth = 0;
  let start = 0;
  const take = (end: number) => {
    const piece = value.slice(start, end);
    const text = piece.trim().replace(/^,+\s*|\s*,+$/g, "");
    if (text !== "") pieces.push({ text, start: start + piece.indexOf(text) });
  };
  for (const { index, 0: found } of value.matchAll(/\\[{}]|[{}]|(?<![^\s}~])and(?=[\s{~\\]|$)/gi)) {
    if (found === "{") depth++;
    else if (found === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0 && !found.startsWith("\\")) {
      take(index);
      start = index + found.length;
    }
  }
  take(value.length);
  return pieces;
}

/** A `;` always joins names; commas do where there are two or more and full names between them. */
function splitAt(piece: NamePiece, separator: RegExp, mark: "," | ";"): NamePiece[] | undefined {
  const parts = splitOutsideBraces(piece.text, separator);
  const isList =
    parts.length > 1 &&
    (mark === ";" || (parts.length > 2 && parts.every((part) => /\S[\s~]+\S/.test(part.trim()))));
  if (!isList) return undefined;
  let start = piece.start;
  return parts.flatMap((part) => {
    const text = part.trim();
    const at = start + part.indexOf(text);
    start += part.length + 1;
    return text === "" ? [] : [{ text, start: at }];
  });
}
