const superscripts = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻-⁻=⁼(⁽)⁾nⁿiⁱ∘°";
const subscripts = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋-₋=₌(₍)₎";

/** A `<math>` element as plain text, as near as characters come to it: `x²`, `𝒪(n log n)`, `a/b`. */
export function mathText(mathml: string): string {
  const text = mathml
    .replaceAll(/<annotation[\s\S]*?<\/annotation>/g, "")
    .replaceAll(/<mspace[^>]*>|<\/mtd>|<\/mtr>/g, " ")
    .replaceAll(/<mfrac[^>]*>(<(\w+)[^>]*>[^<]*<\/\2>)(<(\w+)[^>]*>[^<]*<\/\4>)<\/mfrac>/g, "$1/$3")
    .replaceAll(/<msup>((?:(?!<msup>)[\s\S])*?)<m[no][^>]*>([^<]*)<\/m[no]><\/msup>/g, (_, base, script) =>
      base.concat(shift(script, superscripts, "^")),
    )
    .replaceAll(/<msub>((?:(?!<msub>)[\s\S])*?)<m[no][^>]*>([^<]*)<\/m[no]><\/msub>/g, (_, base, script) =>
      base.concat(shift(script, subscripts, "_")),
    )
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/[\u2061-\u2064]/g, "");
  return decode(text).replaceAll(/\s+/g, " ").trim();
}

function shift(script: string, table: string, mark: string): string {
  const pairs = [...table];
  const shifted = [...decode(script)].map(
    (character) => pairs[pairs.findIndex((from, index) => index % 2 === 0 && from === character) + 1],
  );
  const isComplete = [...script].every((character) =>
    pairs.some((from, index) => index % 2 === 0 && from === character),
  );
  return isComplete ? shifted.join("") : mark + script;
}

function decode(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
