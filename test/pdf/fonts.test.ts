import assert from "node:assert/strict";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { readFont, writeFont } from "../../src/pdf/fonts/fontFile.ts";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { readWords } from "../../src/text/words.ts";
import { entry } from "../outputs/exampleCv.ts";
import { readPdf } from "../support/readPdf.ts";
import { awards, cvWith, inFolder, papers, pdfOf } from "./pdfOf.ts";

/** Packages under other names, so that the sample, whose `package.json` names them, does not take them for its own. */
const scripts = [
  ["Chinese", "王小明在清华大学", "@fontsource/zcool-xiaowei", "test-font-chinese"],
  ["Japanese", "山田太郎のプログラミング", "@fontsource/kosugi", "test-font-japanese"],
  ["Hebrew", "אוניברסיטה", "@fontsource/noto-sans-hebrew", "test-font-hebrew"],
  ["Arabic", "جامعة", "@fontsource/ibm-plex-sans-arabic", "test-font-arabic"],
  ["Devanagari", "नमन", "@fontsource/noto-sans-devanagari", "test-font-devanagari"],
] as const;

const { nativeName: _, ...profile } = cvWith().profile;
const withTitle = (title: string) => ({ ...cvWith({ sections: [awards(title)] }), profile });

for (const [script, title, name, installed] of scripts) {
  test(`${script} asks for a package, and shows once it is installed`, async () => {
    await inFolder(async (root) => {
      const before = await pdfOf(withTitle(title), {}, { root });
      assert.equal(before.diagnostics.length, 1);
      assert.equal(before.diagnostics[0]?.code, "missing-glyph");
      assert.doesNotMatch((await readPdf(before.pdf)).text, new RegExp(title.slice(0, 1)));

      await mkdir(join(root, "node_modules", dirname(name)), { recursive: true });
      await symlink(resolve("test/node_modules", installed), join(root, "node_modules", name));
      await writeFile(join(root, "package.json"), JSON.stringify({ dependencies: { [name]: "*" } }));
      const after = await pdfOf(withTitle(title), {}, { root });
      assert.deepEqual(after.diagnostics, []);
      const { text, metadata } = await readPdf(after.pdf);
      assert.match(metadata, /<pdfuaid:part>1/);
      for (const letter of title) assert.ok(text.includes(letter), `${letter} in ${text}`);
    });
  });
}

test("Cyrillic, Greek, Vietnamese and Korean, arrows and marks show as they are", async () => {
  await inFolder(async (root) => {
    const title = "Андрей Колмогоров, Ἀριστοτέλης, Nguyễn Thị Hồng, 최상근, → ★ ✓ ≤ ∞ † ‡ §";
    const { pdf, diagnostics } = await pdfOf(withTitle(title), {}, { root });
    assert.deepEqual(diagnostics, []);
    assert.ok((await readPdf(pdf)).text.includes(title));
  });
});

test("the message names the character, its place and the package; the PDF shows its number", async () => {
  await inFolder(async (root) => {
    await mkdir(join(root, "_data"));
    await writeFile(join(root, "_data/awards.yaml"), "- title: Prize of the\n    王小明 foundation\n");
    const { pdf, diagnostics } = await pdfOf(withTitle("Prize of the 王小明 foundation"), {}, { root });
    assert.equal(
      formatDiagnostics(diagnostics),
      [
        "_data/awards.yaml:2:5: warning: no font of the PDF has `王`, `小` and `明`, so it shows [U+738B] and the like",
        "  2 |     王小明 foundation",
        "    |     ^^",
        "  → run `npm install @fontsource/noto-sans-sc`",
        "",
        "1 warning",
      ].join("\n"),
    );
    assert.ok((await readPdf(pdf)).text.includes("Prize of the [U+738B U+5C0F U+660E] foundation."));
  });
});

test("a letter of a fact or between names shows its number too, so that the PDF stays accessible", async () => {
  await inFolder(async (root) => {
    const education = entry("2020", { institution: "SNU", advisor: "جامعة" });
    const facts = education.facts.map((fact) => ({ ...fact, label: "مشرف" }));
    const section = { ...awards(), kind: "education", entries: [{ ...education, facts }] };
    const people = ["Ada", "Bea"].map((name) => ({ name, family: name, isOwner: false, roles: [] }));
    const list = papers({ authors: people, moreAuthors: false });
    const { words } = await readWords(["_includes/words"], "ar");
    const cv = { ...cvWith({ site: { language: "ar" }, sections: [section, list] }), profile, words };
    const { diagnostics } = await pdfOf(cv, {}, { root });
    assert.deepEqual([...new Set(diagnostics.map(({ code }) => code))], ["missing-glyph"]);
  });
});

test("Chinese characters ask for the font of the site's language, or of the letters beside them", async () => {
  await inFolder(async (root) => {
    const asked = async (title: string, language: string) => {
      const { diagnostics } = await pdfOf(
        { ...withTitle(title), site: { ...cvWith().site, language } },
        {},
        { root },
      );
      return diagnostics.map(({ remedy }) => remedy.replace(/.*@fontsource\/|`$/g, ""));
    };
    assert.deepEqual(await asked("王", "en"), ["noto-sans-sc"]);
    assert.deepEqual(await asked("王", "zh-TW"), ["noto-sans-tc"]);
    assert.deepEqual(await asked("王", "ja"), ["noto-sans-jp"]);
    assert.deepEqual(await asked("王の", "en"), ["noto-sans-jp"]);
    assert.deepEqual(await asked("王", "ko-KR"), ["noto-sans-kr"]);
  });
});

test("a font in assets/fonts is used where others lack a character, and for all text where it is asked for", async () => {
  await inFolder(async (root) => {
    const file = "test/node_modules/test-font-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff";
    await mkdir(join(root, "assets/fonts"), { recursive: true });
    const font = readFont(await readFile(file));
    assert.ok(font);
    await writeFile(join(root, "assets/fonts/mine.ttf"), writeFont(font));
    const { pdf, diagnostics } = await pdfOf(withTitle("שלום"), {}, { root });
    assert.deepEqual(diagnostics, []);
    assert.ok((await readPdf(pdf)).text.includes("שלום"));

    for (const style of ["400-normal", "600-normal"]) {
      const mono = `node_modules/@fontsource/source-code-pro/files/source-code-pro-latin-${style}.woff`;
      await writeFile(join(root, `assets/fonts/${style}.woff`), await readFile(mono));
    }
    const asked = await pdfOf(withTitle("Gold"), { fonts: { text: "Source Code Pro" } }, { root });
    const plain = await pdfOf(withTitle("Gold"), {}, { root });
    assert.ok(Buffer.from(plain.pdf ?? []).includes("SourceSans3"));
    assert.ok(!Buffer.from(asked.pdf ?? []).includes("SourceSans3"));
    assert.ok(Buffer.from(asked.pdf ?? []).includes("SourceCodePro-Regular"));
  });
});

test("a font that is asked for and not there is named, where it is asked for", async () => {
  await inFolder(async (root) => {
    await mkdir(join(root, "_data"));
    const fonts = { text: "EB Garamond", mono: "Source Code Por" };
    const site = `pdfs:\n  - file: assets/resume.pdf\n    fonts: { text: ${fonts.text}, mono: ${fonts.mono} }\n`;
    await writeFile(join(root, "_data/site.yaml"), site);
    const { pdf, diagnostics } = await pdfOf(withTitle("Gold"), { fonts, written: ["pdfs", 0] }, { root });
    assert.equal(
      formatDiagnostics(diagnostics),
      [
        "_data/site.yaml:3:20: warning: there is no font `EB Garamond`, so the theme's own is used",
        "  3 |     fonts: { text: EB Garamond, mono: Source Code Por }",
        "    |                    ^^^^^^^^^^^",
        "  → run `npm install @fontsource/eb-garamond`, or put its files into `assets/fonts`, as `.ttf` or `.otf`",
        "",
        "_data/site.yaml:3:39: warning: there is no font `Source Code Por`, so the theme's own is used",
        "  3 |     fonts: { text: EB Garamond, mono: Source Code Por }",
        "    |                                       ^^^^^^^^^^^^^^^",
        "  → run `npm install @fontsource/source-code-por`, or put its files into `assets/fonts`, as `.ttf` or `.otf`",
        "",
        "2 warnings",
      ].join("\n"),
    );
    assert.ok(Buffer.from(pdf ?? []).includes("SourceSans3"));
  });
});

test("a broken font file is passed over", async () => {
  await inFolder(async (root) => {
    await mkdir(join(root, "assets/fonts"), { recursive: true });
    await writeFile(join(root, "assets/fonts/broken.ttf"), "no font");
    await writeFile(join(root, "assets/fonts/cut.woff"), Buffer.from("774f4646000100000000ffff0010", "hex"));
    assert.deepEqual((await pdfOf(withTitle("Gold"), {}, { root })).diagnostics, []);
  });
});
