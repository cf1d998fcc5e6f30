import type { DateTag, Fact, Link, Person, Profile, Site, Time } from "../record/cv.ts";
import { htmlToBlocks, htmlToInlines } from "../text/htmlNodes.ts";
import { type Attributes, type Node, type Prose, type Text, withInside } from "../text/nodes.ts";
import type { Words } from "../text/words.ts";
import type { PdfEntry, PdfList, PdfPublication, PdfSection } from "./pdfSections.ts";

/** What is done with the parts of the data that may be drawn; whatever is not given stays as it is. HTML is read in any case. */
interface Change {
  text?(text: string): string;
  /** Where a link leads, null for nowhere; not the address of a picture. */
  url?(url: string): string | null;
  /** A colour of text, in the notation of CSS; undefined where it is none. */
  color?(color: string): string | undefined;
  /** Looks at the name of an icon, and at a node. */
  icon?(name: string): void;
  node?(node: Node): void;
}

/** What a PDF is drawn from (`PdfData`), as far as there are texts in it. */
interface Drawable {
  cv: { profile: Partial<Profile>; site: Partial<Site>; sections: PdfSection[] };
  title: string;
  words: Words;
}

type Copy<T> = (value: T) => T;
type CopyParts<T> = <V extends Partial<T>>(value: V) => V;

/** Copies an object of which these parts are drawn. */
function parts<T extends object>(drawn: { [Key in keyof T]?: Copy<NonNullable<T[Key]>> }): CopyParts<T> {
  return (value) => {
    const copy = { ...value };
    for (const key in drawn) {
      const part = (value as Partial<T>)[key];
      if (part !== undefined && part !== null) Object.assign(copy, { [key]: drawn[key]?.(part) });
    }
    return copy;
  };
}

function each<T>(copy: Copy<T>): Copy<T[]> {
  return (values) => values.map(copy);
}

function eachValue<T>(copy: Copy<T>): Copy<Record<string, T>> {
  return (object) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, copy(value)]));
}

/** Copies the data, or some of its parts, and does with what templates may draw of it, which its types say, what it is told. */
export function drawn(change: Change) {
  const text = (value: string) => change.text?.(value) ?? value;
  // The record's own types have no null: templates alone meet it.
  const url = (value: string) => (change.url ? (change.url(value) as string) : value);
  const icon = (name: string) => {
    change.icon?.(name);
    return name;
  };
  const colored = ({ color: written, ...others }: Attributes): Attributes => {
    const color = written && change.color ? change.color(written) : written;
    return color ? { color, ...others } : others;
  };
  /** Nodes by their types. A formula is drawn from its MathML, in a font of its own. */
  const nodes = <N extends Node>(list: N[]): N[] =>
    list.map((node) => {
      change.node?.(node);
      const copy = withInside(node, { line, prose });
      if (copy.type === "text" || copy.type === "code") copy.value = text(copy.value);
      else if (copy.type === "image") copy.alt = text(copy.alt);
      else if (copy.type === "icon") icon(copy.name);
      else if (copy.type === "link") copy.url = url(copy.url);
      else if (copy.type === "span") copy.attributes = colored(copy.attributes);
      return copy as N;
    });
  const line: Copy<Text> = (value) => nodes(htmlToInlines(value));
  // Headings are in order: PDF/UA allows no level to be left out; the name is the first, a section's own the second.
  const prose: Copy<Prose> = (value) => {
    let last = 2;
    return nodes(htmlToBlocks(value)).map((block) => {
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
  const entry: CopyParts<PdfEntry> = parts<PdfEntry>({
    date,
    dates: parts({ date: text, startDate: text, endDate: text }),
    url,
    location: line,
    summary: prose,
    highlights: lines,
    links,
    within: (value) => entry(value),
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
    people: each(
      parts({ before: text, person: parts<Person>({ name: text, url }), marks: text, after: text }),
    ),
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
  const words: Copy<Words> = eachValue<string | Words>((word) =>
    typeof word === "string" ? text(word) : words(word),
  );
  return parts<Drawable>({ cv: parts({ profile, site, sections: each(section) }), title: text, words });
}

/** The texts that are drawn of the data. */
export function drawnTexts(data: Partial<Drawable>): string[] {
  const texts: string[] = [];
  const text = (each: string) => {
    texts.push(each);
    return each;
  };
  drawn({ text })(data);
  return texts;
}
