import type { Section } from "../model/cv.ts";
import { type Diagnostic, diagnoseFile } from "../problems/diagnostic.ts";

/** What files that are no sections cannot do without. */
const FIRST_LINES: Record<string, string> = {
  profile: ": `name: Sang Choe`",
  site: ": `sections: [education, publications]`",
};

/** Says that a YAML file has nothing in it, or only comments. */
export function emptyYaml(file: string): Diagnostic {
  const isSection = !/(?:^|\/)(?:profile|site|people)\.ya?ml$/.test(file);
  return diagnoseFile(file, {
    severity: "error",
    code: "empty-file",
    message: "this file is empty",
    remedy: isSection
      ? "write its first entry, or delete the file and its name in `site.yaml`"
      : `write its first line${FIRST_LINES[file.replace(/^.*\/|\.\w+$/g, "")] ?? ""}`,
  });
}

/** Says that the `.md` or `.bib` file of a section has nothing in it, or only comments; the page can do without it. */
export function emptySection({ file, prose }: Section, text: string): Diagnostic[] {
  const isEmpty = prose
    ? prose.length === 0
    : file.endsWith(".bib") && !text.replace(/%.*/g, "").includes("@");
  if (!isEmpty) return [];
  return [
    diagnoseFile(file, {
      severity: "warning",
      code: "empty-file",
      message: "this file is empty, so its section is not shown",
      remedy: `write its first ${prose ? "paragraph" : "entry"}, or delete the file and its name in \`site.yaml\``,
    }),
  ];
}
