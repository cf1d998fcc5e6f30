import type { SectionKind } from "../../cv/model.ts";
import { sectionTitle } from "../../cv/sectionTitle.ts";
import { isFollowable } from "../../schema/fields.ts";
import { readText } from "../../text/markdown.ts";
import { toPlain } from "../../text/plain.ts";
import type { Path } from "../../yaml/checkYaml.ts";
import { isMap } from "../../yaml/isMap.ts";
import { authorNames } from "../bib/authorNames.ts";
import { type BibEntry, writeBib } from "../bib/bibEntry.ts";
import { escapeLatex, toLatex } from "../bib/toLatex.ts";
import { contactFrom, isNetwork } from "../contactFrom.ts";
import { type Draft, type DraftSection, type Fields, filled } from "../draft.ts";
import { hasRequired } from "../hasRequired.ts";
import { kindFromTitle, nameSections } from "../sectionKind.ts";
import { toGeneral } from "../toGeneral.ts";
import type { DataInput } from "./dataInput.ts";
import { fitEntry, listEntry } from "./listEntry.ts";
import { lineValue, markdownValue } from "./markdownValue.ts";

/** Whether a value is a CV as RenderCV (https://docs.rendercv.com) and newer al-folio sites write it. */
export function isRenderCv(value: unknown): boolean {
  return isMap(value) && isMap(value.cv) && ("sections" in value.cv || "name" in value.cv);
}

/** Reads a CV of RenderCV. Its texts are Markdown. */
export function renderCvDraft(input: DataInput): Draft {
  const own = (key: string) => input.text(["cv", key]);
  const bold: string[] = [];
  const sections = input.keys(["cv", "sections"]).flatMap((title) => section(title, input, bold));
  const [email = "", ...moreMail] = input.texts(["cv", "email"]);
  const [phone, ...morePhones] = input.texts(["cv", "phone"]);
  const photo = own("photo");
  const name = own("name");
  const profile = filled({
    name,
    otherNames: [...new Set(bold)].filter((each) => each !== name),
    label: own("headline") || own("label"),
    email,
    phone,
    location: own("location"),
    photo: isFollowable(photo) ? photo : undefined,
    links: [
      ...moreMail.map((each) => contactFrom({ url: `mailto:${each}`, label: each })),
      ...morePhones.map((each) => contactFrom({ url: `tel:${each.replace(/\s/g, "")}`, label: each })),
      ...input
        .texts(["cv", "website"])
        .filter(isFollowable)
        .map((url) => contactFrom({ url, label: url, icon: "house" })),
      ...input.items(["cv", "social_networks"]).map((path) => account(input, path)),
      ...input.items(["cv", "custom_connections"]).flatMap((path) => connection(input, path)),
    ],
  });
  const language = input.text(["locale", "language"]);
  return {
    profile,
    site: filled({ language: LANGUAGES[language.toLowerCase()] }),
    sections: nameSections(sections),
  };
}

const LANGUAGES: Record<string, string> = {
  english: "en",
  korean: "ko",
  german: "de",
  french: "fr",
  spanish: "es",
  italian: "it",
  portuguese: "pt",
  turkish: "tr",
  dutch: "nl",
  danish: "da",
  russian: "ru",
  japanese: "ja",
  chinese: "zh",
  mandarin_chineese: "zh",
  hindi: "hi",
  indonesian: "id",
};

function account(input: DataInput, path: Path): Fields {
  const network = input.text([...path, "network"]);
  const username = input.text([...path, "username"]);
  if (isNetwork(network)) return filled({ network: network.replace(/^./, (letter) => letter), username });
  input.report.add(
    input.at(path),
    `${network}: ${username}`,
    "the theme does not know this network: give the contact its `url` in `profile.yaml`",
  );
  return filled({ label: [network, username].filter(Boolean).join(": ") });
}

function connection(input: DataInput, path: Path): Fields[] {
  const label = input.text([...path, "placeholder"]);
  const url = input.text([...path, "url"]);
  const icon = input.text([...path, "fontawesome_icon"]);
  if (isFollowable(url)) return [contactFrom({ url, label: label || url, ...(icon ? { icon } : {}) })];
  input.report.add(
    input.at(path),
    [label, url].filter(Boolean).join(" "),
    "a contact that is neither a link nor an address is left out",
  );
  return [];
}

/** `selected_honors` is "Selected honors" to RenderCV too, but for its capitals. */
function titleOf(key: string): string {
  return /\s|\p{Lu}/u.test(key) ? key : toPlain(sectionTitle(key));
}

function section(key: string, input: DataInput, bold: string[]): DraftSection[] {
  const title = titleOf(key);
  const path: Path = ["cv", "sections", key];
  const items = input.items(path);
  if (items.length === 0) {
    const prose = markdownValue(input, path, "markdown");
    return prose ? [{ name: "", title, kind: "prose", prose }] : [];
  }
  if (items.every((item) => !isMap(input.peek(item)))) {
    const prose = items.map((item) => markdownValue(input, item, "markdown")).join("\n\n");
    return [{ name: "", title, kind: "prose", prose }];
  }
  if (items.every((item) => Array.isArray(input.peek([...item, "authors"])))) {
    return [
      {
        name: "",
        title,
        kind: "publications",
        bib: writeBib(items.map((item) => publication(input, item, bold))),
      },
    ];
  }
  const kind = kindOf(title, items, input);
  const entries = items.map((item) =>
    fitEntry(
      { ...bullet(input, item, kind), ...listEntry(input, item, "markdown"), ...authors(input, item) },
      kind,
    ),
  );
  const fits = hasRequired(kind, entries);
  return [
    { name: "", title, kind: fits ? kind : "general", entries: fits ? entries : entries.map(toGeneral) },
  ];
}

/** What its entries are says more of a section than its title. */
function kindOf(title: string, items: Path[], input: DataInput): SectionKind {
  const all = (...fields: string[]) =>
    items.every((item) => fields.some((field) => input.keys(item).includes(field)));
  if (all("institution") && all("area", "degree", "studyType")) return "education";
  if (all("company")) return "experience";
  const kind = kindFromTitle(title);
  return kind === "publications" ||
    (kind === "experience" && !all("company", "organization", "institution")) ||
    kind === "education"
    ? "general"
    : kind;
}

/** A line of a list, `bullet: Fulbright Scholarship (2018)`, and the year at its end. */
function bullet(input: DataInput, path: Path, kind: SectionKind): Fields {
  const key = ["bullet", "number", "reversed_number"].find((each) => input.keys(path).includes(each));
  if (key === undefined) return {};
  const line = lineValue(input, [...path, key], "markdown");
  const [, text, date] =
    /^(.+?)\s+\(((?:\w+ )?\d{4}(?:\s*[-–—]\s*(?:(?:\w+ )?\d{4}|present))?)\)$/i.exec(line) ?? [];
  const name = kind === "awards" ? "title" : "name";
  return text && date ? { [name]: text, date } : { [name]: line };
}

function authors(input: DataInput, path: Path): Fields {
  const names = input.texts([...path, "authors"]);
  return names.length > 0 ? { organization: names.join(", ") } : {};
}

function publication(input: DataInput, path: Path, bold: string[]): BibEntry {
  const text = (key: string) => toLatex(readText(lineValue(input, [...path, key], "markdown")));
  const { author, owners } = authorNames(input.texts([...path, "authors"]));
  bold.push(...owners);
  const date = input.text([...path, "date"]) || input.text([...path, "year"]);
  const isIso = /^\d{4}-\d\d(-\d\d)?$/.test(date);
  const journal = text("journal");
  return {
    type: journal ? "article" : "misc",
    fields: {
      title: text("title"),
      author,
      journal,
      ...(isIso ? { date } : { year: escapeLatex(date) }),
      doi: input.text([...path, "doi"]),
      url: followable(input, [...path, "url"]),
      abstract: text("summary"),
    },
  };
}

/** An address that can be followed; any other is reported. */
function followable(input: DataInput, path: Path): string | undefined {
  const url = input.text(path);
  if (isFollowable(url)) return url;
  if (url) input.report.add(input.at(path), url, "an address that is not safe to follow is left out");
  return undefined;
}
