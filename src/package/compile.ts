import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { readThemePages } from "../eleventy/themePages.ts";
import { licences } from "./licences.ts";

/**
 * `npm run compile`: makes `dist`, which the package publishes, with the front matter of the theme's pages already read.
 * Libraries that every build needs are part of it, since Node loads a few files faster than hundreds. What
 * `dependencies` names is left for npm to install: programs for each platform, fonts, icons, luxon, which Eleventy
 * brings, what is loaded only where it is used, and valibot for its types, which are part of ours.
 */
rmSync("dist", { recursive: true, force: true });
execFileSync("npx", ["tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const installed = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }).filter(
  (name) => name !== "valibot",
);
const { metafile } = await build({
  entryPoints: ["src/index.ts", "src/cli/main.ts"],
  outdir: "dist",
  entryNames: "[name]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  external: installed.flatMap((name) => [name, `${name}/*`]),
  // What libraries in CommonJS ask of Node.
  banner: {
    js: 'import{createRequire as nodeRequire}from"node:module";const require=nodeRequire(import.meta.url);',
  },
  metafile: true,
  logLevel: "warning",
});
writeFileSync("dist/LICENCES.txt", licences(Object.keys(metafile.inputs)));
writeFileSync("dist/pages.json", JSON.stringify(readThemePages()));
