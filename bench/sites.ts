import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { copyFork, SAMPLE } from "../test/support/sample.ts";
import type { Command } from "./pairs.ts";

const root = resolve(import.meta.dirname, "..");
const folders: string[] = [];

function newFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `vitae-bench-${name}-`));
  folders.push(folder);
  return folder;
}

/** Takes away all that was made. */
export function removeSites(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** `npx eleventy --quiet` in a folder, without the half second that npx itself takes. */
export function eleventy(cwd: string): Command {
  return {
    cwd,
    run: process.execPath,
    arguments: [join(root, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"],
  };
}

/** An Eleventy project with one page of one line. */
export function emptySite(): string {
  const folder = newFolder("empty");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "index.md"), "# Hello\n");
  linkModules(folder);
  return folder;
}

/** A fork of this repository, with data of its own over the sample's. */
export function forkSite(data: Record<string, string> = {}): string {
  const folder = newFolder("fork");
  copyFork(folder);
  writeData(folder, data);
  linkModules(folder);
  return folder;
}

/** A site that has only `_data`, `assets` and a three-line configuration, and the theme as a compiled package. */
export function installedSite(data: Record<string, string> = {}): string {
  const folder = newFolder("installed");
  const configuration =
    'import vitae, { config } from "eleventy-theme-vitae";\nexport { config };\nexport default (eleventyConfig) => eleventyConfig.addPlugin(vitae);\n';
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "eleventy.config.js"), configuration);
  cpSync(join(root, SAMPLE), folder, { recursive: true });
  writeData(folder, data);
  linkModules(folder);
  const theme = join(folder, "node_modules/eleventy-theme-vitae");
  execFileSync("npm", ["run", "--silent", "compile"], { cwd: root });
  for (const part of ["dist", "_includes", "pages", "assets/css", "schemas", "package.json"]) {
    cpSync(join(root, part), join(theme, part), { recursive: true });
  }
  return folder;
}

/** A Jekyll site with the content of the sample's page and the least layout that shows it. */
export function jekyllSite(content: string): string {
  const folder = newFolder("jekyll");
  mkdirSync(join(folder, "_layouts"));
  writeFileSync(join(folder, "_config.yml"), "markdown: kramdown\n");
  writeFileSync(
    join(folder, "_layouts/cv.html"),
    "<!doctype html><title>{{ page.title }}</title>{{ content }}",
  );
  writeFileSync(join(folder, "index.md"), `---\nlayout: cv\ntitle: CV\n---\n${content}`);
  return folder;
}

function writeData(folder: string, data: Record<string, string>): void {
  for (const [name, text] of Object.entries(data)) writeFileSync(join(folder, "_data", name), text);
}

function linkModules(folder: string): void {
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== "eleventy-theme-vitae") symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
}
