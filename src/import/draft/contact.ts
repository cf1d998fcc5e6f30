import { filled } from "../../filled.ts";
import { inWords } from "../../record/sectionTitle.ts";
import { contactLink } from "../../style/contactLink.ts";
import { findNetwork, type NetworkName, networks } from "../../style/networks.ts";
import { isFollowable, printedAddress } from "../../text/address.ts";
import { findIcon } from "../../text/icons.ts";
import type { Fields } from "./draft.ts";

const bare = (url: string) => printedAddress(url, undefined) ?? "";

/** Networks by how the addresses of their people begin; the more precise ones first. */
const ADDRESSES = (Object.keys(networks) as NetworkName[])
  .map((network) => [network, bare(networks[network].url).replace("{}", "")] as const)
  .filter(([, before]) => before.includes("."))
  .sort(([, a], [, b]) => b.length - a.length);

/** The line of `profile.yaml` for a link: a network and a name where the address is a known one, else label and address. */
export function contactFrom(url: string, label: string, icon?: string): Fields {
  const shown = label.replace(/\s+/g, " ").trim();
  const isHome = /^(house|home|globe|link)$/.test(icon ?? "") && /^https?:/.test(url);
  const own = networkOf(url) ?? (isHome ? { network: "website", username: bare(url) } : undefined);
  if (!own) return filled({ label: shown, url, icon });
  const usual = contactLink(own.network, own.username);
  const isSame = bare(usual?.url ?? "").toLowerCase() === bare(url).toLowerCase();
  const isUsual = own.network === "website" ? usual?.url === url : isSame;
  const says = [usual?.label, own.username, `@${own.username}`, bare(url), url];
  return filled({ ...own, url: isUsual ? "" : url, label: says.includes(shown) ? "" : shown });
}

/** An account, as programs name one: a network, and the name there or the whole address; undefined where none is found. */
export function accountOn(network: string, username: string): Fields | undefined {
  if (!isFollowable(username)) return undefined;
  if (!/^(https?:|www\.)/i.test(username))
    return contactLink(network, username) && { network: findNetwork(network)?.key, username };
  const { label, ...contact } = contactFrom(username, inWords(network));
  return contact.network ? contact : { label, ...contact };
}

/** The network an address belongs to, with the name of the person there. */
function networkOf(url: string): { network: NetworkName; username: string } | undefined {
  const address = bare(url).replace(/^[a-z]{2}\.(?=linkedin)/i, "");
  for (const [network, before] of ADDRESSES) {
    if (!address.toLowerCase().startsWith(before.toLowerCase())) continue;
    const username = address.slice(before.length).replace(before.includes("?") ? /&.*$/ : /$^/, "");
    if (username && !/[/?#&\s%]/.test(username)) return { network, username };
  }
  return undefined;
}

/** The icon's name as short as it can be: `github` where that finds the same drawing. */
export function bareIcon(icon: string | undefined): string | undefined {
  if (!icon) return undefined;
  const found = findIcon(icon);
  const short = icon.replace(/^.*:/, "");
  return found && findIcon(short)?.body === found.body ? short : found?.id;
}
