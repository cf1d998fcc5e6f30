import { filled } from "../../filled.ts";
import { splitFrontMatter } from "../../jekyll/jekyllSite.ts";
import { kramdown } from "../../jekyll/kramdown.ts";
import type { Source } from "../../problems/source.ts";
import { languageTag } from "../../text/languageTag.ts";
import { type Draft, type Fields, type Imported, type Report, refused, reportOn } from "../draft/draft.ts";
import { CONTACTS } from "../text/elements.ts";
import { COMMENT, htmlToMarkdown, oneLine, plainOf } from "../text/htmlToMarkdown.ts";
import { nameInHead, readHead, takeContacts } from "./pageHead.ts";
import { headingOf, type PageSection, pageSections } from "./pageSections.ts";

/**
 * Imports a CV kept as one Markdown page, as `markdown-cv` and its forks have it. It is read as Jekyll reads it, written as
 * the theme's Markdown, and that is cut at its headings and date tags.
 */
export function importPage(page: Source): Imported {
  const { page: cut, diagnostics } = splitFrontMatter(page, "index.md");
  const fields: Fields = cut.frontMatter;
  // academicpages has such a page for each paper.
  if ("collection" in fields || ("venue" in fields && "citation" in fields)) {
    const message = "this page is about one publication or event and no CV";
    const remedy = "name the page that is the CV, or a `.bib` file with all publications";
    return refused(page.file, "one-paper", message, remedy);
  }
  if (diagnostics.length > 0) return { report: [], diagnostics };
  const report = reportOn(page);
  const { title = "", description, lang, language = lang, layout: _, ...more } = fields;
  for (const name of Object.keys(more)) report.add("place", `${name}:`);
  const { name, head, sections, foot } = dividePage(readBlocks(cut.text, report));
  // `Isaac Newton's CV` in the front matter names the person, where no heading does.
  const owner = String(title).replace(/(?:['’]s)?\s*[-–|:]?\s*(?:CV|Curriculum Vitae|R[ée]sum[ée])\s*$/i, "");
  const { profile, about } = readHead(head, report);
  const draft: Draft = {
    profile: { ...nameInHead(name || owner), ...profile },
    site: filled({ title: owner && title, description, language: languageTag(String(language ?? "")), foot }),
    sections: about === "" ? [] : [{ title: "About", kind: "prose", prose: about }],
  };
  const spellings = new Set<string>();
  const others = sections.filter((section) => !takeContacts(draft.profile, section));
  draft.sections.push(...others.flatMap((section) => pageSections(section, spellings, report)));
  spellings.delete(String(draft.profile.name));
  draft.profile.otherNames = [...spellings];
  if (title === draft.profile.name) delete draft.site.title;
  return { draft, report: report.lines, diagnostics };
}

/** The blocks of a page of Jekyll. Liquid is left out; what its writer must have meant is made so. */
function readBlocks(text: string, report: Report): string[] {
  const written = text
    .replace(/\{%-?\s*(end)?raw\s*-?%\}/g, "")
    .replace(/\{%(?:(?!\{%)[\s\S])*?%\}|\{\{(?:(?!\{\{)[\s\S])*?\}\}/g, (liquid) => {
      report.add("liquid", liquid);
      return "";
    })
    // Formulas stay as they are written, as code.
    .replace(/\$\$([^$`]+)\$\$/g, "`$1`")
    // Markdown in the contact line, and a date tag right below a list.
    .replace(/<div id="webaddress"(?=\s*>)/gi, '$& markdown="span"')
    .replace(/^( *[-*+] .*)\n(?=`[^`\n]*\d{4}[^`\n]*`)/gm, "$1\n\n");
  const markdown = htmlToMarkdown(kramdown(written), report.add);
  const tidy = markdown.replaceAll(`${CONTACTS}\n\n`, CONTACTS).replace(/^( *- )\\- /gm, "$1");
  return tidy.split(/\n{2,}(?=\S)/).filter((block) => !/^(-{3,}|\*{3,})?$/.test(block));
}

/** Divides a page at its headings; `head` is what stands between that of the person and the sections, with the contacts wherever they are. */
function dividePage(blocks: readonly string[]) {
  const headings = blocks.flatMap((block) => headingOf(block) ?? []);
  const [first, ...others] = headings;
  const isAlone = others.every(({ depth }) => depth > 1) || others.some(({ depth }) => depth === 2);
  const isName = first?.depth === 1 && isAlone;
  const depth = Math.min(...(isName ? others : headings).map((heading) => heading.depth));
  const head: string[] = [];
  const sections: PageSection[] = [];
  let name: string | undefined;
  for (const block of blocks) {
    const below = sections.at(-1)?.blocks ?? head;
    const heading = headingOf(block);
    if (heading && isName && name === undefined) name = plainOf(heading.words);
    else if (heading && heading.depth <= depth) sections.push({ title: heading.words, blocks: [] });
    else if (!block.includes(CONTACTS)) below.push(block);
    else {
      // Comments right above the contact line are contacts that somebody wanted to hide.
      const hidden = below.findLastIndex((each) => !each.startsWith("\uE000")) + 1;
      head.push(...below.splice(hidden), block);
    }
  }
  return { name: name ?? "", head, sections, foot: takeFoot(sections, head) };
}

const FOOT =
  /^(?:page\s+|cv\s+|this page was\s+)?last\s+(?:updated?|modified|revised|changed)\b|^(?:updated|revised)\b.{0,40}$/i;

/** The line at the end that says when the page was last changed; a heading "Footer" says so too. */
function takeFoot(sections: PageSection[], head: string[]): string {
  const last = sections.at(-1);
  if (last && /^footer$/i.test(last.title)) return oneLine(sections.pop()?.blocks.join(" · ") ?? "");
  const blocks = last?.blocks ?? head;
  const at = blocks.findLastIndex((block) => block.replace(COMMENT, "").trim() !== "");
  return FOOT.test(plainOf(blocks[at] ?? "")) ? oneLine(blocks.splice(at, 1).join("")) : "";
}
