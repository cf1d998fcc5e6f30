import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configFiles } from "../configFiles.ts";
import { isFork } from "../project.ts";
import { eleventyEntry } from "../siteTemplates.ts";
import type { Problem } from "./problem.ts";

/** Looks at what must be in place before any data is read. */
export function setUpProblems(data: string): Problem[] {
  return [
    ...nodeProblem(process.versions.node),
    ...eleventyProblem(eleventyVersion()),
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

/** A newer one is not refused: what works only with some asks for that, not for a number. */
export function eleventyProblem(version: string | undefined): Problem[] {
  const remedy = "npm install @11ty/eleventy@latest";
  if (version === undefined) return [{ what: "Eleventy is not installed.", remedy }];
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 3 || (major === 3 && minor >= 1)) return [];
  return [{ what: `Eleventy ${version} is too old.`, remedy }];
}

function eleventyVersion(): string | undefined {
  const root = eleventyEntry()?.replace(/(@11ty.eleventy\W).*$/, "$1");
  return root && JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
}

function configProblems(): Problem[] {
  const [config, ...others] = configFiles();
  if (!config) {
    return [
      {
        what: "There is no `eleventy.config.js`.",
        remedy: "write one: `npx eleventy-theme-vitae init --force`",
      },
    ];
  }
  const unread = others.map((name) => ({
    what: `There is \`${config}\` and \`${name}\`, and Eleventy reads one of them.`,
    remedy: "delete the other",
  }));
  const names = isFork() || readFileSync(config, "utf8").includes("eleventy-theme-vitae");
  const unnamed = {
    what: `\`${config}\` does not add the theme.`,
    remedy: 'import it from "eleventy-theme-vitae" and add it: `eleventyConfig.addPlugin(vitae)`',
  };
  return names ? unread : [unnamed, ...unread];
}

/** Whether a folder has the data of a CV in it. */
export function hasRecord(folder: string): boolean {
  return ["profile.yaml", "profile.yml", "site.yaml", "site.yml"].some((name) =>
    existsSync(join(folder, name)),
  );
}

/** The folders of a site that have, at the top or one below: `cv`, `people/ada`. */
export function foldersWithRecord(): string[] {
  const within = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^[._]site$|^\.|^node_modules$/.test(entry.name))
      .map(({ name }) => join(folder, name));
  return within(".").flatMap((folder) => [folder, ...within(folder)].filter(hasRecord));
}

function dataFolderProblems(data: string): Problem[] {
  if (!hasRecord(data)) {
    const where = foldersWithRecord().map((folder) => `\`--data ${folder}\``);
    return [
      {
        what: `There is no ${existsSync(data) ? "data of a CV in" : "folder"} \`${data}\`.`,
        remedy: `say where the data lies with ${where.join(" or ") || "--data"}, or begin with \`npx eleventy-theme-vitae init\``,
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
