import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { formatReport } from "../import/draft/draft.ts";
import { importFrom } from "../import/importFrom.ts";
import { formatDiagnostics } from "../problems/formatDiagnostics.ts";
import type { Command } from "./command.ts";
import { putData } from "./dataFiles.ts";
import { schemaFolder } from "./site.ts";

const help = `npx eleventy-theme-vitae import <file or folder> [--to _data] [--force] [--all]

Makes data files of a CV kept by other means: a Markdown page of Jekyll, a JSON Resume, a RenderCV file, a list of
publications in BibTeX, the folder of an al-folio site. Says what it did not carry over.

  --to      the folder to write into, instead of _data
  --force   write over files of the same name; those of the sample in a fork need it only once you have changed them
  --all     say all that was not carried over, however long that is`;

const options = { to: { type: "string" }, force: { type: "boolean" }, all: { type: "boolean" } } as const;

/** Exits 1 where nothing could be written. */
export const command: Command<typeof options> = {
  help,
  options,
  async run({ values: { to: folder = "_data", force, all = false }, positionals }, { print }) {
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) {
      print(`Name one file or folder to import.\n\n${help}`);
      return 1;
    }
    const { diagnostics, report, ...imported } = await importFrom(path, relative(folder, schemaFolder()));
    if (diagnostics.length > 0) print(formatDiagnostics(diagnostics));
    if (diagnostics.some(({ severity }) => severity === "error")) return 1;
    const isKept = (name: string) => imported.onlyIfMissing.includes(name) && existsSync(join(folder, name));
    const files = Object.fromEntries(Object.entries(imported.files).filter(([name]) => !isKept(name)));
    const { problems, gone } = putData(folder, files, force);
    if (problems.length > 0) {
      print(formatDiagnostics(problems));
      return 1;
    }
    print(["Written:", ...Object.keys(files).map((name) => `  ${join(folder, name)}`)].join("\n"));
    if (gone.length > 0) print(["\nOf the sample, gone:", ...gone.map((path) => `  ${path}`)].join("\n"));
    if (isKept("site.yaml"))
      print("\nName the new files in `sections` of your `site.yaml`, where they are not there yet.");
    if (report.length > 0) print(`\nWhat to look at:\n\n${formatReport(report, all)}`);
    return 0;
  },
};
