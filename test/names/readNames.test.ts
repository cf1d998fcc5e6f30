import assert from "node:assert/strict";
import { test } from "node:test";
import { readNames } from "../../src/publications/names/readNames.ts";

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
  ["nothing but a space", " ", []],
  ["nothing but `and`", " and and ", []],
];

for (const [what, value, names] of cases) {
  test(`a list of names: ${what}`, () => assert.deepEqual(parts(value), names));
}

const goesOn = [
  "Bee, A. and others",
  "Bee, A. and {others}",
  "Bee, A. and et al.",
  "Bee, A. et al.",
  "Bee, A., et al.",
  "Bee, A. et. al",
  "Bee, A. and et.al.",
  "Bee, A.~et~al.",
  "Bee, A. ET AL.",
  "Bee, A. {et al.}",
  "Bee, A. \\emph{et al.}",
  "Bee, A. and {\\em et~al.}",
  "Bee, A. \\textit{et al}.",
  "Bee, A. et alii",
  "{Bee, et al.}, A.",
  "{Bee et al.}, A.",
  "{Bee, A. et al.}",
  "Bee, A. and al.",
  "Bee, A. & others",
  "Bee, A. and 57 colleagues",
  "Bee, A. and 2,996 others",
  "Bee, A., others",
  "Bee, A. AND OTHERS",
  "Bee, A. and ...",
  "Bee, A. and \\ldots",
  "Bee, A. u.a.",
  "Bee, A. и др.",
];
for (const value of goesOn) {
  test(`a list goes on: ${value}`, () => {
    assert.deepEqual(parts(value), ["A.||Bee|"]);
    assert.equal(readNames(value).more, true);
  });
}

test("what a list goes on with is told from names", () => {
  assert.equal(readNames("A. Others").more, false);
  assert.deepEqual(parts("Etal, A. and Bee, Al"), ["A.||Etal|", "Al||Bee|"]);
  assert.deepEqual(parts("Smith et al"), ["=Smith"]);
  const { names, more } = readNames("Bee, A. and others and {The Group}");
  assert.deepEqual([names.map(({ isAfterGap }) => isAfterGap ?? false), more], [[false, true], false]);
  const apa = readNames("Bee, A., Cee, B., ... & Dee, C.");
  assert.deepEqual(
    apa.names.map(({ family, isAfterGap }) => [family, isAfterGap ?? false]),
    [
      ["Bee", false],
      ["Cee", false],
      ["Dee", true],
    ],
  );
  assert.deepEqual(parts("张三, 李四等"), ["=张三", "=李四"]);
  assert.equal(readNames("张三, 李四等").more, true);
  assert.equal(readNames("김철수 외 3명").more, true);
});

/** Lists that are not joined as they should be: and the people. */
const joined: [value: string, names: string[]][] = [
  ["Doe, Jane; Roe, Richard", ["Jane||Doe|", "Richard||Roe|"]],
  ["Doe, Jane； Roe, Richard", ["Jane||Doe|", "Richard||Roe|"]],
  ["Jane Doe, Richard Roe, Max Muster", ["Jane||Doe|", "Richard||Roe|", "Max||Muster|"]],
  ["Smith, J., Doe, J., Roe, B., and Poe, E.A.", ["J.||Smith|", "J.||Doe|", "B.||Roe|", "E.A.||Poe|"]],
  ["Smith, J., Doe, J., & Roe, B.", ["J.||Smith|", "J.||Doe|", "B.||Roe|"]],
  ["SMITH, J., LI, K., WU, YZ", ["J.||SMITH|", "K.||LI|", "YZ||WU|"]],
  ["van der Berg, J., de Boer, K.-L.", ["J.|van der|Berg|", "K.-L.|de|Boer|"]],
  ["Smith, John, Doe, Jane", ["John||Smith|", "Jane||Doe|"]],
  ["Smith, John A., Doe, Jane Mary", ["John A.||Smith|", "Jane Mary||Doe|"]],
  ["García Márquez, G., Smith, J., Plato", ["G.||García Márquez|", "J.||Smith|", "=Plato"]],
  ["Smith, J., Jane Doe, Max Muster", ["J.||Smith|", "Jane||Doe|", "Max||Muster|"]],
  ["King, M. L., Jr., Doe, J., Roe, R., III", ["M. L.||King|Jr.", "J.||Doe|", "R.||Roe|III"]],
  ["Doe, Jane, Roe", ["=Doe", "=Jane", "=Roe"]],
  ["J. Doe, R. Roe", ["J.||Doe|", "R.||Roe|"]],
  ["John F. Doe, Max Muster", ["John F.||Doe|", "Max||Muster|"]],
  ["Barack Obama, Donald Trump", ["Barack||Obama|", "Donald||Trump|"]],
  ["Jane Doe, John von Neumann", ["Jane||Doe|", "John|von|Neumann|"]],
  ["Thomas Mann, Heinrich Mann", ["Thomas||Mann|", "Heinrich||Mann|"]],
  ["Jean DUPONT, Anne DURAND", ["Jean||DUPONT|", "Anne||DURAND|"]],
  ["Dr. Jane Doe, Prof. Max Muster", ["Dr. Jane||Doe|", "Prof. Max||Muster|"]],
  ["Jane Doe$^1$, Max Muster$^{1,2}$, 2", ["Jane||Doe|", "Max||Muster|"]],
  ["Xi Chen, Wei Zhang", ["Xi||Chen|", "Wei||Zhang|"]],
  ["Yoshua Bengio, Geoffrey Hinton", ["Yoshua||Bengio|", "Geoffrey||Hinton|"]],
  ["Juan Pérez, María López y José García", ["Juan||Pérez|", "María||López|", "José||García|"]],
  ["Müller, A./Maier, B.", ["A.||Müller|", "B.||Maier|"]],
  ["欧阳修, 司马光", ["=欧阳修", "=司马光"]],
  ["Ada Lovelace, Grace Hopper and Max Muster", ["Ada||Lovelace|", "Grace||Hopper|", "Max||Muster|"]],
  ["Ada Lovelace, Grace Hopper & Max Muster", ["Ada||Lovelace|", "Grace||Hopper|", "Max||Muster|"]],
  ["Doe，Jane，Roe，Max", ["Jane||Doe|", "Max||Roe|"]],
  ["Lohan, J. & Baugher, R", ["J.||Lohan|", "R||Baugher|"]],
  ["Lohan, J. \\& Baugher, R", ["J.||Lohan|", "R||Baugher|"]],
  ["Jane Doe &amp; John Roe", ["Jane||Doe|", "John||Roe|"]],
  ["Juan Pérez y María López", ["Juan||Pérez|", "María||López|"]],
  ["Pérez, J. y López, M.", ["J.||Pérez|", "M.||López|"]],
  ["Jean Dupont et Anne Durand", ["Jean||Dupont|", "Anne||Durand|"]],
  ["Müller, A. und Maier, B.", ["A.||Müller|", "B.||Maier|"]],
  ["Müller und Maier", ["=Müller", "=Maier"]],
  ["Иванов, И. и Петров, П.", ["И.||Иванов|", "П.||Петров|"]],
  ["Rossi, M. e Bianchi, L.", ["M.||Rossi|", "L.||Bianchi|"]],
  ["Jan Nowak i Anna Kowal", ["Jan||Nowak|", "Anna||Kowal|"]],
  ["Jane Doe · John Roe", ["Jane||Doe|", "John||Roe|"]],
  ["Jane Doe | John Roe", ["Jane||Doe|", "John||Roe|"]],
  ["김철수, 이영희", ["=김철수", "=이영희"]],
  ["김철수, 이영희, 박민수, 최상근", ["=김철수", "=이영희", "=박민수", "=최상근"]],
  ["김철수·이영희·박민수", ["=김철수", "=이영희", "=박민수"]],
  ["김철수 및 이영희", ["=김철수", "=이영희"]],
  ["张三, 李四, 王五", ["=张三", "=李四", "=王五"]],
  ["张三，李四", ["=张三", "=李四"]],
  ["张三、李四", ["=张三", "=李四"]],
  ["张三·李四", ["=张三", "=李四"]],
  ["山田太郎、鈴木花子", ["=山田太郎", "=鈴木花子"]],
  ["山田太郎・鈴木花子", ["=山田太郎", "=鈴木花子"]],
  ["山田 太郎, 鈴木 花子", ["太郎||山田|", "花子||鈴木|"]],
  ["Wilshut E, Rinkenauer G", ["E||Wilshut|", "G||Rinkenauer|"]],
  ["van der Berg JA, Smith B 3rd, Li XY", ["JA|van der|Berg|", "B||Smith|3rd", "XY||Li|"]],
  ["Kim LE, Smith TB*", ["LE||Kim|", "TB||Smith|"]],
  ["A'Hearn M. F., Biver N.", ["M. F.||A'Hearn|", "N.||Biver|"]],
  ["Aad, G., ATLAS Collaboration", ["G.||Aad|", "=ATLAS Collaboration"]],
  ["Jane Doe, ATLAS Collaboration", ["Jane||Doe|", "=ATLAS Collaboration"]],
];
for (const [value, names] of joined) {
  test(`names joined by something else: ${value}`, () => {
    assert.deepEqual(parts(value), names);
    assert.ok(readNames(value).areJoinedOtherwise);
  });
}

test("the end of an HTML character is no semicolon between names", () => {
  assert.equal(readNames("M&uuml;ller, A. and M&#252;ller, B.").names.length, 2);
});

/** What looks like a list and is none, or is one as it should be. */
const alone: [value: string, names: string[]][] = [
  ["García Márquez, Gabriel José", ["Gabriel José||García Márquez|"]],
  ["Gómez Hernández, María del Carmen", ["María del Carmen||Gómez Hernández|"]],
  ["Ruiz Pérez, M. Carmen", ["M. Carmen||Ruiz Pérez|"]],
  ["Van Den Berg, Jan Willem and Jane Doe", ["Jan Willem||Van Den Berg|", "Jane||Doe|"]],
  ["Ou Yang, Xiao Ming", ["Xiao Ming||Ou Yang|"]],
  ["O Connor, Mary Kate", ["Mary Kate||O Connor|"]],
  ["Abdel Wahab, Mohamed Kamal", ["Mohamed Kamal||Abdel Wahab|"]],
  ["Ortega y Gasset, José", ["José||Ortega y Gasset|"]],
  ["José Ortega y Gasset", ["José||Ortega y Gasset|"]],
  ["Ramón y Cajal, Santiago", ["Santiago||Ramón y Cajal|"]],
  ["Costa e Silva, Maria and João Costa e Silva", ["Maria||Costa e Silva|", "João||Costa e Silva|"]],
  ["Karl-Theodor von und zu Guttenberg", ["Karl-Theodor|von und zu|Guttenberg|"]],
  ["Puig i Cadafalch, Josep", ["Josep||Puig i Cadafalch|"]],
  ["崔, 相根", ["相根||崔|"]],
  ["山田, 太郎", ["太郎||山田|"]],
  ["남궁, 민수", ["민수||남궁|"]],
  ["阿尔伯特·爱因斯坦", ["=阿尔伯特·爱因斯坦"]],
  ["アルベルト・アインシュタイン", ["=アルベルト・アインシュタイン"]],
  ["Rockefeller, V, John", ["John||Rockefeller|V"]],
  ["Smith, 3rd, John and Silva, Filho, João", ["John||Smith|3rd", "João||Silva|Filho"]],
  ["Davis, John C Jr", ["John C||Davis|Jr"]],
  ["Davis, JC 3rd", ["JC||Davis|3rd"]],
  ["Wilshut E and Rinkenauer G", ["E||Wilshut|", "G||Rinkenauer|"]],
  ["Smith JA Jr", ["JA||Smith|Jr"]],
  ["Иванов И.И.", ["И.И.||Иванов|"]],
  ["Wei LI and Yue YU", ["Wei||LI|", "Yue||YU|"]],
  ["Siemens AG", ["Siemens||AG|"]],
  ["Ramesh K and John Smith", ["Ramesh||K|", "John||Smith|"]],
  ["Malcolm Xavier III", ["Malcolm||Xavier|III"]],
  ["{Goldberg, Ezequiel}", ["Ezequiel||Goldberg|"]],
  ["{{Goldberg, Ezequiel and van Berg, J.}}", ["Ezequiel||Goldberg|", "J.|van|Berg|"]],
  ["{Goldberg, Ezequiel} and {Doe Systems, Ltd}", ["Ezequiel||Goldberg|", "=Doe Systems, Ltd"]],
  ["{Doe Software, Inc.}", ["=Doe Software, Inc."]],
  ["{Muster Werke, GmbH}", ["=Muster Werke, GmbH"]],
  ["{Jane Doe}", ["=Jane Doe"]],
  ["{University of California, Berkeley}", ["=University of California, Berkeley"]],
  ["{Doe Lab, Springfield}", ["=Doe Lab, Springfield"]],
  ["{Team, Writing}", ["=Team, Writing"]],
  ["{Ministerio de Sanidad, Consumo}", ["=Ministerio de Sanidad, Consumo"]],
  ["{Health, Welfare and Sport}", ["=Health, Welfare and Sport"]],
  ["{United Nations, General Assembly}", ["=United Nations, General Assembly"]],
  ["Araújo, Raphael Neto", ["Raphael Neto||Araújo|"]],
  ["{King, Jr., Martin Luther}", ["Martin Luther||King|Jr."]],
  ["Bureau, Jane and Consorti, F.", ["Jane||Bureau|", "F.||Consorti|"]],
  ["{Census, 2020}", ["=Census, 2020"]],
  ["The ATLAS Collaboration and Doe, Jane", ["=The ATLAS Collaboration", "Jane||Doe|"]],
  ["Collaboration, The ATLAS", ["=The ATLAS Collaboration"]],
  ["University of California, Berkeley", ["=University of California, Berkeley"]],
  ["Department of Health & Human Services", ["=Department of Health & Human Services"]],
  ["Barnes & Noble", ["=Barnes & Noble"]],
  ["de l'Hospital, G.", ["G.|de|l'Hospital|"]],
];
for (const [value, names] of alone) {
  test(`names as they stand: ${value}`, () => {
    assert.deepEqual(parts(value), names);
    assert.ok(!readNames(value).areJoinedOtherwise);
  });
}

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
