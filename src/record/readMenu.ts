import type { Cv, MenuItem, Section } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import type { YamlFile } from "../problems/readYaml.ts";
import { unknownName } from "../problems/unknownName.ts";

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
  const places = new Map<string, MenuItem>([
    ...(own ?? []).map(({ name, title, url }): [string, MenuItem] => [
      name,
      { label: [{ type: "text", value: title }], url },
    ]),
    ...pages
      .filter(({ entry }) => !entry)
      .map(({ url, section }): [string, MenuItem] => [nameOf(section), { label: section.title, url }]),
    ...sections.map((section): [string, MenuItem] => [
      nameOf(section),
      { label: section.title, url: "/", section: section.id },
    ]),
  ]);
  const known = [...places.keys()];
  const unknown = [...site.menu.entries()].filter(([, name]) => own && !places.has(name));
  const diagnostics = unknown.map(([index, name]) => {
    const { finding, near } = unknownName("menu-item", name, known);
    return at(["menu", index], {
      ...finding,
      message: `the menu names \`${name}\`, which is neither a section nor a page of yours`,
      remedy: near
        ? finding.remedy
        : `name one of ${known.map((each) => `\`${each}\``).join(", ")}, or make \`pages/${name}.md\``,
    });
  });
  return { menu: site.menu.flatMap((name) => places.get(name) ?? []), diagnostics };
}

/** A section is named by its file; the second of a file by its id, `publications-2`. */
function nameOf({ id, file }: Section): string {
  const name = file.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  return /-\d+$/.test(id) && id.startsWith(name.toLowerCase()) ? id : name;
}
