import { awards } from "./awards.ts";
import { education } from "./education.ts";
import { experience } from "./experience.ts";
import { general } from "./general.ts";
import { grants } from "./grants.ts";
import type { Kind } from "./kind.ts";
import { media } from "./media.ts";
import { news } from "./news.ts";
import { projects } from "./projects.ts";
import { references } from "./references.ts";
import { service } from "./service.ts";
import { skills } from "./skills.ts";
import { supervision } from "./supervision.ts";
import { talks } from "./talks.ts";
import { teaching } from "./teaching.ts";

/**
 * The kinds whose data is a YAML list of dated entries, by name, the one whose headings tell most first. A new kind is a
 * file beside this one, and its name here.
 */
const kinds = {
  ...{ education, teaching, awards, experience, supervision, grants, talks },
  ...{ service, skills, projects, media, references, news, general },
};

export type EntryKind = keyof typeof kinds;

export const KINDS: Record<EntryKind, Kind> = kinds;

/** Their names, in that order. */
export const KIND_NAMES = Object.keys(kinds) as EntryKind[];

/** The names of a kind's own fields, in their order. */
export function fieldsOf(kind: EntryKind): string[] {
  const { what, about, whom, facts } = KINDS[kind];
  return [...what, ...about, ...whom, ...facts];
}

/** Whether a kind of section is one of these, and not prose or publications. */
export function isEntryKind(name: string): name is EntryKind {
  return Object.hasOwn(KINDS, name);
}

/**
 * Which template draws a kind: its own, `sections/awards.njk`, where there is one, else the general one. Neither Nunjucks
 * nor Typst can ask.
 * @param name as the folder of templates has it
 */
export function templateFor(name: string, exists: (name: string) => boolean): string {
  const [, kind = "", ending] = /^sections\/([^/]+)(\.\w+)$/.exec(name) ?? [];
  return isEntryKind(kind) && !exists(name) ? `sections/general${ending}` : name;
}
