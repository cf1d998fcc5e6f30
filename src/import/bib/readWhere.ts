import { bareArxiv, bareDoi } from "../../publications/identifiers.ts";
import { isFollowable } from "../../schema/fields.ts";
import type { Inline } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { escapeLatex, toLatex } from "./toLatex.ts";

export interface Where {
  type: string;
  fields: Record<string, string | undefined>;
  /** Labels of links that the theme calls by another name. */
  labels: string[];
}

/** Reads what follows title and people: where and when it appeared, its links, its award, remarks. All of it goes somewhere. */
export function readWhere(nodes: Inline[], date: string | undefined, heading: string): Where {
  const { links, others } = takeLinks(nodes);
  const { award, others: withoutAward } = takeAward(others);
  const { brackets, others: bare } = takeBrackets(withoutAward);
  const fields: Where["fields"] = {};
  const emphasis = bare.findIndex(({ type }) => type === "emphasis");
  const text = toPlain(emphasis < 0 ? bare : bare.slice(emphasis + 1));
  const before = emphasis < 0 ? "" : tidy(toPlain(bare.slice(0, emphasis)));
  const set = bare[emphasis];
  const details = readDetails(text, emphasis < 0);
  const venue = set?.type === "emphasis" ? toLatex(set.children) : escapeLatex(details.venue);
  const isIn = /^in:?\s/i.test(venue) || /^in:?$/i.test(before);
  const name = venue.replace(/^in:?\s+/i, "").replace(/[\s.,;]+$/, "");
  const bracketYear = brackets
    .map((each) => /^\(?(\d{4})[a-z]?\)?$/.exec(toPlain(each).trim())?.[1])
    .find(Boolean);
  const ofDate = dateField(date);
  const year = details.year ?? bracketYear ?? ofDate.year;
  const links_ = linkFields(links);
  const type = typeOf(name, heading, isIn, details, links_.fields);
  if (name) fields[PLACES[type] ?? "journal"] = name;
  Object.assign(fields, {
    volume: details.volume,
    number: details.number,
    pages: details.pages?.replace(/[–-]+/, "--"),
    ...(details.year === undefined && ofDate.date && !bracketYear ? { date: ofDate.date } : { year }),
    ...links_.fields,
    award,
  });
  const remarks = brackets.filter((each) => !/^\(?\d{4}[a-z]?\)?$/.test(toPlain(each).trim()));
  const left = [/^in:?$/i.test(before) ? "" : before, details.rest]
    .map(tidy)
    .filter((each) => /[\p{L}\p{N}]/u.test(each) && !(links.length > 0 && LEFT_OF_LINK.test(each)));
  fields.addendum = remarks.map(toLatex).join("; ") || undefined;
  fields.note = left.map(escapeLatex).join(", ") || undefined;
  return { type, fields, labels: links_.labels };
}

/** What announces a link. */
const LEFT_OF_LINK = /^\W*(?:doi|url|link|links|arxiv|available (?:at|from|online)|see|online|pdf)\W*$/i;

const PLACES: Record<string, string> = {
  inproceedings: "booktitle",
  incollection: "booktitle",
  phdthesis: "school",
  mastersthesis: "school",
  book: "publisher",
  misc: "howpublished",
  article: "journal",
};

function typeOf(
  venue: string,
  heading: string,
  isIn: boolean,
  details: Details,
  links: Where["fields"],
): string {
  if (/\b(thesis|theses|dissertation)/i.test(heading))
    return /master|msc|bachelor/i.test(heading + venue) ? "mastersthesis" : "phdthesis";
  if (isIn || /proceedings|conference|workshop|symposium|congress/i.test(venue)) return "inproceedings";
  if (/\bbooks?\b/i.test(heading) && !/chapter/i.test(heading)) return "book";
  if (/chapter/i.test(heading)) return "incollection";
  if (venue && /conference|proceedings|workshop/i.test(heading)) return "inproceedings";
  if (venue === "" || /^arxiv\b/i.test(venue)) return "misc";
  return details.volume || !links.eprint ? "article" : "misc";
}

interface Details {
  venue: string;
  year?: string;
  volume?: string;
  number?: string;
  pages?: string;
  rest: string;
}

const VOLUME =
  /[\s,;]*\b(?:vol(?:ume)?\.?\s*)?(?<volume>\d{1,4})(?:\s*\((?<number>[\w–-]+)\)|,\s*(?:no|issue)\.?\s*(?<issue>\w+))?(?:\s*[:,]\s*(?:pp?\.?\s*|art(?:icle)?\.?\s*)?\[?(?<pages>[A-Za-z]?\d+(?:\s*[–-]+\s*[A-Za-z]?\d+)?)\]?)?(?=[\s.,;]|$)/i;

/** Year, volume, number and pages; what stands before them is the venue, where that is not set apart. */
function readDetails(text: string, hasVenue: boolean): Details {
  let rest = text.replace(/\s+/g, " ");
  const years = [...rest.matchAll(/(?<![\d:–-])\b(1[5-9]\d\d|20\d\d)\b(?!\s*[–:(-]?\d)/g)];
  const year = years.at(-1);
  if (year) rest = `${rest.slice(0, year.index)}\uE000${rest.slice(year.index + 4)}`;
  const pagesOnly = /[\s,;]*\bpp?\.\s*(?<pages>\d+(?:\s*[–-]+\s*\d+)?)/i.exec(rest);
  const whole = VOLUME.exec(rest);
  const match = whole?.groups?.pages || whole?.groups?.number ? whole : (pagesOnly ?? whole);
  const isDetail =
    match &&
    (pagesOnly ||
      match.groups?.number ||
      match.groups?.issue ||
      match.groups?.pages ||
      /vol/i.test(match[0]));
  const at = isDetail ? match.index : -1;
  if (isDetail) rest = `${rest.slice(0, at)}\uE000${rest.slice(at + match[0].length)}`;
  const venueEnd = hasVenue ? venueLength(rest) : 0;
  const groups = isDetail ? match.groups : undefined;
  return {
    venue: tidy(rest.slice(0, venueEnd)),
    ...(year ? { year: year[1] ?? "" } : {}),
    ...(groups?.volume ? { volume: groups.volume } : {}),
    ...((groups?.number ?? groups?.issue) ? { number: groups?.number ?? groups?.issue ?? "" } : {}),
    ...(groups?.pages ? { pages: groups.pages.replace(/\s+/g, "") } : {}),
    rest: tidy(rest.slice(venueEnd).replaceAll("\uE000", "")),
  };
}

/** A venue ends where the details begin, or with its sentence. */
function venueLength(text: string): number {
  const start = /^[\s.,;:]*/.exec(text)?.[0].length ?? 0;
  const end = text.slice(start).search(/\uE000|\.(?=\s+\p{Lu})|;\s/u);
  return end < 0 ? text.length : start + end;
}

/** A date tag as BibTeX has it: a year, or a date of ISO 8601. */
function dateField(date: string | undefined): { year?: string; date?: string } {
  if (date === undefined) return {};
  const iso = /^\d{4}-\d\d(-\d\d)?$/.exec(date)?.[0];
  const year = /\b\d{4}\b/.exec(date)?.[0];
  return { ...(year ? { year } : {}), ...(iso ? { date: iso } : {}) };
}

function takeLinks(nodes: Inline[]): { links: { label: string; url: string }[]; others: Inline[] } {
  const links = nodes.flatMap((node) =>
    node.type === "link" ? [{ label: toPlain(node.children).trim(), url: node.url }] : [],
  );
  return { links, others: nodes.filter(({ type }) => type !== "link") };
}

/** What links say of themselves, and the fields that show as such. */
const LINKS: [RegExp, string][] = [
  [/^(paper )?pdf$/i, "pdf"],
  [/\b(code|github|gitlab|repo(sitory)?|software)\b/i, "code"],
  [/\bslides?\b/i, "slides"],
  [/\bposter\b/i, "poster"],
  [/\b(video|talk)\b/i, "video"],
  [/\b(data|dataset)\b/i, "data"],
  [/\b(supp\w*|appendix)\b/i, "supp"],
  [/\b(website|project|homepage)\b/i, "website"],
  [/\bblog\b/i, "blog"],
  [/\bdemo\b/i, "demo"],
];

const SHOWN: Record<string, RegExp> = {
  pdf: /^pdf$/i,
  code: /^code$/i,
  slides: /^slides$/i,
  poster: /^poster$/i,
  video: /^video$/i,
  data: /^data$/i,
  website: /^website$/i,
  blog: /^blog$/i,
  demo: /^demo$/i,
};

function linkFields(links: { label: string; url: string }[]): { fields: Where["fields"]; labels: string[] } {
  const fields: Where["fields"] = {};
  const labels: string[] = [];
  for (const { label, url } of links) {
    if (!isFollowable(url)) {
      labels.push(`${label} (${url})`);
      continue;
    }
    const doi = bareDoi(url);
    const arxiv = /arxiv\.org/i.test(url) ? bareArxiv(url) : undefined;
    const kind = LINKS.find(([words]) => words.test(label))?.[1];
    if (doi && !fields.doi && /doi\.org/i.test(url)) {
      fields.doi = doi;
      if (!label.includes(doi)) labels.push(label);
    } else if (arxiv && !fields.eprint) {
      Object.assign(fields, { eprint: arxiv, archiveprefix: "arXiv" });
      if (!label.includes(arxiv)) labels.push(label);
    } else if (kind && !fields[kind]) {
      fields[kind] = url;
      if (!SHOWN[kind]?.test(label)) labels.push(label);
    } else if (!fields.url) {
      fields.url = url;
      labels.push(label);
    } else if (!fields.html) {
      fields.html = url;
      labels.push(label);
    } else labels.push(`${label} (${url})`);
  }
  return { fields, labels };
}

/** An award: what follows a trophy, or words in bold or colour that call themselves one. */
function takeAward(nodes: Inline[]): { award?: string; others: Inline[] } {
  const trophy = nodes.findIndex((node) => node.type === "text" && /🏆|🥇|🏅/u.test(node.value));
  if (trophy >= 0) {
    const node = nodes[trophy];
    const value = node?.type === "text" ? node.value : "";
    const at = value.search(/🏆|🥇|🏅/u);
    const after: Inline[] = [
      { type: "text", value: value.slice(at).replace(/^(?:🏆|🥇|🏅)\uFE0F?/u, "") },
      ...nodes.slice(trophy + 1),
    ];
    return {
      award: toLatex(
        after.flatMap((each) =>
          each.type === "highlight" || each.type === "strong" ? each.children : [each],
        ),
      ),
      others: [...nodes.slice(0, trophy), { type: "text", value: value.slice(0, at) }],
    };
  }
  const said = nodes.findIndex(
    (node) =>
      (node.type === "strong" || node.type === "highlight") &&
      /\b(award|prize|best paper|oral|spotlight|honou?rable|distinguished|finalist|runner-up)\b/i.test(
        toPlain(node.children),
      ),
  );
  const node = nodes[said];
  if (!node || !("children" in node)) return { others: nodes };
  return { award: toLatex(node.children), others: nodes.filter((_, index) => index !== said) };
}

/** Remarks in brackets that stand behind a space; those within a volume or a word belong to it. */
function takeBrackets(nodes: Inline[]): { brackets: Inline[][]; others: Inline[] } {
  const brackets: Inline[][] = [];
  const others: Inline[] = [];
  let open: Inline[] | undefined;
  for (const node of nodes) {
    if (node.type !== "text") {
      (open ?? others).push(node);
      continue;
    }
    for (const part of node.value.split(/((?<=^|\s)\(|\)(?=[\s.,;:]|$))/)) {
      if (part === "(" && !open) open = [];
      else if (part === ")" && open) {
        brackets.push(open);
        open = undefined;
      } else if (part) (open ?? others).push({ type: "text", value: part });
    }
  }
  if (open) others.push({ type: "text", value: "(" }, ...open);
  return { brackets, others };
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/^[\s.,;:—–-]+|[\s,;:—–-]+$/g, "")
    .replace(/(?<!\b\w)\.$/, "");
}
