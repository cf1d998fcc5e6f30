import type * as v from "valibot";
import { type Diagnostic, diagnose, diagnoseFile } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { site as schema, type sectionSettings } from "../kinds/site.ts";
import { readColors } from "../look/colors.ts";
import { placeOf } from "../yaml/placeOf.ts";
import { unknownName } from "../yaml/unknownName.ts";
import type { Profile, Site } from "./model.ts";
import { readRecordFile } from "./readRecordFile.ts";

/** A section as `site.yaml` asks for it, with the place where it does. */
export interface SectionRequest {
  settings: v.InferOutput<typeof sectionSettings>;
  start: number;
  length: number;
  /** Where one of its settings is written. */
  place(field: string, part: "key" | "value"): { start: number; length: number };
}

interface SiteReading {
  site: Site;
  requests: SectionRequest[];
  diagnostics: Diagnostic[];
}

/** Reads `site.yaml`. What it leaves out comes from the profile, or is the theme's default. */
export function readSite(
  source: Source | undefined,
  { profile, shown, styles }: { profile: Profile; shown: string; styles: string[] },
): SiteReading {
  if (!source) return { site: defaults(profile), requests: [], diagnostics: [missingFile(shown)] };
  const { value, document, diagnostics } = readRecordFile(source, schema);
  const { sections, colors = {}, ...written } = value ?? { sections: [] };
  const { findings, ...tokens } = readColors(colors, written.style);
  const site: Site = {
    ...defaults(profile),
    ...written,
    colors: tokens,
    ...(written.url ? { url: written.url.replace(/\/+$/, "") } : {}),
  };
  const requests = sections.map((section, index) => {
    const settings = typeof section === "string" ? { file: section } : section;
    const path = ["sections", index, ...(typeof section === "string" ? [] : ["file"])];
    const place = (field: string, part: "key" | "value") =>
      placeOf(document, ["sections", index, field], part);
    return { settings, ...placeOf(document, path, "value"), place };
  });
  const badColors = findings.map(({ name, finding }) => {
    const place = placeOf(
      document,
      ["colors", name],
      finding.code === "unknown-color-name" ? "key" : "value",
    );
    return diagnose(source, place.start, place.length, finding);
  });
  const place = placeOf(document, ["style"], "value");
  const badStyle = styles.includes(site.style)
    ? []
    : [diagnose(source, place.start, place.length, unknownName("style", site.style, styles).finding)];
  return { site, requests, diagnostics: [...diagnostics, ...badColors, ...badStyle] };
}

function defaults(profile: Profile): Site {
  const { findings: _, ...colors } = readColors({});
  return { title: profile.name, language: "en", style: "classic", colors };
}

function missingFile(shown: string): Diagnostic {
  return diagnoseFile(`${shown}/site.yaml`, {
    severity: "error",
    code: "missing-file",
    message: "this file is missing",
    remedy: "make it, with the names of your sections: `sections: [education, publications]`",
  });
}
