import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import { nearest } from "../problems/unknownName.ts";
import { callEntry, entryPlace } from "./bibtex/callEntry.ts";
import type { BibtexEntry } from "./bibtex/entry.ts";
import { entryType, knownTypes } from "./entryTypes.ts";

/** Warns of each field that an entry of its type should have and has not. */
export function checkRequired(entry: BibtexEntry, diagnostics: Diagnostic[]): void {
  for (const names of entryType(entry.type).needs) {
    if (!names.some((name) => entry.fields.get(name)?.value.trim())) diagnostics.push(warn(entry, names));
  }
}

function warn(entry: BibtexEntry, names: string[]): Diagnostic {
  const [name = "", other] = names;
  const slip = nearest(name, [...entry.fields.keys()], 2);
  const isSlip = slip !== undefined && slip !== name;
  return diagnose(entry.source, ...entryPlace(entry), {
    severity: "warning",
    code: "missing-field",
    message: `${callEntry(entry)} has no \`${name}\`${other ? ` or \`${other}\`` : ""}`,
    remedy: isSlip ? `did you mean \`${name}\` where it says \`${slip}\`?` : `add \`${name} = {…}\``,
  });
}

/** Warns of a type that looks like a slip: `@aritcle`. Others that are not known pass. */
export function checkType(entry: BibtexEntry, diagnostics: Diagnostic[]): void {
  if (knownTypes.includes(entry.type)) return;
  const near = nearest(entry.type, knownTypes, 2);
  if (!near) return;
  diagnostics.push(
    diagnose(entry.source, entry.start, entry.type.length + 1, {
      severity: "warning",
      code: "unknown-type",
      message: `unknown type of entry \`@${entry.type}\``,
      remedy: `did you mean \`@${near}\`?`,
    }),
  );
}
