import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { hasRecord, namesIn } from "../eleventy/findPages.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { countOf, placeOf } from "../problems/formatDiagnostics.ts";
import { nearest } from "../problems/unknownName.ts";
import { readCv } from "../record/readCv.ts";
import { isFork, themeVersion } from "../themePath.ts";
import type { Command, Terminal } from "./command.ts";
import { foldersWithRecord, type Problem, problemIf, setUpProblems } from "./setUp.ts";
import { placesIn, templateProblems } from "./site.ts";
import { bare, checksum, notedChecksum, type ThemeFile, themeFiles } from "./themeFiles.ts";

const help = `npx eleventy-theme-vitae doctor [--data _data]

Looks over the whole site: what it replaces of the theme, and whether that stands on an older version; files that nothing
uses; templates that do not parse; data files that no section names; the set-up. Each problem with its remedy. Ends with 1 where there are any.

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
      ...(isFork() ? [] : unusedFiles(files.map(({ place }) => place))),
      ...(await templateProblems()).map(problemOf),
      ...(hasRecord(data) ? await dataProblems(data) : []),
    ];
    const site = isFork() ? "a fork of eleventy-theme-vitae" : "a site with eleventy-theme-vitae";
    print(`This is ${site} ${themeVersion()}, on Node ${process.versions.node}.\n`);
    const places = overrides.map(({ place }) => `\n  ${place}`);
    if (places.length > 0) print(`It replaces of the theme:${places.join("")}\n`);
    else if (!isFork()) print("It replaces nothing of the theme.\n");
    const said = problems.map(({ what, remedy }) => `${what}\n  → ${remedy}`);
    print(said.join("\n\n") || "No problems.");
    return problems.length > 0 ? 1 : 0;
  },
};

/** Where the CV's data lies: in `_data`, or where somebody says that it does. */
async function findData(ask: Terminal["ask"]): Promise<string> {
  if (hasRecord("_data") || !ask) return "_data";
  const [found = "_data"] = foldersWithRecord();
  return (await ask(`In which folder is the data of the CV? [${found}]`)) || found;
}

/** What takes the place of a file of the theme: a file of the same name, of a page also one with another ending. */
function placesOf({ place }: ThemeFile): string[] {
  if (!place.startsWith("pages/")) return existsSync(place) ? [place] : [];
  const pages = namesIn("pages").map((name) => `pages/${name}`);
  return pages.filter((page) => bare(page) === bare(place));
}

function olderProblem(place: string, { name, place: themePlace, text }: ThemeFile): Problem[] {
  const noted = notedChecksum(readFileSync(place, "utf8")) ?? checksum(text);
  const path = `node_modules/eleventy-theme-vitae/${themePlace}`;
  return problemIf(
    noted !== checksum(text),
    `\`${place}\` was made from an older version of the theme's \`${name}\`.`,
    `compare it with \`${path}\`, take over what you like, and write \`checksum ${checksum(text)}\` at its head`,
  );
}

/** Where layouts and includes are named: in templates, in data of pages, of folders and of the site, in its configuration. */
const READER =
  /\.(?:njk|liquid|html?|md|markdown|webc|hbs|mustache|ejs|pug|haml|typ|json|ya?ml|toml|[cm]?[jt]sx?)$/;

/** Finds files in `_includes` that replace nothing of the theme and that nothing of the site mentions. */
function unusedFiles(known: string[]): Problem[] {
  const texts = readdirSync(".", { withFileTypes: true })
    .filter(({ name }) => !/^(?:node_modules|_site|package-lock\.json)$|^\.(?!eleventy)/.test(name))
    .flatMap((entry) =>
      entry.isDirectory() ? namesIn(entry.name).map((name) => `${entry.name}/${name}`) : entry.name,
    )
    .filter((file) => READER.test(file))
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
  const isMentioned = (file: string) =>
    // By its name, with its ending or without: layouts are named either way.
    texts.some((reader) => reader.file !== file && reader.text.includes(bare(basename(file))));
  return namesIn("_includes")
    .map((name) => `_includes/${name}`)
    .filter((file) => !known.includes(file) && !/^_includes\/words\/[\w-]+\.yaml$/.test(file))
    .filter((file) => !isMentioned(file))
    .map((file) => {
      const near = nearest(file, known, 3);
      return {
        what: `\`${file}\` is used by nothing: the theme has no file of this name, and nothing of yours mentions it.`,
        remedy: near
          ? `rename it to \`${near}\` if it should take the place of that one`
          : "include it where it belongs, or delete it",
      };
    });
}

async function dataProblems(data: string): Promise<Problem[]> {
  const { diagnostics } = await readCv(data, placesIn("_includes"));
  const unlisted = diagnostics.filter(({ code }) => code === "unlisted-file");
  const others = diagnostics.filter(({ code }) => code !== "unlisted-file");
  const what = `The data in \`${data}\` has problems: ${countOf(others)}.`;
  return [
    ...unlisted.map(problemOf),
    ...problemIf(others.length > 0, what, "see them with `npx eleventy-theme-vitae check`"),
  ];
}

function problemOf(diagnostic: Diagnostic): Problem {
  return { what: `\`${placeOf(diagnostic)}\`: ${diagnostic.message}.`, remedy: diagnostic.remedy };
}
