import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type Files = Record<string, string>;

/** Writes files, by their names, into a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Reads all files of a folder, by their names. */
export function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths
      .map(
        (path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")] as const,
      )
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Runs `npx eleventy` in a folder; its output is the error of a build that fails. */
export function build(folder: string, ...options: string[]): Files {
  const program = join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "--quiet", ...options], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`Eleventy ended with ${status}:\n${stdout}${stderr}`);
  return readFiles(join(folder, "_site"));
}

/** The three lines of an installed site. */
export const CONFIG = `import vitae, { config } from "eleventy-theme-vitae";
export { config };
export default (eleventyConfig) => eleventyConfig.addPlugin(vitae);
`;

/** A small CV. */
export const DATA: Files = {
  "profile.yaml":
    "name: Ada Lovelace\nemail: ada@example.org\nlinks:\n  - network: github\n    username: ada\n",
  "site.yaml": "url: https://ada.example.org\nsections: [about, education, publications]\n",
  "about.md": "I write [programs](https://example.org/notes.txt) for an engine.\n",
  "education.yaml": "- institution: Home\n  area: Mathematics\n  date: 1832-1835\n",
  "publications.bib": `@article{notes1843,
  title = {Sketch of the Analytical Engine},
  author = {Menabrea, Luigi and Lovelace, Ada},
  journal = {Scientific Memoirs},
  year = {1843}
}
`,
};

/** The CV's files in the folder that a site keeps them in. */
export function dataIn(folder: string, data: Files = DATA): Files {
  return Object.fromEntries(Object.entries(data).map(([name, text]) => [`${folder}/${name}`, text]));
}
