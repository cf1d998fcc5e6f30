import type { Fields } from "../draft/draft.ts";
import { type BibEntry, bibName, escapeLatex, toLatex } from "../draft/writeBib.ts";
import type { Input } from "./input.ts";

/**
 * A section of publications, where each of the groups is one for certain: it says what was published, and by whom, where or
 * when; undefined where one does not.
 * @param owners takes names in bold: how the owner is called
 */
export function publicationSection(title: string, items: Fields[], input: Input, owners = new Set<string>()) {
  const has = (item: Fields, ...names: string[]) => names.some((name) => item[name]);
  const isOne = (item: Fields) =>
    has(item, "title", "name") && has(item, "authors", "journal", "publisher", "releaseDate");
  if (!items.every(isOne)) return undefined;
  const publications = items.map((item) => publication(item, input, owners));
  return { title, kind: "publications" as const, publications };
}

/** A publication of RenderCV or JSON Resume. */
function publication(item: Fields, input: Input, owners: Set<string>): BibEntry {
  const authors = input.texts(item, "authors").map((written) => {
    const name = written.replace(/[*_]{1,3}(?=\S)(.+?)(?<=\S)[*_]{1,3}/g, "$1").trim();
    if (name !== written) owners.add(name);
    if (/, .*[,;]| and /.test(name)) return escapeLatex(name);
    return /^(et al\.?|others)$/i.test(name) ? "others" : bibName(name);
  });
  const latex = (key: string) => toLatex(input.read(item, key, "line"));
  const date = String(input.pick(item, "date releaseDate=date year=date").date ?? "");
  return {
    type: item.journal ? "article" : "misc",
    fields: {
      title: latex("title") || latex("name"),
      author: authors.join(" and "),
      journal: latex("journal"),
      publisher: latex("publisher"),
      [/^\d{4}-\d\d(-\d\d)?$/.test(date) ? "date" : "year"]: escapeLatex(date),
      doi: input.read(item, "doi"),
      url: input.read(item, "url", "url") || input.read(item, "website", "url"),
      abstract: latex("summary"),
    },
  };
}
