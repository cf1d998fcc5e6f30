import type { Link } from "../../model/cv.ts";
import { absoluteUrl, dialled } from "../../text/address.ts";

/** A label and its address; the address alone where it says all that the label does. */
export function linkText({ label, url }: Link, site: string | undefined): string {
  const [, contact] = /^(?:mailto|tel):(.*)$/i.exec(url) ?? [];
  // A number as people write it says all that the one to be dialled does.
  if (contact && dialled(label) === contact) return label;
  const address = contact ?? absoluteUrl(url, site) ?? url;
  return address.includes(label) ? address : `${label}: ${address}`;
}

/** The address of a thing and its other links, a line each, none of them twice. */
export function linkLines(url: string | undefined, links: Link[], site: string | undefined): string[] {
  const isNamed = links.some((link) => link.url === url);
  const own = url === undefined || isNamed ? [] : [absoluteUrl(url, site) ?? url];
  return [...new Set([...own, ...links.map((link) => linkText(link, site))])];
}
