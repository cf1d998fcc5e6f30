import { remembered } from "../remembered.ts";

const CODES =
  "ar cs da de el en es fa fi fr he hi hu id it ja ko nb nl nn no pl pt ro ru sk sv tr uk vi zh".split(" ");

/**
 * A language as a BCP 47 tag, from a tag in any spelling (`en_US`) or a name in English or in itself, behind which others may stand
 * (`norwegian_bokmål`, `mandarin_chinese`); empty where it is none.
 */
export const languageTag = remembered((written): string => {
  // Names in other languages take long to be made ready, and most write a tag or nothing.
  if (written === "" || CODES.includes(written)) return written;
  const inEnglish = new Intl.DisplayNames(["en"], { type: "language" });
  const words = ` ${written.trim().toLowerCase().normalize("NFC").replace(/[_-]+/g, " ")}`;
  const isNamed = (code: string, names: Intl.DisplayNames) =>
    words.endsWith(` ${names.of(code)?.toLowerCase()}`);
  const named =
    CODES.find((code) => isNamed(code, inEnglish)) ??
    CODES.find((code) => isNamed(code, new Intl.DisplayNames([code], { type: "language" })));
  if (named) return named;
  try {
    const [tag = ""] = Intl.getCanonicalLocales(written.trim().replaceAll("_", "-"));
    return tag !== "und" && inEnglish.of(tag) !== tag ? tag : "";
  } catch {
    return "";
  }
});
