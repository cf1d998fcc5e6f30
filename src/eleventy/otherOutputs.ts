import { join } from "node:path";
import type { Output } from "../record/checkOutputs.ts";
import { isFile, namesIn, type ThemePage, type UsersPage } from "./findPages.ts";
import type { Settings } from "./options.ts";

/** What will be published under the CV's address beside what its data asks for: pages of a known address, and files that are copied. */
export function otherOutputs(
  theme: readonly ThemePage[],
  users: readonly UsersPage[],
  { address, assets, whole }: Settings,
): Output[] {
  const ofUsers = users.flatMap((page) =>
    page.address?.startsWith(address)
      ? [{ path: pathOf(page.address.slice(address.length)), file: page.file }]
      : [],
  );
  // In a fork the theme's pages are the user's.
  const taken = new Set(ofUsers.map(({ path }) => path));
  const ofTheme = theme
    .flatMap(({ data: { permalink } }) =>
      typeof permalink === "string" ? [{ path: pathOf(permalink) }] : [],
    )
    .filter(({ path }) => !/\{[{%]/.test(path) && !taken.has(path));
  const copied = [
    ...(assets ? [{ folder: assets, to: "assets/" }] : []),
    ...(whole ? [{ folder: "public", to: "" }] : []),
  ].flatMap(({ folder, to }) =>
    namesIn(folder)
      .filter((name) => isFile(join(folder, name)))
      .map((name) => ({ path: `${to}${name}`, file: `${folder}/${name}` })),
  );
  return [...ofTheme, ...ofUsers, ...copied];
}

/** `/talks/` as a file from the CV's root: `talks/index.html`. */
function pathOf(address: string): string {
  return address.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html");
}
