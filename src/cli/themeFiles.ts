import { readFileSync } from "node:fs";
import { namesIn } from "../eleventy/findPages.ts";
import { hashOf } from "../kept.ts";
import { KIND_NAMES, templateFor } from "../record/kinds/kinds.ts";
import { themePath, themeVersion } from "../themePath.ts";

/** A file of the theme that a site can replace. */
export interface ThemeFile {
  /** How people call it: `parts/foot.njk`, `pages/index.njk`, `css/print.css`. */
  name: string;
  /** Where a site keeps its own, and where the theme keeps it, each from its root. */
  place: string;
  /** Its text, with the line breaks of Unix. */
  text: string;
}

/** The folders of such files, and what of a place belongs to the name. */
const FOLDERS = { _includes: "", pages: "pages/", "assets/css": "css/" };

const SECTIONS = KIND_NAMES.flatMap((kind) => [`sections/${kind}.njk`, `pdf/sections/${kind}.typ`]);

/** Lists all files of the theme that a site can replace, by name; a kind's template is the general one, where it has none. */
export function themeFiles(): ThemeFile[] {
  return Object.entries(FOLDERS).flatMap(([folder, before]) => {
    const files = namesIn(themePath(folder));
    const names = new Set([...files, ...(folder === "_includes" ? SECTIONS : [])]);
    return [...names].sort().map((name) => {
      const source = themePath(`${folder}/${sourceOf(name, files)}`);
      const text = readFileSync(source, "utf8").replaceAll("\r\n", "\n");
      return { name: before + name, place: `${folder}/${name}`, text };
    });
  });
}

function sourceOf(name: string, files: string[]): string {
  const [, folder = "", template = ""] = /^(pdf\/)?(.*)$/.exec(name) ?? [];
  return folder + templateFor(template, (own) => files.includes(folder + own));
}

/** A path without the ending of its file. */
export function bare(path: string): string {
  return path.replace(/\.\w+$/, "");
}

/** The checksum of the theme's file that an override was made from, as `eject` noted it. */
export function notedChecksum(override: string): string | undefined {
  return /eleventy-theme-vitae [^\n]*checksum ([0-9a-f]{12})/.exec(override)?.[1];
}

/** How a comment is written at the head of a file, by its beginning or its ending; front matter has to be first. */
const COMMENTS: [of: RegExp, head: string, before: string, after: string][] = [
  [/\.css$/, "", "/* ", " */\n"],
  [/\.yaml$/, "", "# ", "\n"],
  [/^---\n/, "---\n", "# ", "\n"],
  [/\.typ$/, "", "// ", "\n"],
  [/^/, "", "{#- ", " -#}\n"],
];

/** The text of a theme's file as an override begins, with a comment that says what it was made from. */
export function withNote({ name, text }: ThemeFile): string {
  const note = `From eleventy-theme-vitae ${themeVersion()}, ${name}, checksum ${hashOf(text)}`;
  const [, head = "", before, after] = COMMENTS.find(([of]) => of.test(name) || of.test(text)) ?? [];
  return head + before + note + after + text.slice(head.length);
}
