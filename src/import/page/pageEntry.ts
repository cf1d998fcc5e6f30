import type { PhrasingContent, RootContent } from "mdast";
import type { SectionKind } from "../../cv/model.ts";
import { isEntryKind } from "../../kinds/kinds.ts";
import { type Fields, filled } from "../draft/draft.ts";
import { PARTS } from "../draft/entrySection.ts";
import { inLine } from "../text/htmlToTree.ts";
import { plainOf, writeLine, writeProse } from "../text/write.ts";
import { trimmed } from "./dateTag.ts";
import type { FoundEntry } from "./findEntries.ts";

/**
 * One entry of a page as the fields of its data file. Its head has three parts: what is bold, or stands before the first
 * words in italics, is the thing itself, what is in italics those with whom, and what follows is where.
 */
export function pageEntry({ date, head, rest }: FoundEntry, kind: SectionKind): Fields {
  const { summary, highlights } = readRest(rest);
  // A publication that is not told with certainty is not taken apart.
  if (kind === "publications") return filled({ name: tidy(writeLine(head)), date, summary, highlights });
  const { what, whom, where, url } = divide(head);
  const [place = "", ...remarks] = where.split("\n");
  const isPlace = place.length <= 60 && !/[\p{Ll})]\.\s+\p{Lu}/u.test(place);
  const placed = /^[$€£¥₩]\s?\d/.test(place)
    ? { [kind === "awards" ? "amount" : "level"]: place }
    : { location: place };
  const entry: Fields = { ...parts(kind, what, whom), ...(isPlace ? placed : {}), date, url };
  if (
    kind === "education" &&
    !entry.studyType &&
    !entry.area &&
    /^[^\n.*]{1,80}$/.test(summary) &&
    where === ""
  )
    return filled({ studyType: summary, ...entry, highlights });
  const more = [isPlace ? "" : place, ...remarks, summary].filter(Boolean);
  return filled({ ...entry, summary: more.join("\n\n"), highlights });
}

const DEGREE =
  /^(?:(?:Ph|M|B|D|S|A|LL|Ed|JD|MBA)\.?\s?(?:A|B|D|M|S|Sc|Ed|Eng|Phil|Tech|Math|Res)?\.?(?!\p{L})|(?:Doctor|Bachelor|Master|Associate|Diplom|Licen[cs]|Certificate|High School|Abitur)\S*)/u;

function parts(kind: SectionKind, what: string, whom: string): Fields {
  const names = PARTS[isEntryKind(kind) ? kind : "general"];
  if (kind !== "education") return { [names.what]: what, [names.whom]: whom };
  if (!DEGREE.test(what)) return whom ? { area: what, institution: whom } : { institution: what };
  const [, degree = what, area] = /^([^,()]{2,40}),\s+(.+)$/.exec(what) ?? [];
  return { studyType: degree, area, institution: whom };
}

function divide(head: PhrasingContent[]): { what: string; whom: string; where: string; url?: string } {
  const firstWhom = head.findIndex(({ type }) => type === "emphasis");
  const lastBold = head.findLastIndex((node) => plainOf([node]).trim() && isSet(node, "strong"));
  // Without words in italics, and where these come first, what is bold is the thing.
  const end = firstWhom > 0 ? firstWhom : lastBold + 1 || head.length;
  const from = firstWhom > 0 ? head.findLastIndex(({ type }) => type === "emphasis") + 1 : end;
  const what = trimmed(head.slice(0, end).flatMap((node) => unset(node, "strong")));
  const whom = head.slice(end, from).flatMap((node) => unset(node, "emphasis"));
  const [only, ...more] = what;
  const url = only?.type === "link" && more.length === 0 ? { url: only.url } : {};
  const shown = only?.type === "link" && more.length === 0 ? only.children : what;
  const lines = trimmed(head.slice(from)).map((node) =>
    node.type === "break" ? { type: "text" as const, value: "\n" } : node,
  );
  // A line break within what follows begins a remark.
  const where = splitLines(lines).map((line) => tidy(writeLine(trimmed(line))));
  return {
    what: tidy(writeLine(shown)),
    whom: tidy(writeLine(whom)),
    where: where.filter(Boolean).join("\n"),
    ...url,
  };
}

function splitLines(nodes: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const [value, ...others] = node.type === "text" ? node.value.split(/\n(?=\s*[\p{Lu}\p{N}])/u) : [];
    lines.at(-1)?.push(value === undefined ? node : { type: "text", value });
    for (const other of others) lines.push([{ type: "text", value: other }]);
  }
  return lines;
}

function isSet(node: PhrasingContent, type: "strong" | "emphasis"): boolean {
  return node.type === type || (node.type === "link" && node.children.some((child) => child.type === type));
}

/** The node without a setting. */
function unset(node: PhrasingContent, type: "strong" | "emphasis"): PhrasingContent[] {
  if (node.type === type) return node.children;
  return node.type === "link"
    ? [{ ...node, children: node.children.flatMap((child) => unset(child, type)) }]
    : [node];
}

const ABBREVIATION = /(?:(?<!\p{L})\p{Lu}|\b(?:Inc|Ltd|Co|Corp|Ph\.?D|Sc|St|Jr|Sr|etc|al|Univ|Dept))\.$/u;

/** Without commas that settings left behind, and the full stop of the sentence around it. */
function tidy(text: string): string {
  const bare = text
    .replace(/(,\s*)+/g, ", ")
    .replace(/^[\s,;:]+|[\s,;:]+$/g, "")
    .replace(/,\s*\.$/, ".");
  return ABBREVIATION.test(bare) ? bare : bare.replace(/(?<!\.)\.$/, "");
}

/** What stands below a head: the items of its one simple list as highlights, all else as prose. */
function readRest(rest: RootContent[]): { summary: string; highlights: string[] } {
  const lists = rest.filter((block) => block.type === "list");
  const lines = lists.flatMap(({ children }) =>
    children.map((item) =>
      item.children.length === 1 ? writeLine(inLine(item.children)).replace(/^\\?-\s+/, "") : "",
    ),
  );
  const isSimple = lists.length === 1 && lines.every(Boolean);
  const others = rest
    .filter(({ type }) => !isSimple || type !== "list")
    .map(
      (block): RootContent =>
        // A heading would stand deeper than the page's order of headings allows.
        block.type === "heading"
          ? { type: "paragraph", children: [{ type: "strong", children: block.children }] }
          : block,
    );
  return { summary: writeProse(others), highlights: isSimple ? lines : [] };
}
