import type { Source } from "./source.ts";

/** What a problem is about, without its place. */
export interface Finding {
  /** Errors stop a build; warnings are printed and the build goes on. */
  severity: "error" | "warning";
  /** A stable name for the kind of problem, e.g. `unknown-field`; for tools, never shown alone. */
  code: string;
  /** What is wrong, one sentence without a full stop: ``unknown field `instituton` ``. */
  message: string;
  /** What to write instead, one sentence without a full stop: ``did you mean `institution`? ``. */
  remedy: string;
}

/** One problem in something the user wrote. */
export interface Diagnostic extends Finding {
  /** The file, as its owner would write it: `_data/education.yaml`. */
  file: string;
  /** Counted from 1; absent where the problem is the file itself. */
  line?: number;
  column?: number;
  /** How many characters the caret underlines, 1 if absent. */
  length?: number;
  /** The whole line the problem stands on. */
  excerpt?: string;
}

/** What ends a build. */
export function error(code: string, message: string, remedy: string): Finding {
  return { severity: "error", code, message, remedy };
}

/** What is doubtful, and ends none. */
export function warning(code: string, message: string, remedy: string): Finding {
  return { severity: "warning", code, message, remedy };
}

/**
 * The findings of a room, by code: what is wrong → what to write instead; `$1` is the first value that is put in. What stands behind
 * a colon tells those of one code apart.
 */
export function findingsOf<E extends string, W extends string>(
  errors: Record<E, string>,
  warnings: Record<W, string>,
): (name: E | W, ...values: (string | number)[]) => Finding {
  const said: Record<string, string> = { ...errors, ...warnings };
  return (name, ...values) => {
    const fill = (part: string) => part.replace(/\$(\d)/g, (_, place) => String(values[place - 1] ?? ""));
    const [message = "", remedy = ""] = said[name]?.split(" → ").map(fill) ?? [];
    const [code = ""] = name.split(":");
    return { severity: name in errors ? "error" : "warning", code, message, remedy };
  };
}

/** Places `finding` at `offset` of `source`, underlining `length` characters. */
export function diagnose(source: Source, offset: number, length: number, finding: Finding): Diagnostic {
  const { line, column } = source.at(offset);
  const excerpt = source.line(line);
  const shown = Math.max(1, Math.min(length, excerpt.length - column + 1));
  return { ...diagnoseFile(source.file, finding), line, column, length: shown, excerpt };
}

/** Places `finding` where a text first stands in `file`, in the first of its spellings that does; else at the file as a whole. */
export function diagnoseText(
  file: string,
  source: Source | undefined,
  spellings: readonly string[],
  finding: Finding,
): Diagnostic {
  const written = spellings.find((each) => each !== "" && source?.text.includes(each));
  if (!source || written === undefined) return diagnoseFile(file, finding);
  return diagnose(source, source.text.indexOf(written), written.length, finding);
}

/** A problem with a file as a whole: missing, empty, not named by any section. */
export function diagnoseFile(file: string, finding: Finding): Diagnostic {
  // A message quotes what was written; of what is longer than a line, its beginning is enough.
  const message = finding.message.replaceAll(/`([^`]{90})[^`]{20,}`/gu, "`$1…`");
  return { ...finding, message, file };
}

/**
 * Reads one thing that a user wrote, an entry or a text. Whatever goes wrong in it is reported, once and as that thing's, and
 * costs no other.
 *
 * @param report places the problem
 * @returns undefined where it cannot be read
 */
export function caught<T>(read: () => T, report: (finding: Finding) => void): T | undefined {
  try {
    return read();
  } catch (thrown) {
    const isTooDeep = thrown instanceof RangeError && /call stack/i.test(thrown.message);
    const said = isTooDeep
      ? "it is nested too deeply"
      : String(thrown instanceof Error ? thrown.message : thrown);
    const message = `this cannot be read, and is left out: ${said.split("\n")[0]}`;
    const remedy = "write it more simply, and please tell the theme's authors, who expected nothing like it";
    report(warning("lost-entry", message, remedy));
    return undefined;
  }
}
