import { existsSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_FILE } from "../jekyll/jekyllSite.ts";
import type { JekyllPage, JekyllReading } from "../jekyll/readJekyll.ts";
import { diagnoseFile, warning } from "../problems/diagnostic.ts";
import { inOrder } from "../problems/formatDiagnostics.ts";
import type { CvReading } from "../record/readCv.ts";
import { styleNames } from "../style/pageCss.ts";
import type { Directories, EleventyConfig } from "./eleventyConfig.ts";
import { hasRecord, type Pages, type UsersPage } from "./findPages.ts";
import { foldersOf, type Settings } from "./options.ts";

/** Pages that came from Jekyll, read along with the record. */
export interface Jekyll {
  /** Whether such pages are all there is: no record stands beside them. */
  isAlone: boolean;
  /** Reads them, and adds their problems to those of the record; where there is no record, theirs takes its place. */
  read(record: CvReading): Promise<CvReading & { jekyll?: JekyllReading }>;
}

/**
 * Reads pages as Jekyll has them, which the theme's `pages/jekyll.njk` publishes. Eleventy itself does not read them: it would take
 * their front matter and their Liquid for its own. Where such a page has the address of another page, it takes its place.
 */
export function addJekyll(
  eleventyConfig: EleventyConfig,
  { whole, data, assets }: Settings,
  users: Pages["users"],
): Jekyll {
  // A site about more than the CV has pages of its own, which are not to be read as Jekyll's.
  if (!whole) return { isAlone: false, read: async (record) => record };
  const { directories, ignores } = eleventyConfig;
  const { input, includes } = directories;
  let displaced: string[] = [];
  let files: UsersPage[] = [];
  const find = () => {
    files = users().filter((page) => isJekylls(page, directories));
    for (const { file } of files) ignores.add(file);
  };
  find();
  eleventyConfig.on("eleventy.beforeWatch", find);
  eleventyConfig.addWatchTarget(`./${CONFIG_FILE}`, { resetConfig: true });
  eleventyConfig.addPreprocessor("vitae-jekyll", "*", ({ page }) =>
    displaced.includes(join(page.inputPath)) ? false : undefined,
  );
  const isAlone = files.length > 0 && !hasRecord(data);

  return {
    isAlone,
    async read(record) {
      displaced = [];
      if (files.length === 0) return record;
      const { readJekyll } = await import("../jekyll/readJekyll.ts");
      const { styleFolders } = foldersOf(includes, assets ?? data);
      const jekyll = readJekyll(files, { input, includes, data, styles: await styleNames(styleFolders) });
      const twins = twinsOf(files, jekyll.pages, users());
      displaced = twins.map(({ other }) => other);
      const diagnostics = [...jekyll.diagnostics, ...twins.map(({ diagnostic }) => diagnostic)];
      return hasRecord(data)
        ? { ...record, jekyll, diagnostics: inOrder([...record.diagnostics, ...diagnostics]) }
        : { ...record, jekyll, cv: { ...record.cv, ...jekyll.cv }, diagnostics: inOrder(diagnostics) };
    },
  };
}

/**
 * Whether a page came from Jekyll: Markdown with front matter where a `_config.yml` stands at the top, and where there is none,
 * with `layout: cv`. A page whose layout is one of Eleventy's is Eleventy's.
 */
function isJekylls({ file, text }: UsersPage, { includes, layouts = includes }: Directories): boolean {
  const [, yaml] = /^\uFEFF?---[^\S\n]*\n/.test(text) ? text.split(/^\uFEFF?---[^\S\n]*$/m) : [];
  if (!/\.(?:md|markdown|mkdn?)$/.test(file) || yaml === undefined) return false;
  const layout = /^layout[ \t]*:[ \t]*["']?([^"'\s#]*)/m.exec(yaml)?.[1] ?? "";
  const isThere = (ending: string) => existsSync(join(layouts, `${layout}${ending}`));
  const isEleventys = layout !== "" && ["", ".njk", ".liquid", ".html", ".11ty.js"].some(isThere);
  return (layout === "cv" || existsSync(CONFIG_FILE)) && !isEleventys;
}

/** Pages of Eleventy's at the address of one of Jekyll's; says which to delete. */
function twinsOf(files: UsersPage[], pages: JekyllPage[], users: UsersPage[]) {
  return files.flatMap((file, index) =>
    users
      .filter((user) => !files.includes(user) && user.address && user.address === pages[index]?.url)
      .map(({ file: other, address }) => {
        const message = `this page takes the place of \`${other}\`, which has the same address, \`${address}\``;
        const remedy = `delete \`${other}\`, or, to have that one back, \`${file.file}\``;
        return { other, diagnostic: diagnoseFile(file.file, warning("two-pages", message, remedy)) };
      }),
  );
}
