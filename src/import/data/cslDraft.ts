import { isFollowable } from "../../schema/fields.ts";
import { readText } from "../../text/markdown.ts";
import type { Path } from "../../yaml/checkYaml.ts";
import { isMap } from "../../yaml/isMap.ts";
import { type BibEntry, writeBib } from "../bib/bibEntry.ts";
import { escapeLatex, toLatex } from "../bib/toLatex.ts";
import type { Draft } from "../draft.ts";
import type { DataInput } from "./dataInput.ts";
import { lineValue } from "./markdownValue.ts";

/** Where a list of CSL items stands in a document: alone, or under `references` or `items`. */
export function cslPath(value: unknown): Path | undefined {
  const isList = (list: unknown) =>
    Array.isArray(list) &&
    list.length > 0 &&
    list.every(
      (item) =>
        isMap(item) &&
        typeof item.type === "string" &&
        ("title" in item || "author" in item || "issued" in item),
    );
  if (isList(value)) return [];
  if (isMap(value)) {
    const key = ["references", "items"].find((each) => isList(value[each]));
    if (key) return [key];
    if (isList([value]) && "id" in value) return undefined;
  }
  return undefined;
}

/** Reads a list of publications in CSL (https://docs.citationstyles.org), as JSON or YAML, into BibTeX. */
export function cslDraft(input: DataInput, path: Path): Draft {
  const entries = input.items(path).map((item) => cslEntry(input, item));
  return {
    profile: {},
    site: {},
    sections: [{ name: "publications", title: "Publications", kind: "publications", bib: writeBib(entries) }],
  };
}

const TYPES: Record<string, string> = {
  article: "misc",
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  chapter: "incollection",
  "entry-encyclopedia": "incollection",
  "paper-conference": "inproceedings",
  thesis: "phdthesis",
  report: "techreport",
  dataset: "dataset",
  software: "software",
  patent: "patent",
  webpage: "online",
  "post-weblog": "online",
  manuscript: "unpublished",
};

/** What a field of CSL is called in BibLaTeX; `container-title` and `publisher` depend on the type. */
const NAMES: Record<string, string> = {
  volume: "volume",
  issue: "number",
  number: "number",
  page: "pages",
  DOI: "doi",
  ISBN: "isbn",
  ISSN: "issn",
  PMID: "pmid",
  PMCID: "pmcid",
  abstract: "abstract",
  note: "note",
  edition: "edition",
  "publisher-place": "address",
  "collection-title": "series",
  "collection-number": "number",
  "event-title": "eventtitle",
  event: "eventtitle",
  "event-place": "venue",
  language: "language",
  keyword: "keywords",
  "title-short": "shorttitle",
  genre: "type",
  status: "pubstate",
  version: "version",
  medium: "howpublished",
  "number-of-pages": "pagetotal",
};

function cslEntry(input: DataInput, path: Path): BibEntry {
  const id = input.text([...path, "id"]);
  const csl = input.text([...path, "type"]);
  const type = TYPES[csl] ?? "misc";
  const text = (key: string) => toLatex(readText(lineValue(input, [...path, key], "html")));
  const fields: BibEntry["fields"] = { title: text("title") };
  fields.author = names(input, [...path, "author"]);
  fields.editor = names(input, [...path, "editor"]);
  fields.translator = names(input, [...path, "translator"]);
  const container = text("container-title");
  if (container)
    fields[
      type === "article"
        ? "journal"
        : type === "incollection" || type === "inproceedings"
          ? "booktitle"
          : "journal"
    ] = container;
  const publisher = text("publisher");
  if (publisher)
    fields[type === "phdthesis" ? "school" : type === "techreport" ? "institution" : "publisher"] = publisher;
  for (const [key, name] of Object.entries(NAMES)) {
    const value = /^[A-Z]{3,}$/.test(key) ? escapeLatex(input.text([...path, key])) : text(key);
    if (value && !fields[name])
      fields[name] = name === "pages" ? value.replace(/(?<=\d)[–-]+(?=\w)/g, "--") : value;
    else if (value && fields[name] !== value)
      fields.addendum = [fields.addendum, value].filter(Boolean).join(", ");
  }
  Object.assign(fields, dateOf(input, [...path, "issued"]));
  const url = input.text([...path, "URL"]);
  if (isFollowable(url)) fields.url = url;
  else if (url)
    input.report.add(input.at([...path, "URL"]), url, "an address that is not safe to follow is left out");
  return { type, ...(id ? { key: id } : {}), fields };
}

function names(input: DataInput, path: Path): string | undefined {
  const written = input.items(path).map((item) => {
    const part = (key: string) => escapeLatex(input.text([...item, key]));
    const particles = [part("dropping-particle"), part("non-dropping-particle")].filter(Boolean).join(" ");
    const family = [particles, part("family")].filter(Boolean).join(" ");
    if (!family) {
      const literal =
        part("literal") ||
        part("name") ||
        part("given") ||
        (typeof input.peek(item) === "string" ? escapeLatex(input.text(item)) : "");
      return literal ? `{${literal}}` : "";
    }
    return [family, part("suffix"), part("given")].filter(Boolean).join(", ");
  });
  return written.filter(Boolean).join(" and ") || undefined;
}

/** `date-parts`, a text in ISO 8601 or EDTF, or a year. */
function dateOf(input: DataInput, path: Path): BibEntry["fields"] {
  const parts = input.peek([...path, "date-parts"]);
  if (Array.isArray(parts)) {
    input.take([...path, "date-parts"]);
    const iso = parts
      .map((time) =>
        (Array.isArray(time) ? time : [time]).map((part) => String(part).padStart(2, "0")).join("-"),
      )
      .join("/");
    return /^\d{4}$/.test(iso) ? { year: iso } : { date: iso };
  }
  const [item] = input.items(path);
  const first = (key: string) => (item ? input.text([...item, key]) : "");
  const year = first("year");
  if (year)
    return {
      date: [year, first("month").padStart(2, "0"), first("day").padStart(2, "0")]
        .filter((part) => part !== "00")
        .join("-"),
    };
  const literal = input.text(path) || input.text([...path, "raw"]) || input.text([...path, "literal"]);
  return literal ? (/^\d{4}$/.test(literal) ? { year: literal } : { date: escapeLatex(literal) }) : {};
}
