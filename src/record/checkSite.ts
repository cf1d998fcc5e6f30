import type { Cv, Publication, Section, View } from "../model/cv.ts";
import type { Diagnostic, Finding } from "../problems/diagnostic.ts";
import type { Part, YamlFile } from "../problems/readYaml.ts";
import { nearest, unknownName } from "../problems/unknownName.ts";
import { typeGroup } from "../publications/entryTypes.ts";
import { isChosen, type ListSettings } from "../publications/lists/listPublications.ts";
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
  const idleOnes = others.flatMap(([of, names]) =>
    names
      .filter((name) => settings[name] !== undefined)
      .map((name) => at(name, findingOf("idle-setting", name, of, kind), "key")),
  );
  if (settings.group === "type" && entries && !entries.some(({ fields }) => fields.type))
    idleOnes.push(at("group", findingOf("idle-setting:types")));
  if (kind !== "publications") return idleOnes;
  if (publications.length === 0 || publications.some(isChosen(settings))) return idleOnes;
  const choices = CHOICES.filter((name) => settings[name]);
  const idle = choices.filter((name) => !publications.some(isChosen({ [name]: settings[name] })));
  if (idle.length > 0) return idle.map((name) => at(name, nothing(name, settings, publications)));
  const names = choices.map((name) => `\`${name}\``).join(" and ");
  return choices.slice(0, 1).map((name) => at(name, findingOf("idle-setting:together", names)));
}

function nothing(
  name: (typeof CHOICES)[number],
  settings: ListSettings,
  publications: readonly Publication[],
): Finding {
  if (name === "selected") return findingOf("idle-setting:selected");
  const asked = settings[name] ?? "";
  const isType = name === "type";
  const all = publications.flatMap((each) => (isType ? [each.type, typeGroup(each)] : each.keywords));
  const there = [...new Set(all)];
  const few = there.slice(0, 8).map((each) => `\`${each}\``);
  const other =
    few.length > 0
      ? `write one that there is, such as ${few.join(", ")}, or take it out`
      : "write `keywords = {…}` into the entries that you want here, or take it out";
  const remedy = nearOr(nearest(asked, there), other);
  return findingOf("idle-setting:choice", isType ? "is of the type" : "has the keyword", asked, remedy);
}

/**
 * Checks `views` and `pdfs` against the rest of the record: each names sections, tags and a language that exist, and shows something.
 *
 * @param at places a finding in `site.yaml`
 * @param known names of all sections
 * @param tagged the tags of all entries, highlights and links, and the keywords of publications
 */
export function checkViews(cv: Cv, at: YamlFile["at"], known: string[], tagged: string[]): Diagnostic[] {
  const { language: own, languages = [own], views = [] } = cv.site;
  return views.flatMap(({ written, ...view }) => {
    if (!written) return [];
    const { sections = [], tags = [], language } = view;
    const found = [
      ...sections.flatMap(({ section }, number) => {
        const path = [...written, "sections", number, "section"];
        return known.includes(section) ? [] : [at(path, unknownName("section", section, known).finding)];
      }),
      ...tags.flatMap((tag, number) =>
        tagged.includes(tag) ? [] : [at([...written, "tags", number], noTag(tag, tagged))],
      ),
      ...(language && !languages.includes(language)
        ? [at([...written, "language"], noLanguage(language, languages))]
        : []),
    ];
    return found.length > 0 || !isEmpty(cv, view) ? found : [at(written, showsNothing(view))];
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

function showsNothing({ tags, period }: View): Finding {
  const said = [
    "",
    ...(tags ? [`with ${tags.length > 1 ? "one of its `tags`" : `the tag \`${tags[0]}\``}`] : []),
    ...(period?.from ? [`from ${period.from}`] : []),
    ...(period?.to ? [`to ${period.to}`] : []),
  ];
  const settings = [tags && "other `tags`", period && "another `period`", "other `sections`"];
  return findingOf("empty-view", said.join(" "), settings.filter(Boolean).join(" or "));
}

function noTag(tag: string, tagged: string[]): Finding {
  const other = "write it under `tags` of the entries that you want here, or take it out";
  return findingOf("idle-setting:tag", tag, nearOr(nearest(tag, tagged), other));
}

/** Of a language that neither the theme nor the owner has words for. */
export function noWords(language: string): Finding {
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;
  return findingOf("no-words", name, language.split("-")[0] ?? "");
}
