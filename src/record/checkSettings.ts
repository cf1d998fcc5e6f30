import type { Publication, SectionKind } from "../model/cv.ts";
import { type Diagnostic, diagnose, type Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { typeGroup } from "../publications/entryTypes.ts";
import { isChosen, type ListSettings } from "../publications/lists/listPublications.ts";
import type { SectionRequest } from "./readSite.ts";

/** The settings of a section that are about publications, and those of them that choose. */
const SETTINGS = ["keyword", "type", "selected", "order", "group", "numbered", "authors"] as const;
const CHOICES = ["keyword", "type", "selected"] as const;

/**
 * Finds settings in vain: those of publications on another section, and those by which no publication is chosen, so that the
 * section is not shown.
 *
 * @param site `site.yaml`, where they stand
 * @param publications those of the section's file
 */
export function checkSettings(
  { settings, place }: SectionRequest,
  kind: SectionKind,
  publications: readonly Publication[],
  site: Source,
): Diagnostic[] {
  const at = (field: string, part: "key" | "value", finding: Finding) => {
    const { start, length } = place(field, part);
    return diagnose(site, start, length, finding);
  };
  const written = SETTINGS.filter((name) => settings[name] !== undefined);
  if (kind !== "publications") return written.map((name) => at(name, "key", ofPublications(name, kind)));
  const choices = CHOICES.filter((name) => settings[name]);
  if (publications.length === 0 || publications.some(isChosen(settings))) return [];
  const isIdle = (name: keyof ListSettings) => !publications.some(isChosen({ [name]: settings[name] }));
  const idle = choices.filter(isIdle);
  return (idle.length > 0 ? idle : choices.slice(0, 1)).map((name) =>
    at(name, "value", idle.length > 0 ? nothing(name, settings, publications) : together(choices)),
  );
}

const severity = "warning";

function ofPublications(name: string, kind: SectionKind): Finding {
  return {
    severity,
    code: "idle-setting",
    message: `\`${name}\` is a setting of publications, and this section is of kind \`${kind}\`, so it changes nothing`,
    remedy: "take it out",
  };
}

function nothing(
  name: (typeof CHOICES)[number],
  settings: ListSettings,
  publications: readonly Publication[],
): Finding {
  const code = "idle-setting";
  if (name === "selected") {
    return {
      severity,
      code,
      message: "no publication is marked `selected`, so this section has nothing to show",
      remedy: "write `selected = {true}` into the entries that you want here, or take this out",
    };
  }
  const asked = settings[name] ?? "";
  const there = new Set(
    publications.flatMap((each) => (name === "type" ? [each.type, typeGroup(each)] : each.keywords)),
  );
  const { near } = unknownName(name, asked, [...there]);
  const few = [...there].slice(0, 8).map((each) => `\`${each}\``);
  const remedy = near
    ? `did you mean \`${near}\`?`
    : few.length > 0
      ? `write one that there is, such as ${few.join(", ")}, or take it out`
      : "write `keywords = {…}` into the entries that you want here, or take it out";
  const has = name === "type" ? `is of the type \`${asked}\`` : `has the keyword \`${asked}\``;
  return { severity, code, message: `no publication ${has}, so this section has nothing to show`, remedy };
}

function together(choices: string[]): Finding {
  const names = choices.map((name) => `\`${name}\``).join(" and ");
  return {
    severity,
    code: "idle-setting",
    message: `no publication is chosen by ${names} together, so this section has nothing to show`,
    remedy: "take one of them out, or choose others",
  };
}
