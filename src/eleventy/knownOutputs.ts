import { join } from "node:path";
import type { Output } from "../record/checkOutputs.ts";
import { isFile, namesIn, type ThemePage, type UsersPage } from "./findPages.ts";
import type { Settings } from "./options.ts";

/** Another format of the CV, as the page offers it. */
export interface OfferedFace {
  /** From the CV's root: `./cv.txt`. */
  url: string;
  /** Its media type. */
  type: string;
  /** The key of its name among the theme's words, or the name itself. */
  name: string;
}

/** What will be published under the CV's address beside what its data asks for, as far as that is known before a build. */
export function knownOutputs(
  theme: readonly ThemePage[],
  users: readonly UsersPage[],
  { address, assets, whole }: Pick<Settings, "address" | "assets" | "whole">,
): { others: Output[]; faces: OfferedFace[] } {
  const ofUsers = users.flatMap(({ address: at, file, data }) =>
    at?.startsWith(address) ? [{ url: `./${at.slice(address.length)}`, file, data }] : [],
  );
  // In a fork the theme's pages are the user's.
  const names = new Set(users.map(({ name }) => name));
  const ofTheme = theme
    .filter(({ name }) => !names.has(address.slice(1) + name.replace(/\.\w+$/, "")))
    .map(({ data }) => ({ url: `.${data.permalink}`, data }))
    .filter(({ url, data }) => typeof data.permalink === "string" && !/\{[{%]/.test(url));
  const pages = [...ofTheme, ...ofUsers];
  const taken = new Set(ofUsers.map(({ url }) => pathOf(url)));
  const written = pages.filter((page) => "file" in page || !taken.has(pathOf(page.url)));
  const copied = [...(assets ? [[assets, "assets/"]] : []), ...(whole ? [["public", ""]] : [])] as const;
  const files = copied.flatMap(([folder = "", to]) =>
    namesIn(folder)
      .filter((name) => isFile(join(folder, name)))
      .map((name) => ({ path: `${to}${name}`, file: `${folder}/${name}` })),
  );
  // A page of the user's at the address of one of the theme's may say of itself what it is, and need not.
  const faces = new Map(
    pages.flatMap(({ url, data: { face } }) => (isFace(face) ? [[url, { url, ...face }]] : [])),
  );
  return {
    others: [...written.map(({ url, data: _, ...file }) => ({ path: pathOf(url), ...file })), ...files],
    faces: [...faces.values()].sort((one, other) => (one.url < other.url ? -1 : 1)),
  };
}

/** `./talks/` as a file from the CV's root: `talks/index.html`. */
function pathOf(url: string): string {
  return url.replace(/^\.\//, "").replace(/(^|\/)$/, "$1index.html");
}

/**
 * Which face of the CV a page says in its front matter that it is: `face: { type, name }`. Not a collection of Eleventy's, since
 * a host may publish something for each of these.
 */
function isFace(face: unknown): face is Omit<OfferedFace, "url"> {
  return typeof face === "object" && face !== null && "type" in face && "name" in face;
}
