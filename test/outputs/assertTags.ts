import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { readTags, squeezed, type Unit } from "../support/readTags.ts";

/**
 * Who hears the PDF is told the same as who hears the page: each heading, paragraph and picture whole, in the same order
 * and at the same level, in the same items of the same lists, with the same numbers and with links that say the same.
 *
 * @param isSame whether what is heard of a text is all that is shown, where a reader of PDFs does not give it letter by letter
 */
export async function assertTags(
  pdf: Uint8Array,
  html: string,
  isSame = (heard: string, shown: string) => heard === shown,
): Promise<void> {
  const units = await readTags(pdf);
  const expected = unitsOfPage(html);
  const heard: Unit[] = [];
  for (const unit of units) {
    const last = heard.at(-1);
    const whole = expected[heard.length - 1]?.text ?? "";
    // The foot of a page may tear a paragraph.
    if (last && last.page !== unit.page && last.text !== whole && whole.startsWith(last.text)) {
      last.text += unit.text;
      last.links = merged(last.links, unit.links, expected[heard.length - 1]?.links ?? []);
      last.page = unit.page;
      last.items = unit.items;
    } else heard.push({ ...unit });
  }
  const wordsOf = (heard: string, shown: string | undefined) =>
    shown !== undefined && isSame(heard, shown) ? shown : heard;
  for (const [index, unit] of heard.entries()) {
    const { text, links = [] } = expected[index] ?? {};
    unit.text = wordsOf(unit.text, text);
    unit.links = unit.links.map((link, place) => wordsOf(link, links[place]));
  }
  const shown = ({ role, text, number, links, items }: Unit) => ({
    role,
    text,
    number,
    // On the page, the name of a section may lead to another with a longer list.
    links: role === "H2" ? [] : links,
    depth: items.length,
  });
  assert.deepEqual(heard.map(shown), expected.map(shown));
  for (const [index, unit] of heard.entries()) {
    const before = heard[index - 1];
    if (!before || before.page !== unit.page) continue;
    const shared = (a: Unit, b: Unit) => a.items.filter((item, level) => item === b.items[level]).length;
    assert.equal(
      shared(before, unit),
      shared(expected[index - 1] as Unit, expected[index] as Unit),
      `${before.text} and ${unit.text} in one item`,
    );
  }
}

/** A link that the foot of a page tears is said in two pieces. */
function merged(before: string[], after: string[], whole: string[]): string[] {
  const torn = (before.at(-1) ?? "") + (after[0] ?? "");
  return whole[before.length - 1] === torn && before.at(-1) !== torn
    ? [...before.slice(0, -1), torn, ...after.slice(1)]
    : [...before, ...after];
}

/** What is used of an element; the DOM's own types are not part of this project. */
interface Element {
  localName: string;
  parentElement: Element | null;
  nodeType: number;
  textContent: string | null;
  childNodes: Iterable<Element>;
  getAttribute(name: string): string | null;
  matches(selector: string): boolean;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
}

const UNITS = /^(h[1-6]|p|td|th|pre)$/;
const INLINE = /^(a|abbr|b|code|del|em|i|img|mark|s|span|strong|sub|sup|time|math|br)$/;

/** What folds away, is drawn for the eye alone, or leads from the page to what is no page. */
const PAGE_ONLY =
  "details, svg, script, style, .skip, .filter, .publication-links, .faces, .scheme, .download, [href='./assets/resume.pdf'], [href$='assets/cv.pdf'], nav";
/** Lists of links in a line are a line on paper. */
const LINE = "address, .entry-links";

function unitsOfPage(html: string): Unit[] {
  const { document } = parseHTML(html);
  for (const each of document.querySelectorAll(PAGE_ONLY)) each.remove();
  for (const image of document.querySelectorAll("img")) image.append(image.getAttribute("alt") ?? "");
  const units: Unit[] = [];
  let item = 0;
  let number = "";
  const add = (role: string, parts: Element[], items: number[]) => {
    const text = squeezed(parts.map(({ textContent }) => textContent).join(""));
    const links = parts.flatMap((part) => {
      if (part.nodeType !== 1) return [];
      return part.localName === "a" ? [part] : [...part.querySelectorAll("a")];
    });
    if (text === "") return;
    const said = links.map((link) => squeezed(link.textContent ?? ""));
    units.push({ role, text, number, links: said, items, page: 0 });
    number = "";
  };
  const visit = (element: Element, items: number[]) => {
    const { localName: name } = element;
    // A picture alone in its paragraph, or in none, is a thing of its own.
    const [picture] = element.querySelectorAll("img");
    if (/^(p|picture)$/.test(name) && picture && picture.textContent === element.textContent?.trim())
      return add("Figure", [element], items);
    if (UNITS.test(name)) return add(/^h/.test(name) ? name.toUpperCase() : "P", [element], items);
    if (element.matches(LINE)) return add("P", [element], items);
    if (name === "li") number = numberOf(element);
    const inner = name === "li" ? [...items, item++] : items;
    let run: Element[] = [];
    for (const child of element.childNodes) {
      if (child.nodeType === 3 || INLINE.test(child.localName ?? "")) run.push(child);
      else if (child.nodeType === 1) {
        add("P", run, inner);
        run = [];
        visit(child, inner);
      }
    }
    add("P", run, inner);
  };
  visit(document.body as unknown as Element, []);
  return units;
}

/** The number before an item, as a browser counts it (HTML, 4.4.5 and 4.4.8). */
function numberOf(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== "ol") return "";
  const items = [...list.childNodes].filter(({ localName }) => localName === "li");
  const isReversed = list.getAttribute("reversed") !== null;
  const start = list.getAttribute("start") ?? (isReversed ? items.length : 1);
  const value = item.getAttribute("value") ?? Number(start) + items.indexOf(item) * (isReversed ? -1 : 1);
  return `${value}.`;
}
