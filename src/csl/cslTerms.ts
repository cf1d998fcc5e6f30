const types = new Map([
  ["article-journal", "article"],
  ["article-magazine", "article"],
  ["article-newspaper", "article"],
  ["article", "preprint"],
  ["paper-conference", "inproceedings"],
  ["chapter", "incollection"],
  ["entry", "incollection"],
  ["entry-encyclopedia", "incollection"],
  ["entry-dictionary", "incollection"],
  ["book", "book"],
  ["thesis", "phdthesis"],
  ["report", "report"],
  ["webpage", "online"],
  ["post", "online"],
  ["post-weblog", "online"],
  ["dataset", "dataset"],
  ["software", "software"],
  ["patent", "patent"],
  ["manuscript", "unpublished"],
  ["speech", "presentation"],
  ["motion_picture", "video"],
  ["graphic", "image"],
]);

const fields = new Map([
  ["container-title", "booktitle"],
  ["collection-title", "series"],
  ["collection-number", "number"],
  ["publisher-place", "address"],
  ["event", "eventtitle"],
  ["event-title", "eventtitle"],
  ["event-place", "venue"],
  ["page", "pages"],
  ["keyword", "keywords"],
  ["title-short", "shorttitle"],
  ["container-title-short", "shortjournal"],
  ["number-of-pages", "pagetotal"],
  ["genre", "type"],
  ["status", "pubstate"],
  ["medium", "howpublished"],
]);

/** The entry type that a type of CSL is to BibLaTeX. */
export function typeOf(type: string, { genre }: Record<string, unknown>): string {
  if (type === "thesis" && /master/i.test(String(genre ?? ""))) return "mastersthesis";
  return types.get(type) ?? (/^[a-z]+$/.test(type) ? type : "misc");
}

/** The field that a variable of CSL is to BibLaTeX; the title of its container depends on the type. */
export function fieldOf(variable: string, { type }: Record<string, unknown>): string {
  const isArticle = /^article/.test(String(type));
  if (variable === "container-title" && isArticle) return "journal";
  if (variable === "issue") return "number";
  if (variable === "publisher" && type === "thesis") return "school";
  if (variable === "publisher" && type === "report") return "institution";
  return fields.get(variable) ?? variable.toLowerCase();
}
