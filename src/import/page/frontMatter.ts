import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { type Source, source } from "../../diagnostics/source.ts";
import { cutFrontMatter } from "../../yaml/cutFrontMatter.ts";
import { isMap } from "../../yaml/isMap.ts";
import { readYaml } from "../../yaml/readYaml.ts";
import type { Fields } from "../draft.ts";

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
  const { head, diagnostics: ofHead } = cutFrontMatter(page);
  if (!head) {
    return { fields: {}, end: ofHead.length > 0 ? page.text.length : 0, at: () => 0, diagnostics: ofHead };
  }
  // Comments in the place of what stands before keep every place as it is in the file.
  const before = page.text.slice(0, head.start).replace(/[^\n]/g, "#");
  const { value, diagnostics } = readYaml(source(page.file, before + head.yaml));
  const notFields = value !== null && value !== undefined && !isMap(value);
  return {
    fields: isMap(value) ? (value as Fields) : {},
    end: head.end,
    at: (field) => Math.max(0, page.text.search(new RegExp(`^${field.replace(/[^\w-]/g, ".")}\\s*:`, "m"))),
    diagnostics: notFields ? [...diagnostics, noFields(page, head.start)] : diagnostics,
  };
}

function noFields(page: Source, offset: number): Diagnostic {
  return diagnose(page, offset, page.line(2).length, {
    severity: "error",
    code: "front-matter-fields",
    message: "the front matter has no `key: value` in it",
    remedy: "write for example `title: Isaac Newton`, or take the two lines `---` out",
  });
}
