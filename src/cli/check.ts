import type { Diagnostic } from "../problems/diagnostic.ts";
import { formatDiagnostics, inOrder } from "../problems/formatDiagnostics.ts";
import { readCv } from "../record/readCv.ts";
import type { Command } from "./command.ts";
import { PLACES, templateProblems } from "./site.ts";

const help = `npx eleventy-theme-vitae check [folder] [--language ko]

Reports all problems of the data in a folder, \`_data\` if none is named, and of your templates. Ends with 1 where a build
would fail, or where a publication would be missing from it.

  --language  of a site in several languages: list the texts that are missing in one of them`;

const options = { language: { type: "string" } } as const;

/** Reports the problems of the data, for people and for CI. */
export const command: Command<typeof options> = {
  help,
  options,
  async run({ values: { language }, positionals: [folder = "_data"] }, { print }) {
    const reading = await readCv(folder, PLACES);
    const missing = language === undefined ? [] : reading.missing.get(language);
    if (!missing) {
      const known = [...reading.missing.keys()].map((each) => `\`${each}\``).join(", ");
      print(`\`${language}\` is none of the site's languages (${known}).`);
      return 1;
    }
    const diagnostics = inOrder([...reading.diagnostics, ...missing, ...(await templateProblems())]);
    print(diagnostics.length > 0 ? formatDiagnostics(diagnostics) : `No problems in \`${folder}\`.`);
    return diagnostics.some(isSerious) ? 1 : 0;
  },
};

/** A build that goes on without one of the publications is no success to somebody who looks for a position. */
function isSerious({ severity, code }: Diagnostic): boolean {
  return severity === "error" || code === "lost-entry";
}
