import { join } from "node:path";
import { assetPath } from "./assetFiles.ts";

/** Which of a site's folders are published, and where its CV's data lies. */
export interface Published {
  root: string;
  /** The folder that is published as `assets`. */
  assets: string;
  /** The folder that is published as it is, if there is one: `public`. */
  public: string | undefined;
}

/** The files that would be published at an address of the CV, `assets/betty.jpg`, whether they exist or not. */
export function publishedFiles(address: string, places: Published): string[] {
  const file = address.replace(/^(\.?\/)+/, "");
  const ofAssets = file.startsWith("assets/")
    ? [join(places.root, places.assets, file.slice("assets/".length))]
    : [];
  return places.public ? [...ofAssets, join(places.root, places.public, file)] : ofAssets;
}

/** The same for an address as data has it, `./assets/my%20dog.jpg`; none for those of other hosts and outside of the site. */
export function filesBehind(url: string, places: Published): string[] {
  const path = assetPath(url);
  const isElsewhere = /^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(url) || path.split(/[/\\]/).includes("..");
  return isElsewhere ? [] : publishedFiles(path, places);
}
