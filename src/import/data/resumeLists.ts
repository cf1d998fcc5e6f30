import type { SectionKind } from "../../cv/model.ts";

/** How a field of JSON Resume is written with us: its name, and whether it is a line, prose, a list, an address or a date. */
export type Rule = [name: string, sort: "text" | "prose" | "texts" | "url" | "date" | "plain"];

/** One list of JSON Resume as a section. */
export interface List {
  title: string;
  kind: SectionKind;
  rules: Record<string, Rule>;
}

const TIME: Record<string, Rule> = {
  startDate: ["startDate", "date"],
  endDate: ["endDate", "date"],
  date: ["date", "date"],
};
const MORE: Record<string, Rule> = {
  url: ["url", "url"],
  summary: ["summary", "prose"],
  highlights: ["highlights", "texts"],
  location: ["location", "text"],
};

const job: Record<string, Rule> = { position: ["position", "text"], ...TIME, ...MORE };

/** The lists of JSON Resume 1.0 (https://jsonresume.org/schema) and the sections they become. */
export const LISTS: Record<string, List> = {
  work: {
    title: "Experience",
    kind: "experience",
    rules: { ...job, name: ["organization", "text"], description: ["description", "text"] },
  },
  volunteer: {
    title: "Volunteer",
    kind: "experience",
    rules: { ...job, organization: ["organization", "text"] },
  },
  education: {
    title: "Education",
    kind: "education",
    rules: {
      ...TIME,
      ...MORE,
      institution: ["institution", "text"],
      area: ["area", "text"],
      studyType: ["studyType", "text"],
      score: ["score", "text"],
      courses: ["courses", "texts"],
    },
  },
  awards: {
    title: "Awards",
    kind: "awards",
    rules: { ...TIME, ...MORE, title: ["title", "text"], awarder: ["awarder", "text"] },
  },
  certificates: {
    title: "Certificates",
    kind: "general",
    rules: { ...TIME, ...MORE, name: ["name", "text"], issuer: ["organization", "text"] },
  },
  publications: {
    title: "Publications",
    kind: "general",
    rules: {
      ...MORE,
      name: ["name", "text"],
      publisher: ["organization", "text"],
      releaseDate: ["date", "date"],
    },
  },
  skills: {
    title: "Skills",
    kind: "general",
    rules: { name: ["name", "text"], level: ["level", "text"], keywords: ["keywords", "texts"] },
  },
  languages: {
    title: "Languages",
    kind: "general",
    rules: { language: ["name", "text"], fluency: ["level", "text"] },
  },
  interests: {
    title: "Interests",
    kind: "general",
    rules: { name: ["name", "text"], keywords: ["keywords", "texts"] },
  },
  references: {
    title: "References",
    kind: "general",
    rules: { name: ["name", "text"], reference: ["summary", "prose"] },
  },
  projects: {
    title: "Projects",
    kind: "general",
    rules: {
      ...TIME,
      ...MORE,
      summary: ["resume", "plain"],
      name: ["name", "text"],
      description: ["summary", "prose"],
      keywords: ["keywords", "texts"],
      roles: ["roles", "texts"],
      entity: ["organization", "text"],
      type: ["type", "text"],
    },
  },
};
