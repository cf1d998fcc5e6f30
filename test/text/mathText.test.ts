import assert from "node:assert/strict";
import { test } from "node:test";
import { mathml } from "../../src/text/math.ts";
import { mathText } from "../../src/text/mathText.ts";

const cases: [tex: string, text: string][] = [
  ["x^2", "x²"],
  ["x_i", "xᵢ"],
  ["x_i^2", "xᵢ²"],
  ["10^{-3}", "10⁻³"],
  ["x^{n+1}", "xⁿ⁺¹"],
  ["x^{ab}", "x^ab"],
  ["x^{\\alpha+b}", "x^(α + b)"],
  ["^{\\circ}", "°"],
  ["90^\\circ", "90°"],
  ["\\alpha = 3", "α = 3"],
  ["1 < \\alpha \\leqslant 3", "1 < α ⩽ 3"],
  ["-1", "−1"],
  ["a+b", "a + b"],
  ["\\frac{a}{b}", "a/b"],
  ["\\frac{a+b}{2}", "(a + b)/2"],
  ["\\sqrt{2}", "√2"],
  ["\\mathcal{O}(n \\log n)", "𝒪(n log n)"],
  ["\\mathcal{O}(n_{1} \\log n_{2})", "𝒪(n₁ log n₂)"],
  ["\\mathbb{C}^2", "ℂ²"],
  ["\\text{if } a", "if a"],
  ["\\mathrm{H}_2\\mathrm{O}", "H₂O"],
  ["L_\\infty", "L_∞"],
  ["\\bar{1}", "1\u0304"],
  ["\\hat\\theta", "θ\u0302"],
  ["\\overline{AB}", "A\u0305B\u0305"],
  ["_h", "ₕ"],
  ["_c", "c"],
];
for (const [tex, text] of cases)
  test(`${tex} as text is ${text}`, () => assert.equal(mathText(mathml(tex, false)), text));

test("a line over a formula is one that browsers draw", () => {
  assert.match(mathml("\\overline{AB}", false), /<mover>.*<mo stretchy="true">‾<\/mo><\/mover>/);
});

test("what is no character is none, and fractions in fractions take no longer than they are", () => {
  assert.equal(mathText("<math><mi>&#xFFFFFFFF;</mi><mo>&#x2264;</mo></math>").length > 0, true);
  const deep = `${"<mfrac><mi>a</mi>".repeat(200)}<mi>b</mi>${"</mfrac>".repeat(200)}`;
  assert.ok(mathText(`<math>${deep}</math>`).startsWith("a/(a/(a/"));
});
