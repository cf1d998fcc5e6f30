import { distance } from "fastest-levenshtein";
import type * as v from "valibot";
import type { Contact, Profile } from "../model/cv.ts";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { contactLink } from "../style/contactLink.ts";
import { findNetwork, networks } from "../style/networks.ts";
import { type contact, profile as schema } from "./kinds/profile.ts";
import { postalAddress } from "./postalAddress.ts";
import { readRecordFile } from "./readRecordFile.ts";

type Written = v.InferOutput<typeof schema>;

/** Reads `profile.yaml`. Where it cannot be used, a nameless profile stands in for it. */
export function readProfile(
  source: Source | undefined,
  shown: string,
): { profile: Profile; diagnostics: Diagnostic[] } {
  if (!source) return { profile: nobody, diagnostics: [missing(shown)] };
  const { value, raw, place, diagnostics } = readRecordFile(source, schema);
  if (!value) return { profile: { ...nobody, name: nameIn(raw) }, diagnostics };
  const { links = [], otherNames = [], location, ...rest } = value;
  links.forEach(({ network, username, url }, index) => {
    if (network === undefined) return;
    const report = (field: string, finding: Finding) => {
      const { start, length } = place(["links", index, field]);
      diagnostics.push(diagnose(source, start, length, finding));
    };
    const isKnown = findNetwork(network) !== undefined;
    const unknown = unknownNetwork(network);
    // With an address, any network will do, unless its name is a slip.
    if (!isKnown && url === undefined) report("network", unknown);
    else if (!isKnown && distance(network.toLowerCase(), unknown.fix?.toLowerCase() ?? "") === 1)
      report("network", { ...unknown, severity: "warning" });
    else if (isKnown && url === undefined && username && !contactLink(network, username))
      report("username", noAddress(username));
  });
  const shownLinks = links
    .filter((link) => !link.hidden)
    .map(linkOf)
    .filter((link) => link !== undefined);
  return {
    profile: { ...rest, ...whereOf(location), otherNames, contacts: [...mail(value), ...shownLinks] },
    diagnostics,
  };
}

/** All names that are known would be a list of fifty. */
function unknownNetwork(name: string): Finding {
  const { finding, near } = unknownName("network", name, Object.keys(networks));
  const remedy = near
    ? `did you mean \`${near}\`? any other site works with \`label\` and \`url\``
    : "write `label` and `url` instead, which work for any site";
  return { ...finding, remedy };
}

function noAddress(username = ""): Finding {
  return {
    severity: "error",
    code: "bad-value",
    message: `\`${username}\` makes no address that can be followed`,
    remedy: "write the name that you have there, or the whole address from `https://` on",
  };
}

const nobody: Profile = { name: "", otherNames: [], contacts: [] };

function nameIn(raw: unknown): string {
  const name = raw && typeof raw === "object" && "name" in raw ? raw.name : "";
  return typeof name === "string" ? name : "";
}

function mail({ email }: Written): Contact[] {
  const link = email ? contactLink("email", email) : undefined;
  return link ? [{ ...link, networkName: networks.email.name }] : [];
}

/** A place in one line, from its parts where it is given in such. */
function whereOf(location: Written["location"]): Pick<Profile, "location" | "place"> {
  if (location === undefined) return {};
  return typeof location === "string" ? { location } : { location: postalAddress(location), place: location };
}

function linkOf(written: v.InferOutput<typeof contact>): Contact | undefined {
  const known =
    written.network && written.username ? contactLink(written.network, written.username) : undefined;
  const url = written.url ?? known?.url;
  if (!url) return undefined;
  const icon = written.icon ?? known?.icon;
  const { network, username } = written;
  const networkName = findNetwork(network ?? "")?.name;
  const shown = written.label ?? known?.label ?? (networkName ? username : undefined);
  const label = shown ?? ([network, username].filter(Boolean).join(": ") || url);
  const isSaid = networkName === undefined || label.toLowerCase().includes(networkName.toLowerCase());
  return {
    label,
    url,
    ...(icon ? { icon } : {}),
    ...(network ? { network } : {}),
    ...(username ? { username } : {}),
    ...(isSaid ? {} : { networkName }),
  };
}

function missing(shown: string): Diagnostic {
  return diagnoseFile(`${shown}/profile.yaml`, {
    severity: "error",
    code: "missing-file",
    message: "this file is missing",
    remedy: "make it, with at least a line `name: Your Name` in it",
  });
}
