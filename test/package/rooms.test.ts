/** The rooms of `src` import only those above them, as `docs/how-the-theme-is-built.md` lists them, and no file imports itself by others. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /(?<!\.d)\.ts$/.test(file));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** The files that a file imports, for types too, and those that it loads late. */
function importsOf(file: string): string[] {
  const text = readFileSync(join("src", file), "utf8");
  const found = text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*"(\.[^"]+\.ts)"/g);
  return [...found].map(([, path = ""]) => normalize(join(dirname(file), path)).replaceAll("\\", "/"));
}

const roomOf = (file: string) => (file.includes("/") ? file.replace(/\/.*/, "") : undefined);

test("no room imports one below it", () => {
  const doc = readFileSync("docs/how-the-theme-is-built.md", "utf8");
  const table = doc.slice(doc.indexOf("| room of `src`"));
  const rooms = [...table.slice(0, table.indexOf("\n\n")).matchAll(/^\| `(\w+)`/gm)].map(([, room]) => room);
  const all = [...new Set(files.map(roomOf))].filter((room) => room);
  assert.deepEqual([...all].sort(), [...rooms].sort(), "the table has all rooms");
  const upward = [...imports].flatMap(([file, paths]) =>
    paths
      .filter(
        (path) => roomOf(file) && roomOf(path) && rooms.indexOf(roomOf(path)) > rooms.indexOf(roomOf(file)),
      )
      .map((path) => `${file} imports ${path}`),
  );
  assert.deepEqual(upward, []);
});

test("no file imports itself by way of others", () => {
  const done = new Set<string>();
  const visit = (file: string, way: string[]): void => {
    assert.ok(!way.includes(file), [...way, file].join(" > "));
    if (done.has(file)) return;
    for (const path of imports.get(file) ?? []) visit(path, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});
