import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { readWords } from "../../src/text/words.ts";
import { themePath } from "../../src/themePath.ts";

/** The words of a site in English that has this file of its own, and what is said of it. */
async function read(own: string) {
  const folder = await mkdtemp(join(tmpdir(), "vitae-words-"));
  await writeFile(join(folder, "en.yaml"), own);
  const { words, diagnostics } = await readWords([themePath("_includes/words"), folder], "en");
  await rm(folder, { recursive: true });
  return { words, said: formatDiagnostics(diagnostics).replaceAll(folder, "_includes/words") };
}

test("an owner's words go over those of the theme, group by group", async () => {
  const { words, said } = await read("advisor: Supervisor\nin: ''\nheadings:\n  book: Monographs\n");
  assert.equal(words.advisor, "Supervisor");
  assert.equal(words.in, "");
  assert.deepEqual(
    [words.headings].map((group) => (typeof group === "object" ? [group.book, group.report] : group)),
    [["Monographs", "Reports"]],
  );
  assert.equal(said, "");
});

test("a file of words that is broken costs itself only", async () => {
  const { words, said } = await read("advisor: Supervisor\nin: In: the\n");
  assert.equal(words.advisor, "Advisor");
  assert.equal(
    said,
    `_includes/words/en.yaml:2:5: error: a colon followed by a space inside a value reads as a second key
  2 | in: In: the
    |     ^
  → put the value in quotes: \`title: "Vision: a survey"\`

1 error`,
  );
});

test("a word that is nearly one of the theme's is a slip; any other is the owner's", async () => {
  const { said } = await read("advisr: Supervisor\nmyOwnWord: Hello\n");
  assert.equal(
    said,
    `_includes/words/en.yaml:1:1: warning: unknown word \`advisr\`
  1 | advisr: Supervisor
    | ^^^^^^
  → did you mean \`advisor\`?

1 warning`,
  );
});
