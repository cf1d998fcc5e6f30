import { existsSync, readdirSync, readFileSync } from "node:fs";
import { themePath } from "../themePath.ts";
import { frontMatter, type Page } from "./frontMatter.ts";

/** One of the theme's pages: its place among them, `publications/paper.njk`, and its text. */
export interface ThemePage extends Page {
  name: string;
}

/** All of the theme's pages: as the compiled package keeps them beside its code, or else from their files. */
export function themePages(): ThemePage[] {
  const kept = new URL("pages.json", import.meta.url);
  return existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : readThemePages();
}

export function readThemePages(): ThemePage[] {
  return readdirSync(themePath("pages"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = `${parentPath}/${name}`;
      const text = readFileSync(path, "utf8");
      const within = path.slice(themePath("pages/").length).replaceAll("\\", "/");
      return { name: within, ...frontMatter(text) };
    });
}
