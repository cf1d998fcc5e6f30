export type Style =
  | "emphasis"
  | "strong"
  | "highlight"
  | "superscript"
  | "subscript"
  | "smallcaps"
  | "delete"
  | "code";

/** Commands that style their argument: `\emph{…}`; `undefined` for those that change nothing a reader of a page would miss. */
export const styleOfArgument: Record<string, Style | undefined> = {
  emph: "emphasis",
  textit: "emphasis",
  textsl: "emphasis",
  mkbibemph: "emphasis",
  mkbibitalic: "emphasis",
  textbf: "strong",
  mkbibbold: "strong",
  textsc: "smallcaps",
  mkbibacro: undefined,
  textsuperscript: "superscript",
  mkbibsuperscript: "superscript",
  up: "superscript",
  textsubscript: "subscript",
  mkbibsubscript: "subscript",
  texttt: "code",
  path: "code",
  lstinline: "code",
  sout: "delete",
  hl: "highlight",
  text: undefined,
  textrm: undefined,
  textsf: undefined,
  textup: undefined,
  textmd: undefined,
  textnormal: undefined,
  textlf: undefined,
  mbox: undefined,
  hbox: undefined,
  fbox: undefined,
  underline: undefined,
  uline: undefined,
  uppercase: undefined,
  lowercase: undefined,
  MakeUppercase: undefined,
  MakeLowercase: undefined,
  MakeSentenceCase: undefined,
  protect: undefined,
};

/** Commands that style all that follows in their group: `{\em …}`. */
export const styleOfRest: Record<string, Style | undefined> = {
  em: "emphasis",
  it: "emphasis",
  sl: "emphasis",
  itshape: "emphasis",
  slshape: "emphasis",
  bf: "strong",
  bfseries: "strong",
  sc: "smallcaps",
  scshape: "smallcaps",
};
