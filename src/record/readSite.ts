import type * as v from "valibot";
import type { Profile, Site } from "../model/cv.ts";
import { type Diagnostic, diagnose, diagnoseFile } from "../problems/diagnostic.ts";
import type { Place } from "../problems/placeOf.ts";
import type { Source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { readColors } from "../style/colors.ts";
import { site as schema, type sectionSettings } from "./kinds/site.ts";
import { type PlaceIn, readRecordFile } from "./readRecordFile.ts";

/** A section as `site.yaml` asks for it, with the place where it does. */
export interface SectionRequest {
  settings: v.InferOutput<typeof sectionSettings>;
  start: number;
  length: number;
  /** Where one of its settings is written. */
  place(field: string, part?: "key" | "value"): Place;
}

interface SiteReading {
  site: Site;
  requests: SectionRequest[];
  /** Where a value of `site.yaml` is written. */
  place: PlaceIn;
  diagnostics: Diagnostic[];
}

/** Reads `site.yaml`. What it leaves out comes from the profile, or is the theme's default. */
export function readSite(
  source: Source | undefined,
  { profile, shown, styles }: { profile: Profile; shown: string; styles: string[] },
): SiteReading {
  if (!source) {
    const place = () => ({ start: 0, length: 1 });
    return { site: defaults(profile), requests: [], place, diagnostics: [missingFile(shown)] };
  }
  const { value, place, diagnostics } = readRecordFile(source, schema);
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
    const placeIn: SectionRequest["place"] = (field, part) => place(["sections", index, field], part);
    return { settings, ...place(path), place: placeIn };
  });
  const badColors = findings.map(({ name, finding }) => {
    const { start, length } = place(
      ["colors", name],
      finding.code === "unknown-color-name" ? "key" : "value",
    );
    return diagnose(source, start, length, finding);
  });
  const { start, length } = place(["style"]);
  const badStyle = styles.includes(site.style)
    ? []
    : [diagnose(source, start, length, unknownName("style", site.style, styles).finding)];
  return { site, requests, place, diagnostics: [...diagnostics, ...badColors, ...badStyle] };
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
