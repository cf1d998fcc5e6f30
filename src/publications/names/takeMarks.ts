import { splitOutsideBraces } from "../latex/braces.ts";
import { latexToPlain } from "../latex/readLatex.ts";
import { withoutEmphasis } from "./readName.ts";

const signs = "*∗⁎†‡§¶‖&^#";
/** What may be raised behind a name: signs, and numbers or letters that refer to an address. */
const raisable = /^(?:[*∗⁎†‡§¶‖&^#,;\s]|\d{1,2}|[a-z]{1,2}(?![a-z]))*$/u;
/** Forms in which a mark is at the end of a name: a sign, its command, and what is raised. */
const forms = [
  /\\?([*∗⁎†‡§¶‖&^#])$/u,
  /(\\(?:dag|ddag|dagger|ddagger|textdagger|textdaggerdbl|textasteriskcentered|ast|star|S|P|textsection|textparagraph)\s*(?:\{\})?)$/,
  /\$\s*\^?\s*\{?([^${}]*)\}?\s*\$$/,
  /\\textsuperscript\s*\{((?:[^{}]|\{[^{}]*\})*)\}$/,
  /\^\{([^{}]*)\}$/,
  /\{([^{}]*)\}$/,
  /<sup>([^<]*)<\/sup>$/i,
  /([¹²³⁴⁵⁶⁷⁸⁹⁰]+)$/u,
];
/** No marks are longer than this: keeps the search for them short. */
const LONGEST = 80;
/** Nor are there more of them. */
const MOST = 10;

/**
 * Takes the marks off a name, `Park*`, `Einstein*†, A.`, `Doe$^{\dagger}$`: the name without them, and the signs.
 * Numbers that refer to an address go without a trace.
 */
export function takeMarks(written: string): { text: string; marks: string[] } {
  const parts = splitOutsideBraces(withoutEmphasis(written), /,/).map((part) => takeAll(part.trim()));
  const text = parts
    .map((part) => part.text.trim())
    .join(", ")
    .replace(/^[, ]+|(?<![, ])[, ]+$/g, "");
  return { text, marks: [...new Set(parts.flatMap(({ marks }) => marks))] };
}

/** A name as plain text, without its marks. */
export function bareText(written: string): string {
  return latexToPlain(takeMarks(written).text);
}

function takeAll(name: string, most = MOST): ReturnType<typeof takeMarks> {
  const mayHave = most > 0 && /[^\p{L}\p{M}\s.'’~-]/u.test(name);
  const tail = name.slice(-LONGEST);
  for (const form of mayHave ? forms : []) {
    const [found, inside = ""] = form.exec(tail) ?? [];
    if (found === undefined) continue;
    const plain = signs.includes(inside) ? inside : latexToPlain(inside.replaceAll(/\^|\\(?=\*)/g, ""));
    if (!raisable.test(plain) || (found.startsWith("{") && !/[*∗†‡§¶‖]/u.test(plain))) continue;
    const rest = name.slice(0, -found.length).trimEnd();
    if (rest === "") break;
    const before = takeAll(rest, most - 1);
    // The asterisks of mathematics are asterisks.
    const marks = [...plain.replaceAll(/[∗⁎⋆]/gu, "*")].filter((sign) => signs.includes(sign));
    return { text: before.text, marks: [...before.marks, ...marks] };
  }
  return { text: name, marks: [] };
}
