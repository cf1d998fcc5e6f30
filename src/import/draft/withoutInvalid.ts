import * as v from "valibot";
import { readEntryDate } from "../../cv/readEntryDate.ts";
import { ENTRY_KINDS, isEntryKind } from "../../kinds/kinds.ts";
import { profile as profileSchema } from "../../kinds/profile.ts";
import { site as siteSchema } from "../../kinds/site.ts";
import { type Draft, type Fields, filled } from "./draft.ts";
import type { ReportLine } from "./report.ts";

/**
 * Takes out the fields that a build would stop at (a mail address without an `@`, the 30th of February), so that what is
 * imported builds; each is reported.
 * @param names those of the sections' files
 */
export function withoutInvalid(
  draft: Draft,
  names: readonly string[],
): { draft: Draft; report: ReportLine[] } {
  const report: ReportLine[] = [];
  const clean = (file: string, schemas: v.ObjectEntries, fields: Fields): Fields => {
    const kept = Object.entries(filled(fields)).filter(([name, value]) => {
      const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
      if (schema && v.is(schema, value)) return true;
      report.push({ reason: "invalid", file, text: `${name}: ${JSON.stringify(value)}` });
      return false;
    });
    return Object.fromEntries(kept);
  };
  const profile = { name: "Your Name", ...clean("profile.yaml", profileSchema.entries, draft.profile) };
  const site = clean("site.yaml", siteSchema.entries, draft.site);
  const sections = draft.sections.map((section, index) => {
    const { kind, entries } = section;
    if (!entries || !isEntryKind(kind)) return section;
    const file = `${names[index]}.yaml`;
    const kept = entries.map((entry) => {
      const { date, startDate, endDate, ...rest } = entry;
      const { findings } = readEntryDate(entry, String(site.language ?? "en"), {});
      const isPossible = findings.every(({ finding }) => finding.severity !== "error");
      const written = [date ?? startDate, endDate].filter(Boolean).join(" – ");
      if (!isPossible) report.push({ reason: "date", file, text: `${written}: ${Object.values(rest)[0]}` });
      return clean(file, ENTRY_KINDS[kind].item.entries, isPossible ? entry : rest);
    });
    return { ...section, entries: kept };
  });
  return { draft: { ...draft, profile, site, sections }, report };
}
