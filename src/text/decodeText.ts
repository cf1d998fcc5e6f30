/**
 * The text of a file: UTF-16 where a byte order mark says so, as a redirect in PowerShell writes it, else UTF-8, in which a
 * byte that is none counts as Windows-1252, the encoding of older programs. No letter is lost either way.
 *
 * @returns the text without a byte order mark, and where the first letter stands that was not UTF-8, if there is one
 */
export function decodeText(bytes: Uint8Array): { text: string; strangeAt?: number } {
  const mark = [...bytes.subarray(0, 2)].join();
  if (mark === "255,254" || mark === "254,255")
    return { text: new TextDecoder(mark === "255,254" ? "utf-16le" : "utf-16be").decode(bytes) };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const text = Buffer.from(bytes)
      .toString("latin1")
      .replace(beyondAscii, (found) =>
        found.length > 1
          ? Buffer.from(found, "latin1").toString("utf8")
          : (DIFFERENT[found.charCodeAt(0) - 0x80] ?? found),
      )
      .replace(/^\uFEFF/, "");
    return { text, strangeAt: new TextDecoder("utf-8").decode(bytes).indexOf("\uFFFD") };
  }
}

/** The bytes of one letter in UTF-8 (Unicode 16.0, table 3-7), or a byte that belongs to none. */
const beyondAscii =
  /[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|\xED[\x80-\x9F][\x80-\xBF]|[\xE1-\xEF](?<!\xED)[\x80-\xBF]{2}|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2}|[\x80-\xFF]/g;

/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has controls. Some versions of Node leave the controls there. */
const DIFFERENT = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";
