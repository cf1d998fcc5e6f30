import * as v from "valibot";
import { readEntryDate } from "../../cv/readEntryDate.ts";
import { ENTRY_KINDS, isEntryKind } from "../../kinds/kinds.ts";
import { profile as profileSchema } from "../../kinds/profile.ts";
import { site as siteSchema } from "../../kinds/site.ts";
import type { Draft, Fields } from "../draft.ts";
import type { ReportLine } from "../report.ts";

/**
 * Takes values out that our schemas do not allow (an address with a space, a mail address without an `@`), so that what is
 * imported builds; each is reported by its place in the data.
 */
export function withoutInvalid(draft: Draft): { draft: Draft; report: ReportLine[] } {
  const report: ReportLine[] = [];
  const clean = <T>(file: string, schema: v.GenericSchema, value: T): T => {
    let left = value;
    for (let round = 0; round < 50; round += 1) {
      const { issues } = v.safeParse(schema, left);
      const paths = (issues ?? []).flatMap((issue) => deepest(issue));
      const path = paths.find((each) => each.length > 0 && valueAt(left, each) !== undefined);
      if (!path) return left;
      const found = valueAt(left, path);
      report.push({
        file,
        text: `${path.join(".")}: ${JSON.stringify(found)}`,
        why: "the theme's data cannot hold this value, so it is left out",
      });
      left = without(left, path) as T;
    }
    return left;
  };
  const profile = clean("profile.yaml", profileSchema, draft.profile);
  const { sections: _, ...site } = clean<Fields>("site.yaml", siteSchema, { ...draft.site, sections: [] });
  const sections = draft.sections.map((section) => {
    const { kind, entries, name } = section;
    return entries && isEntryKind(kind)
      ? { ...section, entries: clean(`${name}.yaml`, ENTRY_KINDS[kind], entries) }
      : section;
  });
  const language = String(site.language ?? "en");
  for (const { name, entries = [] } of sections) {
    for (const entry of entries) report.push(...impossibleDates(`${name}.yaml`, entry, language));
  }
  return { draft: { ...draft, profile, site, sections }, report };
}

/** Dates that cannot be are carried over as they are: what was meant, only their owner knows. */
function impossibleDates(file: string, entry: Fields, language: string): ReportLine[] {
  const { findings } = readEntryDate(entry, language, {});
  return findings
    .filter(({ finding }) => finding.severity === "error")
    .map(({ field }) => ({
      file,
      text: `${field}: ${String(entry[field])}`,
      why: "this date cannot be; a build stops at it until it is corrected",
    }));
}

type Key = string | number;

function deepest(issue: v.BaseIssue<unknown>, before: Key[] = []): Key[][] {
  const path = [...before, ...(issue.path ?? []).map((item) => item.key as Key)];
  const inner = (issue.issues ?? []).filter((each) => each.path?.length);
  return inner.length > 0 ? inner.flatMap((each) => deepest(each, path)) : [path];
}

function valueAt(value: unknown, path: readonly Key[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function without(value: unknown, [key, ...rest]: readonly Key[]): unknown {
  if (Array.isArray(value)) {
    return rest.length === 0
      ? value.filter((_, index) => index !== key)
      : value.map((item, index) => (index === key ? without(item, rest) : item));
  }
  if (typeof value !== "object" || value === null || key === undefined) return value;
  const { [key as keyof typeof value]: inner, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...value, [key]: without(inner, rest) };
}
