import type { Source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { readColors } from "../style/colors.ts";
import type { Profile, Site, View } from "./cv.ts";
import { site as schema } from "./kinds/site.ts";
import { DEFAULT_VIEWS } from "./kinds/view.ts";
import { readRecordFile } from "./readRecordFile.ts";
import type { Tongue } from "./translations.ts";

/** Reads `site.yaml` and its sections as it asks for them; what it leaves out comes from the profile, or is the theme's default. */
export function readSite(
  file: Source,
  tongue: Tongue,
  { profile, styles }: { profile: Profile; styles: string[] },
) {
  const { value, at, diagnostics } = readRecordFile(file, schema, tongue);
  const { sections: asked, colors = {}, languages, pdfs, views, ...written } = value ?? { sections: [] };
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
  diagnostics.push(...findings.map(({ name, finding }) => at(["colors", name], finding)));
  if (!styles.includes(site.style))
    diagnostics.push(at(["style"], unknownName("style", site.style, styles).finding));
  return { site, asked, at, diagnostics };
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
