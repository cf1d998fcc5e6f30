/**
 * What words tell of the name they are in: that it is a group's, that it is whole, which part of it a word is. All texts are
 * plain.
 */

/** Words, or beginnings of words (`*`), that are in the names of groups and in nobody's own. */
const groupWords =
  "inc ltd limited llc llp gmbh plc corp corporation company univ universi* institut* istituto college school depart* dept faculty laborat* lab labs cent(?:er|re)s? centro zentrum consorti(?:um|a) collaborati* teams? groups? groupe gruppe grupo committee council commission minist(?:ry|eri*|ère) agency agencia association associa[cç]* society foundation fundaci* fundaç* stiftung organi[sz]ation federation union network project program* initiative academy observator* hospital authority administration secretariat office alliance partnership coalition museum library archives? contributors developers community investigators government parliament technologies international forum nations assembly congress national federal united european systems software solutions sciences engineering publish* publications verlag";
const easternGroups =
  "大学|大學|研究[所院室]|学会|學會|協会|委[员員]会|会社|公司|대학교|연구[소원실]|학회|위원회";
const anyGroupWord = groupWords.replaceAll("*", String.raw`\p{L}*`).replaceAll(" ", "|");
const group = new RegExp(
  String.raw`(?<![\p{L}'’-])(?:${anyGroupWord})(?![\p{L}'’-])|\s\\?&\s|${easternGroups}`,
  "iu",
);

/** Whether a name has a word in it by which only groups are called: `ATLAS Collaboration`, `Doe Systems, Ltd`. */
export function isGroupName(name: string): boolean {
  return group.test(name);
}

/** Whether it is a group of people that signs behind its members. */
export function isTeamName(name: string): boolean {
  return /\s(?:collaborations?|consortium|team|group|investigators|contributors)$/i.test(name);
}

/** "Jr.", "3rd", or a Roman number; a single letter is an initial. */
export function isSuffix(word: string): boolean {
  return isGeneration(word) || /^(?:II|III|IV|VI|VII|VIII|2nd|3rd|[4-9]th)$/.test(word);
}

/** What needs no number: "Jr.", "PhD", and what Brazilians say for it. */
export function isGeneration(word: string): boolean {
  return /^(?:jr|sr|j[uú]nior|senior|filho|neto|sobrinho|esq|ph\.? ?d)\.?$/i.test(word);
}

/** Initials, the last of them without a full stop too: `J.`, `E.A.`, `J.-P.`, `JK`. */
export const INITIALS = String.raw`(?:\p{Lu}\p{Ll}{0,2}\.[\s~-]*)+\p{Lu}?|\p{Lu}(?:[\s~-]?\p{Lu}){0,3}`;
const initials = new RegExp(String.raw`^(?:${INITIALS})(?:\s\p{Ll}+)*$`, "u");

/** Whether a text is nothing but initials, and particles behind them: `J. van`. */
export function isInitials(text: string): boolean {
  return initials.test(text);
}

/** Whether one of the words is an initial: `John F. Doe`. */
export function hasInitial(text: string): boolean {
  return /(?<!\S)\p{Lu}(?:\.|(?!\S))/u.test(text);
}

/** Whether a name is in a script whose names begin with the family and have no spaces: 최상근, 山田太郎. */
export function isEastAsian(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・ー々\s]+$/u.test(name);
}

/** The family names that most people in China and Taiwan have, without those that begin Japanese given names. */
const CHINESE =
  "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪任姜范方姚谭譚廖邹鄒熊金陆陸郝孔白崔毛邱秦江顾顧侯邵孟段雷钱錢汤湯尹黎易贺賀赖賴龚龔";
const ofTwoSyllables = /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|남궁|황보|선우|제갈|독고|사공)/;

/** Whether this can only be a whole name and no family name alone, as Koreans and Chinese write it: 김철수, 张三. */
export function isKoreanOrChinese(name: string): boolean {
  if (ofTwoSyllables.test(name)) return [...name].length > 2;
  const isHan = /^\p{Script=Han}{2,3}$/u.test(name);
  return /^\p{Script=Hangul}{2,5}$/u.test(name) || (isHan && CHINESE.includes([...name][0] ?? ""));
}

/** Whether this is a whole name and no family name alone; those of Japan have three letters at most. */
export function isWholeEastAsian(name: string): boolean {
  return isEastAsian(name) && (isKoreanOrChinese(name) || /\S\s+\S/.test(name) || [...name].length >= 4);
}

/** Common given names, without accents, that are nobody's family name, */
const only =
  "ada akira alain alan albert alejandro aleksandr alessandra alessandro alex alexander alexandra alexandre alexei alexey alice alison alyssa amanda amber amit amy ana anders andreas andrew andrey angela angelina anil anna anne annie anthony antoine antonio arun ashley astrid ayse barack barbara barbra beatriz benoit betty bill birgit bjorn bob brandon brian caitlin carla carlos carol carolina caroline catherine cecile celine chantal charles charlotte chiara chloe chris christina christine christophe christopher claire cristina cynthia darren dave deborah deepak diana dieter dimitris dmitri dmitry donald donna dorothy eduard edward ekaterina eleanor elena elisabeth elise elizabeth emily emma emre enrico eric erik erin eva evelyn federico fernando fiona francesca fred gabriele gary geoffrey giovanni giulia giuseppe grace greg gregory guillaume gunther hans heather heidi heike helen helmut hiroshi holly ian igor ingrid isabelle ivan jack jacques jake jakub jane janet jasmine jason javier jean jeff jeffrey jennifer jens jerry jessica jessie jill jim jiri joan joanna joao joe johannes john jonathan jose joseph joshua juan judith judy julia juliana julie jurgen karen katarzyna kate katherina katherine kathleen kathy katie katrin ken kenneth kevin kimberly klaus kristin krzysztof larry laura lauren leah linda lisa luca lucy maja malgorzata marcin marco margaret maria marianne marie marilyn marina mark markus mary mathieu matteo matthew matthias max maya megan mehmet melissa michael michelle mike mikhail mohan molly monika nadia nancy naoko natalia natasha nathalie neha nicholas nicole niels nikolai nina oleg olga olivia pablo pamela paolo patricia pavel pedro peter petra phil philippe pierre piotr pooja priya rachel rahul rajesh raul rebecca renee ricardo robert rohan ronald ruth sabine sally sandra sanjay sara sarah satoshi sebastien sergey sergio sharon shirley sonja sophia sophie stacy stefan stefano stephanie stephen steve steven sue suresh susan sven svetlana sylvie takashi tatiana thiago thierry tiffany tim timothy tom tomasz tracy ulrike ursula uwe vijay virginia vivek vladimir vladislav wendy william wolfgang yann yannis yoshua yuki yves zoe";
/** and those that may be both. */
const also =
  "adam adrian agustin ahmed alberto alfonso alfredo ali alonso alvaro andre andrea andrei andres angel angeles arthur arturo augusto aurora axel beatrice benjamin bradley bruno cameron camila carmen cesar christian clara claudia claudio craig daniel daniela david denis diego dolores eduarda eduardo emilio emmanuel enrique ernesto esteban esther eugenia fatima felipe fernanda florian francesco francisco friedrich gabriel gabriela george gerald gerhard gonzalo guillermo gustavo hector heinrich helena henrik henrique henry hermann hugo ignacio ines irene isabel jaime james javiera jeremy jesus joaquin jonas jorge josefa juana julian julio justin karl keith kelly kurt kyle lars laurent lawrence leonardo leticia lorenzo lourdes lucas lucia luis luisa luiz luiza lukas manuel manuela marc marcelo marcos marek margarita mariana mario marta martin mateo mateus mercedes miguel mohamed mohammad mohammed monica muhammad nicolas noah norbert nuria oliver oscar otto patrick paul paula paulo philip pilar rafael rainer ralf ramon randy raquel reinhard renata rene rita roberto robin rocio rodrigo roger roland rosa rosario ruben rudolf salvador sam samuel santiago sean sebastian silvia simon simone sofia sonia stuart susana teresa thomas timo todd tomas ulrich vera veronica vicente victor victoria vinicius walter werner xavier";
const onlyGiven = new Set(only.split(" "));
const given = new Set(`${only} ${also}`.split(" "));

const letters = new Map(
  Object.entries({ ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ŋ: "n" }),
);

/** Text without case, accents and punctuation: all in which names are compared. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[øłđðþßæœıŋ]/g, (letter) => letters.get(letter) ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{M}|['’]/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether a word is known to be a given name; with `isOnly`, whether it is so rarely a family name that it tells the two apart. */
export function isGiven(word = "", isOnly = false): boolean {
  return (isOnly ? onlyGiven : given).has(foldText(word));
}

/** Whether a word is a common family name of China, Korea or Vietnam in Latin letters. */
export function isEasternFamily(word = ""): boolean {
  return /^(?:chen|cheng|deng|huang|li|lin|liu|sun|wang|wu|xu|yang|zhang|zhao|zheng|zhou|zhu|choi|jung|kang|kim|lee|park|nguyen|pham|tran)$/i.test(
    word,
  );
}

/** Family names, and marks of companies, that are as short as initials and are often written in capitals: `Wei LI`. */
const capitals = new Set(
  "AI AN BA BAE BAI BAO BUI CAI CAO CHA CHE CHO CHU CUI DAI DAO DO DU FAN FU GAO GE GU GUO HA HAN HE HO HU HUA HUI HUO JI JIA JIN JO KIM KO KU LAI LAM LAU LE LEE LEI LI LIM LIN LIU LO LU LUO LV LY MA MAI MAK MAO MEI MO NG NGO NI OH OU PAN PEI PHU QI QIN QIU QU RAO REN RYU SHA SHI SO SON SU SUN TA TAN TAO TO TU VAN VO VU WAN WEI WEN WU XI XIA XIE XU XUE YAN YAO YE YI YIN YOO YOU YU YUE YUN ZHU AB AG AS BV EU IT LP NV SA SE UK UN US USA".split(
    " ",
  ),
);

/** Whether what looks like initials may be a family name. */
export function mayBeFamily(letters: string): boolean {
  return capitals.has(letters);
}
