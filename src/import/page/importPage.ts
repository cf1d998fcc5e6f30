import type { RootContent } from "mdast";
import { type Diagnostic, diagnose, diagnoseFile } from "../../diagnostics/diagnostic.ts";
import { type Source, source } from "../../diagnostics/source.ts";
import { kramdown } from "../../jekyll/kramdown.ts";
import { cutFrontMatter } from "../../yaml/cutFrontMatter.ts";
import { isMap } from "../../yaml/isMap.ts";
import { readYaml } from "../../yaml/readYaml.ts";
import { type Draft, type Fields, filled, type Imported } from "../draft/draft.ts";
import { languageTag } from "../draft/languageTag.ts";
import { Report } from "../draft/report.ts";
import { htmlToTree } from "../text/htmlToTree.ts";
import { dividePage } from "./dividePage.ts";
import { readHead, readName, withContacts } from "./pageHead.ts";
import { pageSections } from "./pageSections.ts";

/**
 * Imports a CV kept as one Markdown page, as `markdown-cv` and its forks have it: a name as the heading, a line about the
 * person, contacts, then a section below each heading.
 */
export function importPage(page: Source): Imported {
  const { fields, end, diagnostics } = readFrontMatter(page);
  if (diagnostics.length > 0) return { report: [], diagnostics };
  // academicpages has such a page for each paper.
  if ("collection" in fields || ("venue" in fields && "citation" in fields))
    return { report: [], diagnostics: [onePaper(page)] };
  const report = new Report(page);
  const { title = "", description, lang, language = lang, ...others } = fields;
  if (Object.keys(others).length > 0) report.add("settings", Object.keys(others).join(", "), 0);
  const { name, head, sections, foot } = dividePage(readBlocks(page.text.slice(end), report));
  const { profile, about } = readHead(head, report);
  const draft: Draft = {
    profile: { ...readName(name || ownerOf(String(title))), ...profile },
    site: filled({ description, language: languageTag(String(language ?? "")), foot }),
    sections: about === "" ? [] : [{ title: "About", kind: "prose", prose: about }],
  };
  const spellings = new Set<string>();
  for (const section of sections) {
    const withOthers = withContacts(draft.profile, section);
    if (withOthers) draft.profile = withOthers;
    else draft.sections.push(...pageSections(section, spellings, report));
  }
  spellings.delete(String(draft.profile.name));
  if (spellings.size > 0) draft.profile.otherNames = [...spellings];
  if (title !== draft.profile.name) draft.site = filled({ title, ...draft.site });
  return { draft, report: report.lines, diagnostics };
}

/** The YAML between two lines `---` at the head of a page, and where the page begins behind it. */
function readFrontMatter(page: Source): { fields: Fields; end: number; diagnostics: Diagnostic[] } {
  const { head, diagnostics: ofHead } = cutFrontMatter(page);
  if (!head) return { fields: {}, end: 0, diagnostics: ofHead };
  // Comments in the place of what stands before keep every place as it is in the file.
  const before = page.text.slice(0, head.start).replace(/[^\n]/g, "#");
  const { value = {}, diagnostics } = readYaml(source(page.file, before + head.yaml));
  const fields = value ?? {};
  if (isMap(fields)) return { fields, end: head.end, diagnostics };
  const finding = diagnose(page, head.start, page.line(2).length, {
    severity: "error",
    code: "front-matter-fields",
    message: "the front matter has no `key: value` in it",
    remedy: "write for example `title: Isaac Newton`, or take the two lines `---` out",
  });
  return { fields: {}, end: head.end, diagnostics: [finding] };
}

function onePaper(page: Source): Diagnostic {
  return diagnoseFile(page.file, {
    severity: "error",
    code: "one-paper",
    message: "this page is about one publication or event and no CV",
    remedy: "name the page that is the CV, or a `.bib` file with all publications",
  });
}

/** The blocks of a page of Jekyll. Liquid is left out; what its writer must have meant is made so. */
function readBlocks(text: string, report: Report): RootContent[] {
  const written = text
    .replace(/\{%-?\s*(end)?raw\s*-?%\}/g, "")
    .replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, (liquid) => {
      report.add("liquid", liquid);
      return "";
    })
    // Formulas wait in an attribute until the page is a tree; code is passed over.
    .replace(/(`+)[\s\S]*?\1|\$\$([\s\S]+?)\$\$/g, (found, _, tex?: string) =>
      tex === undefined ? found : `<span data-tex="${encodeURIComponent(tex.trim())}"></span>`,
    )
    // Markdown in the contact line, and a date tag right below a list.
    .replace(/<div id="webaddress"(?=\s*>)/gi, '$& markdown="span"')
    .replace(/^(\s*[-*+] .*)\n(?=`[^`\n]*\d{4}[^`\n]*`)/gm, "$1\n\n");
  return htmlToTree(kramdown(written), (reason, lost) => report.add(reason, lost)).children;
}

/** `Isaac Newton's CV` in the front matter names the person, where no heading does. */
function ownerOf(title: string): string {
  return title.replace(/(?:['’]s)?\s*[-–|:]?\s*(?:CV|Curriculum Vitae|R[ée]sum[ée])\s*$/i, "") || title;
}
