import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A start tag, an end tag, or a text. `edge`: white space next to it is not seen. */
interface Token {
  line: string;
  isText?: boolean;
  isPre?: boolean;
  edge?: boolean;
}

/** Whether an attribute has to be the same. */
export type IsCompared = (name: string, value: string) => boolean;

/** Of a page that was cleaned: ids and links; what it looks like is the theme's to say, and scripts are left out. */
export const idsAndLinks: IsCompared = (name, value) =>
  ["id", "href", "src", "name", "alt", "title"].includes(name) && !/^javascript:/i.test(value);

/**
 * The DOM of a piece of HTML as lines: one for each tag, a start tag with its attributes sorted, and one for each text.
 * Two pieces with the same lines have the same elements, order, ids, links and text.
 *
 * What may differ is levelled: white space that a browser does not show, spans of code colouring, formulas (a script's in
 * Jekyll, MathML here), and comments.
 */
function domLines(html: string, attributes: IsCompared = () => true): string[] {
  const tokens: Token[] = [];
  for (const child of parseFragment(withoutMaths(html)).childNodes) visit(child, tokens, false, attributes);
  return joinTexts(tokens).map(({ line, isText }) => (isText ? JSON.stringify(line) : line));
}

/** Where two DOMs begin to differ, with some lines around it; empty where they are the same. */
export function compareDom(actual: string, expected: string, attributes?: IsCompared): string {
  const ours = domLines(actual, attributes);
  const theirs = domLines(expected, attributes);
  let first = 0;
  while (first < Math.max(ours.length, theirs.length) && ours[first] === theirs[first]) first++;
  if (first >= Math.max(ours.length, theirs.length)) return "";
  const around = (list: string[]) => list.slice(Math.max(0, first - 3), first + 3).join("\n  ");
  return `expected:\n  ${around(theirs)}\nactual:\n  ${around(ours)}`;
}

const BLOCKS = new Set(
  (
    "address article aside blockquote body br caption center col colgroup dd details div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hr iframe legend li main nav ol p pre section summary table tbody td tfoot th " +
    "thead tr ul"
  ).split(" "),
);

function visit(node: Node, tokens: Token[], isPre: boolean, attributes: IsCompared): void {
  if (node.nodeName === "#text" && "value" in node) {
    tokens.push({ line: isPre ? node.value : node.value.replace(/[ \t\r\n\f]+/g, " "), isText: true, isPre });
    return;
  }
  if (!("tagName" in node)) return;
  const content: Parent = "content" in node ? node.content : node;
  const edge = BLOCKS.has(node.tagName);
  const pre = isPre || node.tagName === "pre" || node.tagName === "textarea";
  const isShown = !isColour(node);
  if (isShown) tokens.push({ line: `<${startTag(node, attributes)}>`, edge });
  for (const child of content.childNodes) visit(child, tokens, pre, attributes);
  if (isShown) tokens.push({ line: `</${node.tagName}>`, edge });
}

function isColour(node: Element): boolean {
  if (node.tagName !== "span" || node.attrs.some(({ name }) => name !== "class")) return false;
  for (
    let parent: Parent | null = node.parentNode;
    parent && "tagName" in parent;
    parent = parent.parentNode
  ) {
    const classes = parent.attrs.find(({ name }) => name === "class")?.value ?? "";
    if (parent.tagName === "code" && /highlighter-rouge/.test(classes)) return true;
    if (["pre", "figure"].includes(parent.tagName) && /\bhighlight\b/.test(classes)) return true;
  }
  return false;
}

function startTag(node: Element, attributes: IsCompared): string {
  const attrs = node.attrs
    .filter(({ name, value }) => attributes(name, value))
    .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
    .sort();
  return [node.tagName, ...attrs].join(" ");
}

/** Texts next to each other as one, and no white space where a browser shows none. */
function joinTexts(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.isText && last?.isText) last.line = spaced(last.line + token.line, token);
    else joined.push({ ...token });
  }
  return joined.filter((token, i) => {
    if (!token.isText || token.isPre) return true;
    if (joined[i - 1]?.edge ?? true) token.line = token.line.replace(/^ +/, "");
    if (joined[i + 1]?.edge ?? true) token.line = token.line.replace(/ +$/, "");
    return token.line !== "";
  });
}

const spaced = (text: string, { isPre }: Token) => (isPre ? text : text.replace(/ {2,}/g, " "));

function withoutMaths(html: string): string {
  return html
    .replace(/<math[\s>][\s\S]*?<\/math>/g, "(formula)")
    .replace(/\\\[[\s\S]*?\\\]|\\\([\s\S]*?\\\)/g, "(formula)");
}
