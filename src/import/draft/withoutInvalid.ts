import * as v from "valibot";
import { readEntryDate } from "../../cv/readEntryDate.ts";
import { ENTRY_KINDS, isEntryKind } from "../../kinds/kinds.ts";
import { profile as profileSchema } from "../../kinds/profile.ts";
import { site as siteSchema } from "../../kinds/site.ts";
import { type Draft, type Fields, filled } from "./draft.ts";
import type { ReportLine } from "./report.ts";

/**
 * Takes out what a build would stop at (a mail address without an `@`, the 30th of February), so that what is imported
 * builds; each is reported.
 * @param names those of the sections' files
 */
export function withoutInvalid(
  draft: Draft,
  names: readonly string[],
): { draft: Draft; report: ReportLine[] } {
  const report: ReportLine[] = [];
  const clean = <T>(file: string, schema: v.GenericSchema, value: T): T => {
    const left = structuredClone(value);
    for (;;) {
      const found = (v.safeParse(schema, left).issues ?? [])
        .map((issue) => deepest(issue, left))
        .find((each) => each);
      if (!found) return left;
      const { parent, key } = found;
      report.push({ reason: "invalid", file, text: `${key}: ${JSON.stringify(parent[key])}` });
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
    }
  };
  const profile = clean("profile.yaml", profileSchema, { name: "Your Name", ...filled(draft.profile) });
  const { sections: _, ...site } = clean<Fields>("site.yaml", siteSchema, { ...draft.site, sections: [] });
  const sections = draft.sections.map((section, index) => {
    const { kind, entries } = section;
    if (!entries || !isEntryKind(kind)) return section;
    const file = `${names[index]}.yaml`;
    const cleaned = clean(file, ENTRY_KINDS[kind], entries);
    return { ...section, entries: cleaned.map((entry) => withoutImpossible(entry, file, site, report)) };
  });
  return { draft: { ...draft, profile, site, sections }, report };
}

/** What an impossible date was meant to say, only its owner knows. */
function withoutImpossible(entry: Fields, file: string, site: Fields, report: ReportLine[]): Fields {
  const { findings } = readEntryDate(entry, String(site.language ?? "en"), {});
  if (!findings.some(({ finding }) => finding.severity === "error")) return entry;
  const { date, startDate, endDate, ...rest } = entry;
  const written = [date ?? startDate, endDate].filter(Boolean).join(" – ");
  report.push({ reason: "date", file, text: `${written}: ${Object.values(rest)[0]}` });
  return rest;
}

/** What holds the value that an issue is about, and its key there; of a choice, the choice that came nearest. */
function deepest(issue: v.BaseIssue<unknown>, value: unknown): { parent: Fields; key: string } | undefined {
  let parent: Fields | undefined;
  let inner = value;
  let key = "";
  for (const item of issue.path ?? []) {
    parent = inner as Fields;
    key = String(item.key);
    inner = parent?.[key];
  }
  const nested = issue.issues?.filter((each) => each.path?.length).map((each) => deepest(each, inner));
  return nested?.find((each) => each) ?? (parent && inner !== undefined ? { parent, key } : undefined);
}
