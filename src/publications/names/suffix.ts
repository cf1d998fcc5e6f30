/** "Jr.", "3rd", or a Roman number; a single letter is an initial. */
export function isSuffix(plain: string): boolean {
  return isGeneration(plain) || /^(?:II|III|IV|VI|VII|VIII|2nd|3rd|[4-9]th)$/.test(plain);
}

/** `Davis, John C Jr`, as PubMed has it, in BibTeX's order: `Davis, Jr, John C`. */
export function moveSuffix(name: string): string {
  const [, family, given, suffix = ""] = /^([^,{}]+), ([^,{}]+) (\S+)$/.exec(name) ?? [];
  return /^[js]r|\d|[IVX]$/i.test(suffix) && isSuffix(suffix) ? `${family}, ${suffix}, ${given}` : name;
}

/** What needs no number: "Jr.", "PhD", and what Brazilians say for it. */
export function isGeneration(plain: string): boolean {
  return /^(?:jr|sr|j[uú]nior|senior|filho|neto|sobrinho|esq|ph\.? ?d)\.?$/i.test(plain);
}
