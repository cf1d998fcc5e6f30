import { readdirSync, readFileSync } from "node:fs";
import { themePath } from "../themePath.ts";
import { frontMatter, type Page } from "./frontMatter.ts";

/** One of the theme's pages: its place among them, `publications/paper.njk`, and its text. */
export interface ThemePage extends Page {
  name: string;
  /** Whether its front matter is JavaScript, which only Eleventy can read. */
  isCode: boolean;
}

/** Reads all of the theme's pages. */
export function themePages(): ThemePage[] {
  return readdirSync(themePath("pages"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = `${parentPath}/${name}`;
      const text = readFileSync(path, "utf8");
      const within = path.slice(themePath("pages/").length).replaceAll("\\", "/");
      return { name: within, isCode: text.startsWith("---js"), ...frontMatter(text) };
    });
}
