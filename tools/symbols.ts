import { writeFileSync } from "node:fs";
import { latex2unicode } from "unicode2latex";

/** `npm run symbols`: writes what single commands of LaTeX and its packages print, as unicode2latex (ISC) knows it. */
const symbols = Object.entries<string | { text?: string; math?: string }>(latex2unicode).flatMap(
  ([latex, printed]) => {
    const [, command] = /^\\([a-zA-Z]+|[^a-zA-Z])$/u.exec(latex) ?? [];
    const text = typeof printed === "string" ? printed : (printed.text ?? printed.math);
    return command && text !== undefined ? [[command, text.normalize("NFC")]] : [];
  },
);
writeFileSync(
  "src/publications/latex/symbols.json",
  `${JSON.stringify(Object.fromEntries(symbols), null, 2)}\n`,
);
