import { existsSync, readFileSync } from "node:fs";
import { themePath, themeVersion } from "../themePath.ts";
import { configFile, schemaFolder } from "./site.ts";

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

/** The files of a new site beside its data, by name. */
export function starterFiles(): Record<string, string> {
  // Beside a `package.json` without "type": "module" only this ending says that the configuration is one.
  const isModule =
    !existsSync("package.json") || /"type": *"module"/.test(readFileSync("package.json", "utf8"));
  const config = configFile() ?? `eleventy.config.${isModule ? "js" : "mjs"}`;
  const site = {
    private: true,
    type: "module",
    scripts: { start: "eleventy --serve", build: "eleventy", check: "eleventy-theme-vitae check" },
    dependencies: { "@11ty/eleventy": "^3.1.0", "eleventy-theme-vitae": `^${themeVersion()}` },
  };
  return {
    [config]: `import vitae, { config } from "eleventy-theme-vitae";
export { config };
export default (eleventyConfig) => eleventyConfig.addPlugin(vitae);
`,
    ".gitignore": "node_modules/\n_site/\n.cache/\n",
    // `docs/deploy.md` shows the same text.
    ".github/workflows/pages.yml": readStarter("pages.yml"),
    "package.json": `${JSON.stringify(site, null, 2)}\n`,
  };
}

function readStarter(file: string): string {
  return readFileSync(themePath(`src/cli/starter/${file}`), "utf8").replaceAll("\r\n", "\n");
}
