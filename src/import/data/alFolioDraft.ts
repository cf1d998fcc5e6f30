import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Source } from "../../diagnostics/source.ts";
import { frontless } from "../bib/frontless.ts";
import { type Draft, emptyDraft, filled } from "../draft.ts";
import type { Imported } from "../imported.ts";
import { nameSections } from "../sectionKind.ts";
import { alFolioSections, isAlFolioCv } from "./alFolioCv.ts";
import { coauthors } from "./coauthors.ts";
import { type DataInput, jsonInput, yamlInput } from "./dataInput.ts";
import { jekyllProfile, jekyllSite } from "./jekyllConfig.ts";
import { isJsonResume, jsonResumeDraft } from "./jsonResumeDraft.ts";
import { isRenderCv, renderCvDraft } from "./renderCvDraft.ts";

/** The files of an al-folio site (https://github.com/alshedivat/al-folio) that hold a CV. */
export const AL_FOLIO_FILES = [
  "_config.yml",
  "_data/cv.yml",
  "_data/socials.yml",
  "_data/coauthors.yml",
  "assets/json/resume.json",
];

const UNUSED = "the theme has no use for this setting of the old site";

/**
 * Imports the CV of an al-folio site.
 * @param files those of `AL_FOLIO_FILES` that there are, and the bibliographies, by their path in the site
 */
export function alFolioDraft(files: ReadonlyMap<string, Source>): Imported {
  const diagnostics: Diagnostic[] = [];
  const inputs = new Map<string, DataInput>();
  for (const name of AL_FOLIO_FILES) {
    const file = files.get(name);
    if (!file) continue;
    const read = name.endsWith(".json") ? jsonInput(file) : yamlInput(file);
    diagnostics.push(...read.diagnostics);
    if (read.input) inputs.set(name, read.input);
  }
  if (diagnostics.length > 0) return { report: [], diagnostics };
  const cv = inputs.get("_data/cv.yml");
  const resume = inputs.get("assets/json/resume.json");
  const config = inputs.get("_config.yml");
  const socials = inputs.get("_data/socials.yml");
  const draft = cv
    ? readCv(cv)
    : resume && isJsonResume(resume.value)
      ? jsonResumeDraft(resume)
      : emptyDraft();
  const profiles = [config, socials].map((input) => (input ? jekyllProfile(input) : {}));
  const links = [draft.profile, ...profiles].flatMap(({ links: own }) => (own as object[] | undefined) ?? []);
  const [ofConfig = {}, ofSocials = {}] = profiles;
  draft.profile = filled({ ...ofConfig, ...ofSocials, ...filled(draft.profile), links: withoutTwins(links) });
  draft.site = { ...(config ? jekyllSite(config, String(draft.profile.name ?? "")) : {}), ...draft.site };
  const bibs = [...files].filter(([name]) => name.endsWith(".bib"));
  for (const [name, file] of bibs) {
    const title =
      bibs.length === 1 || /papers|publications/.test(name)
        ? "Publications"
        : name.replace(/^.*\//, "").replace(/\.bib$/, "");
    draft.sections.push({ name: "", title, kind: "publications", bib: frontless(file.text) });
  }
  draft.sections = nameSections(draft.sections);
  const people = inputs.get("_data/coauthors.yml");
  if (people) draft.people = coauthors(people, bibs.map(([, { text }]) => text).join("\n"));
  for (const [name, input] of inputs)
    input.reportRest(name === "_config.yml" ? UNUSED : "the theme has no field for this");
  return { draft, report: [...inputs.values()].flatMap(({ report }) => report.lines), diagnostics };
}

function readCv(input: DataInput): Draft {
  if (isRenderCv(input.value)) return renderCvDraft(input);
  if (isAlFolioCv(input.value)) return { ...emptyDraft(), ...alFolioSections(input) };
  return emptyDraft();
}

/** The same account, named in two files, is one contact. */
function withoutTwins(links: object[]): object[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const { network, username, url } = link as Record<string, unknown>;
    const key = JSON.stringify([network, username, url]);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
