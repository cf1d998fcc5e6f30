import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { formatDiagnostics } from "../problems/formatDiagnostics.ts";
import { isFork } from "../themePath.ts";
import type { Command } from "./command.ts";
import { putData, untouchedSample, writeFiles } from "./dataFiles.ts";
import { starterData, starterFiles } from "./starter.ts";

const help = `npx eleventy-theme-vitae init [--name "Ada Lovelace"] [--email ada@example.org] [--import <file>] [--force]

Begins a site in this folder: a CV to write over in \`_data\`, an \`eleventy.config.js\`, a \`package.json\`, a \`.gitignore\` and
a workflow that publishes on GitHub Pages. Asks for what is not given, where there is a terminal.

  --import  take the data from a CV kept by other means, as \`import\` does
  --force   write beside files that are there; none of them is replaced

In a fork of the theme, where all else is there already, it puts your CV in the place of the sample: files of the sample that you
have not changed go, yours stay.`;

/** Files that a folder may hold and still count as empty: what a new repository begins with. */
const HARMLESS = new Set([".git", ".gitignore", ".gitattributes", "LICENSE", "README.md", "node_modules"]);

const options = {
  name: { type: "string" },
  email: { type: "string" },
  import: { type: "string" },
  force: { type: "boolean" },
} as const;

/** Begins a site. */
export const command: Command<typeof options> = {
  help,
  options,
  async run({ values }, terminal) {
    const found = readdirSync(".").filter((name) => !HARMLESS.has(name));
    if (!isFork() && !values.force && found.length > 0) {
      terminal.print(
        `This folder is not empty: \`${found.join("`, `")}\`. To write beside what is there, add --force; nothing is replaced.`,
      );
      return 1;
    }
    const hasPackages = existsSync("package.json");
    const said: string[] = [];
    if (values.import !== undefined) {
      const { command: importing } = await import("./import.ts");
      if ((await importing.run({ values: {}, positionals: [values.import] }, terminal)) !== 0) return 1;
      said.push("");
    } else {
      const ask = async (question: string) => terminal.ask?.(question);
      const name = values.name || (await ask("Your name:")) || "Your Name";
      const email = values.email || (await ask("Your mail address:")) || "you@example.org";
      said.push(...writeData(starterData(name, email)));
    }
    if (!isFork()) {
      const files = Object.entries(starterFiles());
      const isThere = new Set(files.map(([path]) => path).filter((path) => existsSync(path)));
      writeFiles(Object.fromEntries(files.filter(([path]) => !isThere.has(path))));
      said.push(...files.map(([path]) => sayWritten(path, isThere.has(path))));
    }
    const packages = hasPackages ? "npm install @11ty/eleventy eleventy-theme-vitae" : "npm install";
    const next = isFork() ? "npx eleventy --serve" : `${packages} && npx eleventy --serve`;
    terminal.print(said.join("\n"));
    terminal.print(`\nNext: ${next}\nThen write your CV into \`_data\`. The page follows every save.`);
    return 0;
  },
};

/** Puts the beginning of a CV in the place of the sample's files that nobody has changed, and beside the owner's. */
function writeData(data: Record<string, string>): string[] {
  const sample = untouchedSample("_data");
  const names = Object.keys(data);
  const owners = names.filter((name) => !sample.has(name) && existsSync(join("_data", name)));
  // A `site.yaml` of the owner's says which sections there are.
  const isBegun = owners.includes("site.yaml");
  const fresh = names.filter((name) => sample.has(name) || !(isBegun || owners.includes(name)));
  const { problems, gone } = putData(
    "_data",
    Object.fromEntries(fresh.map((name) => [name, data[name] ?? ""])),
  );
  if (problems.length > 0) return [formatDiagnostics(problems)];
  return [
    ...fresh.map((name) => sayWritten(`_data/${name}`, false)),
    ...gone.map((path) => `took away ${path}, which was the sample's`),
    ...owners.map((name) => sayWritten(`_data/${name}`, true)),
  ];
}

function sayWritten(path: string, isThere: boolean): string {
  return isThere ? `\`${path}\` was there and is as it was.` : `wrote ${path}`;
}
