import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
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

for (const node of [20, 24]) {
  describe(`on Node ${node}`, { concurrency: 2 }, () => {
    const environment = nodeEnvironment(node);
    const runIn = (cwd: string) => async (program: string, args: string[]) =>
      (await promisify(execFile)(program, args, { cwd, env: environment })).stdout;

    it("npm installs it, and the site builds, serves, and has no dead link", async () => {
      const folder = temporaryFolder("npm");
      const run = runIn(folder);
      const call = ["--yes", `--package=${theme}`, "--", "eleventy-theme-vitae"];
      assert.match(await run("node", ["--version"]), new RegExp(`^v${node}\\.`));
      await run("npm", ["exec", ...call, "init", "--name", "Ada Lovelace", "--email", "ada@example.org"]);
      takeFrom(theme, folder);
      await run("npm", ["install", "--no-audit", "--no-fund"]);
      await run("npx", ["eleventy"]);
      assert.match(readFileSync(join(folder, "_site/index.html"), "utf8"), /<h1>Ada Lovelace<\/h1>/);
      assert.match(readFileSync(join(folder, "_site/assets/resume.pdf"), "latin1"), /^%PDF/);
      assert.equal(await run("npx", ["eleventy-theme-vitae", "check"]), "No problems in `_data`.\n");
      assert.match(await run("npx", ["eleventy-theme-vitae", "links"]), /^No dead link among \d+ links/);
      assert.match(await run("npx", ["eleventy-theme-vitae", "doctor"]), /No problems\.\n$/);
      assert.match(
        await run("npx", ["eleventy-theme-vitae", "eject", "parts/foot"]),
        /_includes\/parts\/foot\.njk/,
      );
      assert.match(await firstServedPage(folder, environment), /Ada Lovelace/);
      for (const [input, name] of Object.entries(INPUTS)) {
        rmSync(join(folder, "_data"), { recursive: true });
        await run("npx", ["eleventy-theme-vitae", "import", input]);
        await run("npx", ["eleventy"]);
        assert.match(readFileSync(join(folder, "_site/index.html"), "utf8"), new RegExp(name));
      }
    });

    it("pnpm installs it, and the site is the same", async () => {
      const folder = temporaryFolder("pnpm");
      const run = runIn(folder);
      const pnpm = (...args: string[]) => run("npx", ["--yes", "pnpm@10", ...args]);
      await pnpm(
        `--package=${theme}`,
        "dlx",
        "eleventy-theme-vitae",
        "init",
        "--name",
        "Ada",
        "--email",
        "a@example.org",
      );
      takeFrom(theme, folder);
      await pnpm("install");
      await pnpm("exec", "eleventy");
      assert.match(readFileSync(join(folder, "_site/index.html"), "utf8"), /<h1>Ada<\/h1>/);
      assert.match(readFileSync(join(folder, "_site/assets/resume.pdf"), "latin1"), /^%PDF/);
      assert.equal(await pnpm("exec", "eleventy-theme-vitae", "check"), "No problems in `_data`.\n");
    });
  });
}

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
