import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { makePdfs } from "../pdf/makePdfs.ts";
import { preparePictures } from "../pictures/preparePictures.ts";
import { socialPicture } from "../pictures/socialPicture.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { countOf, formatDiagnostics } from "../problems/formatDiagnostics.ts";
import { source } from "../problems/source.ts";
import { nodesOfCv, writtenIn } from "../record/addresses.ts";
import { checkTexts } from "../record/checkTexts.ts";
import type { Policy } from "../record/cv.ts";
import { readCv } from "../record/readCv.ts";
import { step } from "../step.ts";
import { pageCss } from "../style/pageCss.ts";
import { widthRules } from "../text/pictureHtml.ts";
import { themePath } from "../themePath.ts";
import type { Jekyll } from "./addJekyll.ts";
import type { PageText } from "./addMarkdown.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { type Pages, titleOf } from "./findPages.ts";
import { fill, type Handed, handed, servedCv } from "./handover.ts";
import { knownOutputs } from "./knownOutputs.ts";
import type { Translations } from "./languagePages.ts";
import { LatePdfs } from "./latePdfs.ts";
import { foldersOf, PlainError, type Settings } from "./options.ts";
import { publishFiles, publishPapers, type SiteFiles } from "./publish.ts";

interface RecordParts extends Pages {
  /** Where the record is handed over. */
  main: Handed;
  /** The same for each of the site's other languages. */
  translations: Translations;
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
  settings: Settings,
  { main, translations, theme, users, jekyll, written, checks }: RecordParts,
): void {
  const { data, key, address, assets, whole } = settings;
  const isUsers = (path: string) => users().some((page) => page.address === address + path);
  const isPublic = (path: string) => whole && existsSync(join("public", path));
  let files: SiteFiles = new Map();
  const latePdfs = new LatePdfs();
  eleventyConfig.on("eleventy.beforeWatch", () => latePdfs.stop());
  eleventyConfig.addGlobalData(key, main);

  eleventyConfig.on("eleventy.before", async ({ directories: { includes }, runMode, outputMode }) => {
    const isServed = runMode !== "build";
    const places = {
      root: ".",
      dataFolder: relative(".", data),
      assets: assets ?? join(data, "assets"),
      public: whole ? "public" : undefined,
      templates: join(includes, "pdf"),
      isServed,
      keeps: !isServed && outputMode === "fs",
    };
    const problems: Diagnostic[] = [];
    /** Runs a step. Where that finds errors, it is a build's last; while serving, problems are shown on the page instead. */
    const run = async <T extends { diagnostics: Diagnostic[] }>(name: string, make: () => Promise<T>) => {
      const made = await step(name, make);
      problems.push(...made.diagnostics);
      if (!isServed && problems.some(({ severity }) => severity === "error")) {
        print(problems);
        throw new PlainError(`Nothing was written: there are problems (${countOf(problems)}).`);
      }
      return made;
    };
    const found = await step("templates", () => Promise.all(checks.map((check) => check())));
    const { others, faces } = knownOutputs(theme, users(), settings);
    const pages = written();
    const reading = await run("reading", async () => {
      const record = await readCv(places.dataFolder, {
        ...foldersOf(includes, assets ?? data),
        assets: assets ?? "",
        public: places.public,
        isPublished: (path) => isPublic(path) || isUsers(path),
        others,
        ownPages: users().flatMap((page) => {
          const title = page.address?.startsWith(address) && titleOf(page);
          return title ? [{ name: page.name, title, url: `/${page.address?.slice(address.length)}` }] : [];
        }),
      });
      const read = await jekyll.read(record);
      const inPages = checkPages(pages, read.cv.site.policy);
      return { ...read, diagnostics: [...found.flat(), ...read.diagnostics, ...inPages] };
    });
    const { cv } = reading;

    // What is the same in all languages is made once for all of them.
    const texts = reading.translations.flatMap((each) => writtenIn(each, places.dataFolder));
    const shown = { ...cv, written: [...pages, ...texts] };
    const { pictures, ...made } = await run("pictures", () => preparePictures(shown, places, say));

    const records = [cv, ...reading.translations];
    const page =
      users().find(({ path }) => path === "pdfs.typ") ?? theme.find(({ file }) => file === "pdfs.typ");
    const makeAll = async () => {
      const made = [];
      for (const each of records)
        made.push(await makePdfs(each, places, { address, ...(page && { main: page.content }) }));
      return {
        pdfs: made.map(({ pdfs }) => pdfs),
        diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
      };
    };
    const { pdfs } = await run("PDFs", () => (isServed ? latePdfs.of(makeAll) : makeAll()));
    print(problems);

    const isShared = places.keeps && cv.site.url && cv.profile.name && !cv.profile.photo;
    const shared = isShared ? await step("sharing", () => socialPicture(cv, places)) : undefined;
    const sheets = { theme: themePath("assets/css"), site: join(assets ?? data, "css") };
    const css = (await step("CSS", () => pageCss(sheets, cv.site))) + widthRules(nodesOfCv(shown));
    const serving = { address, isServed, problems: isServed ? problems : [] };
    const beside = { ...serving, css, faces, pictures, ...(shared && { socialPicture: shared.url }) };
    const served = records.map((each, index) =>
      servedCv(each, { ...beside, pdfs: pdfs[index] ?? [] }, isUsers),
    );
    const listed = served.flatMap((each) => each.listed);
    for (const each of served.slice(1)) {
      const translation = translations.get(each.site.language);
      if (translation) fill(translation, { ...each, listed });
    }
    const { pages: ofJekyll = [], cv: behind = cv } = reading.jekyll ?? {};
    const jekyllCss = reading.jekyll && (await pageCss(sheets, behind.site));
    const jekyllPages = ofJekyll.map((jekyllPage) =>
      handed({ ...behind, words: cv.words, ...serving, css: `${jekyllCss}\n${jekyllPage.css}`, jekyllPage }),
    );
    fill(main, { ...served[0], listed, jekyllPages });
    files = new Map<string, Uint8Array | string>([
      ...made.copies,
      ...(shared ? [[shared.url, shared.bytes] as const] : []),
      ...served.flatMap(({ fonts = [] }) => fonts.map(({ url, file }) => [url, file] as const)),
    ]);
  });

  eleventyConfig.on("eleventy.after", async ({ directories, outputMode, incremental, results = [] }) => {
    if (outputMode !== "fs") return;
    const output = join(directories.output, address);
    await step("publishing", async () => {
      await publishFiles(files, output);
      const pages = new Set(results.map(({ outputPath }) => outputPath && join(outputPath)));
      const isOwn = (path: string) => incremental || pages.has(join(output, path)) || isPublic(path);
      await publishPapers(main.publications ?? [], output, isOwn);
    });
    latePdfs.finish(directories.output, data);
  });
}

function print(problems: Diagnostic[]): void {
  if (problems.length > 0) console.error(`\n${formatDiagnostics(problems)}\n`);
}

function say(line: string): void {
  console.error(`vitae: ${line}`);
}

/** What is wrong in the owner's pages, but for lines that a template has yet to fill in. */
function checkPages(pages: PageText[], policy: Policy | undefined): Diagnostic[] {
  const sources = pages.map(({ file, text }) => source(file, text));
  return checkTexts(pages, sources, policy).filter(({ excerpt = "" }) => !/\{[{%]/.test(excerpt));
}
