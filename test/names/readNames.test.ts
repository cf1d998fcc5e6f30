import assert from "node:assert/strict";
import { test } from "node:test";
import { readNames } from "../../src/names/readNames.ts";

/** Each name as `given|particle|family|suffix`, or `=literal`. */
function parts(value: string): string[] {
  return readNames(value).names.map(({ given, particle, family, suffix, literal }) =>
    literal === undefined
      ? [given, particle, family, suffix].map((part) => part ?? "").join("|")
      : `=${literal}`,
  );
}

const cases: [what: string, value: string, names: string[]][] = [
  ["given names first", "Donald E. Knuth", ["Donald E.||Knuth|"]],
  ["family name first", "Knuth, Donald E.", ["Donald E.||Knuth|"]],
  ["several names", "A. Bee and Cee, D.\n  and E. Eff", ["A.||Bee|", "D.||Cee|", "E.||Eff|"]],
  ["a particle", "Ludwig van Beethoven", ["Ludwig|van|Beethoven|"]],
  ["a particle before a comma", "van Beethoven, Ludwig", ["Ludwig|van|Beethoven|"]],
  ["particles of several words", "Jean de la Fontaine du Bois", ["Jean|de la Fontaine du|Bois|"]],
  ["a particle and a long family name", "de Oliveira Lopes, F. N.", ["F. N.|de|Oliveira Lopes|"]],
  ["a particle kept with the family by braces", "{van Gulik}, Robert", ["Robert||van Gulik|"]],
  ["a family name of two words", "La Spina, Andrea", ["Andrea||La Spina|"]],
  ["two given names and a family name in braces", "Gilles {Van Assche}", ["Gilles||Van Assche|"]],
  ["a suffix as BibTeX has it", "King, Jr., Martin Luther", ["Martin Luther||King|Jr."]],
  ["a suffix at the end", "Martin Luther King Jr.", ["Martin Luther||King|Jr."]],
  ["a suffix behind a comma", "Martin Luther King, Jr.", ["Martin Luther||King|Jr."]],
  ["a suffix behind the given names", "King, Martin Luther, Jr.", ["Martin Luther||King|Jr."]],
  [
    "an initial that looks like a number",
    "Toy-Edens, V. and Kim, I and J. Doe V",
    ["V.||Toy-Edens|", "I||Kim|", "J. Doe||V|"],
  ],
  ["a number as suffix", "Stevenson, III, Adlai E.", ["Adlai E.||Stevenson|III"]],
  ["a group", "{Barnes and Noble, Inc.}", ["=Barnes and Noble, Inc."]],
  [
    "a group among people",
    "{The LIGO Collaboration} and Doe, Jane",
    ["=The LIGO Collaboration", "Jane||Doe|"],
  ],
  ["one word", "Aristotle", ["=Aristotle"]],
  ["an accent at the start", '{\\"O}zt{\\"u}rk, Ay{\\c s}e', ["Ayşe||Öztürk|"]],
  ["an accent on a particle's letter", "\\'Etienne de {\\'E}", ["Étienne|de|É|"]],
  ["a letter by a command and a space", "\\L ukasz Kaiser", ["Łukasz||Kaiser|"]],
  ["a word in braces at the start", "{\\relax Ph}ilippe Dumas", ["Philippe||Dumas|"]],
  ["hyphens", "Jean-Pierre Nguenang", ["Jean-Pierre||Nguenang|"]],
  ["a tie", "Donald~E. Knuth", ["Donald E.||Knuth|"]],
  ["initials without dots", "Taub, AH", ["AH||Taub|"]],
  ["Han script", "王小明 and 山田 太郎", ["=王小明", "太郎||山田|"]],
  ["Han script with a comma", "崔, 相根", ["相根||崔|"]],
  ["Hangul with a comma", "최, 상근", ["상근||최|"]],
  ["BibLaTeX's extended format", "family=Soto, given=María, prefix=de, suffix=II", ["María|de|Soto|II"]],
  ["a comma too many", "de Oliveira Lopes, F. N., and Dazzi, P.", ["F. N.|de|Oliveira Lopes|", "P.||Dazzi|"]],
  ["`and` in capitals", "A. Bee AND C. Dee", ["A.||Bee|", "C.||Dee|"]],
  ["`and` within a word", "Anders Andersen and Brand Sandy", ["Anders||Andersen|", "Brand||Sandy|"]],
  ["a name in bold", "\\textbf{Jane Doe} and {\\bf Roe, R.}", ["Jane||Doe|", "R.||Roe|"]],
  ["nothing", "", []],
  ["nothing but `and`", " and and ", []],
];

for (const [what, value, names] of cases) {
  test(`a list of names: ${what}`, () => assert.deepEqual(parts(value), names));
}

test("a list that goes on says so", () => {
  for (const value of ["A. Bee and others", "A. Bee and {others}", "A. Bee and et al."]) {
    assert.equal(readNames(value).more, true, value);
    assert.deepEqual(parts(value), ["A.||Bee|"]);
  }
  assert.equal(readNames("A. Others").more, false);
});

test("names joined by semicolons or commas are read, and the mark is told", () => {
  assert.deepEqual(parts("Doe, Jane; Roe, Richard"), ["Jane||Doe|", "Richard||Roe|"]);
  assert.equal(readNames("Doe, Jane; Roe, Richard").joinedBy, ";");
  assert.deepEqual(parts("Jane Doe, Richard Roe, Max Muster"), [
    "Jane||Doe|",
    "Richard||Roe|",
    "Max||Muster|",
  ]);
  assert.equal(readNames("Jane Doe, Richard Roe, Max Muster").joinedBy, ",");
  assert.equal(readNames("García Márquez, Gabriel José").joinedBy, undefined);
});

test("marks behind names are taken off", () => {
  const marked = [
    "Park*, Jaden",
    "Jaden Park*",
    "Jaden Park\\textsuperscript{*}",
    "Jaden Park$^*$",
    "Jaden Park$^{1,*}$",
    "Jaden Park$^{\\ast}$",
    "Jaden Park{*}",
    "Jaden Park \\textasteriskcentered{}",
    "Jaden Park\\*",
    "Jaden Park<sup>*</sup>",
  ];
  for (const value of marked) {
    const [name] = readNames(value).names;
    assert.deepEqual([name?.given, name?.family, name?.marks], ["Jaden", "Park", ["*"]], value);
  }
  const [einstein] = readNames("Einstein*†, A.").names;
  assert.deepEqual([einstein?.family, einstein?.marks], ["Einstein", ["*", "†"]]);
  const [daggers] = readNames("Jane Doe$^{\\dagger\\ddagger}$").names;
  assert.deepEqual([daggers?.family, daggers?.marks], ["Doe", ["†", "‡"]]);
  const [numbered] = readNames("Jane Doe$^{1,2}$ and Max Muster²").names;
  assert.deepEqual([numbered?.family, numbered?.marks], ["Doe", []]);
});

test("each name knows where it stands", () => {
  const value = "  Doe, Jane and\n Roe, R. ; ";
  for (const { start, length } of readNames(value).names) {
    assert.match(value.slice(start, start + length), /^(?:Doe, Jane|Roe, R\.)$/);
  }
});
