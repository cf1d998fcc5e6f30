import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "../..");

/** Gives a site the packages that this project has, and the theme itself, uncompiled: for programs that run with tsx. */
export function linkTheme(site: string): void {
  const modules = join(site, "node_modules");
  rmSync(modules, { recursive: true, force: true });
  const theme = join(modules, "eleventy-theme-vitae");
  mkdirSync(theme, { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) {
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  const index = JSON.stringify(pathToFileURL(join(root, "src/index.ts")).href);
  writeFileSync(join(theme, "package.json"), '{ "type": "module", "exports": "./index.js" }');
  writeFileSync(join(theme, "index.js"), `export * from ${index};\nexport { default } from ${index};\n`);
}
