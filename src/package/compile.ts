import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { build } from "esbuild";

/**
 * `npm run compile`: makes `dist`, which the package publishes, of the theme's own files and of nothing else: what they
 * import is in `dependencies`, where `npm audit` sees it.
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
