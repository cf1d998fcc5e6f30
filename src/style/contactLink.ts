import type { Link } from "../model/cv.ts";
import { completeAddress, dialled, isFollowable } from "../text/address.ts";
import { findNetwork, networks } from "./networks.ts";

/**
 * Makes the link of one line of `profile.yaml`'s contacts: `github: sangkeun00`.
 *
 * @param network a name of `networks`, in any spelling
 * @param value what the person is called there, alone or with a part of the address before it (`@ada`, `in/ada`,
 * `github.com/ada`), or a whole address
 * @returns the link with its icon and what it shows; undefined where the network is unknown, or the address none to follow
 */
export function contactLink(network: string, value: string): Link | undefined {
  const found = findNetwork(network);
  if (!found) return undefined;
  const { key, name, icon, url: pattern, numbered } = found;
  const handle = withoutPlace(value.trim(), pattern);
  // `mas.to/@ada` and `x.com/ada` are whole addresses too, and `ada@mas.to` is one of mail in no other network than that.
  const completed = completeAddress(handle);
  const text =
    pattern === "{}" || !/^mailto:/i.test(completed) || /^mailto:/i.test(handle) ? completed : handle;
  const isWhole = /^(https?:|mailto:|tel:|\.{0,2}\/)/i.test(text);
  const url = isWhole || pattern === "{}" ? text : pattern.replace("{}", () => addressOf(key, text));
  if (!isFollowable(url)) return undefined;
  return { label: numbered ? name : isWhole ? shortAddress(text, pattern) : text, url, icon };
}

/** A name in a network without as much of its address as stands before it: `github.com/`, `in/`, `@`. */
function withoutPlace(value: string, pattern: string): string {
  const bare = (address: string) => address.replace(/^(?:https?:\/\/)?(?:www\.)?/i, "");
  const [before = ""] = bare(pattern).split("{}");
  if (before === "" || /^https?:/i.test(value)) return value;
  const written = bare(value).replace(/^\//, "");
  const starts = before.split(/(?<=[/?&])/).map((_, index, parts) => parts.slice(index).join(""));
  const start = starts.find((each) => each !== "" && written.toLowerCase().startsWith(each.toLowerCase()));
  return start === undefined ? value : written.slice(start.length).replace(/\/$/, "").trim();
}

/** What stands in the place of `{}`, with what an address does not allow written as it must be. */
function addressOf(key: string, handle: string): string {
  if (key === "phone") return dialled(handle);
  if (key === "whatsapp") return dialled(handle).replace("+", "");
  if (key === "mastodon") {
    // Without its server, a name there is no address.
    const [, user = "", host = ""] = /^@?([^@]+)@(.+)$/.exec(handle) ?? [];
    return host && `${host}/@${encodeURIComponent(user)}`;
  }
  return encodeURI(handle.replace(/^@/, ""));
}

/** `https://github.com/sangkeun00` → `sangkeun00`; a site of one's own → `sangkeun00.github.io/cv`. */
function shortAddress(address: string, pattern: string): string {
  const withoutScheme = address.replace(/^(https?:\/\/(www\.)?|mailto:|tel:)/i, "").replace(/\/$/, "");
  if (pattern === networks.website.url && !withoutScheme.includes("/@")) return withoutScheme;
  return (
    withoutScheme
      .replace(/^([^/]*\/[^?#]*).*/, "$1")
      .split(/[/?=]/)
      .at(-1)
      ?.replace(/^@/, "") || withoutScheme
  );
}
