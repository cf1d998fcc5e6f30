import type { DateTag, Fact, Link, Person, Profile, Site, Time } from "../model/cv.ts";
import { htmlToBlocks, htmlToInlines } from "../text/htmlNodes.ts";
import {
  type Attributes,
  type Block,
  type Inline,
  type Prose,
  type Text,
  withInside,
} from "../text/nodes.ts";
import type { Words } from "../text/words.ts";
import type { PdfEntry, PdfList, PdfPublication, PdfSection } from "./pdfSections.ts";

/** What is done with the parts of the data that may be drawn; whatever is not given stays as it is. HTML is read in any case. */
export interface Change {
  text?(text: string): string;
  /** Where a link leads, null for nowhere; not the address of a picture. */
  url?(url: string): string | null;
  /** A colour of text, in the notation of CSS; undefined where it is none. */
  color?(color: string): string | undefined;
  /** Looks at the name of an icon, and at a node. */
  icon?(name: string): void;
  node?(node: Inline | Block): void;
}

type Copy<T> = (value: T, change: Change) => T;

/** Copies an object of which these parts are drawn. */
function parts<T extends object>(
  drawn: {
    [Key in keyof T]?: Copy<NonNullable<T[Key]>>;
  },
): <V extends Partial<T>>(value: V, change: Change) => V {
  return (value, change) => {
    const copy = { ...value };
    for (const key in drawn) {
      const part = (value as Partial<T>)[key];
      if (part !== undefined && part !== null) Object.assign(copy, { [key]: drawn[key]?.(part, change) });
    }
    return copy;
  };
}

function each<T>(copy: Copy<T>): Copy<T[]> {
  return (values, change) => values.map((value) => copy(value, change));
}

function eachValue<T>(copy: Copy<T>): Copy<Record<string, T>> {
  return (object, change) =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, copy(value, change)]));
}

const text: Copy<string> = (value, change) => change.text?.(value) ?? value;
/** The record's own types have no null: templates alone meet it. */
const url: Copy<string> = (value, change) => (change.url ? (change.url(value) as string) : value);
const icon: Copy<string> = (name, change) => {
  change.icon?.(name);
  return name;
};

/** Nodes by their types. A formula is drawn from its MathML, in a font of its own. */
function nodes<N extends Inline | Block>(list: N[], change: Change): N[] {
  return list.map((node) => {
    change.node?.(node);
    const copy = withInside(node, {
      line: (inner) => line(inner, change),
      prose: (inner) => prose(inner, change),
    });
    if (copy.type === "text" || copy.type === "code") copy.value = text(copy.value, change);
    else if (copy.type === "image") copy.alt = text(copy.alt, change);
    else if (copy.type === "icon") icon(copy.name, change);
    else if (copy.type === "link") copy.url = url(copy.url, change);
    else if (copy.type === "span") copy.attributes = colored(copy.attributes, change);
    return copy as N;
  });
}

function colored({ color: written, ...others }: Attributes, change: Change): Attributes {
  const color = written && change.color ? change.color(written) : written;
  return color ? { color, ...others } : others;
}

const line: Copy<Text> = (value, change) => nodes(htmlToInlines(value), change);

/** Headings are in order: PDF/UA allows no level to be left out; the name is the first, a section's own the second. */
const prose: Copy<Prose> = (value, change) => {
  let last = 2;
  return nodes<Block>(htmlToBlocks(value), change).map((block) => {
    if (block.type !== "heading") return block;
    last = Math.min(Math.max(block.depth, 3), last + 1);
    return { ...block, depth: last };
  });
};
const lines = each(line);

const time = parts<Time>({ text });
const date = parts<DateTag>({ text, parts: each<Time>(time), start: time, end: time });
const link = parts<Link>({ label: text, url, icon });
const links = each<Link>(link);
const facts = each(parts<Fact>({ label: text, text: line }));
const entry: <V extends Partial<PdfEntry>>(value: V, change: Change) => V = parts<PdfEntry>({
  date,
  dates: parts({ date: text, startDate: text, endDate: text }),
  url,
  location: line,
  summary: prose,
  highlights: lines,
  links,
  within: (value, change) => entry(value, change),
  what: line,
  about: line,
  whom: line,
  facts,
  factLines: each<Fact[]>(facts),
  fields: eachValue(lines),
});
const publication = parts<PdfPublication>({
  title: line,
  titleAddon: line,
  people: each(parts({ before: text, person: parts<Person>({ name: text, url }), marks: text, after: text })),
  count: text,
  venue: line,
  date: text,
  addenda: lines,
  note: line,
  award: line,
  badge: text,
  url,
  links,
  abstract: prose,
});
const more = parts({ url, label: text });
const list = parts<PdfList>({
  groups: each(parts({ heading: text, publications: each<PdfPublication>(publication) })),
  legend: each(parts({ mark: text, meaning: text })),
  more,
});
const section = parts<PdfSection>({
  title: line,
  intro: prose,
  prose,
  entries: each(entry),
  groups: each(parts({ heading: line })),
  more,
  list,
});
const profile = parts<Profile>({
  name: text,
  nativeName: text,
  label: text,
  location: text,
  phone: text,
  contacts: each(link),
});
const site = parts<Site>({ title: text, description: text, foot: line });
const words: Copy<Words> = eachValue<string | Words>((word, change) =>
  typeof word === "string" ? text(word, change) : words(word, change),
);
const data = parts<{
  cv: { profile: Partial<Profile>; site: Partial<Site>; sections: PdfSection[] };
  title: string;
  words: Words;
}>({ cv: parts({ profile, site, sections: each(section) }), title: text, words });

/**
 * What templates may draw of the data, and of two of its parts, by their types: each copies a value of its type, or some of its
 * parts, and does with them what it is told.
 */
export const drawn = { data, profile, section };

/** The texts among them. */
export function drawnTexts<T>(copy: Copy<T>, value: T): string[] {
  const texts: string[] = [];
  copy(value, {
    text(text) {
      texts.push(text);
      return text;
    },
  });
  return texts;
}
