import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { run } from "../../src/cli/run.ts";
import { CONFIG, dataIn, type Files, writeFiles } from "../package/site.ts";

const ROOT = process.cwd();

/** Makes a folder of these files the one that commands work in, until the tests of the file are over. */
export function enterFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "vitae-cli-"));
  writeFiles(folder, files);
  process.chdir(folder);
  after(() => {
    process.chdir(ROOT);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The same with a site in it that has the theme installed: this one, uncompiled. */
export function enterSite(files: Files = {}): void {
  const index = pathToFileURL(join(ROOT, "src/index.ts")).href;
  const folder = enterFolder({
    "package.json": '{ "type": "module" }',
    "eleventy.config.js": CONFIG,
    ...dataIn("_data"),
    "node_modules/eleventy-theme-vitae/package.json": '{ "type": "module", "exports": "./index.js" }',
    "node_modules/eleventy-theme-vitae/index.js": `export * from "${index}"; export { default } from "${index}";`,
    ...files,
  });
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  for (const name of readdirSync(join(ROOT, "node_modules"))) {
    symlinkSync(join(ROOT, "node_modules", name), join(folder, "node_modules", name));
  }
}

/** Runs the program in the current folder; `answers` make it believe that there is a terminal. */
export async function runCli(args: string[], answers?: string[]): Promise<{ said: string; code: number }> {
  const lines: string[] = [];
  const print = (text: string) => lines.push(text);
  const ask = async (question: string) => {
    const answer = answers?.shift() ?? "";
    lines.push(`${question} ${answer}`);
    return answer;
  };
  const code = await run(args, answers ? { print, ask } : { print });
  return { said: lines.join("\n"), code };
}
