import { readBibtex } from "../../bibtex/readBibtex.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Source } from "../../diagnostics/source.ts";
import { emptyDraft } from "../draft.ts";
import type { Imported } from "../imported.ts";

/**
 * Imports a bibliography: it stays as it is, since the theme reads it. Entries that cannot be read are warnings, as they are in
 * a build; a file without any entry that can is an error.
 * @param text the bibliography without front matter
 */
export function importBibtex(file: Source, text: string): Imported {
  const { entries, diagnostics } = readBibtex([file]);
  if (entries.length === 0)
    return {
      report: [],
      diagnostics: [...diagnostics.map(asError), ...(diagnostics.length > 0 ? [] : [noEntry(file)])],
    };
  const section = { name: "publications", title: "Publications", kind: "publications" as const, bib: text };
  return { draft: { ...emptyDraft(), sections: [section] }, report: [], diagnostics };
}

function asError(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: "error" };
}

function noEntry(file: Source): Diagnostic {
  return diagnose(file, 0, 1, {
    severity: "error",
    code: "no-entries",
    message: "there is no entry in this bibliography",
    remedy: "an entry begins like `@article{newton1687, title = {…},`",
  });
}
