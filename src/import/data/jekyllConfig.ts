import { sectionTitle } from "../../cv/sectionTitle.ts";
import { findNetwork } from "../../look/networks.ts";
import { styleNames } from "../../look/styleSheets.ts";
import { isFollowable } from "../../schema/fields.ts";
import { toPlain } from "../../text/plain.ts";
import { themePath } from "../../themePath.ts";
import { contactFrom } from "../draft/contact.ts";
import { type Draft, type Fields, filled } from "../draft/draft.ts";
import { languageTag } from "../draft/languageTag.ts";
import type { Input } from "./input.ts";

/** Accounts that al-folio calls otherwise than the theme; most are `github_username`, `orcid_id`, `dblp_url`. */
const NETWORKS = new Map(
  Object.entries({ scholar: "googleScholar", inspirehep: "inspire", publons: "webOfScience" }),
);

/** Where accounts of networks are that the theme does not know; the others are addresses themselves. */
const ADDRESSES = new Map([
  ["discord", "https://discord.com/users/"],
  ["flickr", "https://www.flickr.com/"],
  ["wikidata", "https://www.wikidata.org/wiki/"],
  ["wikipedia", "https://wikipedia.org/wiki/User:"],
]);

/**
 * A draft with what the settings of a Jekyll site say of the person and the site, behind what the CV says itself.
 * @param inputs `_data/socials.yml` of al-folio, and `_config.yml`
 */
export async function withSettings({ profile, site, ...draft }: Draft, inputs: Input[]): Promise<Draft> {
  const profiles = [filled(profile), ...inputs.map(profileOf)];
  const links = profiles.flatMap((each) => (each.links ?? []) as Fields[]);
  // The same account, named in two files, is one contact.
  const keys = links.map(({ network, url }) => network ?? url);
  const own = links.filter((_, index) => keys.indexOf(keys[index]) === index);
  const whole = { ...Object.assign({}, ...profiles.toReversed()), links: own };
  const sites = await Promise.all(inputs.map((input) => siteOf(input, String(whole.name ?? ""))));
  return { ...draft, profile: filled(whole), site: Object.assign({}, ...sites.toReversed(), site) };
}

function profileOf(input: Input): Fields {
  const root = input.group();
  const names = ["first_name", "middle_name", "last_name"].map((key) => input.read(root, key));
  const links = Object.keys(root).flatMap((key) => accountOf(input, key));
  const orcid = links.find(({ network }) => network === "orcid")?.username;
  return filled({ name: names.filter(Boolean).join(" "), email: input.read(root, "email"), orcid, links });
}

function accountOf(input: Input, key: string): Fields[] {
  const value = String(input.group()[key] ?? "");
  const [, name = ""] = /^(.+)_(?:id|username|userid|url|profile|number)$/.exec(key) ?? [];
  const network = findNetwork(NETWORKS.get(name) ?? name);
  const url = /^https?:/.test(value)
    ? value
    : ADDRESSES.has(name)
      ? ADDRESSES.get(name) + encodeURI(value)
      : "";
  if (!name || !isFollowable(value) || !(network || url)) return [];
  input.take(input.group(), key);
  if (network && !url) return [{ network: network.key, username: value }];
  return [contactFrom(url, network ? url : toPlain(sectionTitle(name)))];
}

async function siteOf(input: Input, name: string): Promise<Fields> {
  const text = (key: string) => input.read(input.group(), key);
  const title = text("title");
  const url = text("url").replace(/\/+$/, "") + text("baseurl").replace(/\/+$/, "");
  const styles = await styleNames([themePath("assets/css/styles")]);
  return filled({
    // al-folio's word for "my name".
    title: title === name || title === "blank" ? "" : title,
    description: text("description").replace(/\s+/g, " "),
    url: /^https?:\/\//.test(url) && isFollowable(url) ? url : "",
    language: languageTag(text("lang") || text("language")),
    style: styles.includes(String(input.group().style)) ? text("style") : "",
  });
}
