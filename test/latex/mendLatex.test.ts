import assert from "node:assert/strict";
import { test } from "node:test";
import { mendLatex } from "../../src/publications/latex/mendLatex.ts";

const raw = String.raw;

const mended: [written: string, meant: string][] = [
  // Escaped twice: DBLP, Zotero, Mendeley, Google Scholar.
  [raw`{\textdollar}AC{\^{}}0[{\textbackslash}oplus]{\textdollar}`, raw`$AC^0[\oplus]$`],
  [raw`\$X {\textbackslash}to X\_\{(p)\}\$ on \$n\$-types`, raw`$X \to X_{(p)}$ on $n$-types`],
  [raw`O({\$}n {\textbackslash}log n{\$})`, raw`O($n \log n$)`],
  [raw`{$\{$Pollux$\}$: Co-adaptive}`, "{{Pollux}: Co-adaptive}"],
  [raw`$\backslash$textit$\{$Mus$\}$ {\textbackslash}emph\{x\}`, raw`\textit{Mus} \emph{x}`],
  [raw`Fern{\textbackslash}'andez, Garc{$\backslash$'\i}a`, raw`Fern\'andez, Garc{\'\i}a`],
  [raw`L{\textbackslash}"of, M{\textbackslash}"\{u\}ller`, raw`L\"of, M\"{u}ller`],
  [raw`AT{\textbackslash}\&T {\textbackslash}alpha`, raw`AT\&T \alpha{}`],
  // HTML from databases.
  [raw`A&amp;B \&amp; {\&}amp; &amp;amp; &ndash;&beta;\&\#xa0;x`, "A\\&B \\& \\& \\& –β\u00a0x"],
  ["CO<inf>2</inf> <i>E. coli</i> <scp>DNA</scp>", raw`CO\textsubscript{2} \emph{E. coli} \textsc{DNA}`],
  ['<span class="nocase">in vivo</span> &lt;sub&gt;2&lt;/sub&gt;', raw`in vivo \textsubscript{2}`],
  [raw`{\textless}i{\textgreater}Mus{\textless}/i{\textgreater}`, raw`\emph{Mus}`],
  ["$<$sub$>$2$<$/sub$>$", raw`\textsubscript{2}`],
  ["<jats:title>Abstract</jats:title><jats:p>One</jats:p><jats:p>Two</jats:p>", "One\n\n\n\nTwo"],
  ['<mml:math xmlns:mml="x"><mml:msub><mml:mi>T</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math>', "T₂"],
  // APS.
  [
    raw`\ifmmode \check{s}\else \v{s}\fi{}iban Nov\ifmmode \acute{a}\else \'{a}\fi{}k`,
    raw`{\v{s}}iban Nov{\'{a}}k`,
  ],
];
for (const [written, meant] of mended) {
  test(`mended: ${written}`, () => {
    assert.equal(mendLatex(written).trim(), meant);
    assert.equal(mendLatex(meant), meant, "and once for all");
  });
}

const kept = [
  raw`\$5 in C:{\textbackslash}x or \$6, x\$y and x{\textbackslash}y and x\$y`,
  raw`from \$5 to \$10, Ke\$ha and A\$AP, US\$ 3M and US\$ 4M`,
  raw`the {\textbackslash}section command in C:{\textbackslash}Windows`,
  raw`R\&D; AT\&T, \{x\}, 10{\%} {\textasciitilde}5 {\textless} 3`,
  "a < b and c > d, $a<b>c$, p<i>, </sub>",
  "<script>alert(1)</script> {\\textless}script{\\textgreater} &nosuch;",
  '<b onclick="x">a</b>',
];
for (const text of kept) test(`kept: ${text}`, () => assert.equal(mendLatex(text), text));
