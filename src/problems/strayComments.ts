import { Lexer } from "yaml";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/**
 * Comments that may have been meant as a part of the value before them: `title: #ff0000`, `name: A #1 grant`. What is meant
 * as a comment mostly has a space behind its sign.
 */
export function strayComments(source: Source): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(source.text)) {
    // Some tokens are signs of the parser's own that stand nowhere in the text.
    if (!source.text.startsWith(token, offset)) continue;
    const before = source.text.slice(source.text.lastIndexOf("\n", offset) + 1, offset);
    // Behind a quote or a bracket, nothing else can be meant.
    if (/^#\S/.test(token) && /[^\s"'\]}]\s*$/.test(before)) {
      diagnostics.push(diagnose(source, offset, token.length, stray(token, valueIn(before))));
    }
    offset += token.length;
  }
  return diagnostics;
}

/** What a line says before its comment. */
function valueIn(line: string): string {
  return line.replace(/^\s*(?:- +)*(?:[^\s:][^:]*:(?:\s|$))?/, "").trim();
}

function stray(comment: string, value: string) {
  const whole = `${value} ${comment}`.trim().replace(/[\\"]/g, "\\$&");
  return {
    severity: "warning",
    code: "stray-comment",
    message: `\`${comment}\` is a comment to YAML, so that ${value ? `the value is \`${value}\`` : "no value stands on this line"}`,
    remedy: `put the value in quotes, \`"${whole}"\`, or, if it is a comment, a space behind \`#\``,
  } as const;
}
