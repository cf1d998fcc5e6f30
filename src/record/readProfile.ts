import { distance } from "fastest-levenshtein";
import type * as v from "valibot";
import { filled } from "../filled.ts";
import type { Contact, Place, Profile } from "../model/cv.ts";
import type { Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { contactLink } from "../style/contactLink.ts";
import { findNetwork, networks } from "../style/networks.ts";
import { findingOf } from "./findings.ts";
import { type contact, profile as schema } from "./kinds/profile.ts";
import { type RecordFile, readRecordFile } from "./readRecordFile.ts";
import type { Tongue } from "./translations.ts";

type WrittenContact = v.InferOutput<typeof contact>;

/** Reads `profile.yaml`, or its name, where it is missing. Where it cannot be used, a nameless profile stands in for it. */
export function readProfile(
  file: Source | string,
  tongue: Tongue,
): { profile: Profile } & Pick<RecordFile<never>, "diagnostics" | "standIns"> {
  const { value, spellings, at, diagnostics, standIns } = readRecordFile(file, schema, tongue);
  const nobody: NonNullable<typeof value> = { name: spellings(["name"])[0] ?? "" };
  const { links = [], otherNames = [], location, nativeName = "", ...rest } = value ?? nobody;
  for (const [index, link] of links.entries()) {
    const { field = "", finding } = problemOf(link) ?? {};
    if (finding) diagnostics.push(at(["links", index, field], finding));
  }
  const mail = rest.email ? contactLink("email", rest.email) : undefined;
  const contacts = links.filter(({ hidden }) => !hidden).flatMap(contactOf);
  // A name in another of the site's languages is one by which papers may know the person.
  const names = spellings(["name"]).filter((name) => name !== rest.name);
  return {
    profile: {
      ...rest,
      ...(typeof location === "object"
        ? { location: postalAddress(location), place: location }
        : filled({ location })),
      ...(nativeName !== rest.name && filled({ nativeName })),
      otherNames: [...new Set([...otherNames, ...names])],
      contacts: [...(mail ? [{ ...mail, networkName: "email" }] : []), ...contacts],
    },
    ...{ diagnostics, standIns },
  };
}

function problemOf(contact: WrittenContact): { field: string; finding: Finding } | undefined {
  const { network, username, url } = contact;
  if (network === undefined) return undefined;
  if (findNetwork(network)) {
    const isLost = url === undefined && username && !contactLink(network, username);
    return isLost ? { field: "username", finding: findingOf("bad-value:username", username) } : undefined;
  }
  const { finding: unknown, near } = unknownName("network", network, Object.keys(networks));
  // All names that are known would be a list of fifty.
  const other = near
    ? "any other site works with `label` and `url`"
    : "write `label` and `url` instead, which work for any site";
  const finding = { ...unknown, remedy: near ? `${unknown.remedy} ${other}` : other };
  if (url === undefined) return { field: "network", finding };
  // With an address, any network will do, unless its name is a slip.
  const isSlip = near && network.length > 3 && distance(network.toLowerCase(), near.toLowerCase()) === 1;
  return isSlip ? { field: "network", finding: { ...finding, severity: "warning" } } : undefined;
}

function contactOf({ network = "", username = "", ...written }: WrittenContact): Contact[] {
  const known = network && username ? contactLink(network, username) : undefined;
  const url = written.url ?? known?.url;
  if (!url) return [];
  const icon = written.icon ?? known?.icon;
  const networkName = findNetwork(network)?.name;
  const shown = written.label ?? known?.label ?? (networkName && (username || undefined));
  const label = shown ?? ([network, username].filter(Boolean).join(": ") || url);
  const isSaid = !networkName || label.toLowerCase().includes(networkName.toLowerCase());
  const said = isSaid ? undefined : (IN_WORDS[networkName] ?? networkName);
  return [{ label, url, ...filled({ icon, network, username, networkName: said }) }];
}

/** Networks that are called otherwise in other languages, and the theme's words for them. */
const IN_WORDS: Record<string, string> = { "E-mail": "email", Phone: "phone", Website: "website" };

/** Countries that write the postal code behind town and region (Universal Postal Union, S42); all others before the town. */
const CODE_BEHIND =
  /^(?:AU|BD|BR|CA|CN|CO|EG|GB|GG|HK|ID|IE|IM|IN|JE|JO|JP|KE|KR|LB|LK|LV|MT|NP|NZ|PH|PK|RU|SA|SG|TH|TW|UA|US|VN|ZA)$/i;

/** A place in one line, its parts in the order of its country. */
function postalAddress({ address, postalCode = "", city, region, countryCode }: Place): string {
  const join = (parts: (string | undefined)[], by: string) => parts.filter(Boolean).join(by);
  // In their own script, Chinese, Japanese and Korean addresses go from the large to the small.
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(join([region, city], "")))
    return join([countryCode, postalCode, region, city, address], " ");
  // Where no country is named, the code tells: British and Canadian ones begin with a letter, American ones stand with a state.
  const isBehind = countryCode
    ? CODE_BEHIND.test(countryCode)
    : /^[A-Z]/i.test(postalCode) || (region !== undefined && /^\d{5}(?:-|$)/.test(postalCode));
  const comma = /\p{Script=Arabic}/u.test(join([city, address], "")) ? "، " : ", ";
  const town = isBehind
    ? join([join([city, region], comma), postalCode], " ")
    : join([join([postalCode, city], " "), region], comma);
  return join([address, town, countryCode], comma);
}
