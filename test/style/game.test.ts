import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const game = await readFile(new URL("../sample/public/jrh/segredario/game.html", import.meta.url), "utf8");

for (const [element, directive] of [
  ["script", "script-src"],
  ["style", "style-src"],
] as const) {
  test(`the game's policy allows its ${element}, and no other, by its hash`, () => {
    const [, text = ""] = new RegExp(`<${element}>(.*?)</${element}>`, "s").exec(game) ?? [];
    const hash = createHash("sha256").update(text).digest("base64");
    assert.ok(game.includes(`${directive} 'sha256-${hash}';`), `${directive} should be 'sha256-${hash}'`);
    assert.equal(game.split(`<${element}`).length, 2);
  });
}

test("the game asks for nothing from anywhere", () => {
  assert.match(game, /default-src 'none'/);
  assert.doesNotMatch(game.replaceAll("http://www.w3.org/2000/svg", ""), /https?:|\bsrc=|@import|url\(/);
});
