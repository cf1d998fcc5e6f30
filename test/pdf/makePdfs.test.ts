import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { makePdfs } from "../../src/pdf/makePdfs.ts";
import { readPdf } from "../support/readPdf.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";
import { awards, cvWith, inFolder } from "./pdfOf.ts";

const places = (root: string) => ({
  root,
  dataFolder: "_data",
  assets: root === "." ? SAMPLE_ASSETS : "assets",
  public: "public",
  templates: "no-such-folder",
});
const cv = cvWith({ profile: { nativeName: undefined }, sections: [awards("Gold", "Silver", "Bronze")] });

test("where the settings say nothing there is one PDF, at the CV's address", async () => {
  const { pdfs, diagnostics } = await makePdfs(cv, places("."), { address: "/cv/" });
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    pdfs.map(({ address, url, name }) => [address, url, name]),
    [["/cv/assets/resume.pdf", "./assets/resume.pdf", "PDF"]],
  );
});

for (const own of ["assets/resume.pdf", "public/assets/resume.pdf"]) {
  test(`an owner's ${own} wins`, async () => {
    await inFolder(async (root) => {
      await mkdir(join(root, own, ".."), { recursive: true });
      await writeFile(join(root, own), "mine");
      assert.deepEqual((await makePdfs(cv, places(root), { address: "/" })).pdfs, []);
    });
  });
}

test("each PDF shows the sections, entries and number of entries it asks for", async () => {
  const [gold, silver, bronze] = cv.sections[0]?.entries ?? [];
  if (!gold || !silver || !bronze) throw new Error("no entries");
  const entries = [{ ...gold, tags: ["a"] }, { ...silver, tags: ["a", "b"] }, bronze];
  const sections = [
    { ...awards(), entries },
    { ...awards("Untagged"), id: "others" },
    { ...awards("Left out"), id: "left" },
  ];
  const pdfsOf = async (settings: object) => {
    const pdf = { file: "a.pdf", paper: "a4" as const, ...settings };
    const { pdfs } = await makePdfs(cvWith({ sections, site: { views: [pdf] } }), places("."), {
      address: "/",
    });
    const { text } = await readPdf(pdfs[0]?.bytes);
    return ["Gold", "Silver", "Bronze", "Untagged", "Left out"].filter((title) => text.includes(title));
  };
  assert.deepEqual(await pdfsOf({}), ["Gold", "Silver", "Bronze", "Untagged", "Left out"]);
  assert.deepEqual(await pdfsOf({ tags: ["b"] }), ["Silver", "Untagged", "Left out"]);
  assert.deepEqual(await pdfsOf({ sections: [{ section: "others" }] }), ["Untagged"]);
  assert.deepEqual(await pdfsOf({ sections: [{ section: "awards", limit: 2 }] }), ["Gold", "Silver"]);
  assert.deepEqual(await pdfsOf({ tags: ["none"], sections: [{ section: "awards" }] }), []);
});

test("where Typst does not run, the site builds without the PDF and is told what is missing", async () => {
  const load = () => Promise.reject(new Error("no binary"));
  const { pdfs, diagnostics } = await makePdfs(cv, places("."), { address: "/", load });
  assert.deepEqual(pdfs, []);
  assert.equal(diagnostics.length, 1);
  assert.equal(diagnostics[0]?.severity, "warning");
  assert.match(
    diagnostics[0]?.message ?? "",
    /`assets\/resume.pdf` cannot be made, because Typst is not installed/,
  );
});

test("while serving, the size of the text stays from save to save as long as the pages do", async () => {
  const served = { ...places("."), isServed: true };
  const first = await makePdfs(cv, served, { address: "/" });
  const second = await makePdfs(cv, served, { address: "/" });
  assert.deepEqual(first.pdfs[0]?.bytes, second.pdfs[0]?.bytes);
});
