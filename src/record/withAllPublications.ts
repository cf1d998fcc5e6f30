import type { Cv, Publication, SectionPage } from "../model/cv.ts";
import { listPublications } from "../publications/lists/listPublications.ts";
import type { Words } from "../text/words.ts";

const URL = "/publications/";

/**
 * Adds the page of all publications, by year, unless a section of `site.yaml` has taken that address; the CV's sections
 * of publications lead there.
 */
export function withAllPublications(
  { sections, pages }: Pick<Cv, "sections" | "pages">,
  publications: Publication[],
  words: Words,
): Pick<Cv, "sections" | "pages"> {
  if (publications.length === 0) return { sections, pages };
  return {
    sections: sections.map((section) => (section.list ? { ...section, more: URL } : section)),
    pages: pages.some(({ url }) => url === URL)
      ? pages
      : [...pages, allPublications(sections, publications, words)],
  };
}

/** Headed as the CV heads its publications, as long as that does not say which ones. */
function allPublications(sections: Cv["sections"], all: Publication[], words: Words): SectionPage {
  const whole = sections.find(
    ({ publications, list }) => publications?.length === all.length && !list?.selected,
  );
  const title = whole?.title ?? [{ type: "text", value: String(words.publications) }];
  const list = listPublications(all, { group: "year" });
  return {
    url: URL,
    isMade: true,
    section: {
      id: "publications",
      kind: "publications",
      title,
      file: whole?.file ?? all[0]?.file ?? "",
      publications: list.groups.flatMap((group) => group.publications),
      list,
    },
  };
}
