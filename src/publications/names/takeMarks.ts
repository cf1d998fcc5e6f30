import { latexToPlain, splitOutsideBraces } from "../latex/readLatex.ts";

const signs = "*∗⁎†‡§¶‖&^#";
/** What may be raised behind a name: signs, and numbers or letters that refer to an address. */
const raisable = /^(?:[*∗⁎†‡§¶‖&^#,;\s]|\d{1,2}|[a-z]{1,2}(?![a-z]))*$/u;
const signCommand =
  /\\(?:dag|ddag|dagger|ddagger|textdagger|textdaggerdbl|textasteriskcentered|ast|star|S|P|textsection|textparagraph)\s*(?:\{\})?$/;
/** Forms in which a mark is raised at the end of a name. */
const raised = [
  /\$\s*\^?\s*\{?([^${}]*)\}?\s*\$$/,
  /\\textsuperscript\s*\{((?:[^{}]|\{[^{}]*\})*)\}$/,
  /\^\{([^{}]*)\}$/,
  /\{([^{}]*)\}$/,
  /<sup>([^<]*)<\/sup>$/i,
  /([¹²³⁴⁵⁶⁷⁸⁹⁰]+)$/u,
];
/** No marks are longer than this: keeps the search for them short. */
const longest = 80;

/**
 * Takes the marks off a name, `Park*`, `Einstein*†, A.`, `Doe$^{\dagger}$`: the name without them, and the signs.
 * Numbers that refer to an address go without a trace.
 */
export function takeMarks(written: string): { text: string; marks: string[] } {
  if (!/[^\p{L}\p{M}\s.,'’~-]/u.test(written)) return { text: tidy(written.split(",")), marks: [] };
  const marks: string[] = [];
  const parts = splitOutsideBraces(written.replaceAll(/\s+/g, " "), /,/).map((part) => {
    let rest = part.trim();
    for (let round = 0; round < 10; round++) {
      const shorter = takeLast(rest, marks);
      if (shorter === undefined || shorter === "") break;
      rest = shorter;
    }
    return rest;
  });
  return { text: tidy(parts), marks: [...new Set(marks.toReversed())] };
}

function tidy(parts: string[]): string {
  const text = parts.map((part) => part.trim()).join(", ");
  return text.replaceAll(/\s+/g, " ").replace(/^[, ]+|(?<![, ])[, ]+$/g, "");
}

function takeLast(name: string, marks: string[]): string | undefined {
  const last = name.at(-1) ?? "";
  if (signs.includes(last)) {
    marks.push(normal(last));
    return name.slice(0, -1).replace(/\\$/, "").trimEnd();
  }
  const tail = name.slice(-longest);
  const command = signCommand.exec(tail)?.[0];
  if (command) {
    marks.push(normal(latexToPlain(command)));
    return name.slice(0, -command.length).trimEnd();
  }
  for (const pattern of raised) {
    const [found, inside = ""] = pattern.exec(tail) ?? [];
    if (found === undefined) continue;
    const plain = latexToPlain(inside.replaceAll(/\^|\\(?=\*)/g, ""));
    if (!raisable.test(plain) || (found.startsWith("{") && !/[*∗†‡§¶‖]/u.test(plain))) continue;
    marks.push(
      ...[...plain]
        .filter((sign) => signs.includes(sign))
        .map(normal)
        .toReversed(),
    );
    return name.slice(0, -found.length).trimEnd();
  }
  return undefined;
}

/** The asterisks of mathematics are asterisks. */
function normal(sign: string): string {
  return /[∗⁎⋆]/u.test(sign) ? "*" : sign;
}
