import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { isFork } from "../project.ts";
import type { Problem } from "./problem.ts";

/** In the order in which Eleventy looks for them; it reads the first and no other. */
const CONFIGS = [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"];

/** Looks at what must be in place before any data is read. */
export function setUpProblems(data: string): Problem[] {
  return [
    ...nodeProblem(process.versions.node),
    ...eleventyProblem(),
    ...configProblems(),
    ...dataFolderProblems(data),
    ...ignoreProblem(),
  ];
}

/** Older ones lack what the theme and Eleventy need. */
export function nodeProblem(version: string): Problem[] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return [];
  return [
    { what: `Node ${version} is too old.`, remedy: "install Node 20.19 or a later one: https://nodejs.org" },
  ];
}

function eleventyProblem(): Problem[] {
  const version = eleventyVersion();
  if (version === undefined) {
    return [{ what: "Eleventy is not installed.", remedy: "npm install @11ty/eleventy@^3.1.0" }];
  }
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major === 3 && minor >= 1) return [];
  return [
    {
      what: `Eleventy ${version} is not one that the theme works with.`,
      remedy: "npm install @11ty/eleventy@^3.1.0",
    },
  ];
}

/** Of the Eleventy that this site finds, wherever its package manager has put it. */
function eleventyVersion(): string | undefined {
  try {
    const entry = createRequire(resolve("package.json")).resolve("@11ty/eleventy");
    const root = entry.slice(
      0,
      entry.lastIndexOf(join("@11ty", "eleventy")) + join("@11ty", "eleventy").length,
    );
    return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}

function configProblems(): Problem[] {
  const [config, ...others] = CONFIGS.filter((name) => existsSync(name));
  if (!config) {
    return [
      {
        what: "There is no `eleventy.config.js`.",
        remedy: "write one: `npx eleventy-theme-vitae init --force`",
      },
    ];
  }
  const unread = others.map((name) => ({
    what: `Eleventy reads \`${config}\` and therefore not \`${name}\`.`,
    remedy: "delete one of the two",
  }));
  const names = isFork() || readFileSync(config, "utf8").includes("eleventy-theme-vitae");
  const unnamed = {
    what: `\`${config}\` does not add the theme.`,
    remedy: 'import it from "eleventy-theme-vitae" and add it: `eleventyConfig.addPlugin(vitae)`',
  };
  return names ? unread : [unnamed, ...unread];
}

function dataFolderProblems(data: string): Problem[] {
  if (!existsSync(data)) {
    return [
      {
        what: `There is no folder \`${data}\`.`,
        remedy: "say where the data lies with --data, or begin with `npx eleventy-theme-vitae init`",
      },
    ];
  }
  const names = readdirSync(data);
  const json = names.filter((name) => name.endsWith(".json"));
  const schemas = names.filter((name) => /\.ya?ml$/.test(name)).flatMap((name) => schemaProblem(data, name));
  return [
    ...json.map((name) => ({
      what: `\`${data}/${name}\` is read by Eleventy itself: a slip in it ends \`--serve\`.`,
      remedy: "put it elsewhere, unless a template of yours needs it",
    })),
    ...schemas,
  ];
}

function schemaProblem(data: string, name: string): Problem[] {
  const [, schema] =
    /^# yaml-language-server: \$schema=(\.\S+)/m.exec(readFileSync(join(data, name), "utf8")) ?? [];
  if (schema === undefined || existsSync(join(data, schema))) return [];
  return [
    {
      what: `\`${data}/${name}\` names a schema that is not there, so that your editor cannot help: \`${schema}\`.`,
      remedy: "write `../node_modules/eleventy-theme-vitae/schemas/` before its name, or run `npm install`",
    },
  ];
}

function ignoreProblem(): Problem[] {
  if (!existsSync(".git")) return [];
  const ignored = existsSync(".gitignore") ? readFileSync(".gitignore", "utf8") : "";
  const missing = ["node_modules", "_site"].filter((name) => !ignored.includes(name));
  if (missing.length === 0) return [];
  return [
    {
      what: `Git does not ignore ${missing.map((name) => `\`${name}\``).join(" and ")}.`,
      remedy: "add a line for each to `.gitignore`",
    },
  ];
}
