import own from "./ownSymbols.json" with { type: "json" };
import table from "./symbols.json" with { type: "json" };

/** The table of unicode2latex (`npm run symbols`), and what it does not have, or has for other readers than those of a page. */
const symbols = new Map(Object.entries({ ...table, ...own }));

/** The character that a command stands for, as text; nothing where it stands for none that a reader of a page would see. */
export function symbol(command: string): string | undefined {
  return symbols.get(command);
}

/** The combining character of a command that puts an accent on what follows it: `"`, `v`, `bar`. */
export function accentOf(command: string): string | undefined {
  const character = symbol(command);
  return character && /^\p{M}+$/u.test(character) ? character : undefined;
}

/** The signs for accents alone: `\^{}`. For Unicode most of them are a space with the accent. */
const alone = new Map([
  ...Object.entries({ "\u0300": "`", "\u0302": "^", "\u0303": "~", "\u030c": "ˇ" }),
  ...[..."´¯˘˙¨˚˝¸˛"].map((sign): [string, string] => [sign.normalize("NFKD").slice(1), sign]),
]);

/** `text` with an accent on its first character: `o` is `ö`. A dotless i gets its dot out of the way. */
export function withAccent(accent: string, text: string): string {
  const [first] = text;
  if (first === undefined || first === " ") return (alone.get(accent) ?? "") + text;
  const base = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
  const marks = /^\p{M}*/u.exec(text.slice(first.length))?.[0] ?? "";
  return (base + marks + accent).normalize("NFC") + text.slice(first.length + marks.length);
}
