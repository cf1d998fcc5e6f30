import { readFileSync } from "node:fs";
import { themePath, themeVersion } from "../themePath.ts";
import { schemaFolder } from "./site.ts";

export interface Person {
  name: string;
  email: string;
}

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
export function starterData({ name, email }: Person): Record<string, string> {
<<<<<<< HEAD
  return {
    "_data/profile.yaml": `${schemaLine("profile")}name: ${quoted(name)}
email: ${quoted(email)}
# label: PhD student in computer science
# Other spellings of your name, as papers print it: by these you are found in author lists.
# otherNames: [A. Lovelace]
# links:
#   - network: github
#     username: ada
#   - network: orcid
#     username: 0000-0002-1825-0097
`,
    "_data/site.yaml": `${schemaLine("site")}# Where the site will stand, for search engines and previews.
# url: https://ada.github.io
language: en
# Or dossier, with a side for your photo, your contacts and the names of the sections.
style: classic
# The sections of the page, in order: each is a file in this folder.
sections:
  - background
  - education
  - experience
  - publications
`,
    "_data/background.md": `Write here in a few sentences who you are and what you work on. Text is Markdown: *emphasis*,
[links](https://www.11ty.dev), ==what matters most==.
`,
    "_data/education.yaml": `$schemaLine("education")- studyType: Ph.D.
  area: Your field
  institution: Your university
  location: Your country
  date: 2021 - present
`,
    "_data/experience.yaml": `$schemaLine("experience")- position: Your position
  organization: Where you worked
  date: Summer 2020
  summary: What you did there.
`,
    "_data/publications.bib": `@inproceedingskey2020,
  title     = {The Title of a Paper},
  author    = {${bibName(name)} and Menabrea, Luigi,
  booktitle = The Name of a Conference,
  year      = 2020
}
`,
=======
  const fill = (file: string) => {
    const written = file.endsWith(".bib") ? name.replace(/[{}\\%#$&_^~]/g, "") : quoted(name);
    return readStarter(file)
      .replace("node_modules/eleventy-theme-vitae/schemas", schemaFolder())
      .replace("Your Name", () => written)
      .replace("you@example.org", () => quoted(email));
>>>>>>> main
  };
  return Object.fromEntries(DATA.map((file) => [file, fill(file)]));
}

/** A value that YAML can read for nothing but text. */
function quoted(text: string): string {
<<<<<<< HEAD
  return /^[p{L}][p{L}p{M}p{N} .'@+_-]*$/u.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
=======
  const isPlain = /^[\p{L}][\p{L}\p{M}\p{N} .'@+_-]*$/u.test(text);
  return isPlain && !/^(?:true|false|yes|no|on|off|null)$/i.test(text) ? text : JSON.stringify(text);
>>>>>>> main
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

/** The `package.json` of a new site, as it begins. */
export function newPackage(folder: string): Package {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "");
  return { name: name || "cv", private: true, type: "module" };
}

/** Adds to a `package.json` the scripts and dependencies that a site needs and it does not have, and says which. */
export function completePackage(site: Package): { text: string; added: string[] } {
  const packages = missing(
    { "@11ty/eleventy": "^3.1.0", "eleventy-theme-vitae": `^${themeVersion()}` },
    { ...site.devDependencies, ...site.dependencies },
  );
  const scripts = missing(
    { start: "eleventy --serve", build: "eleventy", check: "eleventy-theme-vitae check" },
    site.scripts,
  );
  const completed = {
    ...site,
    scripts: { ...site.scripts, ...scripts },
    dependencies: { ...site.dependencies, ...packages },
  };
  const added = [...Object.keys(packages), ...Object.keys(scripts).map((name) => `the script ${name}`)];
  return { text: `${JSON.stringify(completed, null, 2)}\n`, added };
}

function missing(wanted: Record<string, string>, known: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => !Object.hasOwn(known, name)));
}
