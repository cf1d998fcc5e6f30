import type * as v from "valibot";
import type { Profile, Site, View } from "../model/cv.ts";
import { type Diagnostic, diagnoseFile, error, type Finding, warning } from "../problems/diagnostic.ts";
import type { Part, YamlFile } from "../problems/readYaml.ts";
import type { Source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { readColors } from "../style/colors.ts";
import { site as schema, type sectionSettings } from "./kinds/site.ts";
import { DEFAULT_VIEWS } from "./kinds/view.ts";
import { readRecordFile } from "./readRecordFile.ts";
import type { StandIns, Tongue } from "./translations.ts";

/** A section as `site.yaml` asks for it. */
export interface SectionRequest {
  settings: v.InferOutput<typeof sectionSettings>;
  /** Places a finding at one of its settings. */
  at(setting: string, finding: Finding, part?: Part): Diagnostic;
}

interface SiteReading {
  site: Site;
  requests: SectionRequest[];
  /** Places a finding at a value of `site.yaml`. */
  at: YamlFile["at"];
  diagnostics: Diagnostic[];
  standIns?: StandIns;
}

/** Reads `site.yaml`. What it leaves out comes from the profile, or is the theme's default. */
export function readSite(
  source: Source | undefined,
  { profile, shown, styles, tongue }: { profile: Profile; shown: string; styles: string[]; tongue: Tongue },
): SiteReading {
  const file = `${shown}/site.yaml`;
  const missing = {
    at: (_: unknown, finding: Finding) => diagnoseFile(file, finding),
    value: undefined,
    standIns: undefined,
  };
  const { value, at, diagnostics, standIns } = source
    ? readRecordFile(source, schema, tongue)
    : { ...missing, diagnostics: [diagnoseFile(file, MISSING)] };
  const { sections, colors = {}, languages, pdfs, views, ...written } = value ?? { sections: [] };
  const { findings, ...tokens } = readColors(colors as Record<string, string>, written.style);
  const site: Site = {
    ...{ title: profile.name, style: "classic" },
    ...written,
    language: tongue.language,
    ...(tongue.languages.length > 1 && { languages: tongue.languages }),
    colors: tokens,
    views: allViews(pdfs, views),
    ...(written.url ? { url: written.url.replace(/\/+$/, "") } : {}),
  };
  const requests = sections.map((section, index): SectionRequest => {
    if (typeof section !== "string")
      return { settings: section, at: (setting, ...rest) => at(["sections", index, setting], ...rest) };
    return { settings: { file: section }, at: (_, finding) => at(["sections", index], finding) };
  });
  const badColors = findings.map(({ name, finding }) =>
    at(["colors", name], finding, finding.code === "unknown-colour" ? "key" : "value"),
  );
  const badStyle = styles.includes(site.style)
    ? []
    : [at(["style"], unknownName("style", site.style, styles).finding)];
  const { language } = written;
  const twice = language && languages && language !== languages[0] ? [at(["language"], TWICE)] : [];
  return {
    ...{ site, requests, at },
    ...(standIns && { standIns }),
    diagnostics: [...diagnostics, ...badColors, ...badStyle, ...twice],
  };
}

/** PDFs, and then all other views; without `pdfs`, the PDF of the whole CV is among them. */
function allViews(pdfs: View[] | undefined, views: View[] = []): View[] {
  const isTaken = ({ file }: View) => views.some((view) => view.file === file);
  return [
    ...(pdfs?.map((pdf, index) => ({ listed: true, ...pdf, written: ["pdfs", index] })) ??
      DEFAULT_VIEWS.filter((view) => !isTaken(view))),
    ...views.map((view, index) => ({ ...view, written: ["views", index] })),
  ];
}

const TWICE = warning(
  "idle-setting",
  "`languages` says which language is the main one, so that `language` changes nothing",
  "take it out, or name it first under `languages`",
);

const MISSING = error(
  "missing-file",
  "this file is missing",
  "make it, with the names of your sections: `sections: [education, publications]`",
);
