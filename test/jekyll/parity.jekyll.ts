import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { kramdown } from "../../src/jekyll/kramdown.ts";
import { compareDom } from "./compareDom.ts";
import { fragments, joints } from "./fragments.ts";
import { renderMarkdown } from "./renderMarkdown.ts";
import { runJekyll } from "./runJekyll.ts";

const page = (text: string) => `---\nlayout: cv\nrender_with_liquid: false\n---\n${text}`;

function assertParity(texts: Map<string, string>): void {
  const expected = runJekyll(Object.fromEntries([...texts].map(([name, text]) => [name, page(text)])));
  for (const [name, text] of texts) {
    assert.equal(
      compareDom(kramdown(text), expected.get(name) ?? ""),
      "",
      `${name}:\n${JSON.stringify(text)}`,
    );
  }
}

test("each of our own pages has the DOM that Jekyll gives it", () => {
  const pages = new URL("pages/", import.meta.url);
  const names = readdirSync(pages).filter((name) => name.endsWith(".md"));
  assertParity(new Map(names.map((name) => [name, readFileSync(new URL(name, pages), "utf8")])));
});

test("so has a site with Liquid, includes and data", () => {
  const folder = fileURLToPath(new URL("site", import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = Object.fromEntries(
    names
      .filter((name) => /\.(?:md|yml|html)$/.test(name) && name !== "index.html")
      .map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]),
  );
  const html = renderMarkdown(files["index.md"] ?? "", files["_config.yml"], folder);
  assert.equal(compareDom(html, runJekyll(files, ["index.md"]).get("index.md") ?? ""), "");
});

test("so have 1,000 pages put together of odd pieces", () => {
  const random = randomFrom(5);
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? "";
  const texts = Array.from({ length: 1000 }, (_, i) => {
    const pieces = Array.from(
      { length: 1 + Math.floor(random() * 12) },
      () => pick(fragments) + pick(joints),
    );
    return [`page-${i}.md`, pieces.join("")] as const;
  });
  assertParity(new Map(texts));
});

/** The same numbers each time (the generator mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
