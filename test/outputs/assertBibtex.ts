import assert from "node:assert/strict";
import type { Facts, PublicationFacts } from "./facts.ts";

const venueField = { article: "journal", inproceedings: "booktitle", phdthesis: "school" };

/** The BibTeX of all publications, read by counting braces alone, says what the facts say. */
export function assertBibtex(bibtex: string | undefined, { sections }: Facts): void {
  const publications = sections.flatMap(({ publications = [] }) => publications);
  const found = [...(bibtex ?? "").matchAll(/^@(\w+)\{([^,\s]+),$/gm)];
  assert.deepEqual(
    found.map(([, , key]) => key),
    publications.map(({ key }) => key),
    "entries of the BibTeX",
  );
  publications.forEach((publication, index) => {
    const from = found[index]?.index ?? 0;
    const fields = fieldsIn((bibtex ?? "").slice(from, found[index + 1]?.index));
    assert.equal(found[index]?.[1], publication.type);
    for (const [name, value] of Object.entries(expectedFields(publication))) {
      assert.equal(fields.get(name), value, `${name} of ${publication.key} in the BibTeX`);
    }
  });
}

function expectedFields({
  type,
  title,
  authors,
  venue,
  year,
  url,
  doi,
  addendum,
  abstract,
  moreAuthors,
  note,
}: PublicationFacts) {
  return {
    title: title.read,
    author: [
      ...authors.map(({ given, family }) => `${family}, ${given}`),
      ...(moreAuthors ? ["others"] : []),
    ].join(" and "),
    note: note?.read,
    [venueField[type]]: venue.read,
    year: String(year),
    url,
    doi,
    addendum: addendum?.read,
    abstract: abstract?.read,
  };
}

/** The fields of one entry, each of which stands in braces on a line that begins with its name. */
function fieldsIn(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const match of entry.matchAll(/^\s+([\w+]+)\s*=\s*\{/gm)) {
    const start = match.index + match[0].length;
    let end = start;
    for (let depth = 1; depth > 0 && end < entry.length; end++) {
      if (entry[end] === "{") depth++;
      if (entry[end] === "}") depth--;
    }
    const name = match[1] ?? "";
    const value = entry.slice(start, end - 1);
    fields.set(name, name === "url" || name === "doi" ? value : unescaped(value));
  }
  return fields;
}

/** The few commands and escapes of LaTeX that these facts use. */
function unescaped(latex: string): string {
  const signs: Record<string, string> = { backslash: "\\", asciitilde: "~", asciicircum: "^" };
  return latex.replace(
    /\\text(\w+)\{\}|\\emph\{(.*?)\}|\\([&%$#_{}])|[{}]/g,
    (_, command, emphasis, sign) => signs[command] ?? emphasis ?? sign ?? "",
  );
}
