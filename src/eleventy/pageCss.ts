import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Site } from "../cv/model.ts";

/**
 * All CSS of a page: the order of the layers, the colours of the site as custom properties, the style sheets of the
 * theme in the order of their names, the chosen style, and last, outside all layers, the owner's own `own.css`.
 */
export async function pageCss(folder: string, { style, colors }: Site): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".css")).sort();
  const own = names.filter((name) => name === "own.css");
  const theme = names.filter((name) => name !== "own.css");
  const files = [...theme, join("styles", `${style}.css`), ...own];
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8").catch(() => "")));
  return [colorRules(colors), ...texts].join("\n");
}

function colorRules({ light, dark, print }: Site["colors"]): string {
  const rule = (tokens: Record<string, string>) =>
    `:root { ${Object.entries(tokens)
      .map(([name, value]) => `--vitae-${name}: ${value};`)
      .join(" ")} }`;
  return [
    "@layer tokens, base, layout, parts, style, print;",
    `@layer tokens { ${rule(light)} @media (prefers-color-scheme: dark) { ${rule(dark)} } @media print { ${rule(print)} } }`,
  ].join("\n");
}
