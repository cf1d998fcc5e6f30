import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packedFile, temporaryFolder } from "../package/packed.ts";
import { nodeEnvironment, takeFrom } from "./newcomer.ts";

/** The alpha that was tried last; what came of it stands in docs/how-the-theme-is-built.md. */
const ELEVENTY = "4.0.0-alpha.10";

test("a new site builds with Eleventy 4, which is not finished yet", () => {
  const theme = packedFile();
  const folder = temporaryFolder("eleventy-4");
  const env = nodeEnvironment(24);
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
  run("npm", "exec", "--yes", `--package=${theme}`, "--", "eleventy-theme-vitae", "init", "--name", "Ada");
  takeFrom(theme, folder, ELEVENTY);
  // npm counts no alpha as newer than 3.1, which is what the theme asks for.
  run("npm", "install", "--no-audit", "--no-fund", "--legacy-peer-deps");
  run("npx", "eleventy");
  assert.match(readFileSync(join(folder, "_site/index.html"), "utf8"), /<h1>Ada<\/h1>/);
  assert.match(readFileSync(join(folder, "_site/assets/resume.pdf"), "latin1"), /^%PDF/);
});
