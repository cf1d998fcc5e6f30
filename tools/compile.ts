import { execFileSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * `npm run compile`: makes `dist`, which the package publishes, of the theme's own files and of nothing else: what they
 * import is in `dependencies`, where `npm audit` sees it.
 */
rmSync("dist", { recursive: true, force: true });
// Each style sheet in short, as `src/style/pageCss.ts` finds it beside the code.
const css = "assets/css";
const sheets = readdirSync(css, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".css"),
);
await build({
  entryPoints: sheets.map((name) => join(css, name)),
  outbase: css,
  outdir: "dist/css",
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
});
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
  // What Node 20 has. By that name, esbuild would write a pattern with `\p` as one to be made anew at each use.
  target: "es2023",
  logLevel: "warning",
});
