import { findNetwork } from "../style/networks.ts";
import { fieldsOf, KIND_NAMES } from "./kinds/kinds.ts";

/** What people call a field, by its own name; of several that fit, the first that may stand there is meant. */
const OTHER_NAMES: Record<string, string> = {
  studyType: "degree qualification diploma",
  area: "major field fieldofstudy subject discipline specialization specialisation concentration program programme",
  institution: "school university college institute organization company employer agency awarder",
  advisor: "adviser supervisor promotor mentor",
  score: "gpa cgpa grade grades mark marks",
  position: "job jobtitle designation occupation name title role",
  awarder: "issuer grantor donor agency funder sponsor organization institution",
  organization: "company employer organisation agency funder sponsor venue event institution university",
  label: "headline tagline jobtitle position role caption name title text",
  name: "title position course",
  title: "name heading label position",
  location: "country city place where address town state region",
  date: "year years when time period duration month",
  startDate: "start from begin began since",
  endDate: "end to until till finish ended",
  url: "link website homepage web href site uri address baseurl domain",
  summary: "description details detail text about bio note notes content abstract body info comment",
  highlights: "bullets points responsibilities achievements tasks duties items",
  photo: "picture image avatar portrait img photograph",
  email: "mail emailaddress",
  phone: "tel telephone mobile cell",
  links: "profiles social socials contacts accounts networks",
  username: "user handle id account",
  style: "theme skin",
};

/**
 * What to write for a field that is not known where it stands: one that others, or other kinds of section, call so (`degree`,
 * `position`), a network.
 */
export function meantField(written: string, known: readonly string[], value: unknown): string | undefined {
  const plain = written.toLowerCase().replace(/[^\p{L}]/gu, "");
  const near = Object.keys(OTHER_NAMES).find(
    (name) => known.includes(name) && OTHER_NAMES[name]?.split(" ").includes(plain),
  );
  // What may be of any kind may be of one that has the field.
  const others = known.includes("roles") ? KIND_NAMES.filter((kind) => fieldsOf(kind).includes(written)) : [];
  if (others.length > 0) {
    const asked = others.map((each) => `\`kind: ${each}\``).join(" and ");
    const here = near ? `; in this file it is \`${near}\`` : "";
    return `\`${written}\` belongs to ${asked}, which \`site.yaml\` can say of this file${here}`;
  }
  if (near) return `did you mean \`${near}\`?`;
  if (typeof value !== "string") return undefined;
  if (known.join() === "text,tags")
    return `put the line in quotes: \`- ${JSON.stringify(`${written}: ${value}`)}\``;
  if (findNetwork(written) && (known.includes("username") || known.includes("nativeName")))
    return `write it under \`links\`: \`- { network: ${written}, username: ${JSON.stringify(value)} }\``;
  if (!known.includes("label") || !known.includes("icon")) return undefined;
  return `write \`- { label: ${JSON.stringify(written)}, url: ${JSON.stringify(value)} }\``;
}
