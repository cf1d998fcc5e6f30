/** Reads the bibliographies of researchers' sites, as their owners keep them, and as the usual programs export them, from `../shared/corpus`. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Person, Publication } from "../../src/model/cv.ts";
import { writeBibtex } from "../../src/outputs/bibtex.ts";
import { source } from "../../src/problems/source.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { toPlain } from "../../src/text/plain.ts";

const corpus = new URL("../../../shared/corpus/", import.meta.url);
const files = ["bibtex", "exports"].flatMap(bibFiles);

function bibFiles(folder: string): string[] {
  try {
    const names = readdirSync(new URL(folder, corpus)).filter((name) => name.endsWith(".bib"));
    return names.map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

test("the corpus is there", () => {
  assert.ok(
    ["bibtex/", "exports/"].every((folder) => files.some((file) => file.startsWith(folder))),
    "put real .bib files into ../shared/corpus/bibtex and ../shared/corpus/exports, beside the clone, to run this",
  );
});

/** Nobody of this name is in the corpus. */
const owner = { name: "Nobody Inparticular", otherNames: [] };

for (const file of files) {
  const text = readFileSync(new URL(file, corpus), "utf8");
  const reading = readPublications([source(file, text)], owner);

  test(`${file}: every entry is read`, async () => {
    const { publications, diagnostics } = await reading;
    assert.equal(publications.length, countEntries(text));
    assert.deepEqual(
      diagnostics.filter(({ code }) => code === "lost-entry"),
      [],
    );
  });

  test(`${file}: no LaTeX is left in any text`, async () => {
    for (const publication of (await reading).publications) {
      for (const [name, written] of Object.entries(texts(publication))) {
        const value = written.replaceAll(/https?:\/\/\S+/g, "address");
        assert.doesNotMatch(value, /[\\{}]|\$[^\d\s]|~|``|''| {2}|^\s|\s$/, `${publication.key}, ${name}`);
      }
    }
  });

  test(`${file}: names are whole`, async () => {
    for (const { key, authors, editors } of (await reading).publications) {
      for (const person of [...authors, ...editors]) assertName(person, key);
    }
  });

  test(`${file}: links can be followed`, async () => {
    for (const { links, url } of (await reading).publications) {
      for (const address of [...links.map((link) => link.url), ...(url ? [url] : [])]) {
        assert.match(address, /^(?:https?:\/\/[^\s<>"{}\\]+|\/[^\s<>"{}\\]*)$/);
        assert.doesNotMatch(address, /https?:.*https?:/, "an address within another");
      }
      assert.equal(new Set(links.map((link) => link.url)).size, links.length);
    }
  });

  test(`${file}: written out and read again it is the same list`, async () => {
    const { publications } = await reading;
    const again = await readPublications([source(file, writeBibtex(publications))], owner);
    assert.deepEqual(again.publications.map(essence), publications.map(essence));
  });
}

/** Beginnings of entries, counted without the code that is tested. */
function countEntries(text: string): number {
  return [...text.matchAll(/(?:^|\})[ \t]*@(?!string|comment|preamble)\w+\s*[{(]/gim)].length;
}

function texts({
  title,
  venue,
  note,
  award,
  addenda,
  abstract,
  fields,
}: Publication): Record<string, string> {
  const nodes = { title, venue, note, award, abstract };
  return {
    ...fields,
    ...Object.fromEntries(Object.entries(nodes).map(([name, value]) => [`${name} as shown`, toPlain(value)])),
    ...Object.fromEntries(addenda.map((text, index) => [`addendum ${index}`, toPlain(text)])),
  };
}

function assertName({ name, family, given, literal }: Person, key: string): void {
  // What one file writes for people of whom it knows no more (`{}, M.`, `{Meech, et al.}, K.`), and a group.
  if (/^(?:M\.|ALTS Group|.*\bet al\.)$/.test(name)) return;
  assert.doesNotMatch(name, /[\\{}$*†‡§¶~^_,;\d]|\band\b|\s{2}/, key);
  assert.ok(literal !== undefined || (family && given), `${key}: ${name} is not divided`);
  assert.ok(
    literal === undefined || !literal.includes(" ") || literal.length > 20,
    `${key}: is ${name} a person?`,
  );
  if (family !== undefined) assert.match(family, /\p{L}{2}|\p{Script=Han}/u, `${key}: ${name}`);
}

/** What must come back, whatever is private to the site; roles in free words are. */
function essence({
  key,
  type,
  title,
  authors,
  editors,
  venue,
  year,
  date,
  doi,
  abstract,
  slug,
}: Publication) {
  const names = [...authors, ...editors].map(({ roles: _, ...name }) => name);
  return { key, type, title, names, venue, year, date, doi, abstract, slug };
}
