import { formatDate } from "../../src/dates/formatDate.ts";
import { readDate } from "../../src/dates/readDate.ts";
import type { Cv, Entry, Publication } from "../../src/record/cv.ts";
import { KIND_NAMES, KINDS } from "../../src/record/kinds/kinds.ts";
import { entryParts } from "../../src/record/readEntries.ts";
import type { Prose, Text } from "../../src/text/nodes.ts";
import { readWords } from "../../src/text/words.ts";
import { themePath } from "../../src/themePath.ts";

const { words } = await readWords([themePath("_includes/words")], "en");

export function text(value: string): Text {
  return [{ type: "text", value }];
}

export function prose(...paragraphs: string[]): Prose {
  return paragraphs.map((value) => ({ type: "paragraph", children: text(value) }));
}

/** An entry whose fields are plain text, of the kind that has all of them. */
export function entry(date: string, written: Record<string, string>, more: Partial<Entry> = {}): Entry {
  const fields: Entry["fields"] = Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, [text(value)]]),
  );
  Object.assign(fields, more.fields);
  const kind = KIND_NAMES.find((name) =>
    Object.keys(fields).every((field) => field in KINDS[name].schema.item.entries),
  );
  return {
    ...(date && { date: formatDate(readDate(date)) }),
    highlights: [],
    links: [],
    tags: [],
    ...entryParts(fields, kind ?? "general", words),
    ...more,
    fields,
  };
}

const paper: Publication = {
  file: "_data/publications.bib",
  key: "choe2023",
  slug: "choe2023",
  type: "inproceedings",
  title: [
    { type: "text", value: "Making " },
    { type: "emphasis", children: text("meta-learning") },
    { type: "text", value: " practical" },
  ],
  authors: [
    { family: "Choe", given: "Sang Keun", name: "Sang Keun Choe", isOwner: true, roles: ["equal"] },
    { literal: "The Others", name: "The Others", isOwner: false, roles: [] },
  ],
  moreAuthors: true,
  editors: [],
  venue: text("Advances in Neural Information Processing Systems"),
  venueIsContainer: true,
  year: 2023,
  date: "2023-12",
  addenda: [text("Short version at a workshop")],
  award: text("Best Paper"),
  url: "https://example.org/paper",
  doi: "10.1000/182",
  links: [
    { label: "Code", url: "https://example.org/code" },
    { label: "PDF", url: "./assets/paper.pdf" },
  ],
  keywords: ["meta"],
  selected: true,
  fields: {},
  bibtex: "",
};

/** A small record with one thing of each sort. */
export const exampleCv: Cv = {
  words,
  profile: {
    name: "Sang Choe",
    nativeName: "최상근",
    otherNames: ["Sang Keun Choe"],
    label: "PhD student; machine learning, systems",
    email: "sang@example.org",
    phone: "+1 412 268 2000",
    location: "Pittsburgh, USA",
    photo: "./assets/portrait.jpg",
    orcid: "0000-0002-1825-0097",
    contacts: [
      { label: "sang@example.org", url: "mailto:sang@example.org", icon: "email" },
      { label: "Resume", url: "./assets/resume.pdf", icon: "file-pdf" },
      {
        label: "sangkeun00",
        url: "https://github.com/sangkeun00",
        icon: "github",
        network: "github",
        username: "sangkeun00",
      },
    ],
  },
  site: {
    url: "https://example.org/cv",
    title: "Sang Choe",
    language: "en",
    style: "classic",
    colors: { light: {}, dark: {}, print: {} },
  },
  sections: [
    {
      id: "background",
      kind: "prose",
      title: text("Background"),
      file: "_data/background.md",
      prose: prose("I study how models learn to learn.", "I like </script> in text & elsewhere."),
    },
    {
      id: "education",
      kind: "education",
      title: text("Education"),
      file: "_data/education.yaml",
      entries: [
        entry("Fall 2021 - present", { institution: "Carnegie Mellon University", studyType: "Ph.D." }),
        entry(
          "2020",
          { institution: "Seoul National University", area: "Electrical Engineering", studyType: "B.S." },
          { location: text("South Korea"), url: "https://www.snu.ac.kr" },
        ),
      ],
    },
    {
      id: "experience",
      kind: "experience",
      title: text("Experience"),
      file: "_data/experience.yaml",
      entries: [
        entry(
          "Summer 2021",
          { position: "Intern", organization: "Acme" },
          { highlights: [text("Made it fast")] },
        ),
        entry("June 2022 - now", { position: "Adviser", organization: "Example Institute" }),
      ],
    },
    {
      id: "awards",
      kind: "awards",
      title: text("Awards & honors"),
      file: "_data/awards.yaml",
      entries: [entry("2020", { title: "Summa Cum Laude", awarder: "Seoul National University" })],
    },
    {
      id: "languages",
      kind: "general",
      title: text("Languages"),
      file: "_data/languages.yaml",
      entries: [entry("", { name: "Korean", level: "Native" })],
    },
    {
      id: "talks",
      kind: "general",
      title: text("Talks"),
      file: "_data/talks.yaml",
      entries: [
        entry(
          "14 September 2019",
          { name: "How to learn", organization: "A Summer School" },
          { links: [{ label: "Slides", url: "./assets/slides.pdf" }] },
        ),
      ],
    },
    {
      id: "publications",
      kind: "publications",
      title: text("Publications"),
      file: "_data/publications.bib",
      publications: [paper],
    },
    {
      id: "publications-2",
      kind: "publications",
      title: text("Selected publications"),
      file: "_data/publications.bib",
      publications: [paper],
    },
  ],
  pages: [],
  publications: [paper],
};
