import { join } from "node:path";
import type { Output } from "../record/checkOutputs.ts";
import { isFile, namesIn, type Page, type UsersPage } from "./findPages.ts";
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
  theme: readonly Page[],
  users: readonly UsersPage[],
  { address, assets, whole }: Settings,
): { others: Output[]; faces: OfferedFace[] } {
  // In a fork the theme's pages are the user's.
  const names = new Set(users.map(({ name }) => name));
  const pages = [...theme.filter(({ name }) => !names.has(name)), ...users].flatMap((page) =>
    page.address?.startsWith(address) ? [{ ...page, url: `./${page.address.slice(address.length)}` }] : [],
  );
  const taken = new Set(users.map((page) => page.address));
  const written = pages.flatMap((page) => {
    const path = page.url.slice(2).replace(/(^|\/)$/, "$1index.html");
    if ("path" in page) return [{ path, file: page.file }];
    return taken.has(page.address) ? [] : [{ path }];
  });
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
    others: [...written, ...files],
    faces: [...faces.values()].sort((one, other) => (one.url < other.url ? -1 : 1)),
  };
}

/**
 * Which face of the CV a page says in its front matter that it is: `face: { type, name }`. Not a collection of Eleventy's, since
 * a host may publish something for each of these.
 */
function isFace(face: unknown): face is Omit<OfferedFace, "url"> {
  return typeof face === "object" && face !== null && "type" in face && "name" in face;
}
