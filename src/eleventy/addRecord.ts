import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import type { Policy } from "../model/cv.ts";
import { type MadePdf, makePdfs } from "../pdf/makePdfs.ts";
import { type Copies, preparePictures, publishPictures } from "../pictures/preparePictures.ts";
import { socialPicture } from "../pictures/socialPicture.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { source } from "../problems/source.ts";
import type { Output } from "../record/checkOutputs.ts";
import { checkTexts } from "../record/checkTexts.ts";
import { readCv } from "../record/readCv.ts";
import { step } from "../step.ts";
import { pageCss } from "../style/pageCss.ts";
import { hasSide } from "../style/palettes.ts";
import { type WebFont, webFonts } from "../style/webFonts.ts";
import { widthRules } from "../text/pictureWidths.ts";
import { themePath } from "../themePath.ts";
import type { Jekyll } from "./addJekyll.ts";
import type { PageText } from "./addMarkdown.ts";
import { pdfPage } from "./addPdf.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import type { UsersPage } from "./findPages.ts";
import type { Handover } from "./handover.ts";
import type { OfferedFace } from "./offeredFaces.ts";
import type { Settings } from "./options.ts";
import { publishPapers } from "./publishPapers.ts";
import { Report } from "./report.ts";

export interface RecordParts {
  /** Where the record is handed over. */
  handed: Handover;
  faces: () => OfferedFace[];
  /** What is published beside what the data asks for. */
  others: () => Output[];
  users: () => UsersPage[];
  jekyll: Jekyll;
  /** What the owner's Markdown pages say. */
  written: () => PageText[];
  /** What else is looked at before each build. */
  checks: (() => Diagnostic[] | Promise<Diagnostic[]>)[];
}

/**
 * Reads the record before each build and hands it to the templates. In a build, errors end it here, before anything in
 * the output folder is touched; while serving, they are shown on the page.
 */
export function addRecord(
  eleventyConfig: EleventyConfig,
  { data, key, address, assets, whole }: Settings,
  { handed, faces, others, users, jekyll, written, checks }: RecordParts,
): void {
  const isUsers = (path: string) => users().some((page) => page.address === address + path);
  eleventyConfig.addGlobalData(key, handed.cv);
  let copies: Copies = new Map();

  eleventyConfig.on("eleventy.before", async ({ directories, runMode, outputMode }) => {
    const isServed = runMode !== "build";
    const places = {
      root: ".",
      dataFolder: relative(".", data),
      assets: assets ?? join(data, "assets"),
      public: whole ? "public" : undefined,
      templates: join(directories.includes, "pdf"),
      isServed,
      keeps: !isServed && outputMode === "fs",
    };
    const report = new Report(isServed);

    await step("templates", async () => {
      for (const check of checks) report.add({ diagnostics: await check() });
    });
    const { cv } = await step("reading", async () => {
      const reading = await readCv(places.dataFolder, {
        wordFolders: [themePath("_includes/words"), join(directories.includes, "words")],
        assets: assets ?? "",
        public: places.public,
        isPublished: (path) => (whole && existsSync(join("public", path))) || isUsers(path),
        others: others(),
        ownPages: users().flatMap(({ name, data, address: url }) =>
          url?.startsWith(address) && typeof data.title === "string"
            ? [{ name, title: data.title, url: `/${url.slice(address.length)}` }]
            : [],
        ),
      });
      return report.add(await jekyll.read(reading));
    });
    const shown = { ...cv, written: written() };
    report.add({ diagnostics: checkPages(shown.written, cv.site.policy) });
    report.stopOnErrors();
    const prepared = await step("pictures", async () => {
      const say = (line: string) => console.error(`vitae: ${line}`);
      return report.add(await preparePictures(shown, places, say));
    });
    copies = prepared.copies;
    report.stopOnErrors();
    const { pdfs } = await step("PDFs", async () => {
      const main = await pdfPage(directories.input);
      return report.add(await makePdfs(cv, places, { address, main }));
    });
    report.stopOnErrors();
    report.print();
    const isShared = places.keeps && cv.site.url && cv.profile.name && !cv.profile.photo;
    const shared = isShared ? await step("sharing", () => socialPicture(cv, places)) : undefined;
    if (shared) copies = new Map([...copies, [basename(shared.url), shared.bytes]]);
    const cssFolder = join(assets ?? data, "css");
    const css = await step("CSS", () =>
      pageCss({ theme: themePath("assets/css"), site: cssFolder }, cv.site),
    );

    const serving = { isServed, problems: isServed ? report.diagnostics : [] };
    handed.fill({
      ...cv,
      ...serving,
      pages: cv.pages.filter(({ url }) => !isUsers(url.slice(1))),
      address,
      css: css + widthRules(shown),
      hasSide: hasSide(cv.site.style),
      fonts: webFonts(cv.site.style, cv),
      ...(shared && { socialPicture: shared.url }),
      pdfs,
      faces: [...pdfs.map(pdfFace), ...faces()],
      pictures: prepared.pictures,
    });
    await jekyll.serve(serving, cssFolder);
  });

  eleventyConfig.on(
    "eleventy.after",
    async ({ directories, outputMode, incremental = false, results = [] }) => {
      if (outputMode !== "fs") return;
      const output = join(directories.output, address);
      await step("publishing", async () => {
        await publishPictures(copies, output);
        await publishFonts(handed.cv.fonts ?? [], output);
        const written = new Set(results.map(({ outputPath }) => outputPath && join(outputPath)));
        const isOwn = (path: string) =>
          incremental || written.has(join(output, path)) || (whole && existsSync(join("public", path)));
        await publishPapers(handed.cv.publications ?? [], output, isOwn);
      });
    },
  );
}

async function publishFonts(fonts: readonly WebFont[], output: string): Promise<void> {
  for (const { url, file } of fonts) {
    await mkdir(join(output, dirname(url)), { recursive: true });
    await copyFile(file, join(output, url));
  }
}

/** What is wrong in the owner's pages, but for lines that a template has yet to fill in. */
function checkPages(pages: PageText[], policy: Policy | undefined): Diagnostic[] {
  const sources = pages.map(({ file, text }) => source(file, text));
  return checkTexts(pages, sources, policy).filter(({ excerpt = "" }) => !/\{[{%]/.test(excerpt));
}

/** The PDFs are the first to be offered. */
function pdfFace({ url, name }: MadePdf): OfferedFace {
  return { url, type: "application/pdf", name };
}
