import { byWord } from "../byWord.ts";
import table from "./symbols.json" with { type: "json" };

/** What the table of unicode2latex (`npm run symbols`) does not have, or has for other readers than those of a page. */
const exceptions = byWord([
  ["", "-"],
  [" ", ": ; > \\ \n \r \t quad qquad enspace enskip space newline linebreak par"],
  ["\u202f", ", thinspace"],
  ["/", "slash"],
  ["‖", "|"],
  ["'", "textquotesingle"],
  ["‘", "lq grq"],
  ["’", "rq"],
  ["‚", "glq"],
  ["“", "grqq"],
  ["„", "glqq quotedblbase"],
  ["«", "guillemetleft flqq"],
  ["»", "guillemetright frqq"],
  ["·", "textperiodcentered cdot"],
  ["•", "bullet"],
  ["°", "degree"],
  ["ẞ", "SS"],
  ["μ", "mu"],
  ["∇", "nabla"],
  ["∖", "setminus"],
  ["LaTeX2ε", "LaTeXe"],
  ["KOMA-Script", "KOMAScript"],
  ["\u0302", "hat"],
  ["\u0304", "bar"],
  ["\u0309", "h"],
  ["\u030e", "U"],
  ["\u030f", "G"],
  ["\u0311", "f"],
  ["\u0331", "b"],
  ["\u0361", "t"],
  ["\u20dd", "textcircled"],
]);
const programs = ["TeX", "LaTeX", "BibTeX", "XeTeX", "LuaTeX"].map((name) => [name, name] as const);
const symbols = new Map([...Object.entries(table), ...exceptions, ...programs, [" ", " "]]);

/** The character that a command stands for, as text; nothing where it stands for none that a reader of a page would see. */
export function symbol(command: string): string | undefined {
  return symbols.get(command);
}

/** The combining character of a command that puts an accent on what follows it: `"`, `v`, `bar`. */
export function accentOf(command: string): string | undefined {
  const character = symbol(command);
  return character && /^\p{M}+$/u.test(character) ? character : undefined;
}

/** The signs for accents alone: `\^{}`. For Unicode most of them are a space with the accent. */
const alone = new Map([
  ...Object.entries({ "\u0300": "`", "\u0302": "^", "\u0303": "~", "\u030c": "ˇ" }),
  ...[..."´¯˘˙¨˚˝¸˛"].map((sign): [string, string] => [sign.normalize("NFKD").slice(1), sign]),
]);

/** `text` with an accent on its first character: `o` is `ö`. A dotless i gets its dot out of the way. */
export function withAccent(accent: string, text: string): string {
  const [first] = text;
  if (first === undefined || first === " ") return (alone.get(accent) ?? "") + text;
  const base = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
  const marks = /^\p{M}*/u.exec(text.slice(first.length))?.[0] ?? "";
  return (base + marks + accent).normalize("NFC") + text.slice(first.length + marks.length);
}
