import type { PhrasingContent, RootContent } from "mdast";
import type { SectionKind } from "../../cv/model.ts";
import { isEntryKind } from "../../kinds/kinds.ts";
import { type Fields, filled } from "../draft/draft.ts";
import { PARTS } from "../draft/entrySection.ts";
import { inLine } from "../text/htmlToTree.ts";
import { writeLine, writeProse } from "../text/write.ts";
import { linesOf, trimmed } from "./dateTag.ts";
import type { FoundEntry } from "./findEntries.ts";

/**
 * One entry of a page as the fields of its data file. Its head has three parts: what is bold, or stands before the first
 * words in italics, is the thing itself, what is in italics those with whom, and what follows is where.
 */
export function pageEntry({ date, head, rest }: FoundEntry, kind: SectionKind): Fields {
  const { summary, highlights } = readRest(rest);
  // A publication that is not told with certainty is not taken apart.
  if (kind === "publications") return filled({ name: tidy(writeLine(head)), date, summary, highlights });
  const { what, whom, where, remarks, url } = divide(head);
  const isLong = where.length > 60 || /[\p{Ll})]\.\s+\p{Lu}/u.test(where);
  const field = /^[$€£¥₩\\]+\s?\d/.test(where) ? (kind === "awards" ? "amount" : "level") : "location";
  const entry: Fields = { ...parts(kind, what, whom), ...(isLong ? {} : { [field]: where }), date, url };
  const isStudy = kind === "education" && !entry.studyType && !entry.area && /^[^\n.*]{1,80}$/.test(summary);
  if (isStudy && !where) return filled({ studyType: summary, ...entry, highlights });
  const more = [isLong ? where : "", ...remarks, summary].filter(Boolean);
  return filled({ ...entry, summary: more.join("\n\n"), highlights });
}

const DEGREE =
  /^(?:(?:Ph|M|B|D|S|A|LL|Ed|JD|MBA)\.?\s?(?:A|B|D|M|S|Sc|Ed|Eng|Phil|Tech|Math|Res)?\.?(?!\p{L})|(?:Doctor|Bachelor|Master|Associate|Diplom|Licen[cs]|Certificate|High School|Abitur)\S*)/u;

function parts(kind: SectionKind, what: string, whom: string): Fields {
  const names = PARTS[isEntryKind(kind) ? kind : "general"];
  if (kind !== "education") return { [names.what]: what, [names.whom]: whom };
  if (!DEGREE.test(what)) return whom ? { area: what, institution: whom } : { institution: what };
  const [, studyType = what, area] = /^([^,()]{2,40}),\s+(.+)$/.exec(what) ?? [];
  return { studyType, area, institution: whom };
}

function divide(head: PhrasingContent[]) {
  const bold = head.findLastIndex((node) => node.type === "strong" || isBoldLink(node)) + 1;
  const italics = head.findIndex(({ type }) => type === "emphasis");
  // Without words in italics, and where these come first, what is bold is the thing.
  const end = italics > 0 ? italics : bold || head.length;
  const from = italics > 0 ? head.findLastIndex(({ type }) => type === "emphasis") + 1 : end;
  const what = trimmed(head.slice(0, end).flatMap(unset));
  const [only] = what;
  const link = only?.type === "link" && what.length === 1 ? only : undefined;
  // A line that begins with a capital says more about it.
  const behind = linesOf(head.slice(from).flatMap(breakLines)).map((line) => tidy(writeLine(trimmed(line))));
  const [where = "", ...remarks] = behind.filter(Boolean);
  const whom = tidy(writeLine(head.slice(end, from).flatMap(unset)));
  return { what: tidy(writeLine(link?.children ?? what)), whom, where, remarks, url: link?.url };
}

function isBoldLink(node: PhrasingContent): boolean {
  return node.type === "link" && node.children.some(({ type }) => type === "strong");
}

/** The node without being bold or in italics. */
function unset(node: PhrasingContent): PhrasingContent[] {
  if (node.type === "strong" || node.type === "emphasis") return node.children;
  return node.type === "link" ? [{ ...node, children: node.children.flatMap(unset) }] : [node];
}

function breakLines(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== "text") return [node];
  const [first = "", ...others] = node.value.split(/\n(?=\s*[\p{Lu}\p{N}])/u);
  return [
    { type: "text", value: first },
    ...others.flatMap((value) => [{ type: "break" } as const, { type: "text" as const, value }]),
  ];
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
  const items = lists.flatMap(({ children }) => children.map(({ children: own }) => own));
  const isSimple = lists.length === 1 && items.every((own) => own.length === 1);
  const others = rest
    .filter(({ type }) => !isSimple || type !== "list")
    .map(
      (block): RootContent =>
        // A heading would stand deeper than the page's order of headings allows.
        block.type === "heading"
          ? { type: "paragraph", children: [{ type: "strong", children: block.children }] }
          : block,
    );
  const lines = items.map((own) => writeLine(inLine(own)).replace(/^\\?-\s+/, ""));
  return { summary: writeProse(others), highlights: isSimple ? lines : [] };
}
