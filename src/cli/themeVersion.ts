import { readFileSync } from "node:fs";
import { themePath } from "../themePath.ts";

/** The theme's version, as its package says. */
export function themeVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(themePath("package.json"), "utf8"));
  return version;
}
