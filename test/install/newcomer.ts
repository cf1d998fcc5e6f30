import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { temporaryFolder } from "../package/packed.ts";

/** Has a site take the theme from the packed file, where a registry may not have this version yet; Eleventy too, if a version is given. */
export function takeFrom(file: string, site: string, eleventy?: string): void {
  const path = join(site, "package.json");
  const settings = JSON.parse(readFileSync(path, "utf8"));
  settings.dependencies["eleventy-theme-vitae"] = `file:${file}`;
  if (eleventy) settings.dependencies["@11ty/eleventy"] = eleventy;
  writeFileSync(path, JSON.stringify(settings));
}

const environments = new Map<number, NodeJS.ProcessEnv>();

/** A PATH in which a line of Node comes first: this one's, or that of the package `node` from the registry. */
export function nodeEnvironment(line: number): NodeJS.ProcessEnv {
  const environment = environments.get(line) ?? findNode(line);
  environments.set(line, environment);
  return environment;
}

function findNode(line: number): NodeJS.ProcessEnv {
  if (process.versions.node.startsWith(`${line}.`)) return process.env;
  const folder = temporaryFolder(`node-${line}`);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, `node@${line}`], {
    stdio: "pipe",
  });
  const bin = join(folder, "node_modules/node/bin");
  assert.ok(
    readdirSync(bin).some((name) => name.startsWith("node")),
    `no Node ${line} in ${bin}`,
  );
  return { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) };
}
