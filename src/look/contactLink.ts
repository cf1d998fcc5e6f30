import type { Link } from "../cv/model.ts";
import { dialled } from "../text/dialled.ts";
import { findNetwork } from "./networks.ts";

/**
 * Makes the link of one line of `profile.yaml`'s contacts: `github: sangkeun00`.
 *
 * @param network a name of `networks`, in any spelling
 * @param value what the person is called there, or a whole address
 * @returns the link with its icon and what it shows, undefined where the network is unknown
 */
export function contactLink(network: string, value: string): Link | undefined {
  const found = findNetwork(network);
  if (!found) return undefined;
  const { key, name, icon, url, shows } = found;
  const text = value.trim();
  if (/^(https?:|mailto:|tel:|\.{0,2}\/)/i.test(text)) {
    return { label: shows === "name" ? name : shortAddress(text), url: text, icon };
  }
  const handle = key === "mastodon" ? text : text.replace(/^@/, "");
  const label = shows === "name" ? name : text;
  return { label, url: url.replace("{}", () => addressOf(key, handle)), icon };
}

/** What stands in the place of `{}`, with what an address does not allow written as it must be. */
function addressOf(key: string, handle: string): string {
  if (key === "phone") return dialled(handle);
  if (key === "mastodon") {
    const [, user = "", host = ""] = /^@?([^@]+)@(.+)$/.exec(handle) ?? [];
    if (host) return `${host}/@${encodeURIComponent(user)}`;
  }
  return encodeURI(handle);
}

/** `https://github.com/sangkeun00` → `sangkeun00`; a site of one's own → `sangkeun00.github.io`. */
function shortAddress(address: string): string {
  const withoutScheme = address.replace(/^(https?:\/\/(www\.)?|mailto:|tel:)/i, "").replace(/\/$/, "");
  return withoutScheme.split(/[/?=]/).at(-1)?.replace(/^@/, "") || withoutScheme;
}
