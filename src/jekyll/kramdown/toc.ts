import { type Element, element } from "./element.ts";

/** A heading as the table of contents shows it. */
export interface TocEntry {
  level: number;
  id: string;
  children: Element[];
}

/** The table of contents as a list of the same kind as `list`, which asked for it. */
export function tocTree(entries: TocEntry[], list: Element): Element {
  const type = list.type;
  const tree = element(type);
  tree.attr = new Map(list.attr);
  const treeId = tree.attr.get("id") ?? "markdown-toc";
  tree.attr.set("id", treeId);
  const open: { level: number; item: Element; inside: Element }[] = [];
  for (const { level, id, children } of entries) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const link = element("a");
    link.attr.set("href", `#${id}`).set("id", `${treeId}-${id}`);
    link.children = forToc(structuredClone(children));
    const item = element("li");
    item.children.push({ ...element("p", undefined, { transparent: true }), children: [link] });
    const inside = element(type);
    const parent = open.at(-1);
    if (parent && parent.inside.children.length === 0) parent.item.children.push(parent.inside);
    (parent?.inside ?? tree).children.push(item);
    open.push({ level, item, inside });
  }
  return tree;
}

/** Takes footnotes out, and links out of their element. */
function forToc(elements: Element[]): Element[] {
  return elements
    .filter(({ type }) => type !== "footnote")
    .flatMap((el) => {
      el.children = forToc(el.children);
      return el.type === "a" ? el.children : [el];
    });
}
