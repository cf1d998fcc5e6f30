import type { Diagnostic, Finding } from "../problems/diagnostic.ts";
import type { Part, YamlFile } from "../problems/readYaml.ts";
import { nearest, unknownName } from "../problems/unknownName.ts";
import { typeGroup } from "../publications/entryTypes.ts";
import { isChosen } from "../publications/lists/listPublications.ts";
import type { Cv, Publication, Section, View } from "./cv.ts";
import { findingOf, nearOr } from "./findings.ts";
import type { SectionSettings } from "./kinds/site.ts";
import { selectSections } from "./selectSections.ts";
import { noLanguage } from "./translations.ts";

/** The settings of a section that choose among publications, that are about these alone, about any list, and about entries alone. */
const CHOICES = ["keyword", "type", "selected"] as const;
const OF_PUBLICATIONS = [...CHOICES, "authors", "details"] as const;
const OF_LISTS = ["order", "group", "numbered"] as const;
const OF_ENTRIES = ["limit"] as const;

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
  const others: [of: string, names: readonly (keyof typeof settings)[]][] = [
    ["publications", kind === "publications" ? [] : OF_PUBLICATIONS],
    ["lists", kind === "publications" || entries ? [] : OF_LISTS],
    ["entries", entries ? [] : OF_ENTRIES],
  ];
  const idle = others.flatMap(([of, names]) =>
    names
      .filter((name) => settings[name] !== undefined)
      .map((name) => at(name, findingOf("idle-setting", name, of, kind), "key")),
  );
  if (publications.length === 0 || publications.some(isChosen(settings))) return idle;
  const choices = CHOICES.filter((name) => settings[name]);
  const vain = choices.filter((name) => !publications.some(isChosen({ [name]: settings[name] })));
  // Where each chooses some, they choose none together.
  const told = vain.length > 0 ? vain : choices.slice(0, 1);
  const known = publications.flatMap((each) => [...each.keywords, each.type, typeGroup(each)]);
  const other = "write it into those that you want here, or take this out";
  const inVain = told.map((name) => {
    const asked = String(settings[name]);
    const remedy = nearOr(nearest(asked, known), other);
    return at(name, findingOf("idle-setting:choice", `${name}: ${asked}`, remedy));
  });
  return [...idle, ...inVain];
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
        ? [at([...written, "language"], noLanguage(language, languages))]
        : []),
    ];
    return found.length > 0 || !isEmpty(cv, view) ? found : [at(written, findingOf("empty-view"))];
  });
}

/** Whether nothing is left of the lists of which a view wants a part. */
function isEmpty(cv: Cv, view: View): boolean {
  const hasList = ({ entries, publications }: Section) => entries !== undefined || publications !== undefined;
  const { sections, references } = view;
  const all = selectSections(cv, { ...(sections && { sections }), ...(references && { references }) });
  const shown = selectSections(cv, view);
  return shown.length === 0 || (all.some(hasList) && !shown.some(hasList));
}

/** Of a language that neither the theme nor the owner has words for. */
export function noWords(language: string): Finding {
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;
  return findingOf("no-words", name, language.split("-")[0] ?? "");
}
