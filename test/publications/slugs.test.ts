import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { source } from "../../src/problems/source.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { slugOf } from "../../src/publications/slugs.ts";

const cases: [key: string, slug: string][] = [
  ["choe2019audio", "choe2019audio"],
  ["PhysRev.47.777", "PhysRev.47.777"],
  ["doi:10.1063/1.5023089", "doi-10.1063-1.5023089"],
  ["DBLP:conf/x", "DBLP-conf-x"],
  ["_hidden", "hidden"],
  [".hidden", "hidden"],
  ["../../etc/passwd", "etc-passwd"],
  ["Müller2001", "Muller2001"],
  ["王2001", "王2001"],
  ["a b#c?d%20", "a-b-c-d-20"],
  ["vendor", "vendor-1"],
  ["CON", "CON-1"],
  ["aux.v2", "aux.v2-1"],
  ["index.html", "index.html-1"],
  ["가".repeat(86), "가".repeat(80)],
  ["///", "entry"],
];
for (const [key, slug] of cases)
  test(`the key ${key} makes the address ${slug}`, () => assert.equal(slugOf(key), slug));

test("any key makes a safe address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (key) => {
      assert.match(slugOf(key), /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);
      assert.equal(slugOf(slugOf(key)), slugOf(key));
    }),
  );
});

test("keys that make the same address are told apart and reported", async () => {
  const text = "@misc{Key, title={A}}\n@misc{key, title={B}}\n@misc{a:b, title={C}}\n@misc{a/b, title={D}}";
  const { publications, diagnostics } = await readPublications([source("p.bib", text)], {
    name: "X",
    otherNames: [],
  });
  assert.deepEqual(
    publications.map(({ slug }) => slug),
    ["Key", "key-2", "a-b", "a-b-2"],
  );
  assert.deepEqual(
    diagnostics.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`),
    [
      "2:7 address-collision: `key` and `Key` make the same address, so this one gets `key-2`",
      "4:7 address-collision: `a/b` and `a:b` make the same address, so this one gets `a-b-2`",
    ],
  );
});
