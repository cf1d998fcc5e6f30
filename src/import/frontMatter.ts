import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type Source, source } from "../diagnostics/source.ts";
import { isMap } from "../yaml/isMap.ts";
import { readYaml } from "../yaml/readYaml.ts";
import type { Fields } from "./draft.ts";

export interface FrontMatter {
  fields: Fields;
  /** Where the page begins behind it. */
  end: number;
  /** Where a field is named, as an offset in the file. */
  at(field: string): number;
  diagnostics: Diagnostic[];
}

/** Reads the YAML between two lines `---` at the head of a page; a page without it has no fields. */
export function readFrontMatter(page: Source): FrontMatter {
  const opening = /^\uFEFF?---[^\S\n]*\n/.exec(page.text)?.[0];
  if (opening === undefined) return { fields: {}, end: 0, at: () => 0, diagnostics: [] };
  const closing = /^(?:---|\.\.\.)[^\S\n]*$/m.exec(page.text.slice(opening.length));
  if (!closing) return { fields: {}, end: page.text.length, at: () => 0, diagnostics: [unclosed(page)] };
  const yaml = page.text.slice(opening.length, opening.length + closing.index);
  const end = opening.length + closing.index + closing[0].length;
  // Comments in the place of what stands before keep every place as it is in the file.
  const { value, diagnostics } = readYaml(source(page.file, opening.replace(/[^\n]/g, "#") + yaml));
  const notFields = value !== null && value !== undefined && !isMap(value);
  return {
    fields: isMap(value) ? (value as Fields) : {},
    end,
    at: (field) => Math.max(0, page.text.search(new RegExp(`^${field.replace(/[^\w-]/g, ".")}\\s*:`, "m"))),
    diagnostics: notFields ? [...diagnostics, noFields(page, opening.length)] : diagnostics,
  };
}

function unclosed(page: Source): Diagnostic {
  return diagnose(page, 0, 3, {
    severity: "error",
    code: "front-matter-open",
    message: "the front matter that begins here is never closed",
    remedy: "put a line `---` behind its last `key: value`",
  });
}

function noFields(page: Source, offset: number): Diagnostic {
  return diagnose(page, offset, page.line(2).length, {
    severity: "error",
    code: "front-matter-fields",
    message: "the front matter has no `key: value` in it",
    remedy: "write for example `title: Isaac Newton`, or take the two lines `---` out",
  });
}
