import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { readCv } from "../cv/readCv.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { countOf, formatDiagnostics } from "../diagnostics/formatDiagnostics.ts";
import { pageCss } from "../look/pageCss.ts";
import { type MadePdf, makePdfs } from "../pdf/makePdfs.ts";
import { type Pictures, preparePictures, publishPictures } from "../pictures/preparePictures.ts";
import { publishPapers } from "../publications/publishPapers.ts";
import { widthRules } from "../text/pictureWidths.ts";
import { themePath } from "../themePath.ts";
import type { Jekyll } from "./addJekyll.ts";
import { pdfPage } from "./addPdf.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import type { OfferedFace } from "./offeredFaces.ts";
import type { Settings } from "./options.ts";
import { type ServedCv, servedCv } from "./servedCv.ts";
import type { UsersPage } from "./usersPages.ts";

/**
 * Reads the record before each build and hands it to the templates. In a build, errors end it here, before anything in
 * the output folder is touched; while serving, they are shown on the page.
 *
 * @returns the record of the current build
 */
export function addRecord(
  eleventyConfig: EleventyConfig,
  { data, key, address, assets, whole }: Settings,
  { faces, users, jekyll }: { faces: () => OfferedFace[]; users: () => UsersPage[]; jekyll: Jekyll },
): () => ServedCv | undefined {
  let served: ServedCv | undefined;
  let pictures: Pictures = new Map();
  eleventyConfig.on("eleventy.before", async ({ directories, runMode, outputMode }) => {
    const reading = await readCv(relative(".", data), {
      wordFolders: [themePath("_includes/words"), join(directories.includes, "words")],
      assets: assets ?? "",
      public: whole ? "public" : undefined,
      isPublished: (path) =>
        (whole && existsSync(join("public", path))) ||
        users().some((page) => page.address === `${address}${path}`),
    });
    const { cv, diagnostics } = await jekyll.read(reading);
    const isServed = runMode !== "build";
    const stops = () => !isServed && diagnostics.some(isError);
    const pdfs: MadePdf[] = [];
    const places = {
      root: ".",
      dataFolder: relative(".", data),
      assets: assets ?? join(data, "assets"),
      public: whole ? "public" : undefined,
      templates: join(directories.includes, "pdf"),
      isServed,
      keeps: !isServed && outputMode === "fs",
    };
    if (!stops()) {
      const prepared = await preparePictures(cv, places, (line) => console.error(`vitae: ${line}`));
      pictures = prepared.pictures;
      diagnostics.push(...prepared.diagnostics);
    }
    if (!stops()) {
      const made = await makePdfs(cv, places, { address, main: await pdfPage(directories.input) });
      pdfs.push(...made.pdfs);
      diagnostics.push(...made.diagnostics);
    }
    if (diagnostics.length > 0) console.error(`\n${formatDiagnostics(diagnostics)}\n`);
    if (stops()) throw new DataError(diagnostics);
    const cssFolder = join(assets ?? data, "css");
    const problems = isServed ? diagnostics : [];
    const sheets = await pageCss({ theme: themePath("assets/css"), site: cssFolder }, cv.site);
    const css = sheets + widthRules(cv);
    const offered = [...pdfs.map(pdfFace), ...faces()];
    const isUsers = (url: string) => users().some((page) => page.address === address + url.slice(1));
    const pages = cv.pages.filter(({ url }) => !isUsers(url));
    const serving = { address, css, pdfs, faces: offered, pictures, isServed, problems };
    served = servedCv({ ...cv, pages }, serving);
    await jekyll.serve({ isServed, problems }, cssFolder);
  });
  eleventyConfig.on("eleventy.after", async ({ directories, outputMode }) => {
    if (outputMode !== "fs") return;
    const output = join(directories.output, address);
    await publishPictures(pictures, output);
    await publishPapers(served?.publications ?? [], output);
  });
  eleventyConfig.addGlobalData(key, () => served);
  return () => served;
}

/** The PDFs are the first to be offered. */
function pdfFace({ url, name }: MadePdf): OfferedFace {
  return { url, type: "application/pdf", name };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Ends a build; Eleventy's account of where it was thrown would only hide what the owner has to read. */
class DataError extends Error {
  readonly diagnostics: Diagnostic[];
  readonly skipOriginalStack = true;

  constructor(diagnostics: Diagnostic[]) {
    super(`Nothing was written: there are problems in the data (${countOf(diagnostics)}).`);
    this.diagnostics = diagnostics;
  }
}
