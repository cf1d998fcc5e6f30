import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after } from "node:test";
import { isOfTheme } from "../support/sample.ts";

const root = resolve(import.meta.dirname, "../..");

/** A folder outside the repository, gone when the tests of this file are over. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `vitae-${name}-`));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Packed {
  /** Where the files lie, as npm would put them into the package. */
  folder: string;
  /** Their names, as npm tells them. */
  files: string[];
  /** Of the packed file, in bytes. */
  size: number;
}

/** What the package is made of. */
const PARTS = [
  "_includes",
  "assets/css",
  "LICENSE",
  "package.json",
  "pages",
  "README.md",
  "schemas",
  "src",
  "tools",
  "tsconfig.build.json",
  "tsconfig.json",
];

/** Compiles the theme beside the repository, which stays as it is, so that tests can do this side by side. */
function compiledClone(): string {
  const clone = temporaryFolder("clone");
  for (const part of PARTS)
    cpSync(join(root, part), join(clone, part), { recursive: true, filter: isOfTheme });
  mkdirSync(join(clone, "test"));
  for (const modules of ["node_modules", "test/node_modules"]) {
    symlinkSync(join(root, modules), join(clone, modules), "dir");
  }
  execFileSync(process.execPath, ["--import", "tsx", "tools/compile.ts"], { cwd: clone });
  return clone;
}

/** Packs the theme into one file, as npm publishes it. */
export function packedFile(): string {
  const folder = temporaryFolder("packed");
  const pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder];
  const name = execFileSync("npm", pack, { cwd: compiledClone(), encoding: "utf8" });
  return join(folder, name.trim());
}

/** Packs the theme into a folder of the files that npm would publish. */
export function packTheme(): Packed {
  const clone = compiledClone();
  const [answer] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: clone,
      encoding: "utf8",
    }),
  ) as [{ files: { path: string }[]; size: number }];
  const folder = temporaryFolder("package");
  const files = answer.files.map(({ path }) => path);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(clone, file), join(folder, file));
  }
  return { folder, files, size: answer.size };
}

/** Puts the packed theme and what it depends on into a site's `node_modules`, without asking a registry. */
export function installTheme(site: string, { folder }: Packed): void {
  const modules = join(site, "node_modules");
  mkdirSync(modules, { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) {
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  cpSync(folder, join(modules, "eleventy-theme-vitae"), { recursive: true });
}
