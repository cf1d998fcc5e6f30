import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import type { JekyllSource } from "./jekyllSite.ts";
import { readJekyllYaml } from "./readJekyllYaml.ts";

const FRONT_MATTER = /^\uFEFF?(---[ \t\r\f\v]*\n)([\s\S]*?\n?)(?:---|\.\.\.)[ \t\r\f\v]*(?:\n|$)/;

/** Splits a page into its front matter and its text, as Jekyll does; a page without front matter is all text. */
export function splitFrontMatter(
  source: Source,
  path: string,
): { page: JekyllSource; diagnostics: Diagnostic[] } {
  const match = frontMatter(source.text);
  if (!match) {
    const isOpen = /^\uFEFF?---[ \t\r]*\n/.test(source.text);
    const page = { source, frontMatter: {}, text: source.text, offset: 0, path };
    return { page, diagnostics: isOpen ? [unclosed(source)] : [] };
  }
  const { whole, yaml, yamlStart } = match;
  const { value, diagnostics } = readJekyllYaml(source, yaml, yamlStart);
  const text = source.text.slice(whole.length);
  return { page: { source, frontMatter: value, text, offset: whole.length, path }, diagnostics };
}

/** The closing dashes must begin a line. */
function frontMatter(text: string): { whole: string; yaml: string; yamlStart: number } | undefined {
  const [whole, opening = "", yaml = ""] = FRONT_MATTER.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const yamlStart = whole.indexOf("---") + opening.length;
  if (yaml === "" || yaml.endsWith("\n")) return { whole, yaml, yamlStart };
  return undefined;
}

function unclosed(source: Source): Diagnostic {
  return diagnose(source, 0, 3, {
    severity: "error",
    code: "front-matter-open",
    message: "the front matter that begins here does not end",
    remedy: "close it with a line of three dashes, `---`, before the text",
  });
}
