import assert from "node:assert/strict";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { readCv } from "../../src/record/readCv.ts";
import { isOfSample, SAMPLE_FILES, SAMPLE_TEXTS } from "../../src/record/sample.ts";
import { dataFolder } from "../support/buildSite.ts";
import { SAMPLE } from "../support/sample.ts";

/** What is said of a fork with these data files over the sample's, and with all of the sample's `assets` and `public`. */
async function saidOf(data: Record<string, string | undefined>, amend?: (fork: string) => Promise<void>) {
  const fork = await dataFolder({});
  try {
    for (const part of ["_data", "assets", "public"])
      await cp(join(SAMPLE, part), join(fork, part), { recursive: true });
    for (const [name, text] of Object.entries(data)) {
      if (text === undefined) await rm(join(fork, "_data", name));
      else await writeFile(join(fork, "_data", name), text);
    }
    await amend?.(fork);
    const { diagnostics } = await readCv(join(fork, "_data"), {
      shown: "_data",
      assets: join(fork, "assets"),
      public: join(fork, "public"),
    });
    return formatDiagnostics(diagnostics.filter(({ code }) => code === "of-the-sample"));
  } finally {
    await rm(fork, { recursive: true });
  }
}

const read = (name: string) => readFile(join(SAMPLE, "_data", name), "utf8");
const sample = {
  profile: await read("profile.yaml"),
  site: await read("site.yaml"),
  publications: await read("publications.bib"),
};
const ada = "name: Ada Lovelace\nemail: ada@example.org\n";
/** All else being gone. */
const nothing = Object.fromEntries(
  [
    "awards.yaml",
    "background.md",
    "education.yaml",
    "experience.yaml",
    "miscellaneous.md",
    "teaching.yaml",
  ].map((name) => [name, undefined]),
);
const gone = async (fork: string) => {
  for (const part of ["assets", "public"]) await rm(join(fork, part), { recursive: true });
};

test("nothing is said of the sample itself, by whichever of its names", async () => {
  for (const name of ["Sang Choe", "Sang Keun Choe", "최상근", '""'])
    assert.equal(await saidOf({ "profile.yaml": sample.profile.replace("Sang Choe", name) }), "", name);
});

test("nothing is said of the sample in several languages", async () => {
  const profile = sample.profile.replace("name: Sang Choe", "name: { en: Sang Choe, de: Herr Choe }");
  assert.notEqual(profile, sample.profile);
  const site = sample.site.replace("language: en", "languages: [en, de]");
  assert.equal(await saidOf({ "profile.yaml": profile, "site.yaml": site }), "");
});

test("once the name is another's, each address, description, file and page of the sample that is left is a warning", async () => {
  assert.equal(
    await saidOf({ "profile.yaml": sample.profile.replace("Sang Choe", "Ada Lovelace") }),
    `_data/awards.yaml: warning: this file is the sample's, word for word
  → write what is yours, or delete it

_data/background.md: warning: this file is the sample's, word for word
  → write what is yours, or delete it

_data/education.yaml: warning: this file is the sample's, word for word
  → write what is yours, or delete it

_data/experience.yaml: warning: this file is the sample's, word for word
  → write what is yours, or delete it

_data/miscellaneous.md: warning: this file is the sample's, word for word
  → write what is yours, or delete it

_data/profile.yaml:3:13: warning: \`최상근\` is the sample's, and this is the site of Ada Lovelace
  3 | nativeName: 최상근
    |             ^^^^^^
  → write your own, or take it out

_data/profile.yaml:6:5: warning: \`Sang Keun Choe\` is the sample's, and this is the site of Ada Lovelace
  6 |   - Sang Keun Choe
    |     ^^^^^^^^^^^^^^
  → write your own, or take it out

_data/profile.yaml:8:8: warning: \`sangkeuc@cs.cmu.edu\` is the sample's, and this is the site of Ada Lovelace
  8 | email: sangkeuc@cs.cmu.edu
    |        ^^^^^^^^^^^^^^^^^^^
  → write your own, or take it out

_data/profile.yaml:14:15: warning: \`sangkeun00\` is the sample's, and this is the site of Ada Lovelace
  14 |     username: sangkeun00
     |               ^^^^^^^^^^
  → write your own, or take it out

_data/publications.bib: warning: this file is the sample's, word for word
  → write what is yours, or delete it

_data/site.yaml: warning: this file is the sample's, word for word
  → write what is yours, or delete it

_data/teaching.yaml: warning: this file is the sample's, word for word
  → write what is yours, or delete it

assets/betty.jpg: warning: this file is the sample's, word for word
  → write what is yours, or delete it

public/jrh/segredario/game.html: warning: this file is the sample's, word for word
  → write what is yours, or delete it

14 warnings`,
  );
});

test("a publication of the sample is a warning where none of its authors is the owner", async () => {
  const said = await saidOf(
    {
      ...nothing,
      "profile.yaml": ada,
      "site.yaml": "sections: [publications]\n",
      "publications.bib": `@misc{mine, title = {T}, author = {Lovelace, Ada}}\n${sample.publications.split("\n\n")[0]}`,
    },
    gone,
  );
  assert.equal(
    said,
    `_data/publications.bib:2:16: warning: \`qiao2021pollux\` is the sample's, and this is the site of Ada Lovelace
  2 | @inproceedings{qiao2021pollux,
    |                ^^^^^^^^^^^^^^
  → write your own, or take it out

1 warning`,
  );
});

test("publications of which the owner is an author stay, in a fork of a coauthor's", async () => {
  const profile = "name: Willie Neiswanger\n";
  const site = "sections: [publications]\n";
  const said = await saidOf(
    {
      ...nothing,
      "profile.yaml": profile,
      "site.yaml": site,
      "publications.bib": sample.publications.split("\n\n")[0],
    },
    gone,
  );
  assert.equal(said, "");
});

test("nothing is said of what others may share with the sample: awards, institutions, a coauthor's name and page", async () => {
  const said = await saidOf(
    {
      ...nothing,
      "profile.yaml": ada,
      "site.yaml": "sections: [about, awards, publications]\n",
      "people.yaml": "- name: Sang Keun Choe\n  url: https://sangkeun00.github.io\n",
      "about.md": "I work with [Sang Choe](https://sangkeun00.github.io) at CMU.\n",
      "awards.yaml":
        "- title: Sansom Presidential Scholarship\n  awarder: Carnegie Mellon University\n  date: 2021\n",
      "publications.bib":
        "@misc{a, title = {T}, author = {Lovelace, Ada and Choe, Sang Keun}, url = {https://sangkeun00.github.io}}\n",
    },
    async (fork) => {
      await rm(join(fork, "public"), { recursive: true });
      await writeFile(join(fork, "assets/betty.jpg"), "another dog of that name");
    },
  );
  assert.equal(said, "");
});

test("the table of the sample's files is that of the sample, whatever its line breaks", async () => {
  for (const file of Object.keys(SAMPLE_FILES)) {
    const bytes = await readFile(join(SAMPLE, file));
    assert.ok(isOfSample(file, bytes), file);
    assert.ok(!isOfSample(file, Buffer.concat([bytes, Buffer.from("#")])), file);
    const texts = SAMPLE_TEXTS[file] ?? [];
    for (const text of texts) assert.ok(bytes.includes(text), `${file} has \`${text}\``);
  }
  assert.ok(isOfSample("_data/profile.yaml", Buffer.from(sample.profile.replaceAll("\n", "\r\n"))));
  assert.ok(!isOfSample("_data/other.yaml", Buffer.from(sample.profile)));
});
