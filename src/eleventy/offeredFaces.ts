import type { ThemePage, UsersPage } from "./findPages.ts";
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

/**
 * Collects the pages that say in their front matter which face of the CV they are: `face: { type, name }`. Not a
 * collection of Eleventy's, since a host may publish something for each of these.
 *
 * @returns in the order of their addresses
 */
export function offeredFaces(
  theme: ThemePage[],
  users: UsersPage[],
  { address }: Pick<Settings, "address">,
): OfferedFace[] {
  const names = new Set(users.map(({ name }) => name));
  const ofTheme = theme
    .filter(({ name }) => !names.has(address.slice(1) + name.replace(/\.\w+$/, "")))
    .map(({ data }) => ({ url: `.${data.permalink}`, face: data.face }));
  const ofUser = users
    .filter((page) => page.address?.startsWith(address))
    .map((page) => ({ url: `./${page.address?.slice(address.length)}`, face: page.data.face }));
  const faces = new Map(
    [...ofTheme, ...ofUser].flatMap(({ url, face }) => (isFace(face) ? [[url, { url, ...face }]] : [])),
  );
  return [...faces.values()].sort((one, other) => (one.url < other.url ? -1 : 1));
}

function isFace(face: unknown): face is Omit<OfferedFace, "url"> {
  return typeof face === "object" && face !== null && "type" in face && "name" in face;
}
