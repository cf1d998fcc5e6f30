import type { Fields } from "./draft.ts";

/** The same facts as an entry of the kind that takes any. */
export function toGeneral(entry: Fields): Fields {
  const {
    name,
    title,
    position,
    course,
    studyType,
    area,
    institution,
    organization,
    awarder,
    level,
    role,
    date,
    ...rest
  } = entry;
  const whats = [name, title, position, course, studyType, area].filter((each) => each !== undefined);
  const bodies = [institution, organization, awarder].filter((each) => each !== undefined);
  const { summary, highlights, ...others } = rest;
  const lines = Array.isArray(highlights) ? (highlights as string[]) : [];
  const nameless = whats.length === 0 && bodies.length === 0;
  const first = nameless ? (lines[0] ?? summary ?? date) : undefined;
  const left = nameless && lines.length > 0 ? lines.slice(1) : lines;
  return {
    name: whats.length > 0 ? whats.join(", ") : (first ?? bodies.join(", ")),
    ...(role === undefined ? {} : { role }),
    ...(bodies.length > 0 && whats.length > 0 ? { organization: bodies.join(", ") } : {}),
    ...(level === undefined ? {} : { level }),
    ...(date === undefined ? {} : { date }),
    ...others,
    ...(summary === undefined || first === summary ? {} : { summary }),
    ...(left.length > 0 ? { highlights: left } : {}),
  };
}
