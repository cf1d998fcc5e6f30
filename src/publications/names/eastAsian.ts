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
  return (
    /^\p{Script=Hangul}{2,5}$/u.test(name) ||
    (/^\p{Script=Han}{2,3}$/u.test(name) && CHINESE.includes([...name][0] ?? ""))
  );
}

/** Whether this is a whole name and no family name alone; those of Japan have three letters at most. */
export function isWholeEastAsian(name: string): boolean {
  return isEastAsian(name) && (isKoreanOrChinese(name) || /\S\s+\S/.test(name) || [...name].length >= 4);
}
