import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { readCv } from "../../src/record/readCv.ts";
import { dataFolder } from "../support/buildSite.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";
import { problemCases } from "./problemCases.ts";

async function problemsOf(folder: string, isExpected = (_: string) => true): Promise<string> {
  try {
    const { diagnostics } = await readCv(folder, { assets: SAMPLE_ASSETS, shown: "_data" });
    // What another name leaves of the sample is said too, and tested in `leftOfSample.test.ts`.
    return formatDiagnostics(diagnostics.filter(({ code }) => code !== "of-the-sample" && isExpected(code)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The whole messages, as a terminal shows them. */
describe("what is said of", () => {
  for (const { name, data, expected } of problemCases) {
    it(name, async () => {
      // With a `site.yaml` of its own, a case leaves files of the sample unlisted; that is a case of its own.
      const isExpected = (code: string) => !("site.yaml" in data) || code !== "unlisted-file";
      assert.equal(`\n${await problemsOf(await dataFolder(data), isExpected)}\n`, expected);
    });
  }

  it("a file that is not UTF-8", async () => {
    const folder = await dataFolder({});
    await writeFile(join(folder, "awards.yaml"), Buffer.from("- title: Prix d'\xe9t\xe9\n", "latin1"));
    assert.equal(
      await problemsOf(folder),
      `_data/awards.yaml:1:17: error: this file is not saved as UTF-8
  1 | - title: Prix d'été
    |                 ^
  → save it again with the encoding UTF-8

1 error`,
    );
  });

  it("a folder that is not there", async () => {
    const { diagnostics } = await readCv("nowhere", { shown: "_data" });
    assert.equal(
      formatDiagnostics(diagnostics.slice(0, 1)),
      `_data: error: there is no such folder
  → make it and put \`profile.yaml\` and \`site.yaml\` into it

1 error`,
    );
  });
});

describe("the sample", () => {
  it("has no problem", async () => {
    assert.equal(await problemsOf(await dataFolder({})), "");
  });
});

describe("an entry with a problem", () => {
  it("costs that entry only", async () => {
    const folder = await dataFolder({
      "awards.yaml": "- title: Gold Medal\n- titel: Silver Medal\n- title: Bronze\n",
    });
    const { cv } = await readCv(folder, { assets: SAMPLE_ASSETS });
    await rm(folder, { recursive: true });
    assert.equal(cv.sections.find(({ id }) => id === "awards")?.entries?.length, 2);
  });
});

describe("a section that is spelt wrong in `sections`", () => {
  it("is not reported a second time by the PDFs that spell it right", async () => {
    const folder = await dataFolder({
      "site.yaml": "sections: [eduction]\npdfs:\n  - file: assets/resume.pdf\n    sections: [education]\n",
    });
    const said = await problemsOf(folder, (code) => code !== "unlisted-file");
    assert.match(said, /there is no data file for the section `eduction`[\s\S]*\n1 error$/);
  });
});
