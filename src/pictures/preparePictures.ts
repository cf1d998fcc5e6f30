import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Cv } from "../cv/model.ts";
import { nodesIn } from "../text/walk.ts";
import { type PreparedPicture, preparePicture } from "./preparePicture.ts";

const cache = join(".cache", "pictures");

/**
 * Gives each picture of the record its size and its smaller copies, where it is a file of the site.
 *
 * @param assets the folder that is published as `assets`
 * @returns names of the copies that the site needs, in the cache folder
 */
export async function preparePictures(cv: Cv, assets = "assets"): Promise<string[]> {
  const prepared = new Map<string, Promise<PreparedPicture | undefined>>();
  const files: string[] = [];
  for (const node of nodesIn(cv)) {
    if (node.type !== "image" || /^[a-z]+:|^\//i.test(node.url)) continue;
    const url = node.url.replace(/^\.\//, "");
    if (!prepared.has(url)) prepared.set(url, prepare(url, assets));
    const picture = await prepared.get(url);
    if (!picture) continue;
    node.picture = { width: picture.width, height: picture.height, sources: picture.sources };
    files.push(...picture.files.map((name) => join(cache, name)));
  }
  return [...new Set(files)];
}

/** The file behind an address of the site: its owner's `assets` are published as they are, `public` at the root. */
async function prepare(url: string, assets: string): Promise<PreparedPicture | undefined> {
  for (const file of [url.replace(/^assets\//, `${assets}/`), join("public", url)]) {
    const exists = await access(file).then(
      () => true,
      () => false,
    );
    if (exists) return preparePicture(file, cache);
  }
  return undefined;
}
