import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { readThemePages } from "../eleventy/themePages.ts";

/**
 * `npm run compile`: makes `dist`, which the package publishes, of the theme's own files and of nothing else: what they
 * import is in `dependencies`, where `npm audit` sees it. The front matter of the theme's pages is read here, once.
 */
rmSync("dist", { recursive: true, force: true });
const tsc = ["test/node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"];
execFileSync(process.execPath, tsc, { stdio: "inherit" });
await build({
  entryPoints: ["src/index.ts", "src/cli/main.ts"],
  outdir: "dist",
  entryNames: "[name]",
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "warning",
});
writeFileSync("dist/pages.json", JSON.stringify(readThemePages()));
