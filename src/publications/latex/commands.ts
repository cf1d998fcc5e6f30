import type { Inline } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { isAccent } from "./accents.ts";
import type { Cursor } from "./cursor.ts";
import { styled, text } from "./inlines.ts";
import { type Formula, readDelimited, readEnvironment } from "./maths.ts";
import { styleOfArgument, styleOfRest } from "./styles.ts";
import { safeUrl, unescapeUrl } from "./urls.ts";

/** What a command may ask of the reader that has met it. */
interface Reader {
  cursor: Cursor;
  argument(): Inline[];
  rest(): Inline[];
  formula(formula: Formula | undefined): Inline[];
}

type Command = (reader: Reader) => Inline[];

/** Drops an argument that is for LaTeX alone: `\cite{…}`, `\label{…}`. */
const drop: Command = ({ cursor }) => {
  cursor.match(/\[[^\][]*\]/y);
  cursor.verbatim();
  return [];
};
const dropped =
  "noopsort SortNoop cite citep citet citealp citeauthor citeyear parencite textcite autocite footcite ref eqref autoref label color vspace hspace vskip hskip fontsize selectlanguage foreignlanguage thanks footnote input include includegraphics".split(
    " ",
  );

/** Drops the first argument and reads the second: `\textcolor{red}{…}`. */
const second: Command = (reader) => {
  reader.cursor.verbatim();
  return reader.argument();
};

/** What `xampl.bib` defines to sort by one thing and show another. */
const swap: Command = (reader) => {
  const first = reader.argument();
  return [...reader.argument(), ...first];
};

/** Sets an argument between two signs. */
function between(before: string, after: string): Command {
  return (reader) => [...text(before), ...reader.argument(), ...text(after)];
}

/** Commands that do more than stand for a character or set a style. */
const commands = new Map<string, Command>([
  ["(", (reader) => reader.formula(readDelimited(reader.cursor, "("))],
  ["[", (reader) => reader.formula(readDelimited(reader.cursor, "["))],
  ["ensuremath", (reader) => reader.formula({ tex: reader.cursor.verbatim() ?? "", display: false })],
  ["begin", readBegin],
  ["end", ({ cursor }) => text(cursor.verbatim() === undefined ? "" : " ")],
  ["item", () => text(" • ")],
  ["url", ({ cursor }) => link(cursor.verbatim())],
  ["nolinkurl", ({ cursor }) => link(cursor.verbatim())],
  ["href", (reader) => link(reader.cursor.verbatim(), reader.argument())],
  ["verb", readVerb],
  ["enquote", between("“", "”")],
  ["mkbibquote", between("“", "”")],
  ["mkbibparens", between("(", ")")],
  ["mkbibbrackets", between("[", "]")],
  ["overline", (reader) => text(toPlain(reader.argument()).replaceAll(/\S/gu, "$&\u0305"))],
  ["printfirst", (reader) => [...reader.argument(), ...drop(reader)]],
  ["switchargs", swap],
  ["textcolor", second],
  ["colorbox", second],
  ["texorpdfstring", (reader) => [...reader.argument(), ...drop(reader)]],
  ...dropped.map((name): [string, Command] => [name, drop]),
  ...Object.entries(styleOfArgument).map(([name, style]): [string, Command] => [
    name,
    (reader) => styled(style, reader.argument()),
  ]),
  ...Object.entries(styleOfRest).map(([name, style]): [string, Command] => [
    name,
    (reader) => {
      reader.cursor.skipSpace();
      return styled(style, reader.rest());
    },
  ]),
]);

/** What a command does, if it is one of these. */
export function findCommand(name: string): Command | undefined {
  return commands.get(name);
}

/** Whether a command needs no table of rare symbols. */
export function isKnownCommand(name: string): boolean {
  return commands.has(name) || isAccent(name);
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

/** Environments of maths are read as such; of any other, its text. */
function readBegin(reader: Reader): Inline[] {
  const formula = readEnvironment(reader.cursor, reader.cursor.verbatim() ?? "");
  return formula ? reader.formula(formula) : text(" ");
}
