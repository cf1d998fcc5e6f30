import { existsSync, readdirSync, readFileSync } from "node:fs";
import { hasRecord, namesIn } from "../eleventy/findPages.ts";
import { hashOf } from "../kept.ts";
import { type Diagnostic, diagnoseFile, error, warning } from "../problems/diagnostic.ts";
import { formatDiagnostics } from "../problems/formatDiagnostics.ts";
import { readCv } from "../record/readCv.ts";
import { isFork, themeVersion } from "../themePath.ts";
import type { Command, Terminal } from "./command.ts";
import { configFile, eleventyEntry, PLACES, templateProblems } from "./site.ts";
import { bare, notedChecksum, type ThemeFile, themeFiles } from "./themeFiles.ts";

const help = `npx eleventy-theme-vitae doctor [--data _data]

Looks over the whole site: what it replaces of the theme, and whether that was made from an older version; templates that do not
parse; the data; the set-up. Each problem with its remedy. Ends with 1 where there are any.

  --data  the folder of the CV's data, where it is not \`_data\``;

const options = { data: { type: "string" } } as const;

/** Looks over the whole site. */
export const command: Command<typeof options> = {
  help,
  options,
  async run({ values }, { print, ask }) {
    const data = values.data ?? (await findData(ask));
    const files = isFork() ? [] : themeFiles();
    const overrides = files.flatMap((file) => placesOf(file).map((place) => ({ place, file })));
    const problems = [
      ...setUpProblems(data),
      ...overrides.flatMap(({ place, file }) => olderProblem(place, file)),
      ...(await templateProblems()),
      ...(hasRecord(data) ? (await readCv(data, PLACES)).diagnostics : []),
    ];
    const site = isFork() ? "a fork of eleventy-theme-vitae" : "a site with eleventy-theme-vitae";
    print(`This is ${site} ${themeVersion()}, on Node ${process.versions.node}.\n`);
    const places = overrides.map(({ place }) => `\n  ${place}`);
    if (places.length > 0) print(`It replaces of the theme:${places.join("")}\n`);
    else if (!isFork()) print("It replaces nothing of the theme.\n");
    print(problems.length > 0 ? formatDiagnostics(problems) : "No problems.");
    return problems.length > 0 ? 1 : 0;
  },
};

/** Where the CV's data lies: in `_data`, or where somebody says that it does. */
async function findData(ask: Terminal["ask"]): Promise<string> {
  const isElsewhere = ask && !hasRecord("_data");
  return (isElsewhere && (await ask("In which folder is the data of the CV? [_data]"))) || "_data";
}

/** Looks at what must be in place before any data is read. */
function setUpProblems(data: string): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const add = (file: string, message: string, remedy: string) =>
    problems.push(diagnoseFile(file, error("set-up", message, remedy)));
  const config = configFile();
  if (!eleventyEntry()) add("package.json", "Eleventy is not installed", "npm install @11ty/eleventy");
  if (!config)
    add("eleventy.config.js", "there is no such file", "write one: `npx eleventy-theme-vitae init --force`");
  else if (!isFork() && !readFileSync(config, "utf8").includes("eleventy-theme-vitae"))
    add(config, "this does not add the theme", "import it and add it: `eleventyConfig.addPlugin(vitae)`");
  if (!hasRecord(data))
    add(
      data,
      existsSync(data) ? "there is no data of a CV in this folder" : "there is no such folder",
      "say where the data lies with `--data`, or begin with `npx eleventy-theme-vitae init`",
    );
  const json = hasRecord(data) ? readdirSync(data).filter((name) => name.endsWith(".json")) : [];
  for (const name of json)
    add(
      `${data}/${name}`,
      "Eleventy itself reads this file: a slip in it ends `--serve`",
      "put it elsewhere, unless a template of yours needs it",
    );
  return problems;
}

/** What takes the place of a file of the theme: a file of the same name, of a page also one with another ending. */
function placesOf({ place }: ThemeFile): string[] {
  if (!place.startsWith("pages/")) return existsSync(place) ? [place] : [];
  const pages = namesIn("pages").map((name) => `pages/${name}`);
  return pages.filter((page) => bare(page) === bare(place));
}

function olderProblem(place: string, { name, place: themePlace, text }: ThemeFile): Diagnostic[] {
  const current = hashOf(text);
  const noted = notedChecksum(readFileSync(place, "utf8")) ?? current;
  const message = `this was made from an older version of the theme's \`${name}\``;
  const remedy = `compare it with \`node_modules/eleventy-theme-vitae/${themePlace}\`, take over what you like, and write \`checksum ${current}\` at its head`;
  return noted === current ? [] : [diagnoseFile(place, warning("older-version", message, remedy))];
}
