import { readFileSync } from "node:fs";
import { themePath, themeVersion } from "../themePath.ts";
import { schemaFolder } from "./site.ts";

/** A CV to write over, one entry of each kind, of nobody in particular: data files in `src/cli/starter`, in the order of the page. */
const DATA = [
  "profile.yaml",
  "site.yaml",
  "background.md",
  "education.yaml",
  "experience.yaml",
  "publications.bib",
];

/** Those files with a person's name in them, and with the schemas where this site has them. */
export function starterData(name: string, email: string): Record<string, string> {
  const fill = (file: string) => {
    const written = file.endsWith(".bib") ? name.replace(/[{}\\%#$&_^~]/g, "") : quoted(name);
    return readStarter(file)
      .replace("node_modules/eleventy-theme-vitae/schemas", schemaFolder())
      .replace("Your Name", () => written)
      .replace("you@example.org", () => quoted(email));
  };
  return Object.fromEntries(DATA.map((file) => [file, fill(file)]));
}

/** A value that YAML can read for nothing but text. */
function quoted(text: string): string {
  const isPlain = /^[\p{L}][\p{L}\p{M}\p{N} .'@+_-]*$/u.test(text);
  return isPlain && !/^(?:true|false|yes|no|on|off|null)$/i.test(text) ? text : JSON.stringify(text);
}

/** The files of a new site beside its data and its `package.json`, by name. */
export function starterFiles(configName: string): Record<string, string> {
  return {
    [configName]: `import vitae, { config } from "eleventy-theme-vitae";
export { config };
export default (eleventyConfig) => eleventyConfig.addPlugin(vitae);
`,
    ".gitignore": "node_modules/\n_site/\n.cache/\n",
    // `docs/deploy.md` shows the same text.
    ".github/workflows/pages.yml": readStarter("pages.yml"),
  };
}

function readStarter(file: string): string {
  return readFileSync(themePath(`src/cli/starter/${file}`), "utf8").replaceAll("\r\n", "\n");
}

/** What is used of a `package.json`. */
export interface Package {
  type?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  [field: string]: unknown;
}

/**
 * The `package.json` of a site with the scripts and dependencies that it needs, and which of them it did not have.
 *
 * @param site what is there; where there is none, a new one named after the folder
 */
export function completePackage(
  site: Package | undefined,
  folder: string,
): { text: string; added: string[] } {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "");
  const begun: Package = site ?? { name: name || "cv", private: true, type: "module" };
  const packages = missing(
    { "@11ty/eleventy": "^3.1.0", "eleventy-theme-vitae": `^${themeVersion()}` },
    { ...begun.devDependencies, ...begun.dependencies },
  );
  const scripts = missing(
    { start: "eleventy --serve", build: "eleventy", check: "eleventy-theme-vitae check" },
    begun.scripts,
  );
  const completed = {
    ...begun,
    scripts: { ...begun.scripts, ...scripts },
    dependencies: { ...begun.dependencies, ...packages },
  };
  const added = [...Object.keys(packages), ...Object.keys(scripts).map((name) => `the script ${name}`)];
  return { text: `${JSON.stringify(completed, null, 2)}\n`, added };
}

function missing(wanted: Record<string, string>, known: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => !Object.hasOwn(known, name)));
}
