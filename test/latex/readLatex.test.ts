import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mendLatex, printJournals } from "../../src/publications/latex/mendLatex.ts";
import { latexToPlain, readLatex, readLatexProse } from "../../src/publications/latex/readLatex.ts";
import { toHtml } from "../../src/text/html.ts";
import type { Inline } from "../../src/text/nodes.ts";

const accents: [latex: string, plain: string][] = [
  ['\\"{o}', "ö"],
  ['{\\"o}', "ö"],
  ['\\"o', "ö"],
  ['{\\"{o}}', "ö"],
  ['M\\"uller', "Müller"],
  ["\\'{\\i}", "í"],
  ["\\'\\i", "í"],
  ["{\\'{\\i}}", "í"],
  ["\\v{\\j}", "ǰ"],
  ["\\c{c}", "ç"],
  ["\\c c", "ç"],
  ["Fran\\c{c}ois", "François"],
  ["\\v{s}", "š"],
  ["\\v s", "š"],
  ["\\H{o}", "ő"],
  ["\\u{g}", "ğ"],
  ["\\.{z}", "ż"],
  ["\\=a", "ā"],
  ["\\k{a}", "ą"],
  ["\\r{a}", "å"],
  ["\\d{s}", "ṣ"],
  ["\\b{d}", "ḏ"],
  ["\\t{oo}", "o͡o"],
  ["\\'{\\^e}", "ế"],
  ["\\`{\\u a}", "ằ"],
  ["\\~n", "ñ"],
  ["\\`A", "À"],
  ["\\textcommabelow{s}", "ș"],
  ["\\o \\O \\l \\L", "øØłŁ"],
  ["\\o{} \\ss{} {\\ae}", "ø ß æ"],
  ["\\aa\\AA\\oe\\OE\\AE", "åÅœŒÆ"],
  ["\\dh\\th\\DH\\TH\\dj", "ðþÐÞđ"],
  ["Erd\\H os", "Erdős"],
  ["Bj\\o rn", "Bjørn"],
  ["\\i", "ı"],
];
for (const [latex, plain] of accents) {
  test(`accents: ${latex} is ${plain}`, () => assert.equal(latexToPlain(latex), plain));
}

const characters: [latex: string, plain: string][] = [
  ["pages 1--2 --- see", "pages 1–2 — see"],
  ["``so''", "“so”"],
  ["`so'", "‘so’"],
  ["Ohm's law, the `two' ends' meet", "Ohm's law, the ‘two’ ends' meet"],
  ["R\\&D, 5\\% of \\$10, \\#1, a\\_b, \\{x\\}", "R&D, 5% of $10, #1, a_b, {x}"],
  ["R&D at 100% a_b", "R&D at 100% a_b"],
  ["\\textendash\\textemdash\\ldots{} \\dots", "–—… …"],
  ["no~break", "no\u00a0break"],
  ["\\LaTeX{} and \\TeX\\ and \\BibTeX", "LaTeX and TeX and BibTeX"],
  ["\\textregistered\\copyright\\texttrademark\\S\\P\\pounds\\euro", "®©™§¶£€"],
  ["\\textasciitilde\\textbackslash\\textbraceleft\\textbar", "~\\{|"],
  ["\\~{} \\^{}", "~ ^"],
  ["\\alpha-helix", "α-helix"],
  ["hyphen\\-ation\\/ here\\@.", "hyphenation here."],
  ["a\\\\b\\newline c", "a b c"],
  ["F.\\,N.", "F.\u202fN."],
  ["{\\relax Ph}ilippe", "Philippe"],
  ["{T}he {LLM} of {{Solar Structure}}", "The LLM of Solar Structure"],
  ["a  b\n\tc", "a b c"],
  ["\\unknowncommand{kept} text", "kept text"],
  ["\\enquote{so}", "“so”"],
  ["as shown \\cite{knuth84}.", "as shown ."],
  ["{\\noopsort{1973b}}1973", "1973"],
  ["AT&amp;T &lt;3 &#233; &copy;", "AT&T <3 é ©"],
  ["a } stray { brace", "a stray brace"],
  ["trailing \\", "trailing"],
  ["costs $5 or from $5 to $10 million", "costs $5 or from $5 to $10 million"],
  ["\\begin{itemize}\\item one \\item two\\end{itemize}", "• one • two"],
  ["\\textcolor{red}{warm} \\textrm{plain} \\mbox{box}", "warm plain box"],
];
for (const [latex, plain] of characters) {
  test(`characters: ${latex}`, () => assert.equal(latexToPlain(latex), plain));
}

const text = (value: string): Inline => ({ type: "text", value });
const styles: [latex: string, nodes: Inline[]][] = [
  ["\\emph{Homo} sapiens", [{ type: "emphasis", children: [text("Homo")] }, text(" sapiens")]],
  ["{\\em Homo} sapiens", [{ type: "emphasis", children: [text("Homo")] }, text(" sapiens")]],
  ["\\textit{lacI}", [{ type: "emphasis", children: [text("lacI")] }]],
  [
    "\\textbf{a}{\\bf b}",
    [
      { type: "strong", children: [text("a")] },
      { type: "strong", children: [text("b")] },
    ],
  ],
  ["\\textsc{Nasa}", [{ type: "smallcaps", children: [text("Nasa")] }]],
  ["10\\textsuperscript{th}", [text("10"), { type: "superscript", children: [text("th")] }]],
  [
    "Blue\\textsuperscript{\\tiny\\textregistered}",
    [text("Blue"), { type: "superscript", children: [text("®")] }],
  ],
  ["CO\\textsubscript{2}", [text("CO"), { type: "subscript", children: [text("2")] }]],
  ["CO_{2}", [text("CO"), { type: "subscript", children: [text("2")] }]],
  ["CO<sub>2</sub>", [text("CO"), { type: "subscript", children: [text("2")] }]],
  ["\\texttt{npm}", [{ type: "code", value: "npm" }]],
  [
    "\\emph{a \\textbf{b}}",
    [{ type: "emphasis", children: [text("a "), { type: "strong", children: [text("b")] }] }],
  ],
  [
    "\\url{https://a.org/x_y}",
    [{ type: "link", url: "https://a.org/x_y", children: [text("https://a.org/x_y")] }],
  ],
  [
    "\\href{https://a.org/\\%20}{the \\emph{site}}",
    [
      {
        type: "link",
        url: "https://a.org/%20",
        children: [text("the "), { type: "emphasis", children: [text("site")] }],
      },
    ],
  ],
  ["\\href{javascript:alert(1)}{here}", [text("here")]],
  ["<script>alert(1)</script>", [text("<script>alert(1)</script>")]],
  ['<b onclick="x">a</b>', [text('<b onclick="x">a</b>')]],
];
for (const [latex, nodes] of styles) {
  test(`styles: ${latex}`, () => assert.deepEqual(readLatex(latex), nodes));
}

test("maths becomes MathML, however it is written", () => {
  for (const latex of ["$x^2$", "\\(x^2\\)", "\\ensuremath{x^2}", "{$x^2$}", "$ x^2 $"]) {
    const [node] = readLatex(latex);
    assert.ok(node?.type === "math", latex);
    assert.match(node.mathml, /^<math[^>]*><msup>/);
    assert.equal(latexToPlain(latex), "x²");
  }
  for (const latex of [
    "$$x$$",
    "\\[x\\]",
    "\\begin{equation}x\\end{equation}",
    "\\begin{align*}x\\end{align*}",
  ]) {
    const [node] = readLatex(latex);
    assert.equal(node?.type === "math" && node.display, true, latex);
  }
});

test("maths that cannot be read is shown as text", () => {
  assert.equal(latexToPlain("about $\\nosuchcommand{x} \\alpha$"), "about x α");
  assert.equal(latexToPlain("$\\href{javascript:alert(1)}{x}$"), "x");
});

test("what a program escaped a second time is read as it was", () => {
  for (const [latex, plain] of [
    ["{\\textdollar}AC{\\^{}}0[{\\textbackslash}oplus]{\\textdollar}", "AC⁰[⊕︎]"],
    ["{$\\{$Pollux$\\}$: Co-adaptive}", "Pollux: Co-adaptive"],
    ["$\\backslash$textit$\\{$Arabidopsis$\\}$", "Arabidopsis"],
    ["Fern{\\textbackslash}'andez", "Fernández"],
    ["\\ifmmode \\check{s}\\else \\v{s}\\fi{}imek", "šimek"],
    ["R\\&amp;D\\&\\#xa0;x", "R&D\u00a0x"],
    // What nobody escaped stays.
    ["x\\textbackslash{}y", "x\\y"],
    ["{\\textdollar}5 and {\\textdollar}10", "$5 and $10"],
    ["AT\\&T; C:{\\textbackslash}temp", "AT&T; C:\\temp"],
  ] as const) {
    assert.equal(latexToPlain(mendLatex(latex)), plain);
  }
});

test("what databases leave of HTML is read, and none of it is markup", () => {
  for (const [latex, plain, html] of [
    ["1&ndash;2 &beta;-decay", "1–2 β-decay", "1–2 β-decay"],
    ["CO<inf>2</inf>", "CO2", "CO<sub>2</sub>"],
    [
      '<span class="nocase">DNA</span> <jats:p>is <jats:italic>it</jats:italic></jats:p>',
      "DNA is it",
      "DNA is <em>it</em>",
    ],
    ["a < b and <T>", "a < b and <T>", "a &lt; b and &lt;T&gt;"],
    ["&lt;script&gt;", "<script>", "&lt;script&gt;"],
  ] as const) {
    assert.equal(latexToPlain(latex).trim(), plain);
    assert.equal(toHtml(readLatex(latex)), html);
  }
});

test("accents of maths and BibLaTeX's quotes are read outside of maths too", () => {
  assert.equal(latexToPlain("\\bar{1}10 $\\bar{1}$ \\mkbibquote{Hi} H$_h$"), "1̄10 1̄ “Hi” Hₕ");
});

test("astronomers' macros are the journals they stand for", () => {
  for (const [latex, plain] of [
    ["\\apj", "ApJ"],
    ["{\\mnras}", "MNRAS"],
    ["\\aap, \\araa{} and \\prd", "A&A, ARA&A and Phys. Rev. D"],
    ["\\nat\\ and \\aa ngstr\\o m", "Nature and ångstrøm"],
  ] as const) {
    assert.equal(latexToPlain(printJournals(latex)), plain);
  }
});

test("rare symbols and accents are read too", () => {
  assert.equal(latexToPlain("\\textlira{} \\grave{e} \\not="), "₤ è ≠");
});

test("an abstract keeps its paragraphs", () => {
  assert.deepEqual(readLatexProse("One\nline.\n\n Two.\\par Three."), [
    { type: "paragraph", children: [text("One line.")] },
    { type: "paragraph", children: [text("Two.")] },
    { type: "paragraph", children: [text("Three.")] },
  ]);
});

/** LaTeX as fast-check likes it: pieces that mean something, in any order. */
const pieces = fc.array(
  fc.constantFrom(
    "\\",
    "{",
    "}",
    "$",
    "$$",
    "\\(",
    "\\]",
    "^",
    "_",
    "~",
    "<b>",
    "</b>",
    "&",
    "&amp;",
    "`",
    "'",
    "--",
    '\\"',
    "\\emph",
    "\\c",
    "\\begin{equation}",
    "\\end",
    "\\href",
    "\\url{",
    "\\verb|",
    "\\em ",
    "\\i",
    "a",
    "é",
    " ",
    "\n",
    "%",
    "\u0000",
    "𝒳",
    "]",
    "[",
  ),
  { maxLength: 60 },
);

test("any LaTeX gives text, never an exception", () => {
  fc.assert(
    fc.property(pieces, (list) => void latexToPlain(list.join(""))),
    { numRuns: 3000 },
  );
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (latex) => void latexToPlain(latex)));
});

test("text without anything special comes out as it is", () => {
  const harmless = fc.stringMatching(/^[\p{L}\p{N}.,:;()!?/+=*@"|]+(?: [\p{L}\p{N}.,:;()!?/+=*@"|]+)*$/u);
  fc.assert(fc.property(harmless, (value) => assert.equal(latexToPlain(value), value)));
});

test("deep nesting neither fails nor takes long", () => {
  const depth = 20_000;
  assert.equal(latexToPlain(`${"{".repeat(depth)}x${"}".repeat(depth)}`), "x");
  assert.equal(latexToPlain("\\emph".repeat(depth)), "");
  assert.equal(latexToPlain("\\emph{".repeat(depth)), "");
  assert.equal(latexToPlain("<i>".repeat(depth)), "<i>".repeat(depth));
});
