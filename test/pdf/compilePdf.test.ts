import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { test } from "node:test";
import type { Section } from "../../src/model/cv.ts";
import { pdfData } from "../../src/pdf/pdfData.ts";
import { readProse } from "../../src/text/markdown.ts";
import { entry, text } from "../outputs/exampleCv.ts";
import { readPdf } from "../support/readPdf.ts";
import { everyNode } from "./everyNode.ts";
import { awards, cvWith, inFolder, papers, pdfOf } from "./pdfOf.ts";

test("the text of a PDF comes out in reading order, each date behind what it dates", async () => {
  const { pdf, diagnostics } = await pdfOf(cvWith());
  const { text } = await readPdf(pdf);
  assert.deepEqual(diagnostics, []);
  const order = [
    "Sang Choe (최상근)",
    "Background I study how models learn to learn.",
    "I like </script> in text & elsewhere.",
    "sang@example.org | sangkeun00",
    "Education Ph.D., Carnegie Mellon University. Fall 2021 – Present",
    "B.S., Electrical Engineering, Seoul National University, South Korea. 2020",
    "Experience Intern, Acme. Summer 2021 • Made it fast",
    "Publications Making meta-learning practical Sang Keun Choe*, The Others, et al.",
    "In Advances in Neural Information Processing Systems, 2023 (Short version at a workshop) Best Paper",
  ];
  let end = 0;
  for (const part of order) {
    const start = text.indexOf(part, end);
    assert.notEqual(start, -1, `“${part}” is missing after “${text.slice(end - 40, end)}” in ${text}`);
    end = start + part.length;
  }
});

test("a PDF is tagged by PDF/UA-1, says its language, title and author, and has its sections as bookmarks", async () => {
  const { pdf } = await pdfOf(cvWith({ site: { language: "en-GB" } }), { name: "Résumé" });
  const { isTagged, metadata, language, title, author, bookmarks } = await readPdf(pdf);
  assert.equal(isTagged, true);
  assert.match(metadata, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.equal(language, "en-GB");
  assert.equal(title, "Sang Choe: Résumé");
  assert.equal(author, "Sang Choe");
  assert.deepEqual(bookmarks.slice(0, 4), ["Background", "Education", "Experience", "Awards & honors"]);
});

test("who edited a publication is named as on the page, and `et al.` is said of authors alone", async () => {
  const editors = [{ name: "Ada Lovelace", isOwner: false, roles: [] }];
  const { pdf } = await pdfOf(cvWith({ sections: [papers({ authors: [], editors, moreAuthors: true })] }));
  const { text } = await readPdf(pdf);
  assert.match(text, /Edited by Ada Lovelace/);
  assert.doesNotMatch(text, /et al\./);
});

test("links lead to whole addresses; the PDF does not offer itself", async () => {
  const { pdf } = await pdfOf(cvWith());
  const { links, text } = await readPdf(pdf);
  assert.ok(links.includes("mailto:sang@example.org"));
  assert.ok(links.includes("https://github.com/sangkeun00"));
  assert.ok(links.includes("https://example.org/cv/assets/slides.pdf"));
  assert.ok(!text.includes("Resume"));
});

test("the same record gives the same bytes, in any time zone", async () => {
  const zone = process.env.TZ;
  const first = await pdfOf(cvWith());
  process.env.TZ = "Pacific/Kiritimati";
  await pdfOf(cvWith({ sections: [awards("Another")] }));
  const second = await pdfOf(cvWith());
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  assert.ok(first.pdf && second.pdf && Buffer.compare(first.pdf, second.pdf) === 0);
});

test("pages are A4 or Letter", async () => {
  const a4 = await readPdf((await pdfOf(cvWith())).pdf);
  const letter = await readPdf((await pdfOf(cvWith(), { paper: "letter" })).pdf);
  assert.deepEqual(a4.size.map(Math.round), [595, 842]);
  assert.deepEqual(letter.size.map(Math.round), [612, 792]);
});

test("what an owner wrote is never read as Typst", async () => {
  const hostile = [
    '#import "x"',
    "$a$ *b* _c_ `d`",
    "= e",
    "@f <g>",
    "\\#h \\u{41}",
    "// i",
    "https://j.org",
    "---",
  ];
  const { pdf, diagnostics } = await pdfOf(
    cvWith({ profile: { name: "*A* #panic()" }, sections: [awards(...hostile)] }),
  );
  const { text } = await readPdf(pdf);
  assert.deepEqual(diagnostics, []);
  for (const part of ["*A* #panic()", ...hostile]) assert.ok(text.includes(part), part);
});

test("an owner's Typst file gets each field of an entry as one text, however many it has", async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, "sections"));
    const own = `#import "/data.typ": field
#import "/text.typ": inline
#let body(section) = for item in section.entries [
  #inline(field(item, "institution")): #inline(field(item, "courses")).#inline(field(item, "thesis"))
]`;
    await writeFile(join(folder, "sections/education.typ"), own);
    const courses = { courses: [text("Algebra"), [{ type: "strong" as const, children: text("Logic") }]] };
    const entries = [entry("2020", { institution: "SNU" }, { fields: courses })];
    const sections: Section[] = [
      { id: "education", kind: "education", title: text("Education"), file: "_data/education.yaml", entries },
    ];
    const { pdf, diagnostics } = await pdfOf(cvWith({ sections }), {}, { templates: folder });
    assert.deepEqual(diagnostics, []);
    assert.match((await readPdf(pdf)).text, /SNU: Algebra, Logic\./);
  });
});

test("an owner's Typst file takes the place of the theme's, and may build on it", async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, "sections"));
    const override =
      '#import "/theme/sections/awards.typ" as theme\n#let body(section) = [MINE #theme.body(section)]';
    await writeFile(join(folder, "sections/awards.typ"), override);
    const { pdf, diagnostics } = await pdfOf(
      cvWith({ sections: [awards("Gold")] }),
      {},
      { templates: folder },
    );
    assert.deepEqual(diagnostics, []);
    assert.match((await readPdf(pdf)).text, /Awards MINE Gold\./);
  });
});

test("a style's Typst files take the place of the theme's, and an owner's those of a style", async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, "styles/plain/sections"), { recursive: true });
    await writeFile(
      join(folder, "styles/plain.typ"),
      '#import "/theme/style.typ": *\n#let margin = margin + (top: 100mm)',
    );
    await writeFile(join(folder, "styles/plain/sections/awards.typ"), "#let body(section) = par[PLAIN]");
    const textOf = async (style: string) => {
      const cv = cvWith({ site: { style }, sections: [awards("Gold")] });
      const { pdf, diagnostics } = await pdfOf(cv, {}, { templates: folder });
      assert.deepEqual(diagnostics, []);
      return (await readPdf(pdf)).text;
    };
    assert.match(await textOf("plain"), /Awards PLAIN/);
    assert.match(await textOf("classic"), /Awards Gold\./);
  });
});

test("a mistake in an owner's Typst file is shown where it is", async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, "sections"));
    await writeFile(join(folder, "sections/awards.typ"), "#let body(section) = [\n  ü #nonesuch\n]");
    const { pdf, diagnostics } = await pdfOf(
      cvWith({ sections: [awards("Gold")] }),
      {},
      { templates: folder },
    );
    assert.equal(pdf, undefined);
    assert.deepEqual(diagnostics, [
      {
        severity: "error",
        code: "typst",
        file: join(folder, "sections/awards.typ"),
        line: 2,
        column: 6,
        length: 8,
        excerpt: "  ü #nonesuch",
        message: "Typst: unknown variable: nonesuch",
        remedy: "correct it, or delete the file to have the theme's own again",
      },
    ]);
  });
});

test("an owner's Typst file that lacks what one of the theme's asks for is named, and not the theme's", async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, "sections"));
    await writeFile(join(folder, "sections/awards.typ"), "#let draw(section) = []");
    await writeFile(join(folder, "sections/education.typ"), "#let body(section) = []");
    await writeFile(join(folder, "sections/teaching.typ"), "#let body(section) = []");
    const lacking = () => pdfOf(cvWith({ sections: [awards("Gold")] }), {}, { templates: folder });
    const said = (await lacking()).diagnostics.map(
      ({ file, message }) => `${relative(folder, file)}: ${message}`,
    );
    assert.deepEqual(said, [
      "sections/awards.typ: Typst: unresolved import, where the theme's `cv.typ` says `body`",
    ]);
    await writeFile(join(folder, "style.typ"), "#let weight = 1");
    for (const { file, message } of (await lacking()).diagnostics)
      assert.match(
        `${relative(folder, file)} ${message}`,
        /^style\.typ .+, where the theme's `[\w/]+\.typ` says `\w+`$/,
      );
  });
});

test("a sparse last page is filled by larger text, a page of a few lines is saved by smaller", async () => {
  const pages = async (count: number, settings = {}) => {
    const titles = Array.from({ length: count }, (_, index) => `Award ${index}`);
    return (await pdfOf(cvWith({ sections: [awards(...titles)] }), settings)).pages;
  };
  assert.deepEqual([await pages(38, { textSize: 10 }), await pages(38)], [2, 1]);
  assert.deepEqual([await pages(60, { textSize: 10 }), await pages(60)], [2, 2]);
});

test("text is in the colour that its HTML names, and as all other where that is no colour", async () => {
  const prose = readProse('<font color="red">Red</font> <span color="no colour">plain</span>');
  const section: Section = { id: "a", kind: "prose", title: text("A"), file: "a.md", prose };
  const data = pdfData(cvWith({ sections: [section] }), { file: "a.pdf", paper: "a4" });
  const colors = everyNode(data).flatMap((node) => (node.type === "span" ? [node.attributes.color] : []));
  const { pdf, diagnostics } = await pdfOf(cvWith({ sections: [section] }));
  assert.deepEqual(diagnostics, []);
  assert.match((await readPdf(pdf)).text, /Red plain/);
  assert.deepEqual(colors, ["#ff0000", undefined]);
});
