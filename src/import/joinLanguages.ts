import type * as v from "valibot";
import { parse } from "yaml";
import { isMap } from "../problems/isMap.ts";
import type { Path } from "../problems/readYaml.ts";
import { source } from "../problems/source.ts";
import { isEntryKind, KINDS } from "../record/kinds/kinds.ts";
import { profile } from "../record/kinds/profile.ts";
import { site } from "../record/kinds/site.ts";
import { kindOf } from "../record/sectionTitle.ts";
import { isTranslatedAt } from "../record/translations.ts";
import type { ReportLine } from "./draft/draft.ts";
import { writeYaml } from "./draft/writeDraft.ts";

/** The data files of one CV in one language. */
export interface InLanguage {
  language: string;
  files: Record<string, string>;
}

/**
 * Makes one record of the same CV in several languages: what says the same is written once, and each text that differs in all of them.
 * What one has in another order, or more of, cannot be told from what it translates; the main language's is kept, and it is reported.
 * @param schemas the folder of the schemas, as it is called from where the files will stand
 */
export function joinLanguages(
  [main, ...others]: [InLanguage, ...InLanguage[]],
  schemas: string,
): { files: Record<string, string>; report: ReportLine[] } {
  const report: ReportLine[] = [];
  const files = Object.entries(main.files).flatMap(([name, text]): [string, string][] => {
    const [, stem = "", ending] = /^(.*)\.(\w+)$/.exec(name) ?? [];
    const there = others.map(({ language, files }) => [language, files[name] ?? ""] as const);
    const translations = there.filter(([, written]) => written !== "");
    const inProse = translations.map(([tag, said]): [string, string] => [`${stem}.${tag}.md`, said]);
    if (ending === "md") return [[name, text], ...inProse];
    const kind = stem === "profile" || stem === "site" ? stem : kindOf(source(name, ""));
    const schema = isEntryKind(kind) ? KINDS[kind].schema : { profile, site }[kind as string];
    if (ending !== "yaml" || !schema) return [[name, text]];
    let joined: unknown = parse(text);
    for (const [language, written] of translations) {
      const say = (said: string) =>
        report.push({ reason: "invalid", file: name, text: `${language}: ${said}` });
      joined = join(joined, parse(written), [], { schema, languages: [main.language, language], say });
    }
    if (name === "site.yaml" && isMap(joined)) {
      const { language: _, ...rest } = joined;
      joined = { languages: [main, ...others].map(({ language }) => language), ...rest };
    }
    return [[name, writeYaml(`${schemas}/${kind}`, joined)]];
  });
  return { files: Object.fromEntries(files), report };
}

interface Joining {
  schema: v.GenericSchema;
  languages: [main: string, other: string];
  say: (said: string) => void;
}

function join(main: unknown, other: unknown, path: Path, joining: Joining): unknown {
  const { schema, languages, say } = joining;
  const inner = (one: unknown, two: unknown, step: string | number) =>
    join(one, two, [...path, step], joining);
  if (other === undefined || JSON.stringify(main) === JSON.stringify(other)) return main;
  if (Array.isArray(main) && Array.isArray(other) && main.length === other.length)
    return main.map((item, index) => inner(item, other[index], index));
  const isTranslated = isTranslatedAt(schema, path);
  if (isTranslated && typeof other === "string") {
    const before = isMap(main) ? main : main === undefined ? {} : { [languages[0]]: main };
    return { ...before, [languages[1]]: other };
  }
  if (isMap(main) && isMap(other)) {
    const names = [...new Set([...Object.keys(main), ...Object.keys(other)])];
    return Object.fromEntries(names.map((name) => [name, inner(main[name], other[name], name)]));
  }
  if (main === undefined) return other;
  const field = path.findLast((step) => typeof step === "string") ?? "entries";
  if (field !== "language" && field !== "sections") say(`${field}: ${JSON.stringify(other).slice(0, 90)}`);
  return main;
}
