import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readCv } from "../../src/record/readCv.ts";
import { sectionTitle } from "../../src/record/sectionTitle.ts";
import { toPlain } from "../../src/text/plain.ts";
import { readWords } from "../../src/text/words.ts";
import { themePath } from "../../src/themePath.ts";
import { dataFolder } from "../support/buildSite.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";

const THEME = themePath("_includes/words");

/** The headings of the sample in a language, with an owner's own words for it. */
async function headings(language: string, own = ""): Promise<string[]> {
  const words = await mkdtemp(join(tmpdir(), "vitae-words-"));
  await writeFile(join(words, `${language}.yaml`), own);
  const sections =
    "[education, {file: awards, title: Prizes}, teaching, miscellaneous, invitedTalks, my-garden]";
  const folder = await dataFolder({
    "site.yaml": `language: ${language}\nsections: ${sections}\n`,
    "invitedTalks.yaml": "- name: A talk\n",
    "my-garden.yaml": "- name: Roses\n",
  });
  const { cv } = await readCv(folder, { assets: SAMPLE_ASSETS, wordFolders: [THEME, words] });
  await Promise.all([folder, words].map((each) => rm(each, { recursive: true })));
  return cv.sections.map(({ title }) => toPlain(title));
}

test("in English, a heading is the name of its file", async () => {
  assert.deepEqual(await headings("en"), [
    "Education",
    "Prizes",
    "Teaching",
    "Miscellaneous",
    "Invited talks",
    "My garden",
  ]);
});

test("in another language, a usual name is said in that language", async () => {
  assert.deepEqual(await headings("ko"), ["학력", "Prizes", "강의", "기타", "초청 강연", "My garden"]);
});

test("an owner's words for sections come first, in a new language too", async () => {
  const own = "sections:\n  education: Studium\n  my garden: Garten\n  invited-talks: Föredrag\n";
  assert.deepEqual(await headings("sv", own), [
    "Studium",
    "Prizes",
    "Teaching",
    "Miscellaneous",
    "Föredrag",
    "Garten",
  ]);
});

test("every name of a section has a Korean one, whichever way it is written", async () => {
  const { words } = await readWords([THEME], "ko");
  const usual =
    "background education experience publications awards teaching service talks grants skills languages research projects miscellaneous";
  for (const name of usual.split(" "))
    assert.match(toPlain(sectionTitle(name, words)), /^\p{Script=Hangul}/u, name);
  for (const name of ["invited-talks", "invitedTalks", "Invited_Talks"]) {
    assert.equal(toPlain(sectionTitle(name, words)), "초청 강연");
  }
});
