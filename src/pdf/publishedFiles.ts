import { join } from "node:path";

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
