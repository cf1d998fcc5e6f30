import assert from "node:assert/strict";
import type { Facts, PublicationFacts } from "./facts.ts";

interface CslItem {
  id: string;
  type: string;
  title?: string;
  author?: { given?: string; family?: string }[];
  "container-title"?: string;
  publisher?: string;
  issued?: { "date-parts": [[number | string]] };
  DOI?: string;
  URL?: string;
  abstract?: string;
}

const types = { article: "article-journal", inproceedings: "paper-conference", phdthesis: "thesis" };

/** The CSL-JSON of all publications (https://docs.citationstyles.org) says what the facts say. */
export function assertCsl(json: string | undefined, { sections }: Facts): void {
  const items: CslItem[] = JSON.parse(json ?? "[]");
  const publications = sections.flatMap(({ publications = [] }) => publications);
  assert.deepEqual(items.map(factsOf), publications.map(expectedFacts));
}

function factsOf(item: CslItem) {
  return {
    id: item.id,
    type: item.type,
    title: plain(item.title),
    authors: item.author?.map(({ given, family }) => `${given} ${family}`),
    venue: plain(item["container-title"] ?? item.publisher),
    year: Number(item.issued?.["date-parts"][0][0]),
    doi: item.DOI,
    url: item.URL,
    abstract: plain(item.abstract),
  };
}

function expectedFacts({ key, type, title, authors, venue, year, doi, url, abstract }: PublicationFacts) {
  return {
    id: key,
    type: types[type],
    title: title.read,
    authors: authors.map(({ given, family }) => `${given} ${family}`),
    venue: venue.read,
    year,
    doi,
    url: url ?? (doi && `https://doi.org/${doi}`),
    abstract: abstract?.read,
  };
}

/** Without the markup that CSL allows in its texts. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(/<\/?(?:i|b|sup|sub|span)(?: [^<>]*)?>/g, "");
}
