import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { parse } from "yaml";

/** Text without the white space, which differs from face to face with the breaks of lines. */
function squeeze(text: string): string {
  return text.normalize("NFC").replace(/[\s\u200b\u00ad]+/g, "");
}

function* wordsIn(words: unknown): Generator<string> {
  if (typeof words === "string") yield words;
  else for (const word of Object.values(words ?? {})) yield* wordsIn(word);
}

/** What may stand between facts: punctuation, marks, and the theme's own words. */
function glueOf(more: string[]): RegExp {
  const words = [...wordsIn(parse(readFileSync("_includes/words/en.yaml", "utf8"))), "DOI", "and", ...more];
  const escaped = words
    .map((word) => squeeze(word.replace(/\{\w+\}/g, "")))
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(`^(?:[\\p{P}\\p{S}]|${escaped.join("|")})*$`, "u");
}

const glue = glueOf([]);

/** Fails unless the page of an entry says a text. */
export function assertSays(html: string, text: string): void {
  const { document } = parseHTML(html);
  assert.ok(squeeze(document.querySelector("main")?.textContent ?? "").includes(squeeze(text)), text);
}

/**
 * Fails unless `text` says all of `facts`, in this order and to the letter, and nothing else but what joins and labels
 * them. White space does not count.
 */
export function assertStream(
  text: string,
  facts: (string | number | undefined)[],
  where: string,
  more: string[] = [],
): void {
  const allowed = more.length > 0 ? glueOf(more) : glue;
  const stream = squeeze(text);
  let end = 0;
  const between = (to: number) => {
    const gap = stream.slice(end, to);
    assert.match(
      gap,
      allowed,
      `${where} says ${JSON.stringify(gap)} after ${JSON.stringify(stream.slice(0, end).slice(-80))}`,
    );
  };
  for (const fact of facts.filter((fact) => fact !== undefined).map((fact) => squeeze(String(fact)))) {
    const at = stream.indexOf(fact, end);
    assert.ok(
      at >= 0,
      `${where} does not say ${JSON.stringify(fact)} in ${JSON.stringify(stream.slice(end, end + 200))}`,
    );
    between(at);
    end = at + fact.length;
  }
  between(stream.length);
}
