import type { Inline } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { byWord } from "../byWord.ts";
import { safeUrl, unescapeUrl } from "../identifiers.ts";
import type { Cursor } from "./cursor.ts";
import { accentOf, withAccent } from "./symbols.ts";

/** What a command may ask of the reader that has met it. */
interface Reader {
  cursor: Cursor;
  argument(): Inline[];
  rest(): Inline[];
  formula(tex: string | undefined, display?: boolean): Inline[];
}

type Command = (reader: Reader) => Inline[];

type Style = Exclude<Extract<Inline, { children: Inline[] }>["type"], "link" | "span"> | "code";

/** Commands that style their argument: `\emph{…}`; without a style those that change nothing a reader of a page would miss. */
const styleOfArgument = byWord<Style | undefined>([
  ["emphasis", "emph textit textsl mkbibemph mkbibitalic"],
  ["strong", "textbf mkbibbold"],
  ["smallcaps", "textsc"],
  ["superscript", "textsuperscript mkbibsuperscript up"],
  ["subscript", "textsubscript mkbibsubscript"],
  ["code", "texttt path lstinline"],
  ["delete", "sout"],
  ["highlight", "hl"],
  [undefined, "text textrm textsf textup textmd textnormal textlf mbox hbox fbox underline uline mkbibacro"],
  [undefined, "uppercase lowercase MakeUppercase MakeLowercase MakeSentenceCase protect"],
]);

/** Commands that style all that follows in their group: `{\em …}`. */
const styleOfRest = byWord<Style>([
  ["emphasis", "em it sl itshape slshape"],
  ["strong", "bf bfseries"],
  ["smallcaps", "sc scshape"],
]);

/** Drops an argument that is for LaTeX alone: `\cite{…}`, `\label{…}`. */
const drop: Command = ({ cursor }) => {
  cursor.match(/\[[^\][]*\]/y);
  cursor.verbatim();
  return [];
};

/** Reads the first argument and drops the second. */
const first: Command = (reader) => [...reader.argument(), ...drop(reader)];

/** Drops the first argument and reads the second: `\textcolor{red}{…}`. */
const second: Command = (reader) => {
  reader.cursor.verbatim();
  return reader.argument();
};

/** Sets an argument between two signs. */
function between(before: string, after: string): Command {
  return (reader) => [...text(before), ...reader.argument(), ...text(after)];
}

/** Commands that do more than stand for a character or an accent. */
const commands = new Map<string, Command>([
  ...[...styleOfArgument].map(([name, style]): [string, Command] => [
    name,
    (reader) => styled(style, reader.argument()),
  ]),
  ...[...styleOfRest].map(([name, style]): [string, Command] => [
    name,
    (reader) => {
      reader.cursor.skipSpace();
      return styled(style, reader.rest());
    },
  ]),
  ...byWord([
    [
      drop,
      "noopsort SortNoop cite citep citet citealp citeauthor citeyear parencite textcite autocite footcite",
    ],
    [drop, "ref eqref autoref label color vspace hspace vskip hskip fontsize selectlanguage foreignlanguage"],
    [drop, "thanks footnote input include includegraphics"],
    [first, "printfirst texorpdfstring"],
    [second, "textcolor colorbox"],
    [between("“", "”"), "enquote mkbibquote"],
    [between("(", ")"), "mkbibparens"],
    [between("[", "]"), "mkbibbrackets"],
    [(reader) => reader.formula(reader.cursor.until("\\)")), "("],
    [(reader) => reader.formula(reader.cursor.until("\\]"), true), "["],
    [(reader) => reader.formula(reader.cursor.verbatim()), "ensuremath"],
    [readBegin, "begin"],
    [({ cursor }) => text(cursor.verbatim() === undefined ? "" : " "), "end"],
    [() => text(" • "), "item"],
    [({ cursor }) => link(cursor.verbatim()), "url nolinkurl"],
    [(reader) => link(reader.cursor.verbatim(), reader.argument()), "href"],
    [readVerb, "verb"],
    [(reader) => text(toPlain(reader.argument()).replaceAll(/\S/gu, "$&\u0305")), "overline"],
    // What `xampl.bib` defines to sort by one thing and show another.
    [swap, "switchargs"],
  ]),
]);

/** What a command does; `undefined` for those that stand for a character, and for what is none. */
export function findCommand(name: string): Command | undefined {
  const accent = accentOf(name);
  return commands.get(name) ?? (accent ? accented(accent) : undefined);
}

function accented(accent: string): Command {
  return (reader) => {
    const [first, ...rest] = reader.argument();
    if (first === undefined) return text(withAccent(accent, ""));
    if (first.type === "text") return [...text(withAccent(accent, first.value)), ...rest];
    const inner = "children" in first ? first.children[0] : undefined;
    if (inner?.type === "text") inner.value = withAccent(accent, inner.value);
    return [first, ...rest];
  };
}

function swap(reader: Reader): Inline[] {
  const first = reader.argument();
  return [...reader.argument(), ...first];
}

function link(address: string | undefined, label: Inline[] = []): Inline[] {
  if (address === undefined) return label;
  const url = safeUrl(unescapeUrl(address));
  const children = label.length > 0 ? label : text(unescapeUrl(address));
  return url === undefined ? children : [{ type: "link", url, children }];
}

function readVerb({ cursor }: Reader): Inline[] {
  const mark = cursor.here;
  cursor.offset++;
  const value = mark === "" ? undefined : cursor.until(mark);
  return value === undefined ? [] : [{ type: "code", value }];
}

const environments = /^(?:math|displaymath|equation|align|eqnarray|gather|multline)\*?$/;

/** Environments of maths are read as such; of any other, its text. */
function readBegin(reader: Reader): Inline[] {
  const name = reader.cursor.verbatim() ?? "";
  const tex = environments.test(name) ? reader.cursor.until(`\\end{${name}}`) : undefined;
  if (tex === undefined) return text(" ");
  const hasLines = /align|eqnarray|gather/.test(name);
  return reader.formula(hasLines ? `\\begin{aligned}${tex}\\end{aligned}` : tex, name !== "math");
}

/** Text as nodes: none where there is none. */
export function text(value: string): Inline[] {
  return value === "" ? [] : [{ type: "text", value }];
}

/** Nodes in a style; code is plain text in it. */
export function styled(style: Style | undefined, children: Inline[]): Inline[] {
  if (style === undefined || children.length === 0) return children;
  if (style === "code") return [{ type: "code", value: toPlain(children) }];
  return [{ type: style, children }];
}
