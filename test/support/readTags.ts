import { type Item, openPdf } from "./readPdf.ts";

/** A heading, a paragraph, a picture or what else is read in one go. */
export interface Unit {
  /** Of the element that holds it: `H1`, `P`; `LBody` or `Document` where it stands in no paragraph. */
  role: string;
  text: string;
  /** The number of its item, where it begins one of a list with numbers: `2.`. */
  number: string;
  /** What each of its links says. */
  links: string[];
  /** The items of lists it stands in, the outermost first; the same numbers are the same items. */
  items: number[];
  page: number;
}

interface Node {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** What stands within a line, and does not end what is read in one go. */
const INLINE = /^(Span|Link|Em|Strong|Code|Formula|Figure|Quote)$/;

/** What of these may be a thing of its own too. */
const ALONE = /^(Formula|Figure)$/;

function isInline({ role, children = [] }: Node): boolean {
  return !role || (INLINE.test(role) && children.every(isInline));
}

/** Reads a PDF by its tags (ISO 32000-1, 14.7), as those do who hear it: its units, page by page. */
export async function readTags(bytes: Uint8Array): Promise<Unit[]> {
  const { document, items: texts } = await openPdf(bytes);
  const units: Unit[] = [];
  let item = 0;
  for (let page = 1; page <= document.numPages; page++) {
    const sheet = await document.getPage(page);
    const marked = markedTexts(texts[page - 1] ?? []);
    const textOf = (node: Node): string =>
      node.alt ?? marked.get(node.id ?? "") ?? (node.children ?? []).map(textOf).join("");
    const linksIn = (node: Node): string[] =>
      node.role === "Link" ? [squeezed(textOf(node))] : (node.children ?? []).flatMap(linksIn);
    let number = "";
    const read = (node: Node, items: number[]): void => {
      let open: Unit | undefined;
      let last = items;
      for (const child of node.children ?? []) {
        // The mark of an item that is no number is a matter of the page's style sheet too.
        if (child.role === "Lbl") {
          number = /^\d+\.$/.exec(squeezed(textOf(child)))?.[0] ?? "";
          continue;
        }
        if (isInline(child)) {
          const text = textOf(child);
          if (text.trim() === "") continue;
          const isAlone = ALONE.test(child.role ?? "") && !/^(P|H\d)$/.test(node.role ?? "");
          if (!open || isAlone) {
            open = { role: (isAlone ? child : node).role ?? "", text: "", number, links: [], items, page };
            units.push(open);
            number = "";
          }
          open.text = squeezed(open.text + text);
          open.links.push(...linksIn(child));
          if (isAlone) open = undefined;
        } else {
          open = undefined;
          if (child.role === "LI") last = [...items, item++];
          // Typst puts a list with which an item ends behind it, as an item of the list around it.
          read(child, node.role === "L" ? last : items);
        }
      }
    };
    read((await sheet.getStructTree()) as Node, []);
  }
  return units;
}

/** Text by the mark that the tags name it by. */
function markedTexts(items: Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (item.type === "endMarkedContent") open.pop();
    else if (item.type) open.push(item.id);
    else {
      // Letters that are drawn otherwise than they are written have a mark of their own around them, without a number.
      const id = open.findLast((each) => each !== undefined);
      if (id) texts.set(id, `${texts.get(id) ?? ""}${item.str}${item.hasEOL ? "\n" : ""}`);
    }
  }
  return texts;
}

/** Text without the white space, which differs with the breaks of lines. */
export function squeezed(text: string): string {
  return text.normalize("NFC").replace(/[\s\u200b\u00ad]+/g, "");
}
