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
  const profile: Fields = { links: [] };
  const about = blocks.filter((block) => {
    const line = inLine([block]);
    if (isContacts(block, line)) {
      for (const text of readContacts(profile, line)) report.add("place", text);
      return false;
    }
    return block.type !== "html" && block.type !== "thematicBreak" && !readLines(profile, line);
  });
  for (const comment of commentsIn(blocks)) {
    const html = comment.replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, '<a href="$2">$1</a>');
    const line = inLine(htmlToTree(html, () => {}).children);
    const links = line.filter(({ type }) => type === "link");
    if (links.length > 0) readContacts(profile, links, true);
    else report.add("comment", comment);
  }
  return { profile, about: writeProse(about) };
}

/** The profile with a section of nothing but contacts; undefined where it is another, or a line of it is none. */
export function withContacts(profile: Fields, { heading, blocks }: PageSection): Fields | undefined {
  const copy = { ...profile, links: [...(profile.links as Fields[])] };
  const isOne = /^contacts?\b/i.test(plainOf(heading));
  return isOne && readContacts(copy, inLine(blocks)).length === 0 ? copy : undefined;
}

/** What stands in the comments of a page, wherever they are. */
export function commentsIn(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === "html") return node.value.replace(/^<!--|-->$/g, "").trim();
    return "children" in node ? commentsIn(node.children) : [];
  });
}

/** A line made of links, or one that says it is the contact line. */
function isContacts(block: RootContent, line: readonly PhrasingContent[]): boolean {
  const links = line.filter(({ type }) => type === "link");
  const others = plainOf(line.filter(({ type }) => type !== "link")).replace(/[\s|•·,/-]+/g, "");
  return block.data?.isContacts || (links.length > 0 && others.length <= 12 * links.length);
}

/** Adds a line of contacts to a profile; an icon before a text says what it is. Gives back what is no contact. */
function readContacts(profile: Fields, line: readonly PhrasingContent[], hidden = false): string[] {
  let icon: string | undefined;
  return line.flatMap((node) => {
    if (node.data?.icon) icon = node.data.icon;
    else if (node.type === "link") {
      const own = / icon=(\S+)/.exec(node.data?.braces ?? "")?.[1] ?? icon;
      addLink(profile, contactFrom(node.url, plainOf(node.children), own), hidden);
      icon = undefined;
    } else {
      const texts = plainOf([node])
        .split(/[|•·\n\u00a0\u2003]|\s{2,}/)
        .map((text) => text.replace(/^[\s–—:-]+|[\s–—-]+$/g, ""));
      return texts.filter((text) => text && !addText(profile, text, icon));
    }
    return [];
  });
}

function addLink(profile: Fields, contact: Fields, hidden: boolean): void {
  const { network, username, url = "", label } = contact;
  const mail = /^mailto:([^?]+)/i.exec(String(url))?.[1];
  if (mail && mail === profile.email) return;
  if (mail && !profile.email && !hidden) profile.email = mail;
  else if (/^tel:/i.test(String(url)) && !profile.phone && !hidden) profile.phone = label;
  else {
    if (network === "orcid") profile.orcid = username;
    (profile.links as Fields[]).push(filled({ ...contact, hidden }));
  }
}

const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const PHONE = /^(?:(?:tel|phone|mobile|cell)[.:]*\s*)?(\+?[\d\s().-]{7,})$/i;
const PLACE = /^\p{Lu}[\p{L}\p{M} .'-]*(,\s*\p{Lu}[\p{L}\p{M} .'-]*){1,3}$/u;

/** Adds a text that is no link; whether it found a place. */
function addText(profile: Fields, text: string, icon = ""): boolean {
  const isPlace = /location|map|home|building|globe/.test(icon) || PLACE.test(text);
  const field = MAIL.test(text) ? "email" : PHONE.test(text) ? "phone" : isPlace ? "location" : undefined;
  if (!field || profile[field]) return false;
  profile[field] = field === "phone" ? text.replace(PHONE, "$1").trim() : text;
  return true;
}

/** Reads short plain lines that say what the person is, and then where; whether they did. */
function readLines(profile: Fields, line: readonly PhrasingContent[]): boolean {
  const lines = plainOf(line)
    .split("\n")
    .map((text) => text.replace(/[,\s]+$/, "").trim());
  const others = lines.filter(
    (text) => text && !((MAIL.test(text) || PHONE.test(text)) && addText(profile, text)),
  );
  const [first = "", ...more] = others;
  const isSentence = more.length === 0 && /[.!?]\s+\p{Lu}/u.test(first);
  const isPlain = line.every(({ type }) => /^(text|break|emphasis|strong)$/.test(type));
  const places = profile.label ? others : more;
  if (!isPlain || isSentence || others.some((text) => text.length > 90)) return false;
  if (places.length > 0 && profile.location) return false;
  if (first) profile.label ??= first;
  if (places.length > 0) profile.location = places.join(", ");
  return true;
}
