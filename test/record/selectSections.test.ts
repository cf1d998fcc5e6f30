import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { describe, it } from "node:test";
import type { PdfSettings } from "../../src/record/cv.ts";
import { readCv } from "../../src/record/readCv.ts";
import { selectSections } from "../../src/record/selectSections.ts";
import { dataFolder } from "../support/buildSite.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";

const papers = ["one", "two", "three"].map(
  (key, index) =>
    `@article{${key}, author={Choe, Sang}, title={${key}}, journal={J}, year={${2020 + index}}${key === "one" ? ", selected={true}" : ""}}`,
);

/** The sections of a PDF, each with its papers or the number of its entries. */
async function sectionsOf(site: string, settings: Partial<PdfSettings> = {}): Promise<string[]> {
  const folder = await dataFolder({
    "site.yaml": site,
    "publications.bib": papers.join("\n"),
    "talks.yaml": "- name: A\n- name: B\n",
    "talks-invited.yaml": "- name: C\n",
  });
  const { cv, diagnostics } = await readCv(folder, { assets: SAMPLE_ASSETS, shown: "_data" });
  await rm(folder, { recursive: true });
  const errors = diagnostics.filter(({ severity, code }) => severity === "error" || code === "idle-setting");
  assert.deepEqual(errors, []);
  return selectSections(cv, { file: "assets/a.pdf", paper: "a4", ...settings }).map(
    ({ id, entries, publications }) =>
      `${id}: ${publications?.map(({ key }) => key).join(" ") ?? entries?.length ?? "prose"}`,
  );
}

describe("a PDF that names no sections", () => {
  it("has those with a page of their own, each in its place", async () => {
    const site =
      "sections: [education, {file: talks, page: talks}, {file: publications, page: papers}, background]";
    assert.deepEqual(await sectionsOf(site), [
      "education: 4",
      "talks: 2",
      "publications: three two one",
      "background: prose",
    ]);
  });

  it("does not repeat on it what the CV has", async () => {
    const site = `sections:
  - { file: publications, selected: true }
  - { file: publications, page: publications }
  - talks
  - { file: talks, page: talks }
`;
    assert.deepEqual(await sectionsOf(site), ["publications: one", "talks: 2"]);
  });
});

describe("a PDF that names sections", () => {
  const site = "sections: [{file: publications, selected: true}, {file: talks, page: talks}]";

  it("takes all papers where the page has the selected, and the selected where it has all", async () => {
    const all = [{ section: "publications", selected: false }];
    assert.deepEqual(await sectionsOf(site, { sections: all }), ["publications: three two one"]);
    const selected = [{ section: "publications", selected: true }];
    assert.deepEqual(await sectionsOf("sections: [publications]", { sections: selected }), [
      "publications: one",
    ]);
    const some = [{ section: "publications", selected: false, limit: 2 }];
    assert.deepEqual(await sectionsOf(site, { sections: some }), ["publications: three two"]);
  });

  it("keeps the other choices and the order of the section", async () => {
    const chosen =
      "sections: [{file: publications, type: book, order: oldest}, {file: publications, order: oldest}]";
    const sections = [{ section: "publications-2", selected: false }];
    const settings = await sectionsOf(chosen.replace("type: book", "type: article"), { sections });
    assert.deepEqual(settings, ["publications-2: one two three"]);
  });

  it("takes one with a page of its own", async () => {
    assert.deepEqual(await sectionsOf(site, { sections: [{ section: "talks", limit: 1 }] }), ["talks: 1"]);
  });
});

describe("the name of a section", () => {
  it("has a number only where the same name is taken", async () => {
    const site = "sections: [talks-invited, talks, talks, {file: talks, page: more}]";
    assert.deepEqual(
      await sectionsOf(site, {
        sections: ["talks-invited", "talks", "talks-2", "talks-3"].map((section) => ({ section })),
      }),
      ["talks-invited: 1", "talks: 2", "talks-2: 2", "talks-3: 2"],
    );
  });
});
