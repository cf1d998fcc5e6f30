import { type Source, source } from "../../diagnostics/source.ts";
import { styleNames } from "../../look/styleSheets.ts";
import { themePath } from "../../themePath.ts";
import { yamlInput } from "../data/dataInput.ts";
import { jekyllProfile, jekyllSite } from "../data/jekyllConfig.ts";
import type { Imported } from "../imported.ts";
import { Report } from "../report.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { markdownPage } from "./markdownPage.ts";
import { resolveReferences } from "./resolveReferences.ts";

/**
 * Imports a CV kept as one Markdown page.
 * @param config the `_config.yml` of its site, if there is one
 */
export async function importPage(page: Source, config?: Source): Promise<Imported> {
  const front = readFrontMatter(page);
  const settings = config ? yamlInput(config) : { diagnostics: [] };
  const diagnostics = [...front.diagnostics, ...settings.diagnostics];
  if (diagnostics.length > 0) return { report: [], diagnostics };
  const unused = new Report(page);
  // Lines keep their numbers in it.
  const resolved = source(page.file, resolveReferences(page.text, unused));
  const report = new Report(resolved);
  const draft = markdownPage(resolved.text, front, report);
  report.lines.push(...unused.lines);
  const { input } = settings;
  if (input) {
    const { links = [], ...profile } = jekyllProfile(input);
    const site = jekyllSite(input, String(draft.profile.name ?? ""));
    const style = input.text(["style"]);
    if ((await styleNames([themePath("assets/css/styles")])).includes(style)) site.style = style;
    else if (style)
      input.report.add(input.at(["style"]), `style: ${style}`, "the theme has no style of this name");
    draft.profile = { ...profile, ...draft.profile };
    const own = (draft.profile.links ?? []) as object[];
    const isNew = (link: object) =>
      !own.some((each) => "network" in each && "network" in link && each.network === link.network);
    if (Array.isArray(links) && links.length > 0) draft.profile.links = [...own, ...links.filter(isNew)];
    draft.site = { ...site, ...draft.site };
    input.reportRest("the theme has no use for this setting of the old site");
    report.lines.push(...input.report.lines);
  }
  return { draft, report: report.lines, diagnostics, pages: [{ page: resolved, start: front.end }] };
}
