import type { Diagnostic } from "../problems/diagnostic.ts";
import { countOf, placeOf } from "../problems/formatDiagnostics.ts";
import { readCv } from "../record/readCv.ts";
import { placesIn } from "./check.ts";
import { type Command, textOf } from "./command.ts";
import { findOverrides } from "./doctor/findOverrides.ts";
import type { Problem } from "./doctor/problem.ts";
import { foldersWithRecord, hasRecord, setUpProblems } from "./doctor/setUpProblems.ts";
import { unusedFiles } from "./doctor/unusedFiles.ts";
import { isFork } from "./project.ts";
import { templateProblems } from "./siteTemplates.ts";
import type { Terminal } from "./terminal.ts";
import { themeVersion } from "./themeVersion.ts";

const help = `npx eleventy-theme-vitae doctor [--data _data]

Looks over the whole site: what it replaces of the theme, and whether that stands on an older version; files that nothing
uses; templates that do not parse; data files that no section names; the set-up. Each problem with its remedy. Ends with 1 where there are any.

  --data  the folder of the CV's data, where it is not \`_data\``;

/** Looks over the whole site. */
export const command: Command = {
  help,
  options: { data: { type: "string" } },
  async run(given, { print, ask }) {
    const data = textOf(given, "data") ?? (await findData(ask));
    const { overrides, problems: ofOverrides } = isFork() ? { overrides: [], problems: [] } : findOverrides();
    const problems = [
      ...setUpProblems(data),
      ...ofOverrides,
      ...(isFork() ? [] : unusedFiles()),
      ...(await templateProblems()).map(problemOf),
      ...(hasRecord(data) ? await dataProblems(data) : []),
    ];
    const site = isFork() ? "a fork of eleventy-theme-vitae" : "a site with eleventy-theme-vitae";
    print(`This is ${site} ${themeVersion()}, on Node ${process.versions.node}.\n`);
    if (!isFork()) print(`${sayOverrides(overrides)}\n`);
    print(problems.length > 0 ? problems.map(sayProblem).join("\n\n") : "No problems.");
    return problems.length > 0 ? 1 : 0;
  },
};

/** Where the CV's data lies: in `_data`, or where somebody says that it does. */
async function findData(ask: Terminal["ask"]): Promise<string> {
  if (hasRecord("_data")) return "_data";
  const [found = "_data"] = foldersWithRecord();
  return (await ask?.(`In which folder is the data of the CV? [${found}]`)) || (ask ? found : "_data");
}

async function dataProblems(data: string): Promise<Problem[]> {
  const { diagnostics } = await readCv(data, placesIn("_includes"));
  const unlisted = diagnostics.filter(({ code }) => code === "unlisted-file");
  const others = diagnostics.filter(({ code }) => code !== "unlisted-file");
  const count = {
    what: `The data in \`${data}\` has problems: ${countOf(others)}.`,
    remedy: "see them with `npx eleventy-theme-vitae check`",
  };
  return [...unlisted.map(problemOf), ...(others.length > 0 ? [count] : [])];
}

function problemOf(diagnostic: Diagnostic): Problem {
  return { what: `\`${placeOf(diagnostic)}\`: ${diagnostic.message}.`, remedy: diagnostic.remedy };
}

function sayOverrides(places: string[]): string {
  if (places.length === 0) return "It replaces nothing of the theme.";
  return ["It replaces of the theme:", ...places.map((place) => `  ${place}`)].join("\n");
}

function sayProblem({ what, remedy }: Problem): string {
  return `${what}\n  → ${remedy}`;
}
