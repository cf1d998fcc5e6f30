import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { CvReading } from "../cv/readCv.ts";
import { type Diagnostic, diagnoseFile } from "../diagnostics/diagnostic.ts";
import { inOrder } from "../diagnostics/inOrder.ts";
import { source } from "../diagnostics/source.ts";
import { CONFIG_FILE, type JekyllFile, jekyllUrl } from "../jekyll/jekyllSite.ts";
import type { JekyllPage, JekyllReading } from "../jekyll/readJekyll.ts";
import { readJekyllYaml, splitFrontMatter } from "../jekyll/readJekyllYaml.ts";
import { pageCss } from "../look/pageCss.ts";
import { styleNames } from "../look/styleSheets.ts";
import { themePath } from "../themePath.ts";
import type { Words } from "../words/readWords.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { findJekyllPages } from "./findJekyllPages.ts";
import type { UsersPage } from "./findPages.ts";
import { handover, type ServedCv } from "./handover.ts";
import type { Settings } from "./options.ts";

/** Pages that came from Jekyll, read along with the record. */
export interface Jekyll {
  /** Whether such pages are all there is: no record stands beside them. */
  isAlone: boolean;
  /** Reads them, and adds their problems to those of the record; where there is no record, theirs takes its place. */
  read(record: CvReading): Promise<CvReading>;
  /** Makes them ready for the templates. */
  serve(serving: Pick<ServedCv, "isServed" | "problems">, cssFolder: string): Promise<void>;
}

/**
 * Publishes pages as Jekyll has them. Eleventy itself does not read them: it would take their front matter and their
 * Liquid for its own. Where such a page has the address of another page, it takes its place.
 */
export function addJekyll(
  eleventyConfig: EleventyConfig,
  settings: Settings,
  users: () => UsersPage[],
): Jekyll {
  // A site about more than the CV has pages of its own, which are not to be read as Jekyll's.
  if (!settings.whole) return { isAlone: false, read: async (record) => record, serve: async () => {} };
  const { directories, ignores } = eleventyConfig;
  // Eleventy's object has getters only, which spreading would leave behind.
  const { input, includes, layouts = includes } = directories;
  let files: JekyllFile[] = [];
  let displaced: Diagnostic[] = [];
  let reading: JekyllReading | undefined;
  let words: Words = {};
  const handed = handover();

  // Eleventy decides what it reads before it says that a build begins.
  const find = () => {
    files = findJekyllPages({ input, includes, layouts });
    for (const { file } of files) ignores.add(file);
    displaced = displace(files, { users: users(), ignores });
  };
  find();
  eleventyConfig.on("eleventy.beforeWatch", find);
  eleventyConfig.addWatchTarget(`./${CONFIG_FILE}`, { resetConfig: true });
  eleventyConfig.addGlobalData("jekyllPages", () => reading?.pages ?? []);
  eleventyConfig.addTemplate("vitae/jekyll.njk", "{{ jekyllPage.html | safe }}", {
    cv: handed.cv,
    ...TEMPLATE,
  });

  const isAlone = files.length > 0 && !hasRecord(settings.data);
  if (isAlone) {
    for (const name of RECORD_FILES) {
      eleventyConfig.addWatchTarget(`./${relative(".", join(settings.data, name))}`, { resetConfig: true });
    }
  }

  return {
    isAlone,
    async read(record) {
      reading = undefined;
      words = record.cv.words;
      if (files.length === 0) return record;
      const { readJekyll } = await import("../jekyll/readJekyll.ts");
      const styles = await styleNames([
        themePath("assets/css/styles"),
        join(settings.assets ?? settings.data, "css/styles"),
      ]);
      reading = readJekyll(files, { input, includes, data: settings.data, styles });
      const diagnostics = inOrder([...reading.diagnostics, ...displaced]);
      if (!hasRecord(settings.data)) return { cv: { ...record.cv, ...reading.cv }, diagnostics };
      return { cv: record.cv, diagnostics: inOrder([...record.diagnostics, ...diagnostics]) };
    },
    async serve(serving, cssFolder) {
      if (!reading) return;
      const folders = { theme: themePath("assets/css"), site: cssFolder };
      const sheets = await pageCss(folders, reading.cv.site, ["layouts/jekyll"]);
      const css = [sheets, ...reading.pages.map((page) => page.css)].join("\n");
      handed.fill({ ...reading.cv, words, ...serving, address: "/", css, pdfs: [], faces: [] });
    },
  };
}

const TEMPLATE = {
  layout: "vitae:layouts/jekyll.njk",
  pagination: { data: "jekyllPages", size: 1, alias: "jekyllPage", addAllPagesToCollections: true },
  permalink: "{{ jekyllPage.url }}",
  eleventyComputed: {
    title: ({ jekyllPage, cv }: TemplateData) =>
      jekyllPage?.title === cv?.site.title ? undefined : jekyllPage?.title,
    description: ({ jekyllPage }: TemplateData) => jekyllPage?.description,
  },
};

/** Eleventy asks first what is used, with less than all of it there. */
interface TemplateData {
  jekyllPage?: JekyllPage;
  cv?: ServedCv;
}

function hasRecord(data: string): boolean {
  return RECORD_FILES.some((name) => existsSync(join(data, name)));
}

/** One of these, and there is a record. */
const RECORD_FILES = ["profile.yaml", "profile.yml", "site.yaml", "site.yml"];

/** Keeps Eleventy from writing a page where one of Jekyll's goes; says which, and which to delete. */
function displace(
  files: JekyllFile[],
  { users, ignores }: { users: UsersPage[] } & Pick<EleventyConfig, "ignores">,
): Diagnostic[] {
  if (files.length === 0) return [];
  const text = existsSync(CONFIG_FILE) ? readFileSync(CONFIG_FILE, "utf8") : "";
  const { value: config } = readJekyllYaml(source(CONFIG_FILE, text));
  const own = new Set(files.map(({ file }) => file));
  return files.flatMap((page) => {
    const { frontMatter } = splitFrontMatter(source(page.file, page.text), page.path).page;
    const url = jekyllUrl({ path: page.path, frontMatter }, config);
    const others = users.filter(({ address }) => address === url).map(({ file }) => relative(".", file));
    return others
      .filter((other) => !own.has(other))
      .map((other) => {
        ignores.add(other);
        return diagnoseFile(page.file, {
          severity: "warning",
          code: "two-pages",
          message: `this page takes the place of \`${other}\`, which has the same address, \`${url}\``,
          remedy: `delete \`${other}\`, or, to have that one back, \`${page.file}\``,
        });
      });
  });
}
