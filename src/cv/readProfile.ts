import type * as v from "valibot";
import { type Diagnostic, diagnose, diagnoseFile } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { type contact, profile as schema } from "../kinds/profile.ts";
import { contactLink } from "../look/contactLink.ts";
import { findNetwork, networks } from "../look/networks.ts";
import { placeOf } from "../yaml/placeOf.ts";
import { unknownName } from "../yaml/unknownName.ts";
import type { Link, Profile } from "./model.ts";
import { readRecordFile } from "./readRecordFile.ts";

type Written = v.InferOutput<typeof schema>;

/** Reads `profile.yaml`. Where it cannot be used, a nameless profile stands in for it. */
export function readProfile(
  source: Source | undefined,
  shown: string,
): { profile: Profile; diagnostics: Diagnostic[] } {
  if (!source) return { profile: nobody, diagnostics: [missing(shown)] };
  const { value, raw, document, diagnostics } = readRecordFile(source, schema);
  if (!value) return { profile: { ...nobody, name: nameIn(raw) }, diagnostics };
  const { links = [], otherNames = [], hidden: _, ...rest } = { hidden: undefined, ...value };
  links.forEach(({ network }, index) => {
    if (network === undefined || findNetwork(network)) return;
    const { start, length } = placeOf(document, ["links", index, "network"], "value");
    diagnostics.push(
      diagnose(source, start, length, unknownName("network", network, Object.keys(networks)).finding),
    );
  });
  const shownLinks = links
    .filter((link) => !link.hidden)
    .map(linkOf)
    .filter((link) => link !== undefined);
  return { profile: { ...rest, otherNames, contacts: [...mail(value), ...shownLinks] }, diagnostics };
}

const nobody: Profile = { name: "", otherNames: [], contacts: [] };

function nameIn(raw: unknown): string {
  const name = raw && typeof raw === "object" && "name" in raw ? raw.name : "";
  return typeof name === "string" ? name : "";
}

function mail({ email }: Written): Link[] {
  const link = email ? contactLink("email", email) : undefined;
  return link ? [link] : [];
}

function linkOf(written: v.InferOutput<typeof contact>): Link | undefined {
  const known =
    written.network && written.username ? contactLink(written.network, written.username) : undefined;
  const url = written.url ?? known?.url;
  if (!url) return undefined;
  const icon = written.icon ?? known?.icon;
  return { label: written.label ?? known?.label ?? url, url, ...(icon ? { icon } : {}) };
}

function missing(shown: string): Diagnostic {
  return diagnoseFile(`${shown}/profile.yaml`, {
    severity: "error",
    code: "missing-file",
    message: "this file is missing",
    remedy: "make it, with at least a line `name: Your Name` in it",
  });
}
