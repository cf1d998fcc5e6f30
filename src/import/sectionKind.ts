import type { SectionKind } from "../cv/model.ts";
import { readText } from "../text/markdown.ts";
import { toPlain } from "../text/plain.ts";
import type { DraftSection } from "./draft.ts";

/** What a heading says about its section: words that are in headings of one kind, most telling first. */
const KINDS: [SectionKind, string, RegExp][] = [
  [
    "publications",
    "publications",
    /\b(publications?|papers?|articles?|bibliography|pre-?prints|journals?|research output|proceedings|books?|theses)\b/i,
  ],
  [
    "education",
    "education",
    /\b(education|degrees?|studies|qualifications?|academic background|schooling)\b/i,
  ],
  ["teaching", "teaching", /\b(teaching|courses?( taught)?|instruction)\b/i],
  ["awards", "awards", /\b(awards?|honou?rs?|prizes?|scholarships?|fellowships?|distinctions?)\b/i],
  [
    "experience",
    "experience",
    /\b(experience|employment|occupations?|positions?|appointments?|work|career|internships?|jobs?)\b/i,
  ],
];

/** The kind of section that a heading announces; `general` where it announces none. */
export function kindFromTitle(title: string): SectionKind {
  return KINDS.find(([, , words]) => words.test(title))?.[0] ?? "general";
}

/**
 * Gives each section the name of its data file, made from its heading, or the usual one of its kind. Sections that share
 * one `.bib` share the name.
 */
export function nameSections(sections: readonly DraftSection[]): DraftSection[] {
  const names = new Set<string>(RESERVED);
  const byBib = new Map<string, string>();
  const usualTaken = new Set(sections.map(({ title }) => slug(title)));
  return sections.map((section) => {
    const shared = section.keyword === undefined ? undefined : byBib.get(section.bib ?? "");
    if (shared !== undefined) return { ...section, name: shared };
    const own = slug(section.title);
    const usual = KINDS.find(([kind]) => kind === section.kind)?.[1];
    if (section.keyword !== undefined && !names.has("publications")) {
      names.add("publications");
      byBib.set(section.bib ?? "", "publications");
      return { ...section, name: "publications" };
    }
    const candidates = own === usual || !usual || usualTaken.has(usual) ? [own] : [usual, own];
    const name = free(candidates.filter(Boolean), names);
    names.add(name);
    if (section.keyword !== undefined) byBib.set(section.bib ?? "", name);
    return { ...section, name };
  });
}

function free(candidates: string[], taken: ReadonlySet<string>): string {
  const found = candidates.find((name) => !taken.has(name));
  if (found) return found;
  const stem = candidates.at(-1) ?? "section";
  let number = candidates.length === 0 ? 1 : 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

function slug(title: string): string {
  return toPlain(readText(title))
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 40)
    .replace(/-+$/, "");
}

/** Files of the data folder that are no sections. */
const RESERVED = ["profile", "site", "people"];
