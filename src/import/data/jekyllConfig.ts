import { contactLink } from "../../look/contactLink.ts";
import { isFollowable } from "../../schema/fields.ts";
import { networkOf } from "../contactFrom.ts";
import { type Fields, filled } from "../draft.ts";
import type { DataInput } from "./dataInput.ts";

/** al-folio's names for accounts, and our networks; the others have an address of their own. */
const ACCOUNTS: Record<string, string> = {
  acm_id: "acm",
  ads_id: "ads",
  arxiv_id: "arxiv",
  bitbucket_username: "bitbucket",
  bluesky_url: "bluesky",
  dblp_url: "dblp",
  facebook_id: "facebook",
  github_username: "github",
  gitlab_username: "gitlab",
  hal_id: "hal",
  ieee_id: "ieee",
  inspirehep_id: "inspire",
  instagram_id: "instagram",
  kaggle_id: "kaggle",
  keybase_username: "keybase",
  lattes_id: "lattes",
  linkedin_username: "linkedin",
  mastodon_username: "mastodon",
  medium_username: "medium",
  openreview_id: "openReview",
  orcid_id: "orcid",
  osf_id: "osf",
  research_gate_profile: "researchGate",
  scholar_userid: "googleScholar",
  scopus_id: "scopus",
  semanticscholar_id: "semanticScholar",
  ssrn_id: "ssrn",
  stackoverflow_id: "stackOverflow",
  telegram_username: "telegram",
  twitter_username: "twitter",
  whatsapp_number: "whatsapp",
  x_username: "x",
  xing_id: "xing",
  youtube_id: "youtube",
  zotero_username: "zotero",
};

/** Accounts of networks the theme does not know, with their addresses. */
const ADDRESSES: Record<string, [label: string, address: string]> = {
  blogger_url: ["Blog", "{}"],
  blogs_url: ["Blog", "{}"],
  work_url: ["Work", "{}"],
  cv_pdf: ["CV", "{}"],
  discord_id: ["Discord", "https://discord.com/users/{}"],
  flickr_id: ["Flickr", "https://www.flickr.com/{}"],
  lastfm_id: ["Last.fm", "https://www.last.fm/user/{}"],
  leetcode_id: ["LeetCode", "https://leetcode.com/u/{}/"],
  pinterest_id: ["Pinterest", "https://www.pinterest.com/{}"],
  publons_id: ["Web of Science", "https://www.webofscience.com/wos/author/record/{}"],
  quora_username: ["Quora", "https://www.quora.com/profile/{}"],
  spotify_id: ["Spotify", "https://open.spotify.com/user/{}"],
  strava_userid: ["Strava", "https://www.strava.com/athletes/{}"],
  unsplash_id: ["Unsplash", "https://unsplash.com/@{}"],
  wikidata_id: ["Wikidata", "https://www.wikidata.org/wiki/{}"],
  wikipedia_id: ["Wikipedia", "https://wikipedia.org/wiki/User:{}"],
};

/** The person, as `_config.yml` or `_data/socials.yml` has them. */
export function jekyllProfile(input: DataInput): Fields {
  const name = ["first_name", "middle_name", "last_name"]
    .map((key) => input.text([key]))
    .filter(Boolean)
    .join(" ");
  const email = input.text(["email"]);
  const links = input.keys([]).flatMap((key) => account(input, key));
  const orcid = links.find(({ network }) => network === "orcid")?.username;
  return filled({
    name,
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : undefined,
    orcid: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(String(orcid)) ? orcid : undefined,
    links,
  });
}

function account(input: DataInput, key: string): Fields[] {
  const network = ACCOUNTS[key];
  const [label, address] = ADDRESSES[key] ?? [];
  if (network === undefined && label === undefined) return [];
  const value = input.text([key]);
  if (value === "") return [];
  if (network === undefined) {
    const url = /^(https?:|\/)/.test(value) ? value : (address ?? "{}").replace("{}", encodeURI(value));
    return isFollowable(url) ? [{ label, url }] : [];
  }
  if (!/^https?:/.test(value)) return [{ network, username: value }];
  const found = networkOf(value);
  if (found?.network === network && contactLink(network, found.username))
    return [{ network, username: found.username }];
  return isFollowable(value) ? [{ network, url: value }] : [];
}

/** `site.yaml`, as far as a Jekyll site's `_config.yml` says it. */
export function jekyllSite(input: DataInput, name: string): Fields {
  // al-folio's word for "none"; it is reported as not read.
  const title = input.peek(["title"]) === "blank" ? "" : input.text(["title"]);
  const url = input.text(["url"]).replace(/\/+$/, "") + input.text(["baseurl"]).replace(/\/+$/, "");
  return filled({
    title: title !== name ? title : undefined,
    description: input.text(["description"]).replace(/\s+/g, " "),
    url: /^https?:\/\//.test(url) && isFollowable(url) ? url : undefined,
    language: input.text(["lang"]) || input.text(["language"]),
  });
}
