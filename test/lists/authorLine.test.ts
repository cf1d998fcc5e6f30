import assert from "node:assert/strict";
import { test } from "node:test";
import type { Person } from "../../src/model/cv.ts";
import { authorLine } from "../../src/publications/lists/shownAuthors.ts";
import { readWords } from "../../src/text/words.ts";
import { themePath } from "../../src/themePath.ts";

const people = ["A", "B", "C"].map((name): Person => ({ name, isOwner: false, roles: [] }));

async function written(language: string): Promise<string> {
  const { words } = await readWords([themePath("_includes/words")], language);
  return authorLine(people, { more: true, language, words })
    .map(({ before, person, after }) => before + person.name + after)
    .join("");
}

test("that others follow is said as the language joins names", async () => {
  const said = {
    en: "A, B, C, et al.",
    de: "A, B, C et al.",
    pl: "A, B, C i in.",
    he: "A, B, C ואחרים",
    ar: "A وB وC وآخرون",
    ja: "A、B、C他",
    zh: "A、B、C等",
    ko: "A, B, C 외",
  };
  for (const [language, names] of Object.entries(said))
    assert.equal(await written(language), names, language);
});
