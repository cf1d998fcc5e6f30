import { contactLink } from "../look/contactLink.ts";
import { findIcon } from "../look/icons.ts";
import { findNetwork, type NetworkName, networks } from "../look/networks.ts";
import { type Fields, filled } from "./draft.ts";

/** A link by which a person can be reached, as the input has it. */
export interface FoundLink {
  url: string;
  /** What the page shows, plain text. */
  label: string;
  /** The icon before it, `fa7-brands:github`. */
  icon?: string;
}

/** The networks whose addresses begin in a way of their own; the more precise ones first. */
const RECOGNISED = (Object.keys(networks) as NetworkName[])
  .map((key) => {
    const [before = "", after = ""] = networks[key].url.replace(/^https?:\/\/(www\.)?/, "").split("{}");
    return { key, before, after };
  })
  .filter(({ before }) => before.includes("."))
  .sort((a, b) => b.before.length - a.before.length);

/** The line of `profile.yaml` for a link: a network and a name where the address is a known one, else label and address. */
export function contactFrom({ url, label, icon }: FoundLink): Fields {
  const own = networkOf(url) ?? websiteOf(url, icon);
  const shown = label.replace(/\s+/g, " ").trim();
  if (!own) return filled({ label: shown, url, icon: bareIcon(icon) });
  const username = label.includes(own.username) && !shown.startsWith("http") ? own.username : own.username;
  const usual = contactLink(own.network, username);
  const same = usual !== undefined && sameAddress(usual.url, url);
  const isUsualLabel = [usual?.label, own.username, `@${own.username}`, shortened(url), url].includes(shown);
  return filled({
    network: own.network,
    username,
    url: same ? undefined : url,
    label: isUsualLabel ? undefined : shown,
  });
}

/** The network an address belongs to, with the name of the person there. */
export function networkOf(url: string): { network: NetworkName; username: string } | undefined {
  const address = url.replace(/^https?:\/\/(www\.|[a-z]{2}\.(?=linkedin))?/i, "").replace(/\/$/, "");
  for (const { key, before, after } of RECOGNISED) {
    if (!address.toLowerCase().startsWith(before.toLowerCase())) continue;
    const behind = address.slice(before.length);
    const rest = before.includes("?") ? behind.replace(/&.*$/, "") : behind;
    const username = decoded(after && rest.endsWith(after) ? rest.slice(0, -after.length) : rest);
    if (username && !/[/?#&\s]/.test(username)) return { network: key, username };
  }
  return undefined;
}

function websiteOf(url: string, icon: string | undefined) {
  if (
    !icon ||
    !/(^|:)(house|home|globe|link|globe-americas|earth-\w+)$/.test(icon) ||
    !/^https?:\/\//.test(url)
  )
    return undefined;
  return { network: "website" as const, username: url.replace(/^https?:\/\//, "").replace(/\/$/, "") };
}

function sameAddress(one: string, other: string): boolean {
  const bare = (url: string) =>
    url
      .replace(/^https?:\/\/(www\.)?/i, "")
      .replace(/\/$/, "")
      .toLowerCase();
  return bare(one) === bare(other);
}

function shortened(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The icon's name as short as it can be: `github` where that finds the same drawing. */
export function bareIcon(icon: string | undefined): string | undefined {
  if (icon === undefined) return undefined;
  const found = findIcon(icon);
  const bare = icon.replace(/^.*:/, "");
  return found && findIcon(bare)?.body === found.body ? bare : found?.id;
}

/** Whether the theme knows a network of this name. */
export function isNetwork(name: string): boolean {
  return findNetwork(name) !== undefined;
}
