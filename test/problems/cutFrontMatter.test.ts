import assert from "node:assert/strict";
import { test } from "node:test";
import { splitFrontMatter } from "../../src/jekyll/jekyllSite.ts";
import { cutFrontMatter } from "../../src/problems/cutFrontMatter.ts";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { source } from "../../src/problems/source.ts";

/** The front matter of a page, and what follows it. */
function cut(text: string): [yaml: string | undefined, rest: string] {
  const { yaml, end } = cutFrontMatter(source("cv.md", text));
  return [yaml, text.slice(end)];
}

test("front matter stands between two lines of dashes, or dashes and dots", () => {
  assert.deepEqual(cut("---\ntitle: A\n---\n# B\n"), ["title: A\n", "# B\n"]);
  assert.deepEqual(cut("\uFEFF--- \r\ntitle: A\r\n---\r\n# B\r\n"), ["title: A\r\n", "# B\r\n"]);
  assert.deepEqual(cut("---\ntitle: A\n...\n"), ["title: A\n", ""]);
  assert.deepEqual(cut("---\n---\nB"), ["", "B"]);
  assert.deepEqual(cut("---\n---"), ["", ""]);
  assert.deepEqual(cut("# B\n---\ntitle: A\n---\n"), [undefined, "# B\n---\ntitle: A\n---\n"]);
});

test("dashes in a value do not end it", () => {
  assert.deepEqual(cut("---\ntitle: A ---\nb: c\n---\nB"), ["title: A ---\nb: c\n", "B"]);
  const page = splitFrontMatter(source("cv.md", "---\ntitle: A ---\n---\nB"), "cv.md");
  assert.deepEqual([page.page.frontMatter, page.page.text, page.diagnostics], [{ title: "A ---" }, "B", []]);
});

test("front matter without an end is an error", () => {
  assert.equal(
    formatDiagnostics(cutFrontMatter(source("cv.md", "---\ntitle: A\n\n# B\n")).diagnostics),
    `cv.md:1:1: error: the front matter that begins here is never closed
  1 | ---
    | ^^^
  → put \`---\` behind it

1 error`,
  );
});
