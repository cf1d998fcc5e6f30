import { isFollowable } from "../../schema/fields.ts";
import type { Path } from "../../yaml/checkYaml.ts";
import { isMap } from "../../yaml/isMap.ts";
import type { BibEntry } from "../bib/bibEntry.ts";
import { escapeLatex } from "../bib/toLatex.ts";
import type { DataInput } from "./dataInput.ts";

/** A publication of a JSON Resume that names its authors, as our own `/resume.json` does; others know too little for BibTeX. */
export function resumePublication(input: DataInput, path: Path): BibEntry | undefined {
  const value = input.peek(path);
  if (!isMap(value) || !Array.isArray(value.authors) || value.authors.length === 0) return undefined;
  const names = value.authors.map(nameOf);
  if (!names.every((name) => name !== undefined)) return undefined;
  const text = (key: string) => escapeLatex(input.text([...path, key]));
  input.take([...path, "authors"]);
  const more = input.take([...path, "moreAuthors"]) === true;
  const type = /^[a-z]+$/.test(text("type")) ? text("type") : "misc";
  const date = input.text([...path, "releaseDate"]);
  const url = input.text([...path, "url"]);
  const keywords = input
    .texts([...path, "keywords"])
    .map(escapeLatex)
    .join(", ");
  const key = input.text([...path, "key"]);
  return {
    type,
    ...(key ? { key } : {}),
    fields: {
      title: text("name"),
      author: [...names, ...(more ? ["others"] : [])].join(" and "),
      [PLACES[type] ?? "journal"]: text("publisher"),
      [/^\d{4}$/.test(date) ? "year" : "date"]: escapeLatex(date),
      doi: text("doi"),
      url: isFollowable(url) ? url : undefined,
      award: text("award"),
      addendum: input
        .texts([...path, "addenda"])
        .map(escapeLatex)
        .join("; "),
      note: text("note"),
      abstract: text("summary"),
      keywords,
      selected: input.text([...path, "selected"]),
    },
  };
}

const PLACES: Record<string, string> = {
  inproceedings: "booktitle",
  incollection: "booktitle",
  phdthesis: "school",
  mastersthesis: "school",
  techreport: "institution",
  book: "publisher",
  misc: "howpublished",
};

function nameOf(author: unknown): string | undefined {
  if (typeof author === "string") return escapeLatex(author).replace(/ and /g, " {and} ");
  if (!isMap(author)) return undefined;
  const { family, given, particle, suffix, name } = author;
  if (typeof family === "string") {
    const last = [particle, family].filter((part) => typeof part === "string").join(" ");
    return [last, suffix, given]
      .filter((part) => typeof part === "string")
      .map((part) => escapeLatex(String(part)))
      .join(", ");
  }
  return typeof name === "string" ? `{${escapeLatex(name)}}` : undefined;
}
