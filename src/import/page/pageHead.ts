import { iconFromClasses } from "../../look/iconFromClasses.ts";
import { readText } from "../../text/markdown.ts";
import type { Inline } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { bareIcon, contactFrom } from "../contactFrom.ts";
import { type Fields, filled } from "../draft.ts";
import { htmlToMarkdown } from "../markdown/htmlToMarkdown.ts";
import { Report } from "../report.ts";
import type { RawBlock } from "./splitBlocks.ts";
import { isPosition, readDegree } from "./words.ts";

/** What a page says of the person above its first section. */
export interface PageHead {
  profile: Fields;
  /** Paragraphs that say more than a line of a profile can. */
  about: RawBlock[];
}

/** `Sang Choe (최상근)` is a name and the same in its own script. */
export function readName(text: string): Fields {
  const [, name, native] = /^(.+?)\s*[(（/]\s*([^()（）]+?)\s*[)）]?$/.exec(text) ?? [];
  const isScript =
    native !== undefined &&
    /[^\p{Script=Latin}\p{P}\p{Z}\p{N}\p{S}]/u.test(native) &&
    !/\p{Script=Latin}/u.test(native);
  return isScript ? { name, nativeName: native } : { name: text };
}

/** Reads the blocks between the name and the first section: what the person is, where, and how to reach them. */
export function readPageHead(blocks: RawBlock[], report: Report): PageHead {
  const profile: Fields = {};
  const about: RawBlock[] = [];
  const links: Fields[] = [];
  const hidden: { offset: number; raw: string }[] = [];
  for (const block of blocks) {
    if (block.type === "rule") continue;
    if (block.type === "comment") hidden.push(block);
    else if (isContacts(block)) {
      const comments = [...block.raw.matchAll(/<!--[\s\S]*?-->/g)];
      const bare = block.raw.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, " "));
      addContacts(profile, links, bare, block.offset, report);
      for (const { 0: raw, index } of comments)
        addHidden(profile, links, { raw, offset: block.offset + index }, report);
    } else if (!addLine(profile, block, report)) about.push(block);
  }
  for (const comment of hidden) addHidden(profile, links, comment, report);
  return { profile: filled({ ...profile, links }), about };
}

/** A block made of links, or one that says it is the contact line. */
function isContacts({ type, raw }: RawBlock): boolean {
  if (type !== "html" && type !== "paragraph" && type !== "list") return false;
  if (/^\s*<\w+[^>]*id=["']?webaddress/i.test(raw)) return true;
  const bare = raw.replace(/<!--[\s\S]*?-->/g, "");
  const links = [
    ...bare.matchAll(/<a\s[^>]*>[\s\S]*?<\/a>|\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?|<[^\s<>]+@[^\s<>]+>/gi),
  ].map(([link]) => link);
  const left = links
    .reduce((text, link) => text.replace(link, ""), bare)
    .replace(/<[^>]*>|&\w+;|[\s|•·\-*,/]+/g, "");
  return links.length > 0 && left.length <= 12 * links.length;
}

/** Icons outside of links say what the text behind them is; in `\uE002…\uE003` they come through the conversion. */
function markIcons(raw: string): string {
  return raw.replace(/<(i|span)\s+class="([^"]*)"[^>]*>\s*<\/\1>/gi, (element, _tag, classes) => {
    const icon = iconFromClasses(classes);
    return icon ? `\uE002${bareIcon(icon)}\uE003` : element;
  });
}

function addContacts(profile: Fields, links: Fields[], raw: string, offset: number, report: Report): void {
  // Whoever writes a Markdown link into this `<div>` means one.
  const inline = raw.replace(/<\/?(?:div|p|ul|ol|li|address|section|header)\b[^>]*>/gi, (tag) =>
    /^<\/?li/i.test(tag) ? "|".padEnd(tag.length) : " ".repeat(tag.length),
  );
  const nodes = readText(
    htmlToMarkdown(markIcons(inline), offset, report).replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, "\\\n"),
  );
  let icon: string | undefined;
  const marked = (text: string) => {
    const [, name] = /\uE002([^\uE003]*)\uE003/.exec(text) ?? [];
    icon = name ?? icon;
    return text.replace(/\uE002[^\uE003]*\uE003/g, "").trim();
  };
  for (const node of nodes) {
    if (node.type === "link") {
      const label = marked(toPlain(node.children));
      addLink(profile, links, { url: node.url, label, ...(icon ? { icon } : {}) });
      icon = undefined;
    } else
      for (const line of textsOf(node)) {
        const text = marked(line.replace(/^[\s|•·–—:-]+|[\s|•·–—-]+$/g, ""));
        if (text === "") continue;
        if (!addText(profile, text, icon)) {
          report.add(offset + Math.max(0, raw.indexOf(text.split(" ")[0] ?? "")), text, NO_CONTACT);
        }
        icon = undefined;
      }
  }
}

function textsOf(node: Inline): string[] {
  return toPlain([node]).split(/[|•·\u00a0\u2003]|\s{2,}/);
}

function addLink(
  profile: Fields,
  links: Fields[],
  { url, label, icon }: { url: string; label: string; icon?: string },
): void {
  const mail = /^mailto:([^?]+)/i.exec(url)?.[1];
  const phone = /^tel:(.+)/i.exec(url)?.[1];
  if (mail && !profile.email) {
    profile.email = decodeURIComponent(mail);
    return;
  }
  if (mail === profile.email && mail !== undefined) return;
  if (phone && !profile.phone) {
    profile.phone = label || phone;
    return;
  }
  const contact = contactFrom({ url, label, ...(icon ? { icon: bareIcon(icon) ?? icon } : {}) });
  if (contact.network === "orcid" && /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(String(contact.username)))
    profile.orcid = contact.username;
  links.push(contact);
}

const NO_CONTACT = "a contact that is neither a link nor an address is left out";

const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const PHONE = /^(?:(?:tel|phone|mobile|cell)[.:]*\s*)?(\+?[\d\s().-]{7,})$/i;

/** A text of the contact line that is no link; whether it found a place. */
function addText(profile: Fields, text: string, icon: string | undefined): boolean {
  if (MAIL.test(text) && !profile.email) profile.email = text;
  else if (PHONE.test(text) && !profile.phone) profile.phone = PHONE.exec(text)?.[1]?.trim();
  else if (!profile.location && (/location|map|home|building|globe/.test(icon ?? "") || isPlace(text)))
    profile.location = text;
  else return false;
  return true;
}

function isPlace(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{M} .'-]*(,\s*\p{Lu}[\p{L}\p{M} .'-]*){1,3}$/u.test(text) && text.length < 60;
}

/** A contact in a comment is kept, hidden; any other comment is reported. */
function addHidden(
  profile: Fields,
  links: Fields[],
  { raw, offset }: { raw: string; offset: number },
  report: Report,
): void {
  const inside = raw.replace(/^<!--+|--+>$/g, (mark) => " ".repeat(mark.length));
  const found: Fields[] = [];
  const person: Fields = { email: profile.email };
  if (/<a\s|\]\(/i.test(inside)) addContacts(person, found, inside, offset, report);
  const isKnown = found.length === 0 && person.email !== undefined && person.email === profile.email;
  links.push(...found.map((link) => ({ ...link, hidden: true })));
  const why =
    found.length > 0
      ? "a contact in a comment is kept in `profile.yaml`, hidden"
      : isKnown && /<a\s/i.test(inside)
        ? "a comment, which no page shows, is left out; its address stands in `profile.yaml` already"
        : "a comment, which no page shows, is left out";
  report.add(offset, raw, why);
}

/** A paragraph of the head that fits a line of the profile; whether it did. */
function addLine(profile: Fields, block: RawBlock, report: Report): boolean {
  if (block.type !== "paragraph" && block.type !== "html") return false;
  const markdown = htmlToMarkdown(block.raw, block.offset, report);
  const nodes = readText(markdown);
  const isPlain = nodes.every(({ type }) =>
    ["text", "break", "softbreak", "emphasis", "strong"].includes(type),
  );
  const lines = toPlain(nodes)
    .split("\n")
    .map((line) => line.replace(/[,\s]+$/, "").trim())
    .filter(Boolean);
  const isSentence = lines.length === 1 && /[.!?]\s+\p{Lu}/u.test(lines[0] ?? "");
  if (!isPlain || isSentence) return false;
  const [only = "", ...more] = lines;
  const saysWhat = only.split(", ").some((part) => readDegree(part) !== undefined || isPosition(part));
  if (more.length === 0 && (profile.label || !saysWhat) && addText(profile, only, undefined)) return true;
  if (!profile.label && more.length === 0 && only.length <= 120) {
    profile.label = only;
    return true;
  }
  const rest = lines.filter(
    (line) => !((MAIL.test(line) || PHONE.test(line)) && addText(profile, line, undefined)),
  );
  if (rest.length === 0) return true;
  if (profile.label && !profile.location && rest.every((line) => line.length < 90)) {
    profile.location = rest.join(", ");
    return true;
  }
  if (!profile.label && rest.every((line) => line.length < 90)) {
    const [label, ...places] = rest;
    if (places.length > 0 && profile.location) return false;
    profile.label = label;
    if (places.length > 0) profile.location = places.join(", ");
    return true;
  }
  return false;
}

/** Reads a section of contacts; undefined where a line of it is none, so that the section stays as it is. */
export function readContactSection(profile: Fields, blocks: RawBlock[], report: Report): Fields | undefined {
  const shown = blocks.filter(({ type }) => type !== "rule" && type !== "comment");
  if (shown.some(({ type }) => !["paragraph", "html", "list"].includes(type))) return undefined;
  const found: Fields = { ...profile };
  const links = [...((profile.links as Fields[] | undefined) ?? [])];
  const trial = new Report(report.source);
  for (const block of blocks) addContacts(found, links, block.raw, block.offset, trial);
  if (trial.lines.some(({ why }) => why === NO_CONTACT)) return undefined;
  report.lines.push(...trial.lines);
  return filled({ ...found, links });
}
