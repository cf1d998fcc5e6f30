import assert from "node:assert/strict";
import type { Facts } from "./facts.ts";
import { absolute } from "./spokenFacts.ts";

/** The card, unfolded and unescaped by RFC 6350 alone, says what the facts say. */
export function assertCard(card: string, { site, profile }: Facts): void {
  assert.doesNotMatch(card, /(?<!\r)\n/, "every line of a card ends with CR and LF");
  for (const line of card.split("\r\n"))
    assert.ok(Buffer.byteLength(line) <= 75, `too long for a card: ${line}`);
  const lines = card.replaceAll("\r\n ", "").split("\r\n");
  assert.deepEqual(
    [lines[0], lines[1], lines.at(-2), lines.at(-1)],
    ["BEGIN:VCARD", "VERSION:4.0", "END:VCARD", ""],
  );
  const values = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
  const one = (name: string) => values(name).map(unescaped);
  assert.deepEqual(one("FN"), [profile.name]);
  assert.deepEqual(components("N", values), [profile.family, profile.given, "", "", ""]);
  assert.deepEqual(one("NICKNAME"), some(profile.nativeName));
  assert.deepEqual(one("TITLE"), some(profile.label));
  assert.deepEqual(one("EMAIL"), some(profile.email));
  assert.deepEqual(one("TEL"), some(profile.phone));
  assert.deepEqual(components("ADR", values)?.filter(Boolean), profile.location && [profile.location]);
  const addresses = profile.links.map(({ url }) => absolute(url, site));
  const orcid = profile.orcid && `https://orcid.org/${profile.orcid}`;
  assert.deepEqual(values("URL"), [...new Set([`${site}/`, ...addresses, ...some(orcid)])]);
}

function some(value: string | undefined): string[] {
  return value ? [value] : [];
}

/** The parts of a structured value, between semicolons that no backslash stands before. */
function components(name: string, values: (name: string) => string[]): string[] | undefined {
  const [value] = values(name);
  return value === undefined
    ? undefined
    : (value.match(/(?:\\.|[^;\\])*(?:;|$)/g) ?? [])
        .map((part) => unescaped(part.replace(/;$/, "")))
        .slice(0, value.split(/(?<!\\)(?:\\\\)*;/).length);
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, sign) => (sign === "n" || sign === "N" ? "\n" : sign));
}
