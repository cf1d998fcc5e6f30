import type { Cursor } from "../../text/cursor.ts";
import type { Inline } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { byWord } from "../byWord.ts";
import { safeUrl, unescapeUrl } from "../identifiers.ts";
import { accentOf, withAccent } from "./symbols.ts";

/** What a command may ask of the reader that has met it. */
interface Reader extends Cursor {
  skipSpace(): boolean;
  until(end: string): string | undefined;
  verbatim(): string | undefined;
  argument(): Inline[];
  rest(): Inline[];
  formula(tex: string | undefined, display?: boolean): Inline[];
}

type Command = (reader: Reader) => Inline[];

type Style = Exclude<Extract<Inline, { children: Inline[] }>["type"], "link" | "span"> | "code";

/** Styles an argument: `\emph{…}`. */
function style(name: Style | undefined): Command {
  return (reader) => styled(name, reader.argument());
}

/** Styles all that follows in a group: `{\em …}`. */
function styleOfRest(name: Style): Command {
  return (reader) => {
    reader.skipSpace();
    return styled(name, reader.rest());
  };
}

/** Drops an argument that is for LaTeX alone: `\cite{…}`, `\label{…}`. */
const drop: Command = (reader) => {
  reader.match(/\[[^\][]*\]/y);
  reader.verbatim();
  return [];
};

/** Reads the first argument and drops the second. */
const first: Command = (reader) => [...reader.argument(), ...drop(reader)];

/** Drops the first argument and reads the second: `\textcolor{red}{…}`. */
const second: Command = (reader) => {
  reader.verbatim();
  return reader.argument();
};

/** Commands that do more than stand for a character or an accent. */
const commands = byWord<Command>([
  [style("emphasis"), "emph textit textsl mkbibemph mkbibitalic"],
  [style("strong"), "textbf mkbibbold"],
  [style("smallcaps"), "textsc"],
  [style("superscript"), "textsuperscript mkbibsuperscript up"],
  [style("subscript"), "textsubscript mkbibsubscript"],
  [style("code"), "texttt path lstinline"],
  [style("delete"), "sout"],
  [style("highlight"), "hl"],
  // These change nothing that a reader of a page would miss.
  [style(undefined), "text textrm textsf textup textmd textnormal textlf mbox hbox fbox underline uline"],
  [style(undefined), "uppercase lowercase MakeUppercase MakeLowercase MakeSentenceCase protect mkbibacro"],
  [styleOfRest("emphasis"), "em it sl itshape slshape"],
  [styleOfRest("strong"), "bf bfseries"],
  [styleOfRest("smallcaps"), "sc scshape"],
  [drop, "noopsort SortNoop cite citep citet citealp citeauthor citeyear parencite textcite autocite"],
  [drop, "footcite ref eqref autoref label color vspace hspace vskip hskip fontsize selectlanguage"],
  [drop, "foreignlanguage thanks footnote input include includegraphics"],
  [first, "printfirst texorpdfstring"],
  [second, "textcolor colorbox"],
  [(reader) => [...text("“"), ...reader.argument(), ...text("”")], "enquote mkbibquote"],
  [(reader) => reader.formula(reader.until("\\)")), "("],
  [(reader) => reader.formula(reader.until("\\]"), true), "["],
  [(reader) => reader.formula(reader.verbatim()), "ensuremath"],
  [(reader) => text(reader.verbatim() === undefined ? "" : " "), "begin end"],
  [() => text(" • "), "item"],
  [(reader) => link(reader.verbatim()), "url nolinkurl"],
  [(reader) => link(reader.verbatim(), reader.argument()), "href"],
  [(reader) => text(toPlain(reader.argument()).replaceAll(/\S/gu, "$&\u0305")), "overline"],
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

function link(address: string | undefined, label: Inline[] = []): Inline[] {
  if (address === undefined) return label;
  const url = safeUrl(unescapeUrl(address));
  const children = label.length > 0 ? label : text(unescapeUrl(address));
  return url === undefined ? children : [{ type: "link", url, children }];
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
