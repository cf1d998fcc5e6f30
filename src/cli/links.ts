import { existsSync } from "node:fs";
import { type Command, textOf } from "./command.ts";
import { deadLinks } from "./deadLinks.ts";

const help = `npx eleventy-theme-vitae links [folder] [--pathprefix=/cv/]

Looks in the built site, \`_site\` if no folder is named, for links that lead nowhere within it. Ends with 1 where there
are any. Links to other sites are not followed.

  --pathprefix  where the site will stand, if not at the root of its host`;

/** Looks for dead links within a built site. */
export const command: Command = {
  help,
  options: { pathprefix: { type: "string" } },
  async run(given, { print }) {
    const folder = given.positionals[0] ?? "_site";
    if (!existsSync(folder)) {
      print(`There is no \`${folder}\`. Build the site first: npx eleventy`);
      return 1;
    }
    const { dead, count } = await deadLinks(folder, textOf(given, "pathprefix"));
    for (const { page, link, reason } of dead) print(`${folder}/${page}: the link \`${link}\` ${reason}`);
    print(sayCount(dead.length, count, folder));
    return dead.length > 0 ? 1 : 0;
  },
};

function sayCount(dead: number, count: number, folder: string): string {
  const links = `${count} ${count === 1 ? "link" : "links"} within \`${folder}\``;
  if (dead === 0) return `No dead link among ${links}.`;
  return `\n${dead} of ${links} ${dead === 1 ? "leads" : "lead"} nowhere.`;
}
