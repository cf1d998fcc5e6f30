import type { Place } from "../model/cv.ts";

/** Countries that write the postal code behind town and region (Universal Postal Union, S42); all others before the town. */
const CODE_BEHIND = new Set(
  "AU BD BR CA CN CO EG GB GG HK ID IE IM IN JE JO JP KE KR LB LK LV MT NP NZ PH PK RU SA SG TH TW UA US VN ZA".split(
    " ",
  ),
);

/** A place in one line, its parts in the order of its country. */
export function postalAddress({ address, postalCode = "", city, region, countryCode }: Place): string {
  const join = (parts: (string | undefined)[], by: string) => parts.filter(Boolean).join(by);
  // In their own script, Chinese, Japanese and Korean addresses go from the large to the small.
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(join([region, city], "")))
    return join([countryCode, postalCode, region, city, address], " ");
  // Where no country is named, the code tells: British and Canadian ones begin with a letter, American ones stand with a state.
  const isBehind = countryCode
    ? CODE_BEHIND.has(countryCode.toUpperCase())
    : /^[A-Z]/i.test(postalCode) || (region !== undefined && /^\d{5}(?:-|$)/.test(postalCode));
  const town = isBehind
    ? join([join([city, region], ", "), postalCode], " ")
    : join([join([postalCode, city], " "), region], ", ");
  return join([address, town, countryCode], ", ");
}
