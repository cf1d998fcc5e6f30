import { findNetwork } from "../style/networks.ts";
import { type EntryKind, fieldsOf, KIND_NAMES, KINDS } from "./kinds/kinds.ts";

/** What people call a field, by its own name; of several that fit, the first that may stand there is meant. */
const OTHER_NAMES: Record<string, string> = {
  studyType: "degree qualification diploma",
  area: "major field fieldofstudy subject discipline specialization specialisation concentration program programme",
  institution: "school university college institute academy",
  department: "faculty dept division group lab laboratory team",
  advisor: "adviser supervisor promotor mentor",
  thesis: "dissertation",
  score: "gpa cgpa grade grades mark marks",
  courses: "coursework modules classes",
  position: "job jobtitle designation occupation",
  course: "class module",
  awarder: "issuer grantor donor",
  organization: "company employer organisation agency funder sponsor host venue event conference firm client",
  amount: "sum budget value",
  label: "headline tagline jobtitle position role caption name title text",
  name: "title",
  title: "name heading label",
  region: "state province canton county",
  city: "town locality",
  countryCode: "country",
  postalCode: "zip zipcode postcode plz",
  address: "street",
  location: "country city place where address town state region",
  date: "year years when time period duration month",
  startDate: "start from begin began since",
  endDate: "end to until till finish ended",
  page: "address permalink path slug url",
  url: "link website homepage web href site uri address baseurl domain",
  summary: "description details detail text about bio note notes content abstract body info comment",
  description: "summary about",
  highlights: "bullets points responsibilities achievements tasks duties items",
  keywords: "skills tools languages topics",
  tags: "keywords categories labels",
  keyword: "keywords tag tags filter category",
  hidden: "hide draft private invisible",
  photo: "picture image avatar portrait img photograph",
  email: "mail emailaddress",
  phone: "tel telephone mobile cell",
  links: "profiles social socials contacts accounts networks",
  username: "user handle id account",
  network: "platform service site type",
  otherNames: "aliases alias aka alternatenames",
  language: "lang locale",
  style: "theme skin",
  colors: "colours palette",
  foot: "footer",
  file: "source path section url address",
  order: "sort sortby",
  numbered: "numbers numbering",
  maxPages: "pages limit",
  textSize: "fontsize size",
  paper: "format papersize pagesize",
};

/**
 * What was meant by a field that is not known where it stands: one that others call so (`degree`), one that has the same role
 * there as in a section of another kind (`position` is the `title` of an award), a network.
 */
export function meantField(
  written: string,
  known: readonly string[],
  value: unknown,
): { near?: string | undefined; remedy: string } | undefined {
  const plain = written.toLowerCase().replace(/[^\p{L}]/gu, "");
  const meant = Object.keys(OTHER_NAMES).filter((name) => OTHER_NAMES[name]?.split(" ").includes(plain));
  const near = meant.find((name) => known.includes(name));
  // Of those that fit, the one with the most fields is meant; many have those of the general kind, which is the last.
  const size = (each: EntryKind) => fieldsOf(each).length;
  const kind = KIND_NAMES.toSorted((one, other) => size(one) - size(other)).findLast((each) =>
    fieldsOf(each).every((name) => known.includes(name)),
  );
  const others = KIND_NAMES.filter((each) => fieldsOf(each).includes(written));
  const alike = near ?? (kind && counterpart([written, ...meant], kind));
  if (kind === "general" && others.length > 0) {
    const asked = others.map((each) => `\`kind: ${each}\``).join(" and ");
    const here = alike ? `; in this file it is \`${alike}\`` : "";
    const remedy = `\`${written}\` belongs to ${asked}, which \`site.yaml\` can say of this file${here}`;
    return { near: alike, remedy };
  }
  if (alike) return { near: alike, remedy: `did you mean \`${alike}\`?` };
  if (typeof value !== "string") return undefined;
  if (known.includes("maxPages") && (written === "page" || written === "text"))
    return { remedy: "move all of this to `views`, which have pages and texts too" };
  if (known.join() === "text,tags")
    return { remedy: `put the line in quotes: \`- ${JSON.stringify(`${written}: ${value}`)}\`` };
  const contact = `- { network: ${written}, username: ${JSON.stringify(value)} }`;
  if (findNetwork(written) && known.includes("username")) return { remedy: `write \`${contact}\`` };
  if (findNetwork(written) && known.includes("nativeName"))
    return { remedy: `write it under \`links\`: \`${contact}\`` };
  if (!known.includes("label") || !known.includes("icon")) return undefined;
  return { remedy: `write \`- { label: ${JSON.stringify(written)}, url: ${JSON.stringify(value)} }\`` };
}

/** The field of a kind that says what one of these says in another. */
function counterpart(names: string[], kind: EntryKind): string | undefined {
  const { what, whom } = KINDS[kind];
  if (KIND_NAMES.some((each) => KINDS[each].what.some((name) => names.includes(name)))) return what[0];
  if (KIND_NAMES.some((each) => names.includes(KINDS[each].whom.at(-1) ?? ""))) return whom.at(-1);
  return undefined;
}
