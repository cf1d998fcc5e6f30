import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { formatDiagnostics } from "../diagnostics/formatDiagnostics.ts";
import { importFrom } from "../import/importFrom.ts";
import { formatReport } from "../import/report.ts";
import { writeFiles } from "../import/write/writeFiles.ts";
import { type Command, textOf } from "./command.ts";
import { isFork } from "./project.ts";

const help = `npx eleventy-theme-vitae import <file or folder> [--to _data] [--force]

Makes data files of a CV kept by other means: a Markdown page of Jekyll, a JSON Resume, a RenderCV file, a list of
publications in BibTeX or CSL, the folder of an al-folio site. Says everything that it did not carry over as it was.

  --to      the folder to write into, instead of _data
  --force   write over files of the same name`;

/** Exits 1 where nothing could be written. */
export const command: Command = {
  help,
  options: { to: { type: "string" }, force: { type: "boolean" } },
  async run(given, { print }) {
    const [path, ...more] = given.positionals;
    if (path === undefined || more.length > 0) {
      print(`Name one file or folder to import.\n\n${help}`);
      return 1;
    }
    const folder = textOf(given, "to") ?? "_data";
    const schemas = isFork() ? "schemas" : "node_modules/eleventy-theme-vitae/schemas";
    const {
      files: all,
      report,
      diagnostics,
      onlyIfMissing,
    } = await importFrom(path, relative(folder, schemas));
    if (diagnostics.length > 0) print(formatDiagnostics(diagnostics));
    if (diagnostics.some(({ severity }) => severity === "error")) return 1;
    const isKept = (name: string) => onlyIfMissing.includes(name) && existsSync(join(folder, name));
    const files = Object.fromEntries(Object.entries(all).filter(([name]) => !isKept(name)));
    const problems = await writeFiles(folder, files, given.values.force === true);
    if (problems.length > 0) {
      print(formatDiagnostics(problems));
      return 1;
    }
    const written = Object.keys(files).map((name) => `  ${join(folder, name)}`);
    print(["Written:", ...written].join("\n"));
    if (isKept("site.yaml"))
      print("\nName the new files in `sections` of your `site.yaml`, where they are not there yet.");
    if (report.length > 0) print(`\nNot carried over as it was:\n\n${formatReport(report)}`);
    return 0;
  },
};
