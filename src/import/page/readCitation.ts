import type { PhrasingContent } from "mdast";
import { type BibEntry, escapeLatex } from "../draft/writeBib.ts";
import { plainOf, toLatex } from "../text/write.ts";
import { dateTag, trimmed } from "./dateTag.ts";
import { type People, readPeople } from "./readPeople.ts";

/** What a page says of one publication. */
export interface Citation {
  entry: BibEntry;
  /** Names in bold: how the owner is called in it. */
  spellings: string[];
}

/**
 * Reads a publication whose parts are certain, since they stand on lines of their own: its title, those who wrote it (and
 * nothing but them), where and when it appeared, an award.
 * @param heading the heading it stands under: `Theses`, `Journals`
 */
export function readCitation(written: readonly PhrasingContent[], heading: string): Citation | undefined {
  const { date = "", head } = dateTag(written) ?? { head: written };
  const [first = [], second = [], ...others] = linesOf(head);
  const people = readPeople(plainOf(second));
  if (!people || first.length === 0 || others.length === 0) return undefined;
  const [title, url] = titleOf(first);
  const isAward = (line: PhrasingContent[]) =>
    TROPHY.test(plainOf(line)) || line[0]?.type === "textDirective";
  const award = others
    .filter(isAward)
    .flatMap((line) => line.flatMap((node) => ("children" in node ? node.children : [node])));
  const { type, fields } = whereOf(
    others.filter((line) => !isAward(line)),
    heading,
  );
  const entry = {
    type,
    fields: {
      title: toLatex(title),
      author: [...people.names.map(({ name }) => escapeLatex(name)), ...(people.more ? ["others"] : [])].join(
        " and ",
      ),
      "author+an": rolesOf(people),
      ...fields,
      year: fields.year ?? /\b\d{4}\b/.exec(date)?.[0],
      url,
      award: toLatex(award).replace(TROPHY, "").trim(),
    },
  };
  const bold = second.flatMap((node) =>
    node.type === "strong" ? plainOf([node]).replace(/[*†,.\s]+$/, "") : [],
  );
  return { entry, spellings: bold.filter((name) => readPeople(name)?.names.length === 1) };
}

const TROPHY = /(?:🏆|🥇|🏅)\uFE0F?/u;

function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === "break") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map(trimmed).filter((line) => line.length > 0);
}

/** A title without its setting, and where it links. */
function titleOf(nodes: PhrasingContent[]): [title: PhrasingContent[], url?: string] {
  const [only, ...more] = nodes;
  if (!only || more.length > 0 || !("children" in only)) return [nodes];
  return only.type === "link" ? [titleOf(only.children)[0], only.url] : titleOf(only.children);
}

/** A type and the field that says where such an entry appeared. */
const PLACES: Record<string, string> = {
  inproceedings: "booktitle",
  phdthesis: "school",
  misc: "howpublished",
};

/** `*In Venue*, 2020 (remark)`: what is neither venue nor year is a remark, whatever it says. */
function whereOf([line = [], ...more]: PhrasingContent[][], heading: string): BibEntry {
  const set = line.findIndex(({ type }) => type === "emphasis");
  const venue = plainOf(set < 0 ? [] : line.slice(0, set + 1))
    .replace(/\s+/g, " ")
    .trim();
  const left = trimmed(line.slice(set + 1));
  const [first, ...others] = left;
  const [found = "", year] = first?.type === "text" ? (/^\(?(\d{4})\)?(?!\d)/.exec(first.value) ?? []) : [];
  const rest =
    first?.type === "text" ? [{ ...first, value: first.value.slice(found.length) }, ...others] : left;
  const remarks = [rest, ...more].map((each) => toLatex(trimmed(each)).replace(/^\((.*)\)$/, "$1"));
  const name = venue.replace(/^in:?\s+/i, "");
  const type = /\bthes[ie]s|dissertation/i.test(heading)
    ? "phdthesis"
    : name !== venue || /proceedings|conference|workshop|symposium/i.test(name)
      ? "inproceedings"
      : name === "" || /^arxiv\b/i.test(name)
        ? "misc"
        : "article";
  const fields = {
    [PLACES[type] ?? "journal"]: escapeLatex(name),
    year,
    addendum: remarks.filter(Boolean).join("; "),
  };
  return { type, fields };
}

const ROLES: Record<string, string> = { "*": "equal", "∗": "equal", "†": "corresponding" };

/** Marks behind names are roles: `*` is equal contribution, `†` corresponding author. */
function rolesOf({ names }: People): string {
  const marked = names.map(
    ({ marks }, index) => [index + 1, [...marks].flatMap((mark) => ROLES[mark] ?? [])] as const,
  );
  return marked
    .flatMap(([number, roles]) => (roles.length > 0 ? `${number}=${roles.join(", ")}` : []))
    .join("; ");
}
