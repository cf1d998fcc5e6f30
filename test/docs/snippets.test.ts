import assert from "node:assert/strict";
import { access, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { transform } from "esbuild";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { readCv } from "../../src/record/readCv.ts";
import { dataFolder } from "../support/buildSite.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";

interface Snippet {
  language: string;
  text: string;
  /** The document and the line it stands on. */
  place: string;
}

/** All fenced pieces of a document, also those indented below a list item. */
function snippetsOf(document: string, text: string): Snippet[] {
  const fences = text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm);
  return [...fences].map(({ 1: indent = "", 2: language = "", 3: inner = "", index }) => ({
    language,
    text: inner.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    place: `${document}:${text.slice(0, index).split("\n").length}`,
  }));
}

/** The data file that a snippet says it is: `# _data/talks.yaml` in its first line. */
function fileOf({ text }: Snippet): string | undefined {
  return /^(?:#|%|<!--) _data\/(\S+)/.exec(text)?.[1];
}

const documents = [
  "README.md",
  ...(await readdir("docs")).filter((name) => name.endsWith(".md")).map((name) => join("docs", name)),
];
const texts = await Promise.all(
  documents.map(async (document) => [document, await readFile(document, "utf8")] as const),
);
const snippets = texts.flatMap(([document, text]) => snippetsOf(document, text));
const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> };

describe("the documents", () => {
  for (const snippet of snippets) {
    const file = fileOf(snippet);
    if (file) {
      it(`show data that is read without a word: ${snippet.place}`, async () => {
        const section = file === "profile.yaml" ? "education" : file.replace(/\.\w+$/, "");
        const site = `languages: [en, ko]\nsections: [${section}]\n`;
        const isWhole = ["site.yaml", "people.yaml"].includes(file);
        const folder = await dataFolder({ ...(!isWhole && { "site.yaml": site }), [file]: snippet.text });
        const { cv, diagnostics } = await readCv(folder, { assets: SAMPLE_ASSETS, shown: "_data" });
        await rm(folder, { recursive: true });
        // What a snippet chooses among, the sample need not have.
        const said = diagnostics.filter(
          ({ code }) => !["unlisted-file", "idle-setting", "untranslated", "of-the-sample"].includes(code),
        );
        assert.equal(formatDiagnostics(said), "");
        assert.ok(file === "profile.yaml" || cv.sections.length > 0);
      });
    }
    if (["js", "ts"].includes(snippet.language)) {
      it(`show code that parses: ${snippet.place}`, async () => {
        await transform(snippet.text, { loader: "ts" });
      });
    }
    if (snippet.language === "sh") {
      it(`show commands that exist: ${snippet.place}`, () => {
        for (const [, script = ""] of snippet.text.matchAll(/npm (?:run )?(start|test|[\w:]+)/g)) {
          assert.ok(["ci", "install", "i", "pack", "update"].includes(script) || script in scripts, script);
        }
      });
    }
  }

  it("lead nowhere that is not there", async () => {
    for (const [document, text] of texts) {
      for (const [, target = ""] of text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)) {
        if (target.startsWith("./assets")) continue;
        await assert.doesNotReject(access(join(dirname(document), target)), `${document} leads to ${target}`);
      }
    }
  });
});
