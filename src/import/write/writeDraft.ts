import { kindOf } from "../../cv/sectionFiles.ts";
import { sectionTitle } from "../../cv/sectionTitle.ts";
import { source } from "../../diagnostics/source.ts";
import { ENTRY_KINDS, isEntryKind } from "../../kinds/kinds.ts";
import { readText } from "../../text/markdown.ts";
import { toPlain } from "../../text/plain.ts";
import type { Draft, DraftSection, Fields } from "../draft.ts";
import { filled } from "../draft.ts";
import { writeEntries, writeFields } from "./writeYaml.ts";

/**
 * The data files of a draft, by name, as a person would have written them.
 * @param schemas the folder of the schemas, as it is called from where the files will stand
 */
export function writeDraft(
  { profile, site, sections, people }: Draft,
  schemas = "../schemas",
): Record<string, string> {
  const files: Record<string, string> = {
    "profile.yaml": writeFields(
      `${schemas}/profile`,
      inOrder(PROFILE, { name: "Your Name", ...filled(profile) }),
      {
        otherNames:
          "Other spellings of your name, as papers print it: by these you are found in author lists.",
      },
    ),
    "site.yaml": writeFields(`${schemas}/site`, siteFields(site, sections), {
      sections: "The sections of the page, in order: each is a file in this folder.",
      foot: "The line at the foot of the page.",
    }),
  };
  for (const section of sections) {
    const { name, kind, prose, entries, bib } = section;
    if (bib !== undefined) files[`${name}.bib`] = bib;
    else if (entries && isEntryKind(kind)) {
      const order = [...ORDER, ...Object.keys(ENTRY_KINDS[kind].item.entries), ...AFTER];
      files[`${name}.yaml`] = writeEntries(
        `${schemas}/${kind}`,
        entries.map((entry) => inOrder(order, entry)),
      );
    } else files[`${name}.md`] = `${(prose ?? "").trim()}\n`;
  }
  if (people && people.length > 0) files["people.yaml"] = writeEntries(`${schemas}/people`, people);
  return files;
}

/** As one would say it: the degree before the university, then where and when, then all the rest. */
const ORDER = ["studyType", "area", "position", "course", "title", "name"];
const AFTER = [
  "location",
  "date",
  "startDate",
  "endDate",
  "url",
  "summary",
  "highlights",
  "links",
  "tags",
  "hidden",
];

const PROFILE = [
  "name",
  "nativeName",
  "otherNames",
  "label",
  "email",
  "phone",
  "location",
  "orcid",
  "photo",
  "links",
];
const SITE = ["title", "description", "url", "language", "style", "colors", "sections", "foot"];

function siteFields(site: Fields, sections: DraftSection[]): Fields {
  const { foot, ...others } = filled(site);
  // In another language the theme makes another heading of a name, so that each has to be said.
  const isEnglish = /^en(?:-|$)/i.test(String(site.language ?? "en"));
  const lines = sections.map((section) => sectionLine(section, isEnglish));
  const fields = inOrder(SITE, { ...others, sections: lines });
  return foot === undefined ? fields : { ...fields, foot };
}

/** A section's name alone, where the theme makes the same of it. */
function sectionLine(
  { name, title, kind, intro, keyword, bib, entries }: DraftSection,
  isEnglish: boolean,
): unknown {
  const usual = isEnglish && toPlain(sectionTitle(name)) === toPlain(readText(title));
  const kindByName = kindOf(source(`${name}.${bib !== undefined ? "bib" : entries ? "yaml" : "md"}`, ""));
  const settings = filled({
    title: usual ? undefined : title,
    kind: kind === kindByName ? undefined : kind,
    keyword,
    intro,
  });
  return Object.keys(settings).length === 0 ? name : { file: name, ...settings };
}

/** Fields in the order of their schema; `date` and what says when and where behind what it is. */
function inOrder(order: readonly string[], fields: Fields): Fields {
  const last = (name: string) => order.lastIndexOf(name);
  const first = (name: string) => order.indexOf(name);
  const known = order.filter(
    (name, index) =>
      fields[name] !== undefined && index === (AFTER.includes(name) ? last(name) : first(name)),
  );
  const others = Object.keys(fields).filter((name) => !order.includes(name));
  return Object.fromEntries([...known, ...others].map((name) => [name, fields[name]]));
}
