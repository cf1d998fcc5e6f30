import { remembered } from "../remembered.ts";

const CODES =
  "ar cs da de el en es fa fi fr he hi hu id it ja ko nb nl nn no pl pt ro ru sk sv tr uk vi zh".split(" ");

/**
 * A language as a BCP 47 tag, from a tag in any spelling (`en_US`) or a name in English, behind which others may stand
 * (`norwegian_bokmål`, `mandarin_chinese`); empty where it is none.
 */
export const languageTag = remembered((written): string => {
  // Names of languages take long to be made ready, and most write a tag or nothing.
  if (written === "" || CODES.includes(written)) return written;
  const inEnglish = new Intl.DisplayNames(["en"], { type: "language" });
  const words = ` ${written.trim().toLowerCase().normalize("NFC").replace(/[_-]+/g, " ")}`;
  const named = CODES.find((code) => words.endsWith(` ${inEnglish.of(code)?.toLowerCase()}`));
  if (named) return named;
  try {
    const [tag = ""] = Intl.getCanonicalLocales(written.trim().replaceAll("_", "-"));
    return tag !== "und" && inEnglish.of(tag) !== tag ? tag : "";
  } catch {
    return "";
  }
});
