import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../../src/problems/diagnostic.ts";
import { caught } from "../../src/problems/diagnostic.ts";

/** What is said where reading throws. */
function said(read: () => unknown): string[] {
  const findings: Finding[] = [];
  caught(read, (finding) => findings.push(finding));
  return findings.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
}

test("what is read is given back, and nothing is said", () => {
  assert.equal(
    caught(
      () => 1,
      () => assert.fail(),
    ),
    1,
  );
});

test("whatever goes wrong is a problem, one line long", () => {
  const deep = (): number => 1 + deep();
  assert.deepEqual(
    said(() => {
      throw new Error("no such thing\nas this");
    }),
    ["warning lost-entry: this cannot be read, and is left out: no such thing"],
  );
  assert.deepEqual(said(deep), [
    "warning lost-entry: this cannot be read, and is left out: it is nested too deeply",
  ]);
  assert.deepEqual(
    said(() => decodeURIComponent("%")),
    ["warning lost-entry: this cannot be read, and is left out: URI malformed"],
  );
});
