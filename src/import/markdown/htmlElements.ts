import type { DefaultTreeAdapterTypes as Dom } from "parse5";

/** Elements that begin a block of their own. */
export const BLOCKS = new Set(
  (
    "address article aside blockquote center dd details div dl dt fieldset figcaption figure footer header h1 h2 h3 h4 h5 h6 " +
    "hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements that act, load or take input: they and what is in them stay out. */
export const DANGEROUS = new Set(
  (
    "applet audio base button canvas embed form frame frameset iframe input link map math meta noembed noframes noscript " +
    "object option param plaintext script select source style svg template textarea title track video xmp"
  ).split(" "),
);

/** Elements whose meaning Markdown can say. */
const KNOWN = new Set(
  (
    "a b br cite code del dfn em font i img ins kbd mark q s samp small span strike strong sub sup tt u var " +
    "address article aside blockquote center dd details div dl dt figcaption figure footer header h1 h2 h3 h4 h5 h6 " +
    "hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

const USED: Record<string, string[]> = {
  a: ["href"],
  img: ["src", "alt", "width", "height"],
  i: ["class"],
  span: ["class"],
};

/** What of an element is not carried over, with the reason. */
export function droppedAttributes(
  tag: string,
  attributes: Record<string, string>,
): { text: string; why: string }[] {
  const used = USED[tag] ?? [];
  const left = Object.entries(attributes).filter(([name]) => !used.includes(name) && name !== "markdown");
  const handlers = left.filter(([name]) => name.startsWith("on"));
  const others = left.filter(([name]) => !name.startsWith("on"));
  const written = (pairs: [string, string][]) => pairs.map(([name, value]) => `${name}="${value}"`).join(" ");
  return [
    ...(KNOWN.has(tag)
      ? []
      : [
          {
            text: `<${tag}>`,
            why: "the text of an element that HTML does not know is kept, the element is not",
          },
        ]),
    ...(handlers.length > 0
      ? [
          {
            text: written(handlers),
            why: "event handlers are left out: the pages of the theme run no script",
          },
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            text: written(others),
            why: "attributes of HTML are left out: colours and layout are the theme's, see `site.yaml`",
          },
        ]
      : []),
  ];
}

type Write = (element: Dom.Element) => string;

/** An HTML list as Markdown. */
export function listMarkdown(list: Dom.Element, write: Write): string {
  const items = elements(list, "li").map((item, index) => {
    const mark = list.tagName === "ol" ? `${index + 1}. ` : "- ";
    return (
      mark +
      write(item)
        .trim()
        .replace(/\n{2,}/g, "\n")
        .replace(/\n/g, `\n${" ".repeat(mark.length)}`)
    );
  });
  return `\n\n${items.join("\n")}\n\n`;
}

/** An HTML table as Markdown, its first row as the head. */
export function tableMarkdown(table: Dom.Element, write: Write): string {
  const rows = descendants(table, "tr").map((row) =>
    elements(row, "td", "th").map((cell) =>
      write(cell)
        .trim()
        .replace(/\\?\n+/g, " ")
        .replace(/\|/g, "\\|"),
    ),
  );
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: string[]) =>
    `| ${Array.from({ length: columns }, (_, index) => cells[index] ?? "").join(" | ")} |`;
  const [head = [], ...body] = rows;
  return `\n\n${[line(head), line(Array<string>(columns).fill("---")), ...body.map(line)].join("\n")}\n\n`;
}

function elements(parent: Dom.Element, ...tags: string[]): Dom.Element[] {
  return parent.childNodes.filter(
    (node): node is Dom.Element => "tagName" in node && tags.includes(node.tagName),
  );
}

function descendants(parent: Dom.Element, tag: string): Dom.Element[] {
  return parent.childNodes.flatMap((node) =>
    !("tagName" in node) ? [] : node.tagName === tag ? [node] : descendants(node, tag),
  );
}
