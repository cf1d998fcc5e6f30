import { copyFile, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";

/** Puts the copies of the pictures into the site, after a build that succeeded. */
export async function publishPictures(files: string[], output: string): Promise<void> {
  if (files.length === 0) return;
  const folder = join(output, "assets", "pictures");
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map((file) => copyFile(file, join(folder, basename(file)))));
}
