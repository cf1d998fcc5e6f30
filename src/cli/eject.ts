import { existsSync, lstatSync } from "node:fs";
import { nearest } from "../problems/unknownName.ts";
import { isFork } from "../themePath.ts";
import type { Command } from "./command.ts";
import { writeFiles } from "./dataFiles.ts";
import { bare, type ThemeFile, themeFiles, withNote } from "./themeFiles.ts";

const help = `npx eleventy-theme-vitae eject [name …] [--force]

Copies a file of the theme into your folders, where it takes the place of the theme's: parts/foot, sections/education,
layouts/cv, pages/index, css/print, words/en, pdf/style … Without a name, lists them all.

  --force  replace your own file of that name`;

const options = { force: { type: "boolean" } } as const;

/** Copies files of the theme into the site, with a note on what they were made from. */
export const command: Command<typeof options> = {
  help,
  options,
  async run({ values: { force = false }, positionals }, { print }) {
    const files = themeFiles();
    if (positionals.length === 0) print(files.map(({ name }) => name).join("\n"));
    let code = 0;
    for (const wanted of positionals) {
      const { said, isDone = false } = eject(wanted, files, force);
      print(said);
      if (!isDone) code = 1;
    }
    return code;
  },
};

/** Says what was done, or why nothing was. */
function eject(wanted: string, files: ThemeFile[], force: boolean): { said: string; isDone?: boolean } {
  const [file, ...others] = find(wanted, files);
  if (!file) {
    const names = files.map(({ name }) => name);
    const near = nearest(wanted, names);
    const hint = near ? `Did you mean \`${near}\`?` : "List them all: npx eleventy-theme-vitae eject";
    return { said: `The theme has no file \`${wanted}\`. ${hint}` };
  }
  if (others.length > 0) {
    const names = [file, ...others].map(({ name }) => `\`${name}\``).join(" or ");
    return { said: `\`${wanted}\` may be ${names}: say which.` };
  }
  const { place, name } = file;
  if (isFork()) return { said: `This is a fork: \`${place}\` is yours to change as it is.`, isDone: true };
  const link = linkOn(place);
  if (link) return { said: `\`${link}\` is a link to elsewhere, and nothing is written through one.` };
  if (existsSync(place) && !force)
    return { said: `\`${place}\` is there already. To begin again from the theme's, add --force.` };
  writeFiles({ [place]: withNote(file) });
  const isPart = name.endsWith(".njk") && !name.startsWith("pages/");
  const hint = isPart ? ` It can include what it replaces as \`theme:${name}\`.` : "";
  return { said: `\`${place}\` now takes the place of the theme's.${hint}`, isDone: true };
}

/** The first part of a path that is a link in the file system. */
function linkOn(path: string): string | undefined {
  const paths = path.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/"));
  return paths.find((each) => lstatSync(each, { throwIfNoEntry: false })?.isSymbolicLink());
}

/** Files by their name, or by the last part of their place, each with its ending or without. */
function find(wanted: string, files: ThemeFile[]): ThemeFile[] {
  const exact = files.filter(({ name }) => [name, bare(name)].includes(wanted));
  const isLast = (path: string) => `/${path}`.endsWith(`/${wanted}`);
  return exact.length > 0 ? exact : files.filter(({ place }) => isLast(place) || isLast(bare(place)));
}
