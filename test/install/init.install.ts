import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { packedFile, temporaryFolder } from "../package/packed.ts";
import { nodeEnvironment, takeFrom } from "./newcomer.ts";

/**
 * What a newcomer does, with nothing but the packed file and the registry: in an empty folder outside the repository
 * `init`, an install with npm or pnpm, and Eleventy, on the oldest line of Node that will do and on the newest.
 */
const theme = packedFile();

/** One input of each kind, and what is on the page that is made of it. */
const INPUTS = {
  [resolve("test/import/pages/lovelace.md")]: "Lovelace",
  [resolve("test/node_modules/@jsonresume/schema/sample.resume.json")]: "Richard Hendriks",
  [resolve("test/sample/_data/publications.bib")]: "Pollux",
};

/** Runs programs in a folder of a newcomer's, on a line of Node. */
function newcomer(name: string, node: number) {
  const folder = temporaryFolder(name);
  const env = nodeEnvironment(node);
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
  return { folder, env, run };
}

for (const node of [20, 24]) {
  test(`npm installs it on Node ${node}, and the site builds, serves, and has no dead link`, async () => {
    const { folder, env, run } = newcomer("npm", node);
    const call = ["--yes", `--package=${theme}`, "--", "eleventy-theme-vitae"];
    assert.match(run("node", "--version"), new RegExp(`^v${node}\\.`));
    run("npm", "exec", ...call, "init", "--name", "Ada Lovelace", "--email", "ada@example.org");
    takeFrom(theme, folder);
    run("npm", "install", "--no-audit", "--no-fund");
    run("npx", "eleventy");
    // As npx does, without the half second that npx itself takes.
    const installed = (program: string) => join(folder, "node_modules/.bin", program);
    const vitae = (...args: string[]) => run(installed("eleventy-theme-vitae"), ...args);
    assert.match(readFileSync(join(folder, "_site/index.html"), "utf8"), /<h1>Ada Lovelace<\/h1>/);
    assert.match(readFileSync(join(folder, "_site/assets/resume.pdf"), "latin1"), /^%PDF/);
    assert.equal(vitae("check"), "No problems in `_data`.\n");
    assert.match(vitae("links"), /^No dead link among \d+ links/);
    assert.match(vitae("doctor"), /No problems\.\n$/);
    assert.match(vitae("eject", "parts/foot"), /_includes\/parts\/foot\.njk/);
    assert.match(await firstServedPage(folder, env), /Ada Lovelace/);
    // What is read in which way is the same for any Node.
    for (const [input, name] of Object.entries(INPUTS).slice(node === 24 ? 0 : -1)) {
      rmSync(join(folder, "_data"), { recursive: true });
      vitae("import", input);
      run(installed("eleventy"));
      assert.match(readFileSync(join(folder, "_site/index.html"), "utf8"), new RegExp(name));
    }
  });
}

test("pnpm, which lays out packages in its own way on any Node, installs it, and the site is the same", () => {
  const { folder, run } = newcomer("pnpm", 24);
  const pnpm = (...args: string[]) => run("npx", "--yes", "pnpm@10", ...args);
  const call = [`--package=${theme}`, "dlx", "eleventy-theme-vitae"];
  pnpm(...call, "init", "--name", "Ada", "--email", "a@example.org");
  takeFrom(theme, folder);
  pnpm("install");
  pnpm("exec", "eleventy");
  assert.match(readFileSync(join(folder, "_site/index.html"), "utf8"), /<h1>Ada<\/h1>/);
  assert.match(readFileSync(join(folder, "_site/assets/resume.pdf"), "latin1"), /^%PDF/);
  assert.equal(pnpm("exec", "eleventy-theme-vitae", "check"), "No problems in `_data`.\n");
});

async function firstServedPage(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const program = join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
  const server = spawn("node", [program, "--serve", "--port=0"], { cwd: folder, env, timeout: 60_000 });
  try {
    let said = "";
    // Eleventy tells the address as it tells a problem.
    for await (const chunk of server.stderr) {
      said += chunk;
      const [, address] = /Server at (http:\S+)/.exec(said) ?? [];
      if (address) return await (await fetch(address)).text();
    }
    throw new Error(`Eleventy did not serve:\n${said}`);
  } finally {
    server.kill();
  }
}
