import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeText } from "../../src/text/decodeText.ts";

const decode = (...parts: (string | Buffer)[]) =>
  decodeText(Buffer.concat(parts.map((part) => Buffer.from(part))));
const latin1 = (text: string) => Buffer.from(text, "latin1");

test("UTF-8 is read as it is, without its mark", () => {
  const text = "Suárez, 김, 𝒪, \uFFFD";
  assert.deepEqual(decode(`\uFEFF${text}`), { text });
});

test("what is no UTF-8 is read as Windows-1252, and the place is told", () => {
  assert.deepEqual(decode("J. ", latin1("M\xFCller: Nu\xF1ez")), { text: "J. Müller: Nuñez", strangeAt: 4 });
  assert.deepEqual(decode(latin1("Int\x92l \x96 \x8Aime")), { text: "Int’l – Šime", strangeAt: 3 });
});

test("one strange byte does not cost the letters that are UTF-8", () => {
  assert.deepEqual(decode("김 ", latin1("\xE9"), " Šime 𝒪"), { text: "김 é Šime 𝒪", strangeAt: 2 });
});

test("UTF-16 is known by its mark, as PowerShell writes it", () => {
  const text = "Suárez, 김, 𝒪";
  const little = Buffer.from(`\uFEFF${text}`, "utf16le");
  assert.deepEqual(decode(little), { text });
  assert.deepEqual(decode(Buffer.from(little).swap16()), { text });
});

test("any bytes make a text", () => {
  const { text } = decodeText(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  assert.equal([...text].length, 256);
});
