import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Source } from "../../diagnostics/source.ts";
import type { Draft, DraftSection, Imported } from "../draft/draft.ts";
import { alFolioDraft, coauthors, isAlFolioCv } from "./alFolio.ts";
import { cslDraft, cslItems } from "./csl.ts";
import { type Input, readInput } from "./input.ts";
import { withSettings } from "./jekyllConfig.ts";
import { isJsonResume, jsonResumeDraft } from "./jsonResume.ts";
import { isRenderCv, renderCvDraft } from "./renderCv.ts";

/** Imports a file in JSON or YAML; one of no format that is known makes neither a draft nor a problem. */
export function importData(file: Source): Imported {
  const { input, diagnostics } = readInput(file);
  const draft = input && draftOf(input);
  return draft ? { draft, report: input.report(), diagnostics } : { report: [], diagnostics };
}

function draftOf(input: Input): Draft | undefined {
  const { value } = input;
  if (isRenderCv(value)) return renderCvDraft(input);
  if (isAlFolioCv(value)) return alFolioDraft(input);
  if (isJsonResume(value)) return jsonResumeDraft(input);
  const items = cslItems(value);
  return items && cslDraft(input, items);
}

/**
 * Imports the CV of a Jekyll site: what its settings say, its bibliographies, and one page, or else the data of al-folio
 * (https://github.com/alshedivat/al-folio).
 * @param files what `loadInput` found of it, by path in the site
 * @param page what was read of the page that is the CV, if one is
 */
export async function importSite(files: ReadonlyMap<string, Source>, page?: Imported): Promise<Imported> {
  const diagnostics: Diagnostic[] = [...(page?.diagnostics ?? [])];
  const read = (name: string): Input[] => {
    const file = files.get(name) ?? files.get(name.replace(/yml$/, "yaml"));
    const reading = file ? readInput(file) : { diagnostics: [] };
    diagnostics.push(...reading.diagnostics);
    return reading.input ? [reading.input] : [];
  };
  const [config] = read("_config.yml");
  const cv = page ? [] : usesResume(files, config) ? read("assets/json/resume.json") : read("_data/cv.yml");
  const socials = read("_data/socials.yml");
  const people = read("_data/coauthors.yml");
  if (diagnostics.some(({ severity }) => severity === "error")) return { report: [], diagnostics };
  const [own = { profile: {}, site: {}, sections: [] }] = page?.draft
    ? [page.draft]
    : cv.flatMap((input) => draftOf(input) ?? []);
  const draft = await withSettings(own, [...socials, ...(config ? [config] : [])]);
  const bibs = bibSections(files, "_bibliography/");
  draft.sections = [...draft.sections, ...bibs];
  draft.people = people.flatMap((input) => coauthors(input, bibs.map(({ bib }) => bib).join("\n")));
  const reports = [...cv, ...socials, ...people].flatMap((input) => input.report());
  return {
    draft,
    report: [...(page?.report ?? []), ...reports, ...(config?.report(true) ?? [])],
    diagnostics,
  };
}

/**
 * Whether the page of the CV shows `resume.json` and not `cv.yml`: what its front matter or its layout says, or, where no
 * layout is there, whether the settings load that file. Layouts before 2025 prefer it.
 */
function usesResume(files: ReadonlyMap<string, Source>, config: Input | undefined): boolean {
  if (!files.has("assets/json/resume.json")) return false;
  if (!files.has("_data/cv.yml") && !files.has("_data/cv.yaml")) return true;
  const format = /^cv_format:\s*["']?(\w+)/m.exec(files.get("_pages/cv.md")?.text ?? "")?.[1];
  if (format) return format === "jsonresume";
  const layout = files.get("_layouts/cv.liquid") ?? files.get("_layouts/cv.html");
  const isLoaded = config?.groups(config.group().jekyll_get_json).some(({ data }) => data === "resume");
  return (
    isLoaded === true &&
    (!layout || (/site\.data\.resume/.test(layout.text) && !/cv_format/.test(layout.text)))
  );
}

/** Bibliographies stay as they are, but for the front matter that Jekyll wants before them. */
export function bibSections(files: ReadonlyMap<string, Source>, folder = ""): DraftSection[] {
  const bibs = [...files].filter(([name]) => name.startsWith(folder) && name.endsWith(".bib"));
  return bibs.map(([path, { text }]) => {
    const name = path.replace(/^.*\/|\.bib$/g, "");
    const title = bibs.length === 1 || /papers|publications|references/i.test(name) ? "Publications" : name;
    const bib = text.replace(/^---[^\S\n]*\n[\s\S]*?^---[^\S\n]*\n\s*/m, "");
    return { title, kind: "publications", bib: `${bib.trimEnd()}\n` };
  });
}
