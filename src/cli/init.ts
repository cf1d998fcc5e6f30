import { existsSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { formatDiagnostics } from "../problems/formatDiagnostics.ts";
import { type Command, type Given, textOf } from "./command.ts";
import { configFiles } from "./configFiles.ts";
import { findImportable } from "./findImportable.ts";
import { isFork } from "./project.ts";
import { removeSample, untouchedSample } from "./sampleFiles.ts";
import { completePackage, newPackage, readPackage } from "./sitePackage.ts";
import { type Person, starterData, starterFiles } from "./starter.ts";
import type { Terminal } from "./terminal.ts";
import { writeFiles } from "./writeFiles.ts";

const help = `npx eleventy-theme-vitae init [--name "Ada Lovelace"] [--email ada@example.org] [--import <file>] [--force]

Begins a site in this folder: a CV to write over in \`_data\`, an \`eleventy.config.js\`, a \`package.json\`, a \`.gitignore\` and
a workflow that publishes on GitHub Pages. Asks for what is not given, where there is a terminal.

  --import  take the data from a CV kept by other means, as \`import\` does
  --force   write beside files that are there; none of them is replaced

In a fork of the theme, where all else is there already, it puts your CV in the place of the sample: files of the sample that you
have not changed go, yours stay.`;

/** Files that a folder may hold and still count as empty: what a new repository begins with. */
const HARMLESS = new Set([".git", ".gitignore", ".gitattributes", "LICENSE", "README.md", "node_modules"]);

/** Begins a site. */
export const command: Command = {
  help,
  options: {
    name: { type: "string" },
    email: { type: "string" },
    import: { type: "string" },
    force: { type: "boolean" },
  },
  async run(given, terminal) {
    if (!isFork() && !(await mayWrite(given, terminal))) return 1;
    const path = await askImport(given, terminal);
    if (path !== undefined && (await importData(path, terminal)) !== 0) return 1;
    // What was imported says who it is about.
    const person = path === undefined ? await askPerson(given, terminal) : undefined;
    if (isFork()) terminal.print(person ? await writeCv(person) : NEXT_IN_FORK);
    else {
      const { written, kept } = await writeSite(person);
      terminal.print(summary(written, kept));
    }
    return 0;
  },
};

async function mayWrite({ values }: Given, { print, ask }: Terminal): Promise<boolean> {
  const found = readdirSync(".").filter((name) => !HARMLESS.has(name));
  if (values.force === true || found.length === 0) return true;
  const names = found.slice(0, 5).map((name) => `\`${name}\``);
  const list = found.length > 5 ? `${names.join(", ")} and ${found.length - 5} more` : names.join(", ");
  if (!ask) {
    print(
      `This folder is not empty: ${list}. To write beside what is there, add --force; nothing is replaced.`,
    );
    return false;
  }
  const answer = await ask(
    `This folder is not empty: ${list}. Write beside what is there? Nothing is replaced. [y/N]`,
  );
  return /^y/i.test(answer);
}

/** Which file the data is to come from, if any. */
async function askImport(given: Given, { print, ask }: Terminal): Promise<string | undefined> {
  const named = textOf(given, "import");
  const found = findImportable();
  if (named !== undefined || found === undefined) return named;
  const what = found === "." ? "This folder looks like a CV" : `\`${found}\` looks like a CV`;
  if (!ask) {
    print(`${what} that can be imported. To begin with it, add --import ${found}.\n`);
    return undefined;
  }
  const answer = await ask(`${what} that can be imported. Begin with it? [Y/n]`);
  return /^n/i.test(answer) ? undefined : found;
}

async function importData(path: string, terminal: Terminal): Promise<number> {
  const { command: importing } = await import("./import.ts");
  const code = await importing.run({ values: {}, positionals: [path] }, terminal);
  terminal.print("");
  return code;
}

async function askPerson(given: Given, { ask }: Terminal): Promise<Person> {
  const value = async (option: string, question: string, otherwise: string) =>
    textOf(given, option) || (await ask?.(question)) || otherwise;
  return {
    name: await value("name", "Your name:", "Your Name"),
    email: await value("email", "Your mail address:", "you@example.org"),
  };
}

async function writeSite(person: Person | undefined): Promise<{ written: string[]; kept: string[] }> {
  const before = readPackage();
  // Without "type": "module" only this ending says that the configuration is one.
  const configName = before && before.type !== "module" ? "eleventy.config.mjs" : "eleventy.config.js";
  const written: string[] = [];
  const kept: string[] = [];
  const [config] = configFiles();
  for (const [name, text] of Object.entries(starterFiles(person, configName))) {
    const there = name === configName && config ? config : name;
    if (existsSync(there)) {
      kept.push(`\`${there}\` was there and is as it was.`);
      continue;
    }
    await mkdir(dirname(name), { recursive: true });
    await writeFile(name, text);
    written.push(name);
  }
  if (before) kept.push(...(await completePackage(before)));
  else {
    await writeFile("package.json", newPackage(basename(resolve("."))));
    written.push("package.json");
  }
  return { written, kept };
}

/** Puts the beginning of a CV in the place of the sample's files that nobody has changed. */
async function writeCv(person: Person): Promise<string> {
  const sample = untouchedSample("_data");
  const files = Object.entries(starterData(person)).map(([path, text]) => [basename(path), text] as const);
  const isThere = ([name]: readonly [string, string]) => existsSync(join("_data", name));
  // A `site.yaml` of the owner's says which sections there are.
  const isBegun = isThere(["site.yaml", ""]) && !sample.has("site.yaml");
  const kept = files.filter((file) => !sample.has(file[0]) && isThere(file));
  const ours = files.filter((file) => sample.has(file[0]) || !(isBegun || isThere(file)));
  const problems = await writeFiles("_data", Object.fromEntries(ours), false, sample);
  if (problems.length > 0) return formatDiagnostics(problems);
  const gone = removeSample(
    sample,
    ours.map(([name]) => name),
  );
  return [
    ...ours.map(([name]) => `wrote _data/${name}`),
    ...gone.map((path) => `took away ${path}, which was the sample's`),
    ...kept.map(([name]) => `\`_data/${name}\` is yours and is as it was.`),
    "",
    NEXT_IN_FORK,
  ].join("\n");
}

const NEXT_IN_FORK =
  "Next: npx eleventy --serve\nThen write your CV into `_data`. The page follows every save.";

function summary(written: string[], kept: string[]): string {
  return [
    ...written.map((name) => `wrote ${name}`),
    ...(kept.length > 0 ? ["", ...kept] : []),
    "",
    "Next: npm install && npx eleventy --serve",
    "Then write your CV into `_data`. The page follows every save.",
  ].join("\n");
}
