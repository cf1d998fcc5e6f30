import { type Element, element } from "./element.ts";
import { escapeHtml } from "./escape.ts";
import { entityHtml, outerTag, type Writer } from "./writer.ts";

/** The footnotes of a page by name, in the order in which they are first mentioned. */
export type FootnoteList = Map<string, { content: Element | undefined; number: number; repeats: number }>;

/** The mark of a footnote in the text. */
export function footnoteMark(writer: Writer, el: Element): string {
  const name = writer.options.footnote_prefix + (el.options.name ?? "");
  const known = writer.footnotes.get(name);
  const number = known?.number ?? writer.footnotes.size + writer.options.footnote_nr;
  let repeat = "";
  if (known) repeat = `:${++known.repeats}`;
  else writer.footnotes.set(name, { content: el.footnote, number, repeats: 0 });
  return `<sup id="fnref:${name}${repeat}" role="doc-noteref"><a href="#fn:${name}" class="footnote" rel="footnote">${number}</a></sup>`;
}

/** The list of footnotes, each with links back to where it is mentioned; empty where there is none. */
export function footnotes(writer: Writer): string {
  const items: string[] = [];
  // Footnotes may mention others, which join the list while it is written.
  for (const [name, note] of writer.footnotes) {
    const item = element("li");
    item.attr.set("id", `fn:${name}`).set("role", "doc-endnote");
    item.children = structuredClone(note.content?.children ?? []);
    addBackLinks(writer, item, name, note.repeats);
    items.push(writer.write(item, 4));
  }
  if (items.length === 0) return "";
  const { footnote_nr } = writer.options;
  const start = new Map(footnote_nr === 1 ? [] : [["start", String(footnote_nr)]]);
  const attributes = new Map([
    ["class", "footnotes"],
    ["role", "doc-endnotes"],
  ]);
  return outerTag("div", attributes, outerTag("ol", start, items.join(""), 2), 0);
}

function addBackLinks(writer: Writer, item: Element, name: string, repeats: number): void {
  const { footnote_backlink, footnote_backlink_inline } = writer.options;
  const para = backLinkPlace(item, footnote_backlink_inline);
  const text = escapeHtml(footnote_backlink, "text");
  const space = entityHtml(writer, { codePoint: 160, name: "nbsp" });
  const link = (target: string, label: string) =>
    `<a href="#fnref:${target}" class="reversefootnote" role="doc-backlink">${label}</a>`;
  if (footnote_backlink === "") return;
  para.el.children.push(element("raw", `${para.isNew ? "" : space}${link(name, text)}`));
  for (let i = 1; i <= repeats; i++) {
    para.el.children.push(element("raw", `${space}${link(`${name}:${i}`, `${text}<sup>${i + 1}</sup>`)}`));
  }
}

/** Where the links back stand: in the note's last paragraph, or in a new one. */
function backLinkPlace(item: Element, inline: boolean): { el: Element; isNew: boolean } {
  const last = item.children.at(-1);
  if (last?.type === "p" || inline) {
    let parent = item;
    for (let child = parent.children.at(-1); child && child.type !== "p" && child.type !== "header"; ) {
      parent = child;
      child = parent.children.at(-1);
    }
    const el = parent.children.at(-1);
    if (el) return { el, isNew: false };
  }
  const el = element("p");
  item.children.push(el);
  return { el, isNew: true };
}
