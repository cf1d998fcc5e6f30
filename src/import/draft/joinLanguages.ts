import type * as v from "valibot";
import { isMap } from "../../problems/isMap.ts";
import type { Path } from "../../problems/readYaml.ts";
import { isEntryKind, KINDS } from "../../record/kinds/kinds.ts";
import { profile } from "../../record/kinds/profile.ts";
import { site } from "../../record/kinds/site.ts";
import { isTranslatedAt } from "../../record/translations.ts";
import type { DataFile } from "./dataFiles.ts";
import type { Fields, ReportLine } from "./draft.ts";

/** The data files of one CV in one language. */
interface InLanguage {
  language: string;
  files: DataFile[];
  report: ReportLine[];
}

/**
 * Makes one record of the same CV in several languages: what says the same is written once, and each text that differs in all of them.
 * What one has in another order, or more of, cannot be told from what it translates; the main language's is kept, and it is reported.
 */
export function joinLanguages(all: InLanguage[]) {
  const [main, ...others] = all;
  const files = main?.files ?? [];
  const report = all.flatMap((each) => each.report);
  for (const { language, files: translated } of others) {
    for (const { name, kind, value } of translated) {
      const file = files.find((each) => each.name === name);
      const schema = isEntryKind(kind) ? KINDS[kind].schema : { profile, site }[kind as string];
      const say = (text: string) =>
        report.push({ reason: "invalid", file: name, text: `${language}: ${text}` });
      const languages = [main?.language ?? "", language] as const;
      if (file && schema) file.value = join(file.value, value, [], { schema, languages, say });
      if (file && kind === "prose")
        files.push({ name: name.replace(/(?=\.md$)/, `.${language}`), kind, value });
    }
  }
  const settings = files.find(({ kind }) => kind === "site");
  const languages = all.map(({ language }) => language);
  if (settings && others.length > 0)
    settings.value = { languages, ...(settings.value as Fields), language: undefined };
  return { files, report };
}

interface Joining {
  schema: v.GenericSchema;
  languages: readonly [main: string, other: string];
  say: (said: string) => void;
}

function join(main: unknown, other: unknown, path: Path, joining: Joining): unknown {
  const { schema, languages, say } = joining;
  const inner = (one: unknown, two: unknown, step: string | number) =>
    join(one, two, [...path, step], joining);
  if (other === undefined || JSON.stringify(main) === JSON.stringify(other)) return main;
  if (Array.isArray(main) && Array.isArray(other) && main.length === other.length)
    return main.map((item, index) => inner(item, other[index], index));
  if (isTranslatedAt(schema, path) && typeof other === "string") {
    const before = isMap(main) ? main : main === undefined ? {} : { [languages[0]]: main };
    return { ...before, [languages[1]]: other };
  }
  if (isMap(main) && isMap(other)) {
    const names = Object.keys({ ...main, ...other });
    return Object.fromEntries(names.map((name) => [name, inner(main[name], other[name], name)]));
  }
  if (main === undefined) return other;
  const field = path.findLast((step) => typeof step === "string") ?? "entries";
  if (field !== "language" && field !== "sections") say(`${field}: ${JSON.stringify(other).slice(0, 90)}`);
  return main;
}
