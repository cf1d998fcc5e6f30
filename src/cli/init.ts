import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { formatDiagnostics } from "../problems/formatDiagnostics.ts";
import { isFork } from "../themePath.ts";
import type { Command, Terminal } from "./command.ts";
import { putData, untouchedSample, writeFiles } from "./dataFiles.ts";
import { configFiles } from "./site.ts";
import { completePackage, type Package, starterData, starterFiles } from "./starter.ts";

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

const NEXT = "eleventy --serve\nThen write your CV into `_data`. The page follows every save.";

/** Begins a site. */
export const command: Command<typeof options> = {
  help,
  options,
  async run({ values }, terminal) {
    if (!isFork() && !values.force && !(await mayWrite(terminal))) return 1;
    const path = values.import ?? (await offerImport(terminal));
    if (path !== undefined) {
      const { command: importing } = await import("./import.ts");
      if ((await importing.run({ values: {}, positionals: [path] }, terminal)) !== 0) return 1;
      terminal.print("");
    }
    const ask = async (given: string | undefined, question: string, otherwise: string) =>
      given || (await terminal.ask?.(question)) || otherwise;
    // What was imported says who it is about.
    const person = async () => {
      const name = await ask(values.name, "Your name:", "Your Name");
      return starterData(name, await ask(values.email, "Your mail address:", "you@example.org"));
    };
    const data = path === undefined ? await person() : {};
    const done = isFork() ? await writeCv(data) : await writeSite(data);
    terminal.print(done.join("\n").trim());
    return 0;
  },
};

async function mayWrite({ print, ask }: Terminal): Promise<boolean> {
  const found = readdirSync(".").filter((name) => !HARMLESS.has(name));
  if (found.length === 0) return true;
  const names = found.slice(0, 5).map((name) => `\`${name}\``);
  const list = found.length > 5 ? `${names.join(", ")} and ${found.length - 5} more` : names.join(", ");
  const what = `This folder is not empty: ${list}.`;
  if (ask) return /^y/i.test(await ask(`${what} Write beside what is there? Nothing is replaced. [y/N]`));
  print(`${what} To write beside what is there, add --force; nothing is replaced.`);
  return false;
}

/** What people call the file that holds their CV, by what is told most surely from it. */
const IMPORTABLE = [
  /^(?:resume|cv)\.json$/i,
  /^(?:.*_)?cv\.ya?ml$/i,
  /^(?:index|cv|resume)\.(?:md|markdown)$/i,
  /\.bib$/i,
];

/** The file or folder here that looks like a CV kept by other means; whether it is one, reading tells. */
function findImportable(): string | undefined {
  if (existsSync("_bibliography") || existsSync("_data/cv.yml")) return ".";
  const names = readdirSync(".").sort();
  return IMPORTABLE.map((pattern) => names.find((name) => pattern.test(name))).find(Boolean);
}

/** Which file the data is to come from, if one is found and wanted. */
async function offerImport({ print, ask }: Terminal): Promise<string | undefined> {
  const found = findImportable();
  if (found === undefined) return undefined;
  const what = `${found === "." ? "This folder" : `\`${found}\``} looks like a CV that can be imported.`;
  if (ask) return /^n/i.test(await ask(`${what} Begin with it? [Y/n]`)) ? undefined : found;
  print(`${what} To begin with it, add --import ${found}.\n`);
  return undefined;
}

async function writeSite(data: Record<string, string>): Promise<string[]> {
  const before: Package | undefined = existsSync("package.json")
    ? JSON.parse(readFileSync("package.json", "utf8"))
    : undefined;
  // Without "type": "module" only this ending says that the configuration is one.
  const configName = before && before.type !== "module" ? "eleventy.config.mjs" : "eleventy.config.js";
  const [config = configName] = configFiles();
  const inData = Object.entries(data).map(([name, text]) => [`_data/${name}`, text] as const);
  const files = [...inData, ...Object.entries(starterFiles(config))];
  const fresh = files.filter(([name]) => !existsSync(name));
  const kept = files
    .filter((file) => !fresh.includes(file))
    .map(([name]) => `\`${name}\` was there and is as it was.`);
  const { text, added } = completePackage(before, basename(resolve(".")));
  const got = added.length > 0 ? `has got: ${added.join(", ")}` : "is as it was";
  if (before) kept.push(`\`package.json\` was there and ${got}.`);
  await writeFiles({ ...Object.fromEntries(fresh), ...(added.length > 0 && { "package.json": text }) });
  const written = [...fresh.map(([name]) => name), ...(before ? [] : ["package.json"])];
  return [
    ...written.map((name) => `wrote ${name}`),
    ...(kept.length > 0 ? ["", ...kept] : []),
    "",
    `Next: npm install && npx ${NEXT}`,
  ];
}

/** Puts the beginning of a CV in the place of the sample's files that nobody has changed. */
async function writeCv(data: Record<string, string>): Promise<string[]> {
  const sample = untouchedSample("_data");
  const isOwners = (name: string) => !sample.has(name) && existsSync(join("_data", name));
  // A `site.yaml` of the owner's says which sections there are.
  const isBegun = isOwners("site.yaml");
  const names = Object.keys(data);
  const ours = names.filter((name) => sample.has(name) || !(isBegun || isOwners(name)));
  const files = Object.fromEntries(ours.map((name) => [name, data[name] ?? ""]));
  const { problems, gone } = await putData("_data", files);
  if (problems.length > 0) return [formatDiagnostics(problems)];
  return [
    ...ours.map((name) => `wrote _data/${name}`),
    ...gone.map((path) => `took away ${path}, which was the sample's`),
    ...names
      .filter(isOwners)
      .filter((name) => !ours.includes(name))
      .map((name) => `\`_data/${name}\` is yours and is as it was.`),
    "",
    `Next: npx ${NEXT}`,
  ];
}
