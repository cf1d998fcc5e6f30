import { existsSync, lstatSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { nearest } from "../problems/unknownName.ts";
import { withNote } from "./checksum.ts";
import type { Command } from "./command.ts";
import { isFork } from "./project.ts";
import { type ThemeFile, themeFiles } from "./themeFiles.ts";
import { themeVersion } from "./themeVersion.ts";

const help = `npx eleventy-theme-vitae eject [name …] [--force]

Copies a file of the theme into your folders, where it takes the place of the theme's: parts/foot, sections/education,
layouts/cv, pages/index, css/print, words/en, pdf/style … Without a name, lists them all.

  --force  replace your own file of that name`;

/** Copies files of the theme into the site, with a note on what they were made from. */
export const command: Command = {
  help,
  options: { force: { type: "boolean" } },
  async run({ values, positionals }, { print }) {
    const files = themeFiles();
    if (positionals.length === 0) {
      print(files.map(({ name }) => name).join("\n"));
      return 0;
    }
    let failures = 0;
    for (const wanted of positionals) {
      const { said, failed } = await eject(wanted, files, values.force === true);
      print(said);
      if (failed) failures++;
    }
    return failures > 0 ? 1 : 0;
  },
};

async function eject(
  wanted: string,
  files: ThemeFile[],
  force: boolean,
): Promise<{ said: string; failed?: boolean }> {
  const [file, ...others] = find(wanted, files);
  if (!file) {
    const near = nearest(
      wanted,
      files.map(({ name }) => name),
    );
    const hint = near ? `Did you mean \`${near}\`?` : "List them all: npx eleventy-theme-vitae eject";
    return { said: `The theme has no file \`${wanted}\`. ${hint}`, failed: true };
  }
  if (others.length > 0) {
    const names = [file, ...others].map(({ name }) => `\`${name}\``).join(" or ");
    return { said: `\`${wanted}\` may be ${names}: say which.`, failed: true };
  }
  const { place, name } = file;
  if (isFork()) return { said: `This is a fork: \`${place}\` is yours to change as it is.` };
  const link = linkOn(place);
  if (link)
    return { said: `\`${link}\` is a link to elsewhere, and nothing is written through one.`, failed: true };
  if (existsSync(place) && !force) {
    return {
      said: `\`${place}\` is there already. To begin again from the theme's, add --force.`,
      failed: true,
    };
  }
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, withNote(file, themeVersion()));
  const hint =
    name.endsWith(".njk") && !name.startsWith("pages/")
      ? ` It can include what it replaces as \`theme:${name}\`.`
      : "";
  return { said: `\`${place}\` now takes the place of the theme's.${hint}` };
}

/** The first part of a path that is a link in the file system. */
function linkOn(path: string): string | undefined {
  const paths = path.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/"));
  return paths.find((each) => lstatSync(each, { throwIfNoEntry: false })?.isSymbolicLink());
}

/** Files by name, by place, by either without its ending, or by the last part of it. */
function find(wanted: string, files: ThemeFile[]): ThemeFile[] {
  const exact = files.filter(({ name, place }) => name === wanted || place === wanted);
  if (exact.length > 0) return exact;
  const bare = (path: string) => path.replace(/\.\w+$/, "");
  const without = files.filter(({ name, place }) => bare(name) === wanted || bare(place) === wanted);
  return without.length > 0
    ? without
    : files.filter(({ name }) => `/${bare(name)}`.endsWith(`/${bare(wanted)}`));
}
