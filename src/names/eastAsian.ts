/** Whether a name is in a script whose names begin with the family and have no spaces: 최상근, 山田太郎. */
export function isEastAsian(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・ー々\s]+$/u.test(name);
}
