import type { Diagnostic } from "../problems/diagnostic.ts";
import type { YamlFile } from "../problems/readYaml.ts";
import { unknownName } from "../problems/unknownName.ts";
import type { Cv, MenuItem } from "./cv.ts";
import { nameOf } from "./sectionTitle.ts";

/** A page of the owner's own: `talks` is `pages/talks.md`. */
export interface OwnPage {
  name: string;
  title: string;
  /** From the CV's root: `/talks/`. */
  url: string;
}

/**
 * Finds what the menu names: sections on the CV, sections with a page of their own, the page of all publications, pages of the
 * owner's.
 *
 * @param own these, where they are known: a name that is none of them is an error then
 * @param at places a finding in `site.yaml`
 */
export function readMenu(
  { site, sections, pages }: Pick<Cv, "site" | "sections" | "pages">,
  own: readonly OwnPage[] | undefined,
  at: YamlFile["at"],
): { menu?: MenuItem[]; diagnostics: Diagnostic[] } {
  if (!site.menu) return { diagnostics: [] };
  const places = new Map<string, MenuItem>();
  for (const { name, title, url } of own ?? [])
    places.set(name, { label: [{ type: "text", value: title }], url });
  const onCv = sections.map((section) => ({ section, place: { url: "/", section: section.id } }));
  const onPages = pages.flatMap(({ url, section, entry }) => (entry ? [] : [{ section, place: { url } }]));
  // Of several that are of one file, the first has its name; each has its own, `publications-2`.
  for (const { section, place } of [...onCv, ...onPages].toReversed())
    for (const name of [section.id, nameOf(section)]) places.set(name, { label: section.title, ...place });
  const known = [...places.keys()];
  const diagnostics = site.menu.flatMap((name, index) => {
    if (!own || places.has(name)) return [];
    return [at(["menu", index], unknownName("menu-item", name, known).finding)];
  });
  return { menu: site.menu.flatMap((name) => places.get(name) ?? []), diagnostics };
}
