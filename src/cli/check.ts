import { join } from "node:path";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { formatDiagnostics, inOrder } from "../problems/formatDiagnostics.ts";
import { readCv } from "../record/readCv.ts";
import { themePath } from "../themePath.ts";
import { type Command, textOf } from "./command.ts";
import { fixFiles } from "./fixFiles.ts";
import { templateProblems } from "./siteTemplates.ts";

const help = `npx eleventy-theme-vitae check [folder] [--fix] [--json]

Reports all problems of the data in a folder, \`_data\` if none is named, and of your templates. Ends with 1 where a build
would fail, or where a publication would be missing from it.

  --fix   first correct what can be meant in one way only: misspelt names, tabs, values that need quotes
  --json  write a list for programs: severity, code, file, line, column, length, message, remedy, fix`;

/** What programs are told of a problem, in this order. */
const FIELDS = ["severity", "code", "file", "line", "column", "length", "message", "remedy", "fix"];

/** Reports the problems of the data, for people, for CI and for editors. */
export const command: Command = {
  help,
  options: {
    fix: { type: "boolean" },
    json: { type: "boolean" },
    includes: { type: "string" },
  },
  async run(given, { print }) {
    const folder = given.positionals[0] ?? "_data";
    const includes = textOf(given, "includes") ?? "_includes";
    const read = async () => (await readCv(folder, placesIn(includes))).diagnostics;
    const fixed = given.values.fix ? await fixFiles(read) : [];
    const diagnostics = inOrder([...(await read()), ...(await templateProblems())]);
    if (given.values.json) print(JSON.stringify(diagnostics, FIELDS, 2));
    else print([...fixed.map(sayFixed), reportOf(diagnostics, folder)].join("\n"));
    return diagnostics.some(isSerious) ? 1 : 0;
  },
};

/** Where a site keeps what it changes of the theme. */
export function placesIn(includes: string) {
  return {
    public: "public",
    wordFolders: [themePath("_includes/words"), join(includes, "words")],
    styleFolders: [themePath("assets/css/styles"), "assets/css/styles"],
  };
}

/** A build that goes on without one of the publications is no success to somebody who looks for a position. */
function isSerious({ severity, code }: Diagnostic): boolean {
  return severity === "error" || code === "lost-entry";
}

function sayFixed({ file, line, before, after }: Awaited<ReturnType<typeof fixFiles>>[number]): string {
  return `${file}:${line}: corrected\n  - ${before.trimEnd()}\n  + ${after.trimEnd()}\n`;
}

function reportOf(diagnostics: Diagnostic[], folder: string): string {
  return diagnostics.length > 0 ? formatDiagnostics(diagnostics) : `No problems in \`${folder}\`.`;
}
