import { realpathSync } from "node:fs";
import { themePath } from "../themePath.ts";

/** Whether the folder is the theme itself, or a fork of it, whose files are its owner's. */
export function isFork(folder = "."): boolean {
  return realpathSync(folder) === realpathSync(themePath("."));
}
