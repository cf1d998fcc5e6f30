import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { source } from "../../src/problems/source.ts";
import { readBibtex } from "../../src/publications/bibtex/readBibtex.ts";

const read = (...texts: string[]) =>
  readBibtex(texts.map((text, index) => source(index === 0 ? "publications.bib" : `${index + 1}.bib`, text)));

/** Entries as `type key`, and their fields. */
function values(...texts: string[]): Record<string, Record<string, string>> {
  const { entries } = read(...texts);
  return Object.fromEntries(
    entries.map(({ type, key, fields }) => [
      `${type} ${key}`,
      Object.fromEntries([...fields.values()].map(({ name, value }) => [name, value])),
    ]),
  );
}

/** Diagnostics as a reader sees them first: `line:column code: message; remedy`. */
function problems(...texts: string[]): string[] {
  return read(...texts).diagnostics.map(
    ({ line, column, code, message, remedy }) => `${line}:${column} ${code}: ${message}; ${remedy}`,
  );
}

const readings: [what: string, text: string, expected: Record<string, Record<string, string>>][] = [
  [
    "braces, quotes and numbers",
    '@article{a, title = {T}, journal = "J", year = 1999}',
    { "article a": { title: "T", journal: "J", year: "1999" } },
  ],
  [
    "nested braces and quotes",
    '@misc{a, title = {a {b {c}} "d"}, note = "x {"} y"}',
    { "misc a": { title: 'a {b {c}} "d"', note: 'x {"} y' } },
  ],
  [
    "an accent in quotes",
    '@misc{a, title = "M\\"unchen \\"{o}"}',
    { "misc a": { title: 'M\\"unchen \\"{o}' } },
  ],
  ["parentheses", "@misc(a, title = {T (x)}, year = 1999)", { "misc a": { title: "T (x)", year: "1999" } }],
  [
    "capitals",
    "@ARTICLE{Key, TITLE = {T}, Author+AN = {1=equal}}",
    { "article Key": { title: "T", "author+an": "1=equal" } },
  ],
  [
    "commas at the end, and none at all",
    "@misc{a, title = {T},, }@misc{b}",
    { "misc a": { title: "T" }, "misc b": {} },
  ],
  ["spaces in odd places", "@ misc\n{ a ,\n title\n=\n{T}\n,\n}", { "misc a": { title: "T" } }],
  [
    "odd keys",
    "@misc{doi:10.1063/1.5, title={T}}@misc{o'neil`, title={T}}@misc{_x, title={T}}@misc{a b, title={T}}",
    {
      "misc doi:10.1063/1.5": { title: "T" },
      "misc o'neil`": { title: "T" },
      "misc _x": { title: "T" },
      "misc a b": { title: "T" },
    },
  ],
  [
    "fields named like what objects have",
    "@misc{a, constructor = {C}, __proto__ = {P}, toString = {S}}",
    { "misc a": JSON.parse('{"constructor":"C","__proto__":"P","tostring":"S"}') },
  ],
  [
    "comments",
    "free text\n@comment{@misc{hidden, title={H}}}\n% @misc{out, title={O}}\n@misc{a, % note\n title = {T}}",
    { "misc a": { title: "T" } },
  ],
  [
    "JabRef's comments",
    "@Comment{jabref-meta: databaseType:bibtex;}\n@misc{a, title={T}}",
    { "misc a": { title: "T" } },
  ],
  ["a preamble", '@preamble{ "\\newcommand{\\x}{y}" # z }@misc{a, title={T}}', { "misc a": { title: "T" } }],
  ["front matter of Jekyll", "---\ntitle: x\n---\n\n@misc{a, title={T}}", { "misc a": { title: "T" } }],
  [
    "a byte order mark and Windows' line ends",
    "\ufeff@misc{a,\r\n title = {T\r\n U},\r\n}\r\n",
    { "misc a": { title: "T\r\n U" } },
  ],
  [
    "addresses of mail outside of entries",
    "mail me@home.org {x}\n@misc{a, title={T}}",
    { "misc a": { title: "T" } },
  ],
  [
    "an entry quoted in a field",
    "@misc{a, note = {see\n@misc{b, title={B}}\n}}\n@misc{c, title={C}}",
    { "misc a": { note: "see\n@misc{b, title={B}}\n" }, "misc c": { title: "C" } },
  ],
];
for (const [what, text, expected] of readings) {
  test(`reads ${what}`, () => {
    assert.deepEqual(values(text), expected);
    assert.deepEqual(problems(text), []);
  });
}

test("strings stand for their text, joined with others, in any case", () => {
  const text =
    '@string{J = "Journal of "}@STRING(x = j # {X})@misc{a, journal = X # " (B)", month = 10 # "~" # JAN}';
  assert.deepEqual(values(text), { "misc a": { journal: "Journal of X (B)", month: "10~jan" } });
  assert.deepEqual(problems(text), []);
});

test("strings may stand behind their use, and in another file", () => {
  assert.deepEqual(values("@misc{a, journal = x, note = y}@string{x = {X}}", "@string{y = {Y}}"), {
    "misc a": { journal: "X", note: "Y" },
  });
});

test("an unknown string is shown as it stands", () => {
  const text = "@string{icml = {ICML}}\n@misc{a,\n  booktitle = iclm,\n  journal = Nature}";
  assert.deepEqual(values(text), { "misc a": { booktitle: "iclm", journal: "Nature" } });
  assert.deepEqual(problems(text), [
    "3:15 unknown-string: there is no `@string` of the name `iclm`, so it is shown as it stands; did you mean `icml`?",
    "4:13 unknown-string: there is no `@string` of the name `Nature`, so it is shown as it stands; write `{Nature}` if it is text",
  ]);
});

test("a paper takes from its proceedings by crossref what BibLaTeX says it does", () => {
  const text = `@inproceedings{a, title = {Paper}, crossref = {p}}
@proceedings{p, title = {Proceedings}, editor = {E. Ditor}, year = 2001, doi = {10.1000/p}, publisher = {P}}
@incollection{c, title = {C}, crossref = {p}, booktitle = {Own}}`;
  const found = values(text);
  assert.deepEqual(found["inproceedings a"], {
    title: "Paper",
    crossref: "p",
    booktitle: "Proceedings",
    editor: "E. Ditor",
    year: "2001",
    publisher: "P",
  });
  assert.equal(found["incollection c"]?.booktitle, "Own");
});

test("xdata is taken in, through several steps, and is no entry itself", () => {
  const text =
    "@xdata{x, publisher = {P}, xdata = {y}}@xdata{y, location = {L}}@book{b, title = {B}, xdata = {x}}";
  assert.deepEqual(values(text), { "book b": { title: "B", xdata: "x", publisher: "P", location: "L" } });
});

test("parents that are missing, or in a circle, do no harm", () => {
  const text =
    "@book{a, title={A}, crossref={b}, year=2000}\n@book{b, title={B}, crossref={a}, publisher={P}}\n@book{c, crossref={nobody}}";
  assert.deepEqual(Object.keys(values(text)), ["book a", "book b", "book c"]);
  assert.deepEqual(problems(text), [
    "3:20 unknown-parent: there is no entry `nobody` for `crossref` to refer to; correct the key or add that entry",
  ]);
});

const good = "@misc{good, title = {Good}}\n";
const broken: [what: string, text: string, problem: string][] = [
  [
    "a value without its brace",
    `@article{bad,\n  title = {Bad,\n  year = {2000}\n}\n\n${good}`,
    "2:11 lost-entry: the value of `title` is not closed before the next field; write `}` where it ends",
  ],
  [
    "a value without its brace, at the end of the file",
    `${good}@article{bad,\n  title = {Bad`,
    "3:11 lost-entry: the value of `title` is never closed; write `}` where it ends",
  ],
  [
    "a value without its quote",
    `@article{bad,\n  title = "Bad\n}\n${good}`,
    '2:11 lost-entry: the value of `title` is never closed; write `"` where it ends',
  ],
  [
    "nothing but a beginning",
    `@article{bad,\n${good}`,
    "1:1 lost-entry: this entry is never closed before the next one begins; write `}` where it ends",
  ],
];
for (const [what, text, problem] of broken) {
  test(`an entry with ${what} costs only itself`, () => {
    assert.deepEqual(values(text), { "misc good": { title: "Good" } });
    assert.deepEqual(problems(text), [problem]);
  });
}

const forgiven: [what: string, text: string, fields: Record<string, string>, problem: string][] = [
  [
    "a name and no value",
    "@misc{a,\n  pages,\n  title = {T}}",
    { title: "T" },
    "2:3 missing-value: the value of `pages` is missing; write `pages = {…}`, or take the field out",
  ],
  [
    "a missing value",
    "@misc{a,\n  pages = ,\n  title = {T}}",
    { pages: "", title: "T" },
    "2:11 missing-value: the value of `pages` is missing; write `pages = {…}`, or take the field out",
  ],
  [
    "a missing comma",
    "@misc{a,\n  title = {T}\n  year = 2000}",
    { title: "T", year: "2000" },
    "2:14 missing-comma: no comma behind `title`; write `,` here",
  ],
  [
    "a brace too many",
    "@misc{a,\n  title = {T}},\n  year = {2000}\n}",
    { title: "T", year: "2000" },
    "2:14 extra-brace: a `}` too many behind `title`; take it out",
  ],
  [
    "a missing brace at its end",
    "@misc{a,\n  title = {T}\n@misc{b, title={B}}",
    { title: "T" },
    "1:1 unclosed-entry: this entry is never closed; write `}` behind its last field",
  ],
  [
    "words without braces",
    "@misc{a,\n  title = Two words,\n  year = 2000}",
    { title: "Two words", year: "2000" },
    "2:11 bare-words: the value of `title` stands without braces; write `{Two words}`",
  ],
  [
    "a field twice",
    "@misc{a,\n  title = {T},\n  Title = {U}}",
    { title: "T" },
    "3:3 duplicate-field: this entry has two fields `title`, the first one counts; take one of them out",
  ],
];
for (const [what, text, fields, problem] of forgiven) {
  test(`an entry with ${what} is read, with a warning`, () => {
    assert.deepEqual(values(text)["misc a"], fields);
    assert.deepEqual(problems(text), [problem]);
  });
}

test("entries and values know where they stand", () => {
  const text = "@misc{first, title = {T}}\n\n@misc{second,\n  title = {Title},\n  year = 2000\n}";
  const second = read(text).entries[1];
  assert.equal(second?.start, text.indexOf("@misc{second"));
  assert.equal(text.slice(second?.keyStart).startsWith("second"), true);
  for (const field of second?.fields.values() ?? []) {
    assert.equal(text.slice(field.start).startsWith(field.value), true, field.name);
  }
});

const pieces = fc.array(
  fc.constantFrom(
    "@misc{",
    "@article{a,",
    "@string{",
    "@comment{",
    "@",
    "{",
    "}",
    "(",
    ")",
    '"',
    "=",
    ",",
    "#",
    "%",
    "\\",
    "title",
    "year = 2000",
    "a",
    "crossref={a}",
    "xdata={a}",
    " ",
    "\n",
    "\r\n",
    "---",
    "\u0000",
    "é",
    "𝒳",
  ),
  { maxLength: 80 },
);

function assertPlaced(text: string): void {
  const { entries, diagnostics } = read(text);
  for (const { line = 0, column = 0 } of diagnostics) assert.ok(line >= 1 && column >= 1);
  for (const { start, keyStart } of entries)
    assert.ok(start >= 0 && keyStart <= text.length && start < keyStart);
}

test("any text gives entries and messages with places, never an exception", () => {
  fc.assert(
    fc.property(pieces, (list) => assertPlaced(list.join(""))),
    { numRuns: 5000 },
  );
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), assertPlaced));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
      assertPlaced(Buffer.from(bytes).toString("utf8")),
    ),
  );
});

/** Steps are counted by the clock of the test alone: anything worse than linear takes minutes for these. */
const many = 20_000;
const heavy: [what: string, text: string][] = [
  ["unclosed entries", "@misc{a, title = {\n".repeat(many)],
  ["unclosed entries that close all at once", `${"@misc{a, title = {\n".repeat(many)}${"}".repeat(many)}x`],
  ["opening braces", `@misc{a, title = ${"{".repeat(many * 10)}`],
  ["quotes", `@misc{a, title = ${'"'.repeat(many * 10)}`],
  ["commercial ats", "@".repeat(many * 10)],
  ["percent signs", `${"%".repeat(many * 10)}\n@misc{a}`],
  ["beginnings on one line", "@misc{a ".repeat(many)],
  ["unknown strings", `@misc{a, title = ${"x # ".repeat(many)} y}`],
];
for (const [what, text] of heavy) {
  test(`many ${what} are read in a moment`, { timeout: 20_000 }, () => assertPlaced(text));
}
