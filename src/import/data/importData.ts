import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Source } from "../../diagnostics/source.ts";
import { isMap } from "../../yaml/isMap.ts";
import type { Draft, DraftSection, Imported } from "../draft/draft.ts";
import { alFolioSections, coauthors, isAlFolioCv } from "./alFolio.ts";
import { cslDraft, isCsl } from "./csl.ts";
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
  if (isAlFolioCv(value)) return { site: {}, ...alFolioSections(input) };
  if (isJsonResume(value)) return jsonResumeDraft(input);
  return isCsl(value) ? cslDraft(input) : undefined;
}

/**
 * Imports the CV of an al-folio site (https://github.com/alshedivat/al-folio).
 * @param files what `loadInput` found of it, by path in the site
 */
export async function importSite(files: ReadonlyMap<string, Source>): Promise<Imported> {
  const diagnostics: Diagnostic[] = [];
  const read = (name: string): Input[] => {
    const file = files.get(name) ?? files.get(name.replace(/yml$/, "yaml"));
    const reading = file && readInput(file);
    diagnostics.push(...(reading?.diagnostics ?? []));
    return reading?.input ? [reading.input] : [];
  };
  const [config] = read("_config.yml");
  const [cv] = usesResume(files, config) ? read("assets/json/resume.json") : read("_data/cv.yml");
  const [socials] = read("_data/socials.yml");
  const [people] = read("_data/coauthors.yml");
  if (diagnostics.length > 0) return { report: [], diagnostics };
  const settings = [socials, config].filter((input) => input !== undefined);
  const own = (cv && draftOf(cv)) ?? { profile: {}, site: {}, sections: [] };
  const draft = await withSettings(own, ...settings);
  const bibs = bibSections(files);
  draft.sections.push(...bibs);
  if (people) draft.people = coauthors(people, bibs.map(({ bib }) => bib).join("\n"));
  const read_ = [cv, socials, people].filter((input) => input !== undefined);
  return {
    draft,
    report: [...read_.flatMap((input) => input.report()), ...(config?.settings() ?? [])],
    diagnostics,
  };
}

/**
 * Whether the page of the CV shows `resume.json` and not `cv.yml`: what its front matter or its layout says, or, where no
 * layout is there, whether the settings load that file. Layouts before 2025 prefer it.
 */
function usesResume(files: ReadonlyMap<string, Source>, config: Input | undefined): boolean {
  const has = (name: string) => files.has(name);
  if (!has("assets/json/resume.json") || !(has("_data/cv.yml") || has("_data/cv.yaml")))
    return has("assets/json/resume.json");
  const format = /^cv_format:\s*["']?(\w+)/m.exec(files.get("_pages/cv.md")?.text ?? "")?.[1];
  if (format) return format === "jsonresume";
  const layout = (files.get("_layouts/cv.liquid") ?? files.get("_layouts/cv.html"))?.text;
  const isLoaded = [config?.group().jekyll_get_json]
    .flat()
    .some((each) => isMap(each) && each.data === "resume");
  return (
    isLoaded && (layout === undefined || (/site\.data\.resume/.test(layout) && !/cv_format/.test(layout)))
  );
}

/** Bibliographies stay as they are, but for the front matter that Jekyll wants before them. */
export function bibSections(files: ReadonlyMap<string, Source>): DraftSection[] {
  const bibs = [...files].filter(([name]) => name.endsWith(".bib"));
  return bibs.map(([path, { text }]) => {
    const name = path.replace(/^.*\/|\.bib$/g, "");
    const title = bibs.length === 1 || /papers|publications|references/i.test(name) ? "Publications" : name;
    const bib = text.replace(/^---[^\S\n]*\n[\s\S]*?^---[^\S\n]*\n\s*/m, "");
    return { title, kind: "publications", bib: `${bib.trimEnd()}\n` };
  });
}
