import type { Diagnostic, Finding } from "../problems/diagnostic.ts";
import type { Part, YamlFile } from "../problems/readYaml.ts";
import { nearest, unknownName } from "../problems/unknownName.ts";
import { typeGroup } from "../publications/entryTypes.ts";
import { isChosen } from "../publications/lists/listPublications.ts";
import type { Cv, Publication, Section, View } from "./cv.ts";
import { findingOf, nearOr } from "./findings.ts";
import type { SectionSettings } from "./kinds/site.ts";
import { selectSections } from "./selectSections.ts";

/** The settings of a section that choose among publications, that are about these alone, and about any list; `limit` is about entries. */
const CHOICES = ["keyword", "type", "selected"] as const;
const OF_PUBLICATIONS = [...CHOICES, "authors", "details"] as const;
const OF_LISTS = ["order", "group", "numbered"] as const;

/**
 * Finds settings in vain: those of another sort of section, and those by which no publication is chosen, so that the section
 * is not shown.
 *
 * @param publications those of its file
 * @param at places a finding at one of its settings
 */
export function checkSettings(
  settings: SectionSettings,
  { kind, entries }: Section,
  publications: readonly Publication[],
  at: (setting: string, finding: Finding, part?: Part) => Diagnostic,
): Diagnostic[] {
  const isOfPapers = kind === "publications";
  const idle = [
    ...(isOfPapers ? [] : OF_PUBLICATIONS),
    ...(isOfPapers || entries ? [] : OF_LISTS),
    ...(entries ? [] : (["limit"] as const)),
  ]
    .filter((name) => settings[name] !== undefined)
    .map((name) => at(name, findingOf("idle-setting", name, kind), "key"));
  if (publications.length === 0 || publications.some(isChosen(settings))) return idle;
  // Where each chooses some, they choose none together.
  const choices = CHOICES.filter((name) => settings[name]);
  const vain = choices.find((name) => !publications.some(isChosen({ [name]: settings[name] })));
  const [told = "keyword"] = vain ? [vain] : choices;
  const asked = String(settings[told]);
  const known = publications.flatMap((each) => [...each.keywords, each.type, typeGroup(each)]);
  const remedy = nearOr(nearest(asked, known), "write it into those that you want here, or take this out");
  return [...idle, at(told, findingOf("idle-setting:choice", `${told}: ${asked}`, remedy))];
}

/**
 * Checks `views` and `pdfs` against the rest of the record: each names sections and a language that exist, and shows something.
 *
 * @param at places a finding in `site.yaml`
 * @param known names of all sections
 */
export function checkViews(cv: Cv, at: YamlFile["at"], known: string[]): Diagnostic[] {
  const { language: own, languages = [own], views = [] } = cv.site;
  return views.flatMap(({ written, ...view }) => {
    if (!written) return [];
    const { sections = [], language } = view;
    const found = [
      ...sections.flatMap(({ section }, number) => {
        const path = [...written, "sections", number, "section"];
        return known.includes(section) ? [] : [at(path, unknownName("section", section, known).finding)];
      }),
      ...(language && !languages.includes(language)
        ? [at([...written, "language"], findingOf("unknown-language", language, languages.join(", ")))]
        : []),
    ];
    return found.length > 0 || !isEmpty(cv, view) ? found : [at(written, findingOf("empty-view"))];
  });
}

/** Whether nothing is left of the lists of which a view wants a part. */
function isEmpty(cv: Cv, view: View): boolean {
  const hasList = ({ entries, publications }: Section) => entries !== undefined || publications !== undefined;
  const { tags: _, period: __, ...rest } = view;
  const all = selectSections(cv, rest);
  const shown = selectSections(cv, view);
  return shown.length === 0 || (all.some(hasList) && !shown.some(hasList));
}
