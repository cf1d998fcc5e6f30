import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hasRecord } from "../eleventy/findPages.ts";
import { isFork } from "../themePath.ts";
import { configFiles, eleventyEntry } from "./site.ts";

/** Something that is not as it should be. */
export interface Problem {
  /** A sentence. */
  what: string;
  /** What to do about it, a sentence without a full stop. */
  remedy: string;
}

/** Looks at what must be in place before any data is read. */
export function setUpProblems(data: string): Problem[] {
  return [
    ...nodeProblem(process.versions.node),
    ...eleventyProblem(eleventyVersion()),
    ...configProblems(),
    ...dataFolderProblems(data),
    ...ignoreProblem(),
  ];
}

/** One problem, where it is one. */
export function problemIf(isOne: boolean, what: string, remedy: string): Problem[] {
  return isOne ? [{ what, remedy }] : [];
}

/** Older ones lack what the theme and Eleventy need. */
export function nodeProblem(version: string): Problem[] {
  const remedy = "install Node 20.19 or a later one: https://nodejs.org";
  return problemIf(isOlder(version, 20, 19), `Node ${version} is too old.`, remedy);
}

/** A newer one is not refused: what works only with some asks for that, not for a number. */
export function eleventyProblem(version: string | undefined): Problem[] {
  const what = version === undefined ? "Eleventy is not installed." : `Eleventy ${version} is too old.`;
  return problemIf(isOlder(version ?? "0", 3, 1), what, "npm install @11ty/eleventy@latest");
}

function isOlder(version: string, wanted: number, wantedMinor: number): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < wanted || (major === wanted && minor < wantedMinor);
}

function eleventyVersion(): string | undefined {
  const root = eleventyEntry()?.replace(/(@11ty.eleventy\W).*$/, "$1");
  return root && JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
}

function configProblems(): Problem[] {
  const [config, ...others] = configFiles();
  if (!config)
    return [
      {
        what: "There is no `eleventy.config.js`.",
        remedy: "write one: `npx eleventy-theme-vitae init --force`",
      },
    ];
  const isNamed = isFork() || readFileSync(config, "utf8").includes("eleventy-theme-vitae");
  const add = 'import it from "eleventy-theme-vitae" and add it: `eleventyConfig.addPlugin(vitae)`';
  const both = (name: string) => `There is \`${config}\` and \`${name}\`, and Eleventy reads one of them.`;
  return [
    ...problemIf(!isNamed, `\`${config}\` does not add the theme.`, add),
    ...others.map((name) => ({ what: both(name), remedy: "delete the other" })),
  ];
}

/** The folders of a site that have the data of a CV in them, at the top or one below: `cv`, `people/ada`. */
export function foldersWithRecord(): string[] {
  const within = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^[._]site$|^\.|^node_modules$/.test(entry.name))
      .map(({ name }) => join(folder, name));
  return within(".").flatMap((folder) => [folder, ...within(folder)].filter(hasRecord));
}

function dataFolderProblems(data: string): Problem[] {
  if (!hasRecord(data)) {
    const where =
      foldersWithRecord()
        .map((folder) => `\`--data ${folder}\``)
        .join(" or ") || "--data";
    const what = `There is no ${existsSync(data) ? "data of a CV in" : "folder"} \`${data}\`.`;
    const remedy = `say where the data lies with ${where}, or begin with \`npx eleventy-theme-vitae init\``;
    return [{ what, remedy }];
  }
  const files = readdirSync(data).map((name) => `${data}/${name}`);
  const elsewhere = "put it elsewhere, unless a template of yours needs it";
  const json = files.filter((file) => file.endsWith(".json"));
  return [
    ...json.map((file) => ({
      what: `\`${file}\` is read by Eleventy itself: a slip in it ends \`--serve\`.`,
      remedy: elsewhere,
    })),
    ...files.filter((file) => /\.ya?ml$/.test(file)).flatMap(schemaProblem),
  ];
}

function schemaProblem(file: string): Problem[] {
  const [, schema] = /^# yaml-language-server: \$schema=(\.\S+)/m.exec(readFileSync(file, "utf8")) ?? [];
  return problemIf(
    schema !== undefined && !existsSync(join(dirname(file), schema)),
    `\`${file}\` names a schema that is not there, so that your editor cannot help: \`${schema}\`.`,
    "write `../node_modules/eleventy-theme-vitae/schemas/` before its name, or run `npm install`",
  );
}

function ignoreProblem(): Problem[] {
  const ignored = existsSync(".gitignore") ? readFileSync(".gitignore", "utf8") : "";
  const missing = ["node_modules", "_site"].filter((name) => !ignored.includes(name));
  const what = `Git does not ignore ${missing.map((name) => `\`${name}\``).join(" and ")}.`;
  return problemIf(existsSync(".git") && missing.length > 0, what, "add a line for each to `.gitignore`");
}
