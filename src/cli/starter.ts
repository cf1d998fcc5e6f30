import { pagesWorkflow } from "./pagesWorkflow.ts";
import { isFork } from "./project.ts";

export interface Person {
  name: string;
  email: string;
}

const CONFIG = `import vitae, { config } from "eleventy-theme-vitae";
export { config };
export default (eleventyConfig) => eleventyConfig.addPlugin(vitae);
`;

/** The `# yaml-language-server` line by which an editor completes and checks a data file. */
export function schemaLine(schema: string): string {
  const folder = isFork() ? "../schemas" : "../node_modules/eleventy-theme-vitae/schemas";
  return `# yaml-language-server: $schema=${folder}/${schema}.json\n`;
}

/** The files of a new site but for its `package.json`, by name; without a person, without data. */
export function starterFiles(person: Person | undefined, configName: string): Record<string, string> {
  return {
    ...(person ? starterData(person) : {}),
    [configName]: CONFIG,
    ".gitignore": "node_modules/\n_site/\n.cache/\n",
    ".github/workflows/pages.yml": pagesWorkflow,
  };
}

/** A CV to write over: one entry of each kind, of nobody in particular. */
export function starterData({ name, email }: Person): Record<string, string> {
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
  };
}

/** A value that YAML can read for nothing but text. */
function quoted(text: string): string {
  return /^[p{L}][p{L}p{M}p{N} .'@+_-]*$/u.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

function bibName(name: string): string {
  return name.replace(/[{}\\%#$&_^~]/g, "");
}
