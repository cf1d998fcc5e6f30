import assert from "node:assert/strict";
import { test } from "node:test";
import { vcard } from "../../src/outputs/vcard.ts";
import { exampleCv } from "./exampleCv.ts";

test("a record becomes a card", () => {
  assert.deepEqual(vcard(exampleCv).split("\r\n"), [
    "BEGIN:VCARD",
    "VERSION:4.0",
    "KIND:individual",
    "FN:Sang Choe",
    "N:Choe;Sang;;;",
    "NICKNAME:최상근",
    "TITLE:PhD student\\; machine learning\\, systems",
    "EMAIL:sang@example.org",
    "TEL:+1 412 268 2000",
    "ADR:;;;Pittsburgh\\, USA;;;",
    "PHOTO:https://example.org/cv/assets/portrait.jpg",
    "URL:https://example.org/cv/",
    "URL:https://example.org/cv/assets/resume.pdf",
    "URL:https://github.com/sangkeun00",
    "URL:https://orcid.org/0000-0002-1825-0097",
    "LANG:en",
    "END:VCARD",
    "",
  ]);
});

test("a family name takes its particles along", () => {
  const nameOf = (name: string) =>
    vcard({ ...exampleCv, profile: { ...exampleCv.profile, name } }).match(/\nN:(.*)\r/)?.[1];
  assert.equal(nameOf("Ludwig van Beethoven"), "van Beethoven;Ludwig;;;");
  assert.equal(nameOf("Plato"), "Plato;;;;");
});

test("lines are folded at 75 octets, between characters", () => {
  const label = "최상근 ".repeat(60).trim();
  const card = vcard({ ...exampleCv, profile: { ...exampleCv.profile, label } });
  for (const line of card.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(card.replaceAll("\r\n ", "").includes(`\r\nTITLE:${label}\r\n`));
});

test("nothing in a text ends its line", () => {
  const label = "a\r\nNOTE:b\\\u0007";
  const card = vcard({ ...exampleCv, profile: { ...exampleCv.profile, label } });
  assert.ok(card.includes("\r\nTITLE:a\\nNOTE:b\\\\ \r\n"));
});
