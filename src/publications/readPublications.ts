import type { Publication } from "../cv/model.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
export async function readPublications(
  _: Source[],
  __: { name: string; otherNames: string[]; nativeName?: string; orcid?: string },
) {
  return { publications: [] as Publication[], diagnostics: [] as Diagnostic[] };
}
