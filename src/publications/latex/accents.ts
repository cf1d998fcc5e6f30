/** Accents by their command: the combining character, and the sign that stands for the accent alone (`\^{}`). */
const accents: Record<string, [combining: string, alone: string]> = {
  "`": ["\u0300", "`"],
  "'": ["\u0301", "´"],
  "^": ["\u0302", "^"],
  "~": ["\u0303", "~"],
  "=": ["\u0304", "¯"],
  u: ["\u0306", "˘"],
  ".": ["\u0307", "˙"],
  '"': ["\u0308", "¨"],
  h: ["\u0309", ""],
  r: ["\u030a", "˚"],
  H: ["\u030b", "˝"],
  v: ["\u030c", "ˇ"],
  G: ["\u030f", ""],
  U: ["\u030e", ""],
  f: ["\u0311", ""],
  d: ["\u0323", ""],
  textcommabelow: ["\u0326", ""],
  c: ["\u0327", "¸"],
  k: ["\u0328", "˛"],
  b: ["\u0331", ""],
  t: ["\u0361", ""],
  bar: ["\u0304", "¯"],
  hat: ["\u0302", "^"],
  tilde: ["\u0303", "~"],
  vec: ["\u20d7", ""],
  dot: ["\u0307", "˙"],
  ddot: ["\u0308", "¨"],
  check: ["\u030c", "ˇ"],
  textcircled: ["\u20dd", ""],
};

/** Whether a command puts an accent on what follows it. */
export function isAccent(command: string): boolean {
  return Object.hasOwn(accents, command);
}

/** `text` with the accent of `command` on its first character: `"`, `o` give `ö`. A dotless i gets its dot out of the way. */
export function accent(command: string, text: string): string {
  const [combining, alone] = accents[command] ?? ["", ""];
  const [first] = text;
  if (first === undefined || first === " ") return alone + text;
  const base = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
  const marks = /^\p{M}*/u.exec(text.slice(first.length))?.[0] ?? "";
  return (base + marks + combining).normalize("NFC") + text.slice(first.length + marks.length);
}
