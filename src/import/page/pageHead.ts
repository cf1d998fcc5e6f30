import type { PhrasingContent, RootContent } from "mdast";
import { contactFrom } from "../draft/contact.ts";
import { type Fields, filled } from "../draft/draft.ts";
import type { Report } from "../draft/report.ts";
import { htmlToTree, inLine } from "../text/htmlToTree.ts";
import { plainOf, writeProse } from "../text/write.ts";
import type { PageSection } from "./dividePage.ts";

/** `Sang Choe (최상근)` is a name and the same in its own script. */
export function readName(text: string): Fields {
  const [, name, nativeName = ""] = /^(.+?)\s*[(（/]\s*([^()（）]+?)\s*[)）]?$/.exec(text) ?? [];
  return /\p{L}/u.test(nativeName) && !/\p{Script=Latin}/u.test(nativeName)
    ? { name, nativeName }
    : { name: text };
}

/**
 * Reads what a page says of the person above its first section: a line or two about them, and how to reach them.
 * @returns `about` is prose: what says more than lines of a profile can
 */
export function readHead(blocks: readonly RootContent[], report: Report): { profile: Fields; about: string } {
  const contacts = new Contacts({}, report);
  const about: RootContent[] = [];
  const hidden: PhrasingContent[] = [];
  for (const block of blocks.filter(({ type }) => type !== "thematicBreak")) {
    const line = inLine([block]);
    if (block.type === "comment") hidden.push(block);
    else if (isContacts(block, line)) contacts.read(line);
    else if (block.type !== "paragraph" || !addLines(contacts.profile, line)) about.push(block);
  }
  contacts.read(hidden);
  for (const text of contacts.strange) report.add("place", text);
  return { profile: contacts.profile, about: writeProse(about) };
}

/** The profile with a section of nothing but contacts; undefined where it is another, or a line of it is none. */
export function withContacts(
  profile: Fields,
  { heading, blocks }: PageSection,
  report: Report,
): Fields | undefined {
  if (!/^contacts?\b/i.test(plainOf(heading))) return undefined;
  const contacts = new Contacts(profile, report);
  contacts.read(inLine(blocks));
  return contacts.strange.length === 0 ? contacts.profile : undefined;
}

/** A line made of links, or one that says it is the contact line. */
function isContacts(block: RootContent, line: readonly PhrasingContent[]): boolean {
  if (block.type === "paragraph" && block.data?.isContacts) return true;
  const links = line.filter(({ type }) => type === "link");
  const others = plainOf(line.filter(({ type }) => type !== "link")).replace(/[\s|•·,/-]+/g, "");
  return links.length > 0 && others.length <= 12 * links.length;
}

/** Collects the ways to reach a person in a profile. */
class Contacts {
  readonly profile: Fields;
  /** What is neither a link nor an address. */
  readonly strange: string[] = [];
  readonly #report: Report;
  readonly #links: Fields[];

  constructor(profile: Fields, report: Report) {
    this.#report = report;
    this.#links = [...((profile.links ?? []) as Fields[])];
    this.profile = { ...profile, links: this.#links };
  }

  /** Reads a line of contacts; an icon before a text says what it is, and those in comments are hidden. */
  read(line: readonly PhrasingContent[], hidden = false): void {
    let icon: string | undefined;
    for (const node of line) {
      if (node.type === "comment") this.#readComment(node.value);
      else if (node.type === "textDirective") icon = node.icon;
      else if (node.type === "link") {
        const own = / icon=(\S+)/.exec(node.data?.braces ?? "")?.[1];
        this.#addLink(node.url, plainOf(node.children).trim(), own ?? icon, hidden);
        icon = undefined;
      } else if (!hidden) {
        const texts = plainOf([node]).split(/[|•·\n\u00a0\u2003]|\s{2,}/);
        for (const text of texts.map((each) => each.replace(/^[\s–—:-]+|[\s–—-]+$/g, "")).filter(Boolean)) {
          if (!addText(this.profile, text, icon)) this.strange.push(text);
          icon = undefined;
        }
      }
    }
  }

  #readComment(value: string): void {
    const html = value.replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, '<a href="$2">$1</a>');
    const line = inLine(htmlToTree(html, () => {}).children);
    if (line.some(({ type }) => type === "link")) this.read(line, true);
    else this.#report.add("comment", value);
  }

  #addLink(url: string, label: string, icon: string | undefined, hidden: boolean): void {
    const mail = /^mailto:([^?]+)/i.exec(url)?.[1];
    const isPhone = /^tel:/i.test(url);
    if (mail && mail === this.profile.email) return;
    if (mail && !this.profile.email && !hidden) this.profile.email = mail;
    else if (isPhone && !this.profile.phone && !hidden) this.profile.phone = label;
    else {
      const contact = contactFrom(url, label, icon);
      if (contact.network === "orcid") this.profile.orcid = contact.username;
      this.#links.push(filled({ ...contact, hidden }));
    }
  }
}

const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const PHONE = /^(?:(?:tel|phone|mobile|cell)[.:]*\s*)?(\+?[\d\s().-]{7,})$/i;
const PLACE = /^\p{Lu}[\p{L}\p{M} .'-]*(,\s*\p{Lu}[\p{L}\p{M} .'-]*){1,3}$/u;

/** A text that is no link; whether it found a place. */
function addText(profile: Fields, text: string, icon?: string): boolean {
  const isPlace = /location|map|home|building|globe/.test(icon ?? "") || PLACE.test(text);
  if (MAIL.test(text) && !profile.email) profile.email = text;
  else if (PHONE.test(text) && !profile.phone) profile.phone = PHONE.exec(text)?.[1]?.trim();
  else if (isPlace && !profile.location) profile.location = text;
  else return false;
  return true;
}

/** Short plain lines that say what the person is, and then where; whether they did. */
function addLines(profile: Fields, line: readonly PhrasingContent[]): boolean {
  const lines = plainOf(line)
    .split("\n")
    .map((text) => text.replace(/[,\s]+$/, "").trim());
  const others = lines.filter(
    (text) => text && !((MAIL.test(text) || PHONE.test(text)) && addText(profile, text)),
  );
  const isSentence = others.length === 1 && /[.!?]\s+\p{Lu}/u.test(others[0] ?? "");
  const isShort = !isSentence && others.every((text) => text.length <= 90);
  const isPlain = line.every(({ type }) => /^(text|break|emphasis|strong)$/.test(type));
  const places = profile.label ? others : others.slice(1);
  if (!isShort || !isPlain || (places.length > 0 && profile.location)) return false;
  if (others[0] && !profile.label) profile.label = others[0];
  if (places.length > 0) profile.location = places.join(", ");
  return true;
}
