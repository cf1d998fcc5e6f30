import { filled } from "../../filled.ts";
import { completeAddress } from "../../text/address.ts";
import { contactFrom } from "../draft/contact.ts";
import type { Fields, Report } from "../draft/draft.ts";
import { CONTACTS } from "../text/elements.ts";
import { COMMENT, htmlToMarkdown, ICON, plainOf } from "../text/htmlToMarkdown.ts";
import type { PageSection } from "./pageSections.ts";

/** `Sang Choe (최상근)` is a name and the same in its own script. */
export function nameInHead(text: string): Fields {
  const [, name, nativeName = ""] = /^(.+?)\s*[(（/]\s*([^()（）]+?)\s*[)）]?$/.exec(text) ?? [];
  const isScript = /\p{L}/u.test(nativeName) && !/\p{Script=Latin}/u.test(nativeName);
  return isScript ? { name, nativeName } : { name: text };
}

/** Reads what a page says of the person above its first section; `about` is prose: what says more than lines of a profile can. */
export function readHead(blocks: readonly string[], report: Report): { profile: Fields; about: string } {
  const profile: Fields = { links: [] };
  const about = blocks
    .map((block) => block.replace(COMMENT, "").trim())
    .filter((block) => {
      if (isContacts(block)) for (const text of readContacts(profile, block)) report.add("place", text);
      return block !== "" && !isContacts(block) && !readLines(profile, block);
    });
  for (const [, comment = ""] of blocks.join("").matchAll(COMMENT)) {
    const html = decodeURIComponent(comment).replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, '<a href="$2">$1</a>');
    const links = htmlToMarkdown(html, () => {}).match(LINKS) ?? [];
    readContacts(profile, links.join(" "), true);
  }
  return { profile, about: about.join("\n\n") };
}

/** Takes a section of nothing but contacts into the profile; whether it was one. */
export function takeContacts(profile: Fields, { title, blocks }: PageSection): boolean {
  const copy = { ...profile, links: [...(profile.links as Fields[])] };
  const text = blocks.join("\n").replace(COMMENT, "");
  const isOne = /^contacts?\b/i.test(plainOf(title)) && readContacts(copy, text).length === 0;
  if (isOne) Object.assign(profile, copy);
  return isOne;
}

/** A link of the theme's Markdown, `[label](address){braces}`; `<me@example.org>`, or an address alone. */
const MARKED = /\[((?:\\.|[^\]\\]){0,300})\]\(((?:\\.|[^\s)\\]){1,999})(?: "[^"]*")?\)(?:\{([^}]*)\})?/;
const BARE = /<?(\bhttps?:\/\/[^\s|<>]+|[^\s@<>|()[\]\uE000-\uE004]{1,99}@[^\s@<>|()]{1,99}\.[a-z]+)>?/;
const LINK = new RegExp(`${MARKED.source}|${BARE.source}`);
const LINKS = new RegExp(LINK, "g");
const PHONE = /^(?:(?:tel|phone|mobile|cell)[.:]*\s*)?(\+?[\d\s().-]{7,})$/i;
const PLACE = /^\p{Lu}[\p{L}\p{M} .'-]*(,\s*\p{Lu}[\p{L}\p{M} .'-]*){1,3}$/u;

/** A block made of links, or one that the page calls its contacts. */
function isContacts(block: string): boolean {
  const links = block.match(LINKS)?.length ?? 0;
  const others = block.replace(LINKS, "").replace(/[\s|•·,/\\*-]+/g, "");
  return block.includes(CONTACTS) || (links > 0 && others.length <= 12 * links && !block.startsWith("#"));
}

/** Adds contacts to a profile; an icon before one says what it is. Gives back what is no contact. */
function readContacts(profile: Fields, block: string, hidden = false): string[] {
  let icon = "";
  const alone = block.replaceAll(CONTACTS, "").replace(LINKS, "\n$&\n");
  return alone.split(/[|•·\n\u2003]|\s{2,}/).flatMap((part) => {
    icon = ICON.exec(part)?.[1] ?? icon;
    const words = plainOf(part.replace(ICON, "")).replace(/^[\s–—:\\-]+|(?<![\s–—\\-])[\s–—\\-]+$/g, "");
    if (words === "") return [];
    const [, label = words, url, braces = "", bare] = LINK.exec(part) ?? [];
    const [, phone] = PHONE.exec(words) ?? [];
    const address = url?.replaceAll("\\", "") ?? (bare ? completeAddress(bare) : phone && `tel:${phone}`);
    const own = /icon=(\S+)/.exec(braces)?.[1] ?? icon;
    icon = "";
    if (address) addLink(profile, contactFrom(address, phone ?? plainOf(label), own), hidden);
    const isPlace = /location|map|home|building|globe/.test(own) || PLACE.test(words);
    if (!address && isPlace && !profile.location) profile.location = words;
    return address || profile.location === words ? [] : words;
  });
}

function addLink(profile: Fields, contact: Fields, hidden: boolean): void {
  const { network, username, url = "", label } = contact;
  const mail = /^mailto:([^?]+)/i.exec(String(url))?.[1];
  if (mail && mail === profile.email) return;
  if (network === "orcid") profile.orcid = username;
  if (mail && !profile.email && !hidden) profile.email = mail;
  else if (/^tel:/i.test(String(url)) && !profile.phone && !hidden) profile.phone = String(label).trim();
  else (profile.links as Fields[]).push(filled({ ...contact, hidden }));
}

/** Reads short lines that say what the person is, and then where; whether they did. */
function readLines(profile: Fields, block: string): boolean {
  const lines = block.split(/\\?\n/).map((line) => plainOf(line).replace(/(?<![,\s])[,\s]+$/, ""));
  const isSentence = lines.length === 1 && /[.!?]\s+\p{Lu}/u.test(lines[0] ?? "");
  if (/^([-#>|`]|\d+\.)|\]\(/.test(block) || isSentence || lines.some((line) => line.length > 90))
    return false;
  const words = lines.filter(
    (line) => line && !(/^(\S+@\S+|[+\d][\d\s().-]+)$/.test(line) && readContacts(profile, line)),
  );
  const places = profile.label ? words : words.slice(1);
  if (places.length > 0 && profile.location) return false;
  if (words[0]) profile.label ??= words[0];
  if (places.length > 0) profile.location = places.join(", ");
  return true;
}
